/**
 * Reads the state the way a test wants to, and tells it as a story.
 */
import { DateTime, Effect } from "effect"
import { AssertionFailed, type Assertions } from "../Assertions.ts"
import type { FiledDocument, RequestEntry } from "../Records.ts"
import type { Endpoint } from "../Wire.ts"
import type { State } from "./state.ts"

// A message may name itself bare in one place and as a URN in another.
const bare = (identifier: string): string => identifier.replace(/^urn:(uuid|oid):/i, "")

const carries = (document: FiledDocument, identifier: string): boolean => {
  const { bundle, documents, message } = document.identifiers
  return [bundle, message, ...documents].some((one) => one !== undefined && bare(one) === bare(identifier))
}

export const documentsFor = (state: State, identifier: string): ReadonlyArray<FiledDocument> =>
  state.documents.filter((document) => carries(document, identifier))

const calls = (state: State, endpoint: Endpoint): number =>
  state.requests.filter(({ entry }) => entry.endpoint === endpoint).length

export const counts = (state: State) => ({
  token: calls(state, "token"),
  upload: calls(state, "upload"),
  create: calls(state, "create"),
  other: calls(state, "other"),
  blobs: state.blobs.size,
  documents: state.documents.length,
})

const result = (entry: RequestEntry): string => {
  switch (entry.outcome) {
    case "answered":
      return String(entry.status)
    case "cut":
      return `${entry.status}, cut off`
    case "pending":
      return "no answer yet"
    case "not-sent":
      return "never sent"
    case "lost":
      return "connection lost"
    case "abandoned":
      return "given up by the client"
  }
}

const line = (state: State, entry: RequestEntry, start: number): string => {
  const { created, destination, environment, faults, index } = entry
  const where = destination === undefined ? entry.path : `${destination} in ${environment}`
  const made =
    created === undefined
      ? ""
      : "blob" in created
        ? `; stored ${created.blob}`
        : `; filed ${names(state.documents.find((document) => document.id === created.document))}`
  const faulty = faults.length === 0 ? "" : ` (${faults.join(", ")})`
  return `${index}. +${entry.startedAt.epochMilliseconds - start} ms ${entry.endpoint} ${where} → ${result(entry)}${faulty}${made}`
}

const names = (document: FiledDocument | undefined): string => {
  if (document === undefined) return "a document"
  const { bundle, documents, message } = document.identifiers
  return `${document.id} [${[bundle, message, ...documents].filter((one) => one !== undefined).join(", ")}]`
}

export const story = (state: State): string => {
  const first = state.requests[0]?.entry
  if (first === undefined) return "Nothing was received."
  return [
    `Received, from ${DateTime.formatIso(first.startedAt)}:`,
    ...state.requests.map(({ entry }) => line(state, entry, first.startedAt.epochMilliseconds)),
  ].join("\n")
}

const plural = (count: number, noun: string): string => `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`

export const make = (state: State): Assertions => {
  const fail = (expected: string, found: string) =>
    Effect.fail(new AssertionFailed({ expected, found, story: story(state) }))
  return {
    assertFiledOnce: (identifier) =>
      Effect.suspend(() => {
        const [document, ...more] = documentsFor(state, identifier)
        return document !== undefined && more.length === 0
          ? Effect.succeed(document)
          : fail(
              `exactly one document for ${identifier}`,
              document === undefined ? "none was filed" : `${plural(more.length + 1, "document")} were filed`,
            )
      }),
    assertNotFiled: (identifier) =>
      Effect.suspend(() => {
        const found = documentsFor(state, identifier).length
        return found === 0
          ? Effect.void
          : fail(`no document for ${identifier}`, `${plural(found, "document")} ${found === 1 ? "was" : "were"} filed`)
      }),
    assertNothingFiled: Effect.suspend(() => {
      const found = state.documents.length
      return found === 0
        ? Effect.void
        : fail("no document at all", `${plural(found, "document")} ${found === 1 ? "was" : "were"} filed`)
    }),
    assertCalled: (...endpoints) =>
      Effect.suspend(() => {
        const called = state.requests.map(({ entry }) => entry.endpoint)
        return called.length === endpoints.length && called.every((endpoint, index) => endpoint === endpoints[index])
          ? Effect.void
          : fail(`calls of ${endpoints.join(", ") || "nothing"}`, `calls were ${called.join(", ") || "none"}`)
      }),
  }
}
