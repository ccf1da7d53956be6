/**
 * Reads what a program gives to send, once, and says what of it has not the shape of a send. Programs without types pass
 * anything, and objects may throw when they are looked at: that is the caller's, and is found here. Behind it everything has
 * the outline of its type, so an exception there is a fault of this library, and stays a defect.
 */
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { FileSource } from "../../FileSource.ts"
import * as RedoxError from "../../RedoxError.ts"
import { excessOf } from "../message/depth.ts"
import { object, type Json } from "../message/object.ts"
import type { Options } from "./options.ts"

// The exception is not quoted: it may hold what was to be sent.
const unreadable: RedoxError.Problem = {
  path: "options",
  rule: "shape",
  message: "could not be read: something in them is not of the type it should be",
}

type Keep = <A>(value: A) => A

const asItIs: Keep = (value) => value

// Each is read once, so that what is checked is what is sent.
const read = (options: Options, keep: Keep): Options => {
  const { allow, beforeCreate, destination, method, onEvent, policy, strict } = options
  const shared = { allow: keep(allow), beforeCreate, destination, method, onEvent, policy, strict }
  const common =
    options.files === undefined
      ? { ...shared, file: options.file, title: options.title }
      : { ...shared, files: [...options.files] }
  if (options.bundle !== undefined) return { ...common, bundle: keep(options.bundle) }
  const { document, entries, identifiers, replaces } = options
  const described = {
    document: keep(document),
    entries: keep(entries),
    identifiers: keep(identifiers),
    replaces: keep(replaces),
  }
  return options.patientReference === undefined
    ? { ...common, ...described, patient: keep(options.patient) }
    : { ...common, ...described, patientReference: options.patientReference }
}

type Shape = readonly [is: (value: unknown) => boolean, what: string]

const optional = ([is, what]: Shape): Shape => [(value) => value === undefined || is(value), `${what}, or left out`]

const anObject: Shape = [Predicate.isObject, "must be an object"]
const aText: Shape = [Predicate.isString, "must be a text"]
const aFunction: Shape = [Predicate.isFunction, "must be a function"]
const aList: Shape = [Array.isArray, "must be a list"]
const aBoolean: Shape = [Predicate.isBoolean, "must be true or false"]

const isReplaced = (value: unknown): boolean =>
  Predicate.isObject(value) && (value["identifiers"] === undefined || Predicate.isObject(value["identifiers"]))

const replaced: Shape = [
  (value) => (Array.isArray(value) ? value.every(isReplaced) : isReplaced(value)),
  "must be a receipt, identifiers, or an identifier, or a list of them",
]

const identifiers: Shape = [
  (value) =>
    Predicate.isObject(value) && ["bundle", "message", "document"].every((key) => Predicate.isString(value[key])),
  "must have bundle, message and document, each a text",
]

/** Members in the order in which their problems are listed. */
type Shapes = ReadonlyArray<readonly [path: string, shape: Shape]>

const shared = {
  allow: optional(aList),
  beforeCreate: optional(aFunction),
  destination: aText,
  onEvent: optional(aFunction),
  policy: optional(anObject),
  strict: optional(aBoolean),
  title: optional(aText),
}

const described = {
  ...shared,
  document: anObject,
  entries: optional(aList),
  identifiers: optional(identifiers),
  replaces: optional(replaced),
}

const ofComplete: Shapes = Object.entries({ ...shared, bundle: anObject })
const ofParts: Shapes = Object.entries({ ...described, patient: anObject })
const ofKnownPatient: Shapes = Object.entries({ ...described, patientReference: aText })

const ofSource: Shapes = Object.entries({
  contentType: aText,
  name: optional(aText),
  creation: optional(aText),
  identity: optional(aText),
  uploaded: optional(anObject),
})

const shapesOf = (options: Options): Shapes => {
  if (options.bundle !== undefined) return ofComplete
  return options.patientReference === undefined ? ofParts : ofKnownPatient
}

const misshapen = (value: Json, shapes: Shapes, pathOf: (key: string) => string): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  for (const [key, [is, message]] of shapes) {
    if (!is(value[key])) problems.push({ path: pathOf(key), rule: "shape", message })
  }
  return problems
}

// Looking at every value of them, which finds those that throw, cycles, and what nests too deep.
const jsonParts = ["bundle", "document", "entries", "patient", "policy", "replaces"]

const optionProblems = (options: Options): ReadonlyArray<RedoxError.Problem> => {
  const values = object(options)
  const problems: Array<RedoxError.Problem> = []
  for (const path of jsonParts) {
    const found = excessOf(values[path])
    if (found !== undefined) problems.push({ ...found, path })
  }
  return [...problems, ...misshapen(values, shapesOf(options), (key) => key)]
}

const sourceProblems = (file: unknown, path: string): ReadonlyArray<RedoxError.Problem> =>
  // Its bytes as a stream are made when they are asked for, and cost more than the rest of it.
  Predicate.isObject(file) &&
  (file instanceof FileSource || (Stream.isStream(file["bytes"]) && Array.isArray(file["advice"])))
    ? misshapen(file, ofSource, (key) => `${path}.${key}`)
    : [{ path, rule: "source", message: "must be a FileSource" }]

const filesProblems = (options: Options): ReadonlyArray<RedoxError.Problem> => {
  const { file, files } = options
  if (files === undefined) return sourceProblems(file, "file")
  return files.length === 0
    ? [{ path: "files", rule: "not-empty", message: "must name at least one file" }]
    : files.flatMap((one, index) => sourceProblems(one, `files[${index}]`))
}

/** Options as they were read, once, or what of them is not of the type it should be. */
export const readOptions = (given: Options): Result.Result<Options, RedoxError.RedoxError> => {
  const looked = Result.try(() => {
    const options = read(given, asItIs)
    return { options, problems: [...filesProblems(options), ...optionProblems(options)] }
  })
  if (Result.isFailure(looked)) return Result.fail(RedoxError.invalidInput(unreadable))
  const { options, problems } = looked.success
  return RedoxError.unlessRefused(problems, () => options)
}

/**
 * Options that were read, with copies of what the message is made of: for a send that looks at them again after a wait, in which a
 * program may fill its objects anew.
 */
export const holdOptions = (options: Options): Result.Result<Options, RedoxError.RedoxError> =>
  Result.mapError(
    Result.try(() => read(options, FhirJson.copy)),
    () => RedoxError.invalidInput(unreadable),
  )
