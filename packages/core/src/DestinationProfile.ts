/**
 * What a destination takes, as data: its own rules for documents, which no standard says and every EHR has. Checked before
 * anything is sent, so that a hospital's rule is a problem with a path, and not a document that was taken and is nowhere.
 *
 * A profile is plain JSON, so a team can keep one per hospital in a file, in the configuration (`profiles`), and in the
 * sandbox it rehearses with.
 */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { chartOptionsIn, isCurrent } from "./internal/rules/chart.ts"
import { entriesOf, entriesOfType, isNonEmpty, isPresent, object, objects, type Json } from "./internal/rules/json.ts"
import { loincSystem } from "./internal/message/loinc.ts"
import { isVisibleText } from "./internal/message/text.ts"
import { profileOf } from "./internal/configuration/profileOf.ts"
import * as RedoxError from "./RedoxError.ts"

export { profileOf } from "./internal/configuration/profileOf.ts"

/** A MIME type without parameters, or all of a kind: `application/pdf`, `image/*`. */
const MediaRange = Schema.String.check(
  Schema.isPattern(/^[a-z0-9.+-]+\/(?:[a-z0-9.+-]+|\*)$/i, {
    message: "must be a MIME type such as application/pdf, or a kind such as image/*",
  }),
)

const Positive = Schema.Int.check(Schema.isGreaterThan(0))
const Text = Schema.String.check(Schema.isNonEmpty())

/** What a message may be required to say. */
export const Requirement = /* @__PURE__ */ Schema.Literals([
  "author",
  "charset",
  "description",
  "encounter",
  "period",
  "patient.birthDate",
  "patient.gender",
  "patient.name",
  "title",
])
export type Requirement = typeof Requirement.Type

/**
 * What a destination takes. Only `name` is required; what is left out is not restricted.
 *
 * - `name`: how problems name it, such as `General Hospital (Epic)`
 * - `contentTypes`: MIME types, without parameters; `image/*` for all of a kind
 * - `maxFileBytes`: of one file, in bytes
 * - `maxFiles`: how many files one document may have
 * - `methods`: how files may travel, where the destination cannot fetch an upload, or takes no embedded file
 * - `requires`: what the message must say; `charset` means that a text's MIME type names its charset
 * - `documentTypes`: the codes of `DocumentReference.type`, of LOINC unless a `system` is given
 * - `docStatus`: the codes of `DocumentReference.docStatus`, which then must be there
 * - `patientIdentifierSystems`: the patient needs an identifier of one of them
 * - `replaces`: false where `relatesTo` is refused or ignored, so that a replacement would be a second document
 */
export const DestinationProfile = Schema.Struct({
  name: Text,
  contentTypes: Schema.optionalKey(Schema.NonEmptyArray(MediaRange)),
  maxFileBytes: Schema.optionalKey(Positive),
  maxFiles: Schema.optionalKey(Positive),
  methods: Schema.optionalKey(Schema.NonEmptyArray(Schema.Literals(["upload", "embed"]))),
  requires: Schema.optionalKey(Schema.Array(Requirement)),
  documentTypes: Schema.optionalKey(
    Schema.NonEmptyArray(Schema.Struct({ system: Schema.optionalKey(Text), code: Text })),
  ),
  docStatus: Schema.optionalKey(Schema.NonEmptyArray(Schema.Literals(["preliminary", "final", "amended"]))),
  patientIdentifierSystems: Schema.optionalKey(Schema.NonEmptyArray(Text)),
  replaces: Schema.optionalKey(Schema.Boolean),
})
export type DestinationProfile = typeof DestinationProfile.Type

/** Profiles by the destination's slug or UUID, as it stands in `destination`, without regard to case. */
export const Profiles = Schema.Record(Schema.String, DestinationProfile)
export type Profiles = typeof Profiles.Type

// Of two, either could be the one that is meant.
const twinProblems = (profiles: unknown): ReadonlyArray<RedoxError.Problem> => {
  const slugs = Predicate.isObject(profiles) ? Object.keys(profiles) : []
  return slugs.flatMap((slug, index) => {
    const isTwin = slugs.slice(0, index).some((other) => other.toLowerCase() === slug.toLowerCase())
    const message = "must be there once: slugs are compared without regard to case"
    return isTwin ? [{ path: shownPath([slug]), rule: "profile", message }] : []
  })
}

