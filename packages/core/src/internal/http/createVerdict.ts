/**
 * The verdict on the body of an answer to a create (docs/protocol.md §4). The status is not enough: a refusal can come behind a
 * 200, and a timeout behind a 400.
 *
 * The answer is read part by part. Only a body that a create can be answered with, and that holds no sign of an error, is a
 * success; only one in which every statement is a no is a refusal. Anything between the two proves nothing.
 */
import * as Predicate from "effect/Predicate"
import { codeOf, isErrorList, isResource, listOf, member, textOf } from "./answer.ts"
import {
  itemsOf,
  ofIssue,
  ofRedoxError,
  ofResponseCode,
  ofStatusCode,
  tellsOfFailure,
  type Say,
  type Statement,
} from "./answerMeaning.ts"

/** `exists` and `temporary` are unclear, too, and say why. */
export type Verdict = "accepted" | "refused" | "unclear" | "exists" | "temporary"

/** `silent` is a part that says nothing where it could: it contradicts no success, but proves no refusal. */
type PartStatement = Statement | "silent"

type Part = { readonly [key: PropertyKey]: unknown }

type SayOfPart = (statement: PartStatement) => void

const ofOutcome = (outcome: unknown, say: SayOfPart): void => {
  const issues = member(outcome, "issue")
  if (issues === undefined && !isResource(outcome, "OperationOutcome")) return say("doubt")
  for (const issue of listOf(issues)) ofIssue(issue, say)
}

/** The three digits that a Bundle's entry begins its status with (https://hl7.org/fhir/R4/bundle.html). */
const statusPattern = /^\s*([1-9]\d\d)(?:\s|$)/

const ofStatus = (status: unknown): Statement => {
  const digits = statusPattern.exec(textOf(status) ?? "")?.[1]
  return digits === undefined ? "doubt" : ofStatusCode(Number(digits))
}

// A resource's place as FHIR writes it (https://hl7.org/fhir/R4/http.html#create), and only a document's: a receipt is
// stored and logged, and the id of a Patient or of any other resource may be a patient's.
const documentPattern =
  /^(?:https?:\/\/[A-Za-z0-9._~:/@-]+\/)?DocumentReference\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

const documentAt = (response: unknown): string | undefined => {
  const location = member(response, "location")
  return Predicate.isString(location) && location.length <= 1024 && documentPattern.test(location)
    ? location
    : undefined
}

const ofResponse = (response: unknown, say: SayOfPart): void => {
  if (!Predicate.isObject(response)) return say("doubt")
  const status = member(response, "status")
  if (status !== undefined) say(ofStatus(status))
  if (documentAt(response) !== undefined) say("yes")
  for (const outcome of listOf(member(response, "outcome"))) ofOutcome(outcome, say)
}

const ofResource = (resource: unknown, say: SayOfPart): void => {
  if (!Predicate.isObject(resource)) return say("doubt")
  if (isResource(resource, "OperationOutcome")) return ofOutcome(resource, say)
  if (isResource(resource, "MessageHeader")) {
    const responses = listOf(member(resource, "response"))
    // Without a response it is no answer, but a message of its own, such as ours sent back.
    if (responses.length === 0) say("doubt")
    for (const response of responses) say(ofResponseCode(codeOf(member(response, "code"))))
  } else if (isResource(resource, "DocumentReference")) say("yes")
}

const ofEntry = (entry: unknown, say: SayOfPart): void => {
  if (!Predicate.isObject(entry)) return say("doubt")
  let isSilent = true
  const heard: SayOfPart = (statement) => {
    isSilent = false
    say(statement)
  }
  for (const response of listOf(member(entry, "response"))) ofResponse(response, heard)
  for (const resource of listOf(member(entry, "resource"))) ofResource(resource, heard)
  if (isSilent) say("silent")
}

/** What Redox's own lists of errors say, at the top or in `Meta`. */
const ofErrorLists = (part: unknown, say: SayOfPart): void => {
  if (!Predicate.isObject(part)) return
  for (const name of Object.keys(part)) {
    if (isErrorList(name)) for (const item of itemsOf(part[name])) say(ofRedoxError(item))
  }
}

const statementsOf = (json: Part): ReadonlySet<PartStatement> => {
  const found = new Set<PartStatement>()
  const say: SayOfPart = (statement) => void found.add(statement)
  if (isResource(json, "Bundle")) for (const entry of listOf(member(json, "entry"))) ofEntry(entry, say)
  else ofResource(json, say)
  ofErrorLists(json, say)
  ofErrorLists(member(json, "Meta"), say)
  return found
}

// What a create can be answered with: https://hl7.org/fhir/R4/valueset-bundle-type.html names the kinds of Bundle.
const answers: ReadonlySet<string> = new Set(["bundle", "operationoutcome", "documentreference", "messageheader"])
const answerBundles: ReadonlySet<string> = new Set(["transaction-response", "batch-response", "message"])

