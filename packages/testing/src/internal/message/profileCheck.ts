/**
 * What one destination takes beyond what Redox asks for, by a profile in JSON: the form that `@effect-redox/core` documents as
 * `DestinationProfile`, read again here.
 */
import type { Attachment } from "../../Records.ts"
import { entriesOf, get, list, object, text, type Json, type Problem } from "./messageParts.ts"

/** A profile as it was read. */
export interface Profile {
  readonly name: string
  readonly rules: Json
}

const requirements: ReadonlyArray<unknown> = [
  "author",
  "charset",
  "description",
  "encounter",
  "period",
  "patient.birthDate",
  "patient.gender",
  "patient.name",
  "title",
]

const isTexts = (value: unknown): boolean =>
  list(value).length > 0 && list(value).every((one) => text(one) !== undefined)
const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value > 0
const among = (value: unknown, allowed: ReadonlyArray<unknown>): boolean =>
  Array.isArray(value) && value.every((one) => allowed.includes(one))

const members: Readonly<Record<string, readonly [isValid: (value: unknown) => boolean, what: string]>> = {
  name: [(value) => text(value) !== undefined, "a name"],
  contentTypes: [isTexts, "a list of MIME types"],
  maxFileBytes: [isCount, "a number of bytes"],
  maxFiles: [isCount, "a number of files"],
  methods: [(value) => among(value, ["upload", "embed"]), "a list of upload and embed"],
  requires: [(value) => among(value, requirements), `a list of ${requirements.join(", ")}`],
  documentTypes: [
    (value) => list(value).length > 0 && list(value).every((one) => text(get(one, "code")) !== undefined),
    'a list of {"code": "18842-5"}',
  ],
  docStatus: [(value) => among(value, ["preliminary", "final", "amended"]), "a list of preliminary, final and amended"],
  patientIdentifierSystems: [isTexts, "a list of systems"],
  replaces: [(value) => typeof value === "boolean", "true or false"],
}

/** What is wrong with profiles by destination, and what to do; `undefined` where nothing is. */
export const problemOf = (profiles: unknown): string | undefined => {
  const all = object(profiles)
  if (all === undefined) return "profiles must be a JSON object with a profile for each destination's slug"
  for (const [slug, profile] of Object.entries(all)) {
    const rules = object(profile)
    if (rules === undefined || text(rules["name"]) === undefined)
      return `profiles.${slug} must be an object with a name`
    for (const [member, value] of Object.entries(rules)) {
      const known = Object.hasOwn(members, member) ? members[member] : undefined
      if (known === undefined) return `profiles.${slug}.${member} is not known: use ${Object.keys(members).join(", ")}`
      if (!known[0](value)) return `profiles.${slug}.${member} must be ${known[1]}`
    }
  }
  return undefined
}

const essence = (contentType: string): string => (contentType.split(";", 1)[0] ?? "").trim().toLowerCase()

const isTaken = (contentType: string, ranges: ReadonlyArray<unknown>): boolean =>
  ranges.some((range) => {
    const wanted = String(range).toLowerCase()
    return wanted.endsWith("/*")
      ? essence(contentType).startsWith(wanted.slice(0, -1))
      : essence(contentType) === wanted
  })

const isThere = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ""

const loinc = "http://loinc.org"

const isType = (concept: unknown, types: ReadonlyArray<unknown>): boolean =>
  list(get(concept, "coding")).some((coding) =>
    types.some(
      (type) =>
        get(coding, "code") === get(type, "code") &&
        (text(get(coding, "system")) ?? loinc) === (text(get(type, "system")) ?? loinc),
    ),
  )

