/**
 * What a message says of its document, for reading: whose it is, what it is, who wrote it, and what it takes the place of.
 */

/** Excerpts of a message. What is not there, or is no text, is null. */
export interface Outline {
  readonly patient: {
    readonly name: string | null
    /** Each as `system|value`. */
    readonly identifiers: ReadonlyArray<string>
    readonly birthDate: string | null
  } | null
  readonly title: string | null
  readonly type: string | null
  /** The codes of its type and categories. */
  readonly codes: ReadonlyArray<string>
  readonly author: string | null
  readonly date: string | null
  readonly encounter: string | null
  readonly description: string | null
  /** Where its files were uploaded to. */
  readonly urls: ReadonlyArray<string>
  /** Identifiers, or references, of the documents it replaces. */
  readonly replaces: ReadonlyArray<string>
}

type Json = Readonly<Record<string, unknown>>

const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)
const texts = (...values: ReadonlyArray<unknown>): ReadonlyArray<string> => values.flatMap((value) => text(value) ?? [])

interface Entry {
  readonly fullUrl: string | null
  readonly resource: Json
}

// A message that names a thousand things names none that is shown.
const entriesOf = (bundle: unknown): ReadonlyArray<Entry> =>
  list(object(bundle)["entry"])
    .slice(0, 1_000)
    .map((entry) => ({ fullUrl: text(object(entry)["fullUrl"]), resource: object(object(entry)["resource"]) }))

const humanName = (names: unknown): string | null => {
  const name = object(Array.isArray(names) ? names[0] : names)
  return text(name["text"]) ?? text(texts(...list(name["given"]), name["family"]).join(" "))
}

const tokenOf = (identifier: unknown): string | null => {
  const { system, value } = object(identifier)
  return text(value) === null ? null : `${text(system) ?? ""}|${text(value)}`
}

const concept = (value: unknown): string | null => {
  const { coding, text: words } = object(value)
  const first = object(list(coding)[0])
  return text(words) ?? text(first["display"]) ?? text(first["code"])
}

const codesOf = (value: unknown): ReadonlyArray<string> =>
  list(object(value)["coding"]).flatMap((coding) => texts(object(coding)["code"]))

const byReference = (entries: ReadonlyArray<Entry>, reference: unknown): Json | undefined => {
  const wanted = text(object(reference)["reference"])
  return entries.find(
    ({ fullUrl, resource }) =>
      wanted !== null && (fullUrl === wanted || `${text(resource["resourceType"])}/${text(resource["id"])}` === wanted),
  )?.resource
}

/** A person or an organization, by what the reference says or what it points at. */
const nameOf = (entries: ReadonlyArray<Entry>, reference: unknown): string | null => {
  const found = byReference(entries, reference)
  const name =
    found === undefined ? null : typeof found["name"] === "string" ? text(found["name"]) : humanName(found["name"])
  return text(object(reference)["display"]) ?? name ?? text(object(reference)["reference"])
}

// A message is frozen and never changes, so what was read of it is kept.
const known = new WeakMap<object, Outline>()

/** Reads a message as far as it can be read. `undefined` where there is no document in it. */
export const outlineOf = (bundle: unknown): Outline | undefined => {
  if (typeof bundle !== "object" || bundle === null) return undefined
  const outline = known.get(bundle) ?? read(bundle)
  if (outline !== undefined) known.set(bundle, outline)
  return outline
}

const read = (bundle: object): Outline | undefined => {
  const entries = entriesOf(bundle)
  const of = (type: string) => entries.find(({ resource }) => resource["resourceType"] === type)?.resource
  const document = of("DocumentReference")
  if (document === undefined) return undefined
  const patient = of("Patient")
  const attachment = object(object(list(document["content"])[0])["attachment"])
  const encounter = list(object(document["context"])["encounter"])[0]
  return {
    patient:
      patient === undefined
        ? null
        : {
            name: humanName(patient["name"]),
            identifiers: list(patient["identifier"]).flatMap((identifier) => tokenOf(identifier) ?? []),
            birthDate: text(patient["birthDate"]),
          },
    title: text(attachment["title"]),
    type: concept(document["type"]),
    codes: [...codesOf(document["type"]), ...list(document["category"]).flatMap(codesOf)],
    author: nameOf(entries, list(document["author"])[0]),
    date: text(document["date"]),
    encounter:
      tokenOf(list(byReference(entries, encounter)?.["identifier"])[0]) ?? text(object(encounter)["reference"]),
    description: text(document["description"]),
    urls: list(document["content"]).flatMap((content) => texts(object(object(content)["attachment"])["url"])),
    replaces: list(document["relatesTo"])
      .map(object)
      .filter(({ code }) => code === "replaces")
      .flatMap(({ target }) => texts(object(object(target)["identifier"])["value"], object(target)["reference"])),
  }
}

/** What a reader may search an outline by. */
export const termsOf = ({ author, codes, patient, title, type }: Outline): ReadonlyArray<string> => [
  ...texts(title, type, author, patient?.name, patient?.birthDate),
  ...codes,
  ...(patient?.identifiers ?? []),
]
