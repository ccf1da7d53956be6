/**
 * What the page asks the sandbox.
 */
import type { DocumentDetail, Documents } from "../server/documents.ts"
import type { OutboxView, SendDetail } from "../server/outbox.ts"
import type { Detail, FaultView, Live, Row, State } from "../server/views.ts"

/** What was asked for, or why there is none. */
export type Answer<A> =
  | { readonly value: A }
  | { readonly problem: "unknown" | "unreachable"; readonly text?: string | undefined }

/** Said wherever there is no answer. */
export const unreachable = "The sandbox cannot be reached. Is it still running?"

const get = async <A>(path: string): Promise<Answer<A>> => {
  try {
    const response = await fetch(path)
    if (response.ok) return { value: await response.json() }
    const answer: { readonly problem?: string } = await response.json().catch(() => ({}))
    return { problem: response.status === 404 ? "unknown" : "unreachable", text: answer.problem }
  } catch {
    return { problem: "unreachable" }
  }
}

/** Why it was refused; `undefined` if it was not. */
const change = async (method: string, path: string, body: unknown = {}): Promise<string | undefined> => {
  try {
    const response = await fetch(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (response.ok) return undefined
    const answer: { readonly problem?: string } = await response.json().catch(() => ({}))
    return answer.problem ?? `The sandbox answered ${response.status}.`
  } catch {
    return unreachable
  }
}

export const state = () => get<State>("/_sandbox/v1/state")
export const detail = (index: number) => get<Detail>(`/_sandbox/v1/requests/${index}`)
export const faults = () => get<ReadonlyArray<FaultView>>("/_sandbox/v1/faults")

/** The newest of those that came before a request. */
export const rowsBefore = (index: number) => get<ReadonlyArray<Row>>(`/_sandbox/v1/requests/${index}/before`)

export const documents = () => get<Documents>("/_sandbox/v1/documents")
export const document = (id: string) => get<DocumentDetail>(`/_sandbox/v1/documents/${encodeURIComponent(id)}`)
export const setDelivery = (id: string, status: string) =>
  change("POST", `/_sandbox/v1/documents/${encodeURIComponent(id)}/delivery`, { status })
export const pauseQueue = (slug: string) => change("POST", `/_sandbox/v1/queues/${encodeURIComponent(slug)}/pause`)
export const resumeQueue = (slug: string) => change("POST", `/_sandbox/v1/queues/${encodeURIComponent(slug)}/resume`)

/** Sends of a state, or of all, newest first, and how many there are of each. */
export const outbox = (filter: string) => get<OutboxView>(`/_sandbox/v1/outbox/${encodeURIComponent(filter)}`)
const sendPath = (key: string): string => `/_sandbox/v1/sends/${encodeURIComponent(key)}`
export const outboxSend = (key: string) => get<SendDetail>(sendPath(key))
export const resolveSend = (
  key: string,
  finding: { readonly as: string; readonly evidence: string; readonly by: string },
) => change("POST", `${sendPath(key)}/resolve`, finding)
export const retrySend = (key: string) => change("POST", `${sendPath(key)}/retry`)
export const cancelSend = (key: string) => change("POST", `${sendPath(key)}/cancel`)

export const addFault = (fault: string) => change("POST", "/_sandbox/v1/faults", { fault })
export const removeFault = (id: number) => change("DELETE", `/_sandbox/v1/faults/${id}`)
export const openGate = (id: number) => change("POST", `/_sandbox/v1/faults/${id}/open`)
export const reset = () => change("POST", "/_sandbox/v1/reset")

export const fileUrl = (id: string, form?: "text" | "download"): string =>
  `/_sandbox/v1/files/${encodeURIComponent(id)}${form === undefined ? "" : `/${form}`}`

/** The beginning of a file as text. */
export interface FileText {
  readonly text: string
  /** How many bytes of the file that is. */
  readonly shown: number
  readonly total: number
}

/** Fails where the file cannot be had. */
export const fileText = async (id: string): Promise<FileText> => {
  const response = await fetch(fileUrl(id, "text"))
  if (!response.ok) throw new Error(`answered ${response.status}`)
  const bytes = await response.arrayBuffer()
  const total = Number(response.headers.get("x-preview-truncated") ?? bytes.byteLength)
  // A letter that was cut through at the end is left out.
  const text = new TextDecoder().decode(bytes, { stream: total > bytes.byteLength })
  return { text, shown: bytes.byteLength, total }
}

/** Passes on what happens as it happens, and whether the connection stands. Reconnects by itself. */
export const listen = (onLive: (live: Live) => void, onConnection: (connected: boolean) => void): void => {
  const source = new EventSource("/_sandbox/v1/events")
  source.addEventListener("open", () => onConnection(true))
  source.addEventListener("error", () => onConnection(false))
  source.addEventListener("message", (event) => {
    const live: Live = JSON.parse(event.data)
    onLive(live)
  })
}

/** Runs one at a time. Asked for while it runs, it runs once more a moment later, however often it was asked. */
export const oneAtATime = (act: () => Promise<void>): (() => Promise<void>) => {
  let busy = false
  let again = false
  const run = async (): Promise<void> => {
    again = busy
    if (busy) return
    busy = true
    try {
      await act()
    } finally {
      setTimeout(() => {
        busy = false
        if (again) void run()
      }, 100)
    }
  }
  return run
}
