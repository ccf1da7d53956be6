/**
 * What the page asks the sandbox.
 */
import type { Detail, FaultView, Live, State } from "../sandbox/views.ts"

const get = async <A>(path: string): Promise<A> => {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} was answered ${response.status}`)
  return response.json()
}

/** Why it was refused; `undefined` if it was not. */
const change = async (method: string, path: string, body: unknown = {}): Promise<string | undefined> => {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  if (response.ok) return undefined
  const answer: { readonly problem?: string } = await response.json()
  return answer.problem ?? `The sandbox answered ${response.status}.`
}

export const state = (): Promise<State> => get("/_sandbox/state")
export const detail = (index: number): Promise<Detail> => get(`/_sandbox/requests/${index}`)
export const faults = (): Promise<ReadonlyArray<FaultView>> => get("/_sandbox/faults")

export const addFault = (fault: string) => change("POST", "/_sandbox/faults", { fault })
export const removeFault = (id: number) => change("DELETE", `/_sandbox/faults/${id}`)
export const openGate = (id: number) => change("POST", `/_sandbox/faults/${id}/open`)
export const reset = () => change("POST", "/_sandbox/reset")

export const fileUrl = (id: string, form?: "text" | "download"): string =>
  `/_sandbox/files/${encodeURIComponent(id)}${form === undefined ? "" : `/${form}`}`

export const fileText = async (id: string): Promise<string> => {
  const response = await fetch(fileUrl(id, "text"))
  return response.text()
}

/** Tells what happens as it happens, and whether it is being told. Reconnects by itself. */
export const listen = (onLive: (live: Live) => void, onConnection: (connected: boolean) => void): void => {
  const source = new EventSource("/_sandbox/events")
  source.addEventListener("open", () => onConnection(true))
  source.addEventListener("error", () => onConnection(false))
  source.addEventListener("message", (event) => {
    const live: Live = JSON.parse(event.data)
    onLive(live)
  })
}