const shownPath = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number" || /^\d+$/.test(String(key)) ? `${text}[${String(key)}]` : `${text}.${String(key)}`,
    "profiles",
  )

const decodeProfiles = Schema.decodeUnknownResult(Profiles, { errors: "all", onExcessProperty: "error" })
const toIssues = SchemaIssue.makeFormatterStandardSchemaV1()

/** What is wrong with profiles: every member that is not of its type, or that no profile has. */
export const problemsOf = (profiles: unknown): ReadonlyArray<RedoxError.Problem> => {
  const read = Result.try(() => decodeProfiles(profiles))
  if (Result.isFailure(read)) return [notProfiles]
  const decoded = read.success
  return Result.isSuccess(decoded)
    ? twinProblems(decoded.success)
    : toIssues(decoded.failure.issue).issues.map(({ message, path = [] }) => ({
        path: shownPath(path.map((key) => (typeof key === "object" ? key.key : key))),
        rule: "profile",
        message: message.charAt(0).toLowerCase() + message.slice(1),
      }))
}

/**
 * Reads profiles, from a JSON file for one. Fails with `InvalidInput`, naming every member that is wrong or unknown.
 *
 * @example
 * ```ts
 * import { DestinationProfile } from "@effect-redox/core"
 *
 * export const profiles = DestinationProfile.decode({
 *   "general-hospital": {
 *     name: "General Hospital (Cerner)",
 *     contentTypes: ["application/pdf"],
 *     maxFiles: 1,
 *     requires: ["author", "encounter"]
 *   }
 * })
 * ```
 */
export const decode = (json: unknown): Result.Result<Profiles, RedoxError.RedoxError> =>
  Result.flatMap(
    Result.mapError(
      Result.flatMap(
        Result.try(() => decodeProfiles(json)),
        (decoded) => decoded,
      ),
      () => {
        const [first = notProfiles, ...more] = problemsOf(json)
        return RedoxError.invalidInput(first, ...more)
      },
    ),
    (profiles) => RedoxError.unlessRefused(twinProblems(profiles), () => profiles),
  )

const notProfiles: RedoxError.Problem = { path: "profiles", rule: "profile", message: "must be a JSON object" }

const essenceOf = (contentType: string): string => contentType.split(";", 1).join("").trim().toLowerCase()

const isTaken = (contentType: string, ranges: ReadonlyArray<string>): boolean => {
  const essence = essenceOf(contentType)
  return ranges.some((range) => {
    const wanted = range.toLowerCase()
    return wanted.endsWith("/*") ? essence.startsWith(wanted.slice(0, -1)) : essence === wanted
  })
}

type Report = (path: string, message: string) => void

const bytesOf = ({ data, size }: Json, known: number | undefined): number | undefined => {
  if (known !== undefined) return known
  if (Predicate.isNumber(size)) return size
  return Predicate.isString(data) ? Math.floor((data.length * 3) / 4) - (/=+$/.exec(data)?.[0].length ?? 0) : undefined
}

const checkAttachment = (
  profile: DestinationProfile,
  attachment: Json,
  size: number | undefined,
  path: string,
  report: Report,
): void => {
  const { contentType, data, title, url } = attachment
  const { contentTypes, maxFileBytes, methods, requires = [] } = profile
  if (contentTypes !== undefined && Predicate.isString(contentType) && !isTaken(contentType, contentTypes)) {
    report(`${path}.contentType`, `takes ${contentTypes.join(", ")} only`)
  }
  const bytes = bytesOf(attachment, size)
  if (maxFileBytes !== undefined && bytes !== undefined && bytes > maxFileBytes) {
    report(`${path}.size`, `takes files of up to ${maxFileBytes} bytes; this one has ${bytes}`)
  }
  if (methods !== undefined && isPresent(url) && !methods.includes("upload")) {
    report(`${path}.url`, "takes embedded files only: it cannot fetch an uploaded one")
  }
  if (methods !== undefined && isPresent(data) && !methods.includes("embed")) {
    report(`${path}.data`, "takes uploaded files only")
  }
  if (requires.includes("title") && !isVisibleText(title)) report(`${path}.title`, "requires a title")
  if (
    requires.includes("charset") &&
    Predicate.isString(contentType) &&
    /^text\//i.test(contentType) &&
    !/;\s*charset=/i.test(contentType)
  ) {
    report(`${path}.contentType`, "requires a charset for text, such as text/plain; charset=utf-8")
  }
}

