/**
 * What a success says within (docs/protocol.md §4). Its status is not enough: a refusal can come behind a 200.
 *
 * The answer is read part by part, and each part says that something was created, that it was not, or something that is
 * neither. Only a body that is known for a success and holds no sign of an error is one, and only one that says no and
 * nothing else is a refusal. Whatever is between the two proves nothing.
 */
import { Predicate } from "effect"
import { codeOf, isResource, listOf, member, textOf } from "./answer.ts"

/** `silent` is a part that says nothing where it could: it contradicts no success, but proves no refusal. */
type Statement = "yes" | "no" | "unclear" | "silent"

export type Verdict = "accepted" | "refused" | "unclear"

const severities: Readonly<Record<string, ReadonlyArray<Statement>>> = {
  fatal: ["no"],
  error: ["no"],
  warning: [],
  information: [],
  // FHIR R5.
  success: [],
}

const ofIssue = (issue: unknown): ReadonlyArray<Statement> => {
  const severity = codeOf(member(issue, "severity"))
  return severity !== undefined && Object.hasOwn(severities, severity) ? (severities[severity] ?? []) : ["unclear"]
}

const ofOutcome = (outcome: unknown): ReadonlyArray<Statement> =>
  isResource(outcome, "OperationOutcome") || member(outcome, "issue") !== undefined
    ? listOf(member(outcome, "issue")).flatMap(ofIssue)
    : ["unclear"]

/** The three digits that a Bundle's entry begins its status with (https://hl7.org/fhir/R4/bundle.html). */
const statusPattern = /^\s*([1-9]\d\d)(?:\s|$)/

// As of an HTTP status: a 408 and a 5xx do not say that nothing was created.
const ofStatus = (status: unknown): ReadonlyArray<Statement> => {
  if (status === undefined) return []
  const digits = statusPattern.exec(textOf(status) ?? "")?.[1]
  if (digits?.startsWith("2") === true) return ["yes"]
  return digits?.startsWith("4") === true && digits !== "408" ? ["no"] : ["unclear"]
}

// A resource's place as FHIR writes it (https://hl7.org/fhir/R4/http.html#create), and only a document's: a receipt is
// stored and logged, and the id of a Patient or of whatever else an answer names there may be a patient's.
const documentPattern =
  /^(?:https?:\/\/[A-Za-z0-9._~:/@-]+\/)?DocumentReference\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

const documentAt = (response: unknown): string | undefined => {
  const location = member(response, "location")
  return Predicate.isString(location) && location.length <= 1024 && documentPattern.test(location)
    ? location
    : undefined
}

const ofResponse = (response: unknown): ReadonlyArray<Statement> =>
  Predicate.isObject(response)
    ? [
        ...ofStatus(member(response, "status")),
        ...(documentAt(response) === undefined ? [] : (["yes"] as const)),
        ...listOf(member(response, "outcome")).flatMap(ofOutcome),
      ]
    : ["unclear"]

// https://hl7.org/fhir/R4/valueset-response-code.html. A transient error is an internal one, like a 500.
const ofMessageResponse = (response: unknown): Statement => {
  const code = codeOf(member(response, "code"))
  if (code === "ok") return "yes"
  return code === "fatal-error" ? "no" : "unclear"
}

const ofResource = (resource: unknown): ReadonlyArray<Statement> => {
  if (!Predicate.isObject(resource)) return ["unclear"]
  if (isResource(resource, "OperationOutcome")) return ofOutcome(resource)
  if (isResource(resource, "MessageHeader")) return listOf(member(resource, "response")).map(ofMessageResponse)
  return isResource(resource, "DocumentReference") ? ["yes"] : []
}

const ofEntry = (entry: unknown): ReadonlyArray<Statement> => {
  if (!Predicate.isObject(entry)) return ["unclear"]
  const said = [
    ...listOf(member(entry, "response")).flatMap(ofResponse),
    ...listOf(member(entry, "resource")).flatMap(ofResource),
  ]
  return said.length === 0 ? ["silent"] : said
}

const ofErrors = (errors: unknown): ReadonlyArray<Statement> => {
  if (errors === undefined) return []
  return Array.isArray(errors)
    ? listOf(errors).map((error) => (Predicate.isObject(error) || Predicate.isString(error) ? "no" : "unclear"))
    : ["unclear"]
}

const statementsOf = (json: unknown): ReadonlyArray<Statement> => [
  ...(isResource(json, "Bundle") ? listOf(member(json, "entry")).flatMap(ofEntry) : ofResource(json)),
  ...ofErrors(member(member(json, "Meta"), "Errors")),
]

const resourceType = /^[A-Z][A-Za-z]{1,63}$/

type Part = { readonly [key: PropertyKey]: unknown }

/** Nothing at all, a FHIR resource, or Redox's own shape. */
const isKnown = (json: Part): boolean =>
  Object.keys(json).length === 0 ||
  resourceType.test(textOf(json["resourceType"]) ?? "") ||
  Predicate.isObject(json["Meta"])

const errorName = /^(?:errors?|error[_-]?[a-z]+|faults?|exceptions?)$/i

const isEmpty = (value: unknown): boolean =>
  value === "" ||
  value === false ||
  listOf(value).length === 0 ||
  (Predicate.isObject(value) && Object.keys(value).length === 0)

const isComplaint = (part: Part): boolean => {
  const severity = codeOf(part["severity"])
  return (
    severity === "fatal" ||
    severity === "error" ||
    codeOf(part["code"]) === "fatal-error" ||
    Object.entries(part).some(([name, value]) => errorName.test(name) && !isEmpty(value))
  )
}

// FHIR's own statuses are words (`current`), and its other codes are none of these.
const ofNested = (part: Part): ReadonlyArray<Statement> => [
  ...(statusPattern.test(textOf(part["status"]) ?? "") ? ofStatus(part["status"]) : []),
  ...listOf(part["response"]).flatMap((response) => ofStatus(member(response, "status"))),
  ...(codeOf(part["code"]) === "ok" || documentAt(part) !== undefined || isResource(part, "DocumentReference")
    ? (["yes"] as const)
    : []),
  ...(codeOf(part["code"]) === "transient-error" ? (["unclear"] as const) : []),
  ...(isComplaint(part) ? (["no"] as const) : []),
]

/** What is said anywhere in a body, also where nothing belongs that could say it. */
const saidAnywhere = (json: unknown): ReadonlySet<Statement> => {
  const said = new Set<Statement>()
  const left = [json]
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (Predicate.isObject(part)) for (const statement of ofNested(part)) said.add(statement)
    if (!Predicate.isObjectOrArray(part)) continue
    for (const inner of Object.values(part)) if (inner !== undefined && inner !== null) left.push(inner)
  }
  return said
}

/** What an answer with a success status and this body comes to. */
export const verdictOf = (json: unknown): Verdict => {
  if (!Predicate.isObject(json)) return "unclear"
  const said = new Set(statementsOf(json))
  const anywhere = saidAnywhere(json)
  if (said.size === 1 && said.has("no")) return anywhere.has("yes") || anywhere.has("unclear") ? "unclear" : "refused"
  const denied = [said, anywhere].some((statements) => statements.has("no") || statements.has("unclear"))
  return denied || !isKnown(json) ? "unclear" : "accepted"
}

/** Where the document was created, if the answer says so. */
export const locationOf = (json: unknown): string | undefined =>
  listOf(member(json, "entry"))
    .flatMap((entry) => listOf(member(entry, "response")))
    .map(documentAt)
    .find((location) => location !== undefined)