const hasErrorList = (json: Part): boolean =>
  Object.entries(json).some(([name, list]) => isErrorList(name) && itemsOf(list).length > 0)

/** Nothing at all, Redox's own shape, or a resource that a create can be answered with. */
const isAnswer = (json: Part): boolean => {
  const type = json["resourceType"]
  if (type === undefined || type === null) {
    return Object.keys(json).length === 0 || Predicate.isObject(json["Meta"]) || hasErrorList(json)
  }
  const bundleType = member(json, "type")
  const isBundle = isResource(json, "Bundle")
  return (
    answers.has(codeOf(type) ?? "") &&
    (!isBundle || bundleType === undefined || answerBundles.has(codeOf(bundleType) ?? ""))
  )
}

// Elsewhere than in an outcome, a member of that name may be anything.
const plain =
  (say: Say): Say =>
  (statement) =>
    statement === "doubt" ? undefined : say(statement)

const isResponseCode: ReadonlySet<unknown> = new Set(["ok", "fatal-error", "transient-error"])

// FHIR's own statuses are words (`current`), and its other codes are none of these.
const ofNested = (part: Part, say: Say): void => {
  if (statusPattern.test(textOf(part["status"]) ?? "")) say(ofStatus(part["status"]))
  for (const response of listOf(part["response"])) {
    const status = member(response, "status")
    if (status !== undefined) say(ofStatus(status))
  }
  const code = codeOf(part["code"])
  if (isResponseCode.has(code)) say(ofResponseCode(code))
  if (documentAt(part) !== undefined) say("yes")
  if (part["severity"] !== undefined) ofIssue(part, plain(say))
}

interface Place {
  readonly value: unknown
  /** Within an item of an error list, whose own status decides: words of the destination's raise no more doubt. */
  readonly judged: boolean
}

/**
 * The statements anywhere in a body, also in places that no answer has by its definition. A document counts as created where
 * `documents` says so: a refusal may quote the one it refuses.
 */
const statementsAnywhere = (json: unknown, documents: boolean): Set<PartStatement> => {
  const found = new Set<PartStatement>()
  const sayAll: Say = (statement) => void found.add(statement)
  const sayJudged = plain(sayAll)
  const left: Array<Place> = [{ value: json, judged: false }]
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { judged, value } = place
    const say = judged ? sayJudged : sayAll
    if (Array.isArray(value)) {
      for (const item of value) left.push({ value: item, judged })
    } else if (Predicate.isObject(value)) {
      ofNested(value, say)
      if (documents && isResource(value, "DocumentReference")) say("yes")
      for (const name of Object.keys(value)) {
        const inner = value[name]
        if (name === "issue") for (const issue of listOf(inner)) ofIssue(issue, sayJudged)
        if (isErrorList(name)) {
          for (const item of itemsOf(inner)) {
            const statement = ofRedoxError(item)
            say(statement)
            left.push({ value: item, judged: judged || statement !== "doubt" })
          }
        } else {
          if (tellsOfFailure(name, inner)) say("doubt")
          if (Predicate.isObjectOrArray(inner)) left.push({ value: inner, judged })
        }
      }
    }
  }
  return found
}

const reasonIn = (found: ReadonlySet<PartStatement>): Verdict => {
  if (found.has("exists")) return "exists"
  return found.has("temporary") ? "temporary" : "unclear"
}

/** The verdict on an answer with a success status and this body. */
export const verdictOf = (json: unknown): Verdict => {
  if (!Predicate.isObject(json)) return "unclear"
  const found = statementsOf(json)
  const all = statementsAnywhere(json, true)
  for (const statement of found) all.add(statement)
  if (!isAnswer(json)) return reasonIn(all)
  if (found.size === 1 && found.has("no") && all.size === 1) return "refused"
  const isDenied = all.has("no") || all.has("exists") || all.has("temporary") || all.has("doubt")
  return isDenied ? reasonIn(all) : "accepted"
}

/** The verdict on an answer with a status of 4xx and this body: a refusal, unless the body states more than that. */
export const verdictOfRefusal = (json: unknown): Verdict => {
  const found = statementsAnywhere(json, false)
  if (found.has("exists") || found.has("temporary")) return reasonIn(found)
  return found.has("yes") ? "unclear" : "refused"
}

/** Where the document was created, if the answer says so. */
export const locationOf = (json: unknown): string | undefined => {
  for (const entry of listOf(member(json, "entry"))) {
    for (const response of listOf(member(entry, "response"))) {
      const location = documentAt(response)
      if (location !== undefined) return location
    }
  }
  return undefined
}
