/**
 * What is wrong with an attachment: its type, its place, what it says of its bytes, and its title.
 */
import { Attachment } from "@effect-redox/fhir/Attachment"
import { issues } from "@effect-redox/fhir/Validation"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Base64 from "effect/encoding/Base64"
import type { Problem } from "../../RedoxError.ts"
import { headLength } from "../fileType/detect.ts"
import { judgeDeclared, type InMemory, type Settled } from "../fileType/judge.ts"
import { sha1 } from "../sha1.ts"
import { isMimeType } from "../wire.ts"
import { documentTypeProblem } from "./documentTypeProblem.ts"
import { isPresent, type Json } from "./json.ts"
import { isFileUrl, type Place } from "../message/place.ts"
import { hidesCharacters, isVisible, steering } from "../message/text.ts"

/** What is wrong with a title, as it stands in a message. */
export const titleProblem = (title: string): Omit<Problem, "path"> | undefined => {
  if (steering.test(title)) {
    return {
      rule: "control-characters",
      message: "must not hold control characters, nor characters that turn the direction of the text around them",
    }
  }
  if (!isVisible(title)) return { rule: "blank-title", message: "must not be blank: it is what the chart shows" }
  return hidesCharacters(title)
    ? { rule: "invisible-characters", message: "must not hold characters that cannot be seen" }
    : undefined
}

const base64Bytes = (data: string): number => {
  const padding = data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0
  return (data.length / 4) * 3 - padding
}

// Of base64, four characters are three bytes.
const headCharacters = 4 * Math.ceil(headLength / 3)

/** The bytes of base64, as far as they are asked for; undefined where it is none, which the types say. */
const bytesOf = (data: string): InMemory | undefined => {
  const head = Base64.decode(data.slice(0, headCharacters))
  if (Result.isFailure(head) || head.success.byteLength === 0) return undefined
  return {
    head: head.success.subarray(0, headLength),
    all: () =>
      data.length <= headCharacters ? head.success : Result.getOrElse(Base64.decode(data), () => head.success),
  }
}

/** What is found of the bytes of an embedded file, by the MIME type that is stated: a problem, or advice. */
const judgeEmbedded = (data: string, contentType: string): Settled | undefined => {
  const bytes = bytesOf(data)
  return bytes === undefined ? undefined : judgeDeclared(bytes, contentType)
}

/** Why an embedded file may be a mistake, though it agrees with its declared type. */
export const embeddedAdvice = (file: Json, path: string): ReadonlyArray<Problem> => {
  const { contentType, data } = file
  if (!Predicate.isString(data) || !Predicate.isString(contentType)) return []
  const verdict = judgeEmbedded(data, contentType)
  return verdict?._tag === "identified" ? verdict.advice.map((one) => ({ path, ...one })) : []
}

/**
 * What is wrong with the bytes of a file in a message: they are not of its type, its size or its hash, which are of the bytes
 * before base64; the hash is their SHA-1 (https://hl7.org/fhir/R4/datatypes.html#Attachment).
 */
export const fileProblems = (file: Json, path: string, isJudged: boolean): ReadonlyArray<Problem> => {
  const { contentType, data, hash, size } = file
  const problems: Array<Problem> = []
  if (!Predicate.isString(data)) return problems
  if (Predicate.isNumber(size) && data.length % 4 === 0 && size !== base64Bytes(data)) {
    problems.push({ path: `${path}.size`, rule: "attachment-size", message: "must be the number of bytes of data" })
  }
  const bytes = Predicate.isString(hash) ? Base64.decode(data) : undefined
  if (bytes !== undefined && Result.isSuccess(bytes) && hash !== Base64.encode(sha1(bytes.success))) {
    problems.push({ path: `${path}.hash`, rule: "attachment-hash", message: "must be the SHA-1 of data, in base64" })
  }
  // A form and an e-mail are no documents wherever they are, which `attachmentProblems` says.
  const isOpen = !isJudged && Predicate.isString(contentType) && documentTypeProblem(contentType) === undefined
  const verdict = isOpen ? judgeEmbedded(data, contentType) : undefined
  if (verdict?._tag === "refused") problems.push({ path: `${path}.contentType`, ...verdict.problem })
  return problems
}

export const attachmentProblems = (attachment: Json, path: string): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const { contentType, data, title, url } = attachment
  if (!isPresent(contentType) && !isPresent(data)) {
    problems.push({ path: `${path}.contentType`, rule: "redox-content-type", message: "must be present" })
  } else if (Predicate.isString(contentType) && !isMimeType(contentType)) {
    problems.push({
      path: `${path}.contentType`,
      rule: "mime-type",
      message: "must be a MIME type such as application/pdf",
    })
  }
  const noDocument = Predicate.isString(contentType) ? documentTypeProblem(contentType) : undefined
  if (noDocument !== undefined) problems.push({ path: `${path}.contentType`, ...noDocument })
  const wrongTitle = Predicate.isString(title) ? titleProblem(title) : undefined
  if (wrongTitle !== undefined) problems.push({ path: `${path}.title`, ...wrongTitle })
  if (isPresent(url) && isPresent(data)) {
    problems.push({ path, rule: "redox-one-file", message: "must have a url or data, not both" })
  }
  problems.push(...urlProblems(url, path))
  return problems
}

/** What is wrong with where an attachment's file is. */
export const urlProblems = (url: unknown, path: string): ReadonlyArray<Problem> =>
  !Predicate.isString(url) || isFileUrl(url)
    ? []
    : [{ path: `${path}.url`, rule: "url", message: "must be an absolute https: URL, as given by an upload" }]

const strictAttachment = issues(Attachment, { unknownElements: "reject" })

/** What is wrong with a file's place, but for its data, which was made from it. */
export const placeProblems = ({ hash, size, url }: Place, at: string): ReadonlyArray<Problem> => {
  const typed = strictAttachment({ url, size, hash })
  return typed.length > 0
    ? typed.map(({ message, path, rule }) => ({ path: path.replace("Attachment", at), rule, message }))
    : urlProblems(url, at)
}