const checkDocument = (
  profile: DestinationProfile,
  document: Json,
  sizes: ReadonlyArray<number | undefined>,
  path: string,
  report: Report,
): void => {
  const { docStatus, documentTypes, maxFiles, requires = [] } = profile
  const content = objects(document["content"])
  if (maxFiles !== undefined && content.length > maxFiles) {
    report(
      `${path}.content`,
      maxFiles === 1 ? "takes one file per document" : `takes up to ${maxFiles} files per document`,
    )
  }
  for (const [index, one] of content.entries()) {
    const at = `${path}.content[${index}].attachment`
    checkAttachment(profile, object(one["attachment"]), sizes[index], at, report)
  }
  const context = object(document["context"])
  const missing: ReadonlyArray<readonly [Requirement, string, boolean]> = [
    ["author", "author", isNonEmpty(document["author"])],
    ["encounter", "context.encounter", isNonEmpty(context["encounter"])],
    ["period", "context.period", isPresent(context["period"])],
    ["description", "description", isVisibleText(document["description"])],
  ]
  for (const [requirement, element, isThere] of missing) {
    if (requires.includes(requirement) && !isThere) report(`${path}.${element}`, `requires ${element}`)
  }
  const codings = objects(object(document["type"])["coding"])
  const isListed = codings.some((coding) =>
    documentTypes?.some(({ code, system = loincSystem }) => coding["code"] === code && coding["system"] === system),
  )
  if (documentTypes !== undefined && !isListed) {
    report(`${path}.type`, `takes documents of type ${documentTypes.map(({ code }) => code).join(", ")} only`)
  }
  if (docStatus !== undefined && !docStatus.some((status) => status === document["docStatus"])) {
    report(`${path}.docStatus`, `requires ${docStatus.join(" or ")}`)
  }
  if (profile.replaces === false && isNonEmpty(document["relatesTo"])) {
    report(`${path}.relatesTo`, "takes no relatesTo: a replacement would be refused, or become a second document")
  }
}

const checkPatient = (
  profile: DestinationProfile,
  patient: Json,
  at: string | undefined,
  path: string,
  report: Report,
): void => {
  const { patientIdentifierSystems: systems, requires = [] } = profile
  const identifiers = objects(patient["identifier"])
  if (
    systems !== undefined &&
    !identifiers.some(
      (identifier) =>
        systems.some((one) => one === identifier["system"]) &&
        isVisibleText(identifier["value"]) &&
        isCurrent(identifier, at),
    )
  ) {
    report(`${path}.identifier`, `requires an identifier of system ${systems.join(" or ")}`)
  }
  const isNamed = objects(patient["name"]).some(({ family, given }) => isVisibleText(family) && isNonEmpty(given))
  if (requires.includes("patient.name") && !isNamed) report(`${path}.name`, "requires a family name and a given name")
  for (const element of ["birthDate", "gender"] as const) {
    if (requires.includes(`patient.${element}`) && !isVisibleText(patient[element])) {
      report(`${path}.${element}`, `requires ${element}`)
    }
  }
}

/**
 * What of a message a destination does not take. Pure, and reads the message as plain JSON, so that a test double or a
 * sandbox can enforce a profile as well. `sizes` are those of the document's files, in bytes, where a message that refers
 * to them by URL does not say.
 */
export const check = (
  profile: DestinationProfile,
  message: unknown,
  sizes: ReadonlyArray<number | undefined> = [],
): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  const report: Report = (path, message) =>
    void problems.push({ path, rule: "destination-profile", message: `${profile.name} ${message}` })
  const bundle = object(message)
  const entries = entriesOf(bundle)
  const { at } = chartOptionsIn(bundle, {})
  for (const { path, resource } of entriesOfType(entries, "DocumentReference")) {
    checkDocument(profile, resource, sizes, `${path}.resource`, report)
  }
  for (const { path, resource } of entriesOfType(entries, "Patient")) {
    checkPatient(profile, resource, at, `${path}.resource`, report)
  }
  return problems
}

/** What of a message its destination does not take, if there is a profile of it. */
export const problemsAt = (
  profiles: Profiles,
  destination: string,
  message: unknown,
): ReadonlyArray<RedoxError.Problem> => {
  const profile = profileOf(profiles, destination)
  return profile === undefined ? [] : check(profile, message)
}
