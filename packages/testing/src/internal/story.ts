/**
 * What happened, one line a request: for a person to read where an assertion fails.
 *
 * Unless it is to be revealed, nothing a client chose is in it but identifiers of messages: of a URL only what the fake
 * knows itself, of a problem its path and rule.
 */
import * as DateTime from "effect/DateTime"
import type { FiledDocument, LogEntry, Problem, RequestEntry } from "../Records.ts"
import { environments } from "../Wire.ts"
import { rows } from "./endpoints.ts"
import { patientNames } from "./message/messageCheck.ts"

/** What happened. */
export interface Past {
  readonly requests: ReadonlyArray<RequestEntry>
  readonly documents: ReadonlyArray<FiledDocument>
  readonly log: ReadonlyArray<LogEntry>
}

/** What is shown of it. */
export interface Manner {
  readonly reveal: boolean
  readonly isDestination: (slug: string) => boolean
}

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

const where = ({ destination, endpoint, environment, method, path }: RequestEntry, manner: Manner): string => {
  if (manner.reveal) return `${method} ${path}`
  // Its ids say nothing, and the path of what was asked for says all.
  if (endpoint !== "other" && destination === undefined) return rows[endpoint].path
  if (destination === undefined || environment === undefined) {
    const segments = path.split("/").filter((segment) => segment !== "").length
    return `(unknown URL of ${segments} segment${segments === 1 ? "" : "s"})`
  }
  const slug = manner.isDestination(destination) ? destination : "(unknown slug)"
  return `${slug} in ${environments.some((one) => one === environment) ? environment : "(unknown environment)"}`
}

// A message can be wrong in a thousand places; the first few say what to mend.
const shownProblems = 5

const reasons = (problems: ReadonlyArray<Problem>): string => {
  const shown = problems.slice(0, shownProblems).map(({ path, rule }) => `${path} (${rule})`)
  const more = problems.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ")
}

const identified = (document: FiledDocument): string => {
  const { bundle, documents, message } = document.identifiers
  return `${document.id} [${[bundle, message, ...documents].filter((one) => one !== undefined).join(", ")}]`
}

const contents = ({ attachments, bundle }: FiledDocument): string => {
  const titles = attachments.map(({ contentType, title }) =>
    title === undefined ? contentType : JSON.stringify(title),
  )
  const names = patientNames(bundle).map((name) => JSON.stringify(name))
  return `: ${[...titles, ...names.map((name) => `for ${name}`)].join(", ")}`
}

const left = (past: Past, { created }: RequestEntry, { reveal }: Manner): string => {
  if (created === undefined) return ""
  if ("blob" in created) return `; stored ${created.blob}`
  const document = past.documents.find(({ id }) => id === created.document)
  if (document === undefined) return "; filed a document"
  return `; filed ${identified(document)}${reveal ? contents(document) : ""}`
}

const why = (past: Past, { logId, problems }: RequestEntry, { reveal }: Manner): string => {
  if (!reveal) return reasons(problems)
  const logged = logId === undefined ? undefined : past.log.find(({ id }) => id === logId)
  return (logged?.problems ?? problems.map(({ message, path }) => `${path}: ${message}`)).join(", ")
}

const line = (past: Past, entry: RequestEntry, start: number, manner: Manner): string => {
  const { endpoint, faults, index, startedAt } = entry
  const reason = why(past, entry, manner)
  const outcome = `${result(entry)}${reason === "" ? "" : `: ${reason}`}`
  const faulty = faults.length === 0 ? "" : ` (${faults.join(", ")})`
  const time = `+${startedAt.epochMilliseconds - start} ms`
  return `${index}. ${time} ${endpoint} ${where(entry, manner)} → ${outcome}${faulty}${left(past, entry, manner)}`
}

/** One line for each request. */
export const lines = (past: Past, manner: Manner): string => {
  const first = past.requests[0]
  if (first === undefined) return "Nothing was received."
  return [
    `Received, from ${DateTime.formatIso(first.startedAt)}:`,
    ...past.requests.map((entry) => line(past, entry, first.startedAt.epochMilliseconds, manner)),
  ].join("\n")
}