const fileProblems = (
  rules: Json,
  files: ReadonlyArray<Attachment>,
  path: string,
): ReadonlyArray<readonly [string, string]> =>
  files.flatMap((file, index) => {
    const at = `${path}.content[${index}].attachment`
    const requires = list(rules["requires"])
    const max = rules["maxFileBytes"]
    const needsCharset = requires.includes("charset") && essence(file.contentType).startsWith("text/")
    const wrong: ReadonlyArray<readonly [boolean, string, string]> = [
      [
        Array.isArray(rules["contentTypes"]) && !isTaken(file.contentType, list(rules["contentTypes"])),
        `${at}.contentType`,
        `takes ${list(rules["contentTypes"]).join(", ")}`,
      ],
      [needsCharset && !/;\s*charset=/i.test(file.contentType), `${at}.contentType`, "needs the charset of a text"],
      [typeof max === "number" && file.size > max, at, `takes files of at most ${String(max)} bytes`],
      [
        Array.isArray(rules["methods"]) && !list(rules["methods"]).includes(file.method),
        at,
        `takes files by ${list(rules["methods"]).join(" or ")}`,
      ],
      [requires.includes("title") && file.title === undefined, `${at}.title`, "needs a title"],
    ]
    return wrong.flatMap(([isWrong, at, why]) => (isWrong ? [[at, why] as const] : []))
  })

/** Every rule of a profile that a message breaks. */
export const check = (
  { name, rules }: Profile,
  body: unknown,
  files: ReadonlyArray<Attachment>,
): ReadonlyArray<Problem> => {
  const entries = entriesOf(object(body) ?? {})
  const document = entries.find(({ type }) => type === "DocumentReference")
  const patient = entries.find(({ type }) => type === "Patient")
  if (document === undefined) return []
  const path = `${document.path}.resource`
  const requires = list(rules["requires"])
  const needed: Readonly<Record<string, readonly [at: string, value: unknown]>> = {
    author: [`${path}.author`, document.resource["author"]],
    description: [`${path}.description`, document.resource["description"]],
    encounter: [`${path}.context.encounter`, get(document.resource["context"], "encounter")],
    period: [`${path}.context.period`, get(document.resource["context"], "period")],
    "patient.birthDate": [`${patient?.path}.resource.birthDate`, patient?.resource["birthDate"]],
    "patient.gender": [`${patient?.path}.resource.gender`, patient?.resource["gender"]],
    "patient.name": [`${patient?.path}.resource.name`, patient?.resource["name"]],
  }
  const missing = Object.entries(needed).flatMap(([requirement, [at, value]]) =>
    requires.includes(requirement) && !isThere(value) ? [[at, `needs ${requirement}`] as const] : [],
  )
  const systems = list(rules["patientIdentifierSystems"])
  const identified = list(patient?.resource["identifier"]).some((one) => systems.includes(get(one, "system")))
  const isReplacing = list(document.resource["relatesTo"]).some((one) => get(one, "code") === "replaces")
  const maxFiles = rules["maxFiles"]
  const wrong: ReadonlyArray<readonly [boolean, string, string]> = [
    [
      typeof maxFiles === "number" && files.length > maxFiles,
      `${path}.content`,
      `takes at most ${String(maxFiles)} files in a document`,
    ],
    [
      Array.isArray(rules["documentTypes"]) && !isType(document.resource["type"], list(rules["documentTypes"])),
      `${path}.type`,
      "does not take documents of this type",
    ],
    [
      Array.isArray(rules["docStatus"]) && !list(rules["docStatus"]).includes(document.resource["docStatus"]),
      `${path}.docStatus`,
      `takes docStatus ${list(rules["docStatus"]).join(", ")}`,
    ],
    [
      systems.length > 0 && !identified,
      `${patient?.path}.resource.identifier`,
      "needs a patient's identifier of a system of its own",
    ],
    [rules["replaces"] === false && isReplacing, `${path}.relatesTo`, "does not take a document in another's place"],
  ]
  return [
    ...fileProblems(rules, files, path),
    ...missing,
    ...wrong.flatMap(([isWrong, at, why]) => (isWrong ? [[at, why] as const] : [])),
  ].map(([at, why]) => ({ code: "business-rule", path: at, text: `${name} ${why}` }))
}
