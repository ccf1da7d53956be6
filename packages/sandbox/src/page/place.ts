/**
 * Where the user is on the page, as the address says it.
 */
import * as RequestDetail from "./requests/requestDetail.ts"

/** A place on the page. */
export interface Place {
  readonly view: "list" | "documents" | "outbox" | "request" | "document" | "send" | "faults" | "connect"
  /** Of a request. */
  readonly index: number | undefined
  /** Of a document, or the key of a send. */
  readonly id: string | undefined
  readonly tab: RequestDetail.Tab | undefined
}

/** A list that places belong to. */
export type ListName = "list" | "documents" | "outbox"

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** The place an address names. */
export const placeOf = (hash: string): Place => {
  const [, view, name = "", tab] = hash.split("/")
  const none = { index: undefined, id: undefined, tab: undefined }
  const number = Number(name)
  if (view === "requests" && Number.isInteger(number) && number > 0) {
    return { ...none, view: "request", index: number, tab: RequestDetail.isTab(tab) ? tab : undefined }
  }
  if (view === "documents" && name !== "") return { ...none, view: "document", id: name }
  if (view === "outbox" && name !== "") return { ...none, view: "send", id: decoded(name) }
  const isPage = view === "faults" || view === "connect" || view === "documents" || view === "outbox"
  return { ...none, view: isPage ? view : "list" }
}

const lists: Partial<Record<Place["view"], ListName>> = {
  documents: "documents",
  document: "documents",
  outbox: "outbox",
  send: "outbox",
}

/** Where a place is left for: the list it belongs to. */
export const listOf = ({ view }: Place): ListName => lists[view] ?? "list"

/** The address of a list. */
export const hashOf = (list: ListName): string => (list === "list" ? "#/" : `#/${list}`)
