/**
 * The list of documents, newest first: what is in whose chart.
 */
import type { DocumentRow } from "../../server/documents.ts"
import { statusTones, statusWords } from "./documentView.ts"
import { fill, h, written } from "../parts/dom.ts"
import { beginning, plural, size, time } from "../parts/format.ts"
import { choice, drawing, linkTo, movedByArrows, rowHead, searchBox, searchedFor } from "../parts/rowList.ts"

/** The list, and functions that give it rows and choose among them. */
export interface DocumentList {
  readonly element: HTMLElement
  readonly update: (rows: ReadonlyArray<DocumentRow>, total: number) => void
  readonly select: (id: string | undefined) => void
  readonly focus: (id: string | undefined) => void
}

const label = (row: DocumentRow): string => {
  if (row.replacedBy !== null) return "replaced"
  return row.delivery.isPaused && row.delivery.status === "pending" ? "queue paused" : ""
}

/** An identifier for a narrow column: its value distinguishes patients. */
const valueFirst = (identifier: string): string => {
  const at = identifier.lastIndexOf("|")
  const system = identifier.slice(0, at)
  return system === "" ? identifier.slice(at + 1) : `${identifier.slice(at + 1)} · ${system}`
}

const linkOf = (row: DocumentRow): HTMLAnchorElement => {
  const { author, patient, title, type } = row.outline
  const { status } = row.delivery
  const note = label(row)
  return h(
    "a",
    { href: `#/documents/${row.id}`, class: `row document ${statusTones[status]}` },
    h("span", { class: "row-result" }, h("span", { class: "dot", "aria-hidden": "true" }), statusWords[status]),
    h(
      "span",
      { class: "row-patient" },
      h("span", { class: "row-name" }, written(beginning(patient?.name ?? "no name"))),
      patient?.identifiers[0] !== undefined && h("code", {}, written(beginning(valueFirst(patient.identifiers[0])))),
    ),
    h(
      "span",
      { class: "row-where" },
      h("span", { class: "row-destination" }, written(beginning(title ?? type ?? "no title"))),
      title !== null && type !== null && h("span", { class: "row-about" }, written(beginning(type))),
      author !== null && h("span", { class: "row-about" }, "by ", written(beginning(author))),
      h("span", { class: "row-about" }, written(beginning(row.destination))),
    ),
    h(
      "span",
      { class: "row-faults" },
      !row.clientKnows && h("span", { class: "tag strong" }, "client unaware"),
      note !== "" && h("span", { class: "tag" }, note),
    ),
    h(
      "span",
      { class: "row-figures" },
      h("span", { class: "row-size" }, size(row.size)),
      h("time", { class: "row-time", datetime: row.receivedAt }, time(row.receivedAt)),
    ),
  )
}

export const make = (): DocumentList => {
  let rows: ReadonlyArray<DocumentRow> = []
  let total = 0
  let selected: string | undefined

  const search = searchBox("Search documents", "Search by patient, identifier or type", () => refresh())
  const state = choice(
    "Delivery",
    [
      ["", "Delivery"],
      ["succeeded", "Delivered"],
      ["pending", "Pending"],
      ["failed", "Failed"],
      ["filtered", "Filtered"],
      ["client", "Client unaware"],
    ],
    () => refresh(),
  )
  const count = h("p", { class: "count", role: "status" })
  const list = h("ul", { class: "rows" })
  const empty = h("div", {})
  const head = rowHead(
    [
      ["result", "Delivery"],
      ["patient", "Patient"],
      ["where", "Document"],
      ["faults", ""],
      ["size", "Size"],
      ["time", "Time"],
    ],
    " document",
  )

  const matches = (row: DocumentRow): boolean => {
    if (state.value === "client" && row.clientKnows) return false
    if (state.value !== "" && state.value !== "client" && row.delivery.status !== state.value) return false
    return searchedFor(search.value)(row.terms)
  }

  const clearFilters = (): void => {
    search.value = ""
    state.value = ""
    refresh()
    search.focus()
  }

  const draw = drawing(list, linkOf)
  const refresh = (): void => {
    const found = rows.filter(matches)
    const all = total === rows.length ? plural(total, "document") : `newest ${rows.length} of ${total} documents`
    count.textContent = found.length === rows.length ? all : `${found.length} of ${all}`
    head.hidden = found.length === 0
    draw(found, ({ id }) => id === selected)
    element.classList.toggle("is-empty", rows.length === 0)
    fill(
      empty,
      rows.length === 0
        ? h(
            "div",
            { class: "welcome" },
            h("h2", { tabindex: -1 }, "No document has been filed"),
            h(
              "p",
              {},
              "A document shows up here once a create is accepted. ",
              h("a", { href: "#/connect" }, "How to send one"),
            ),
          )
        : found.length === 0 && [
            h("p", { class: "empty" }, "No document matches."),
            h("button", { type: "button", class: "quiet", onclick: clearFilters }, "Clear filters"),
          ],
    )
  }

  movedByArrows(list)

  const element = h(
    "section",
    { class: "list", "aria-label": "Documents" },
    h("div", { class: "filters short" }, search, state),
    h("div", { class: "list-status" }, count),
    head,
    list,
    empty,
  )

  return {
    element,
    update: (next, all) => {
      rows = next
      total = all
      refresh()
    },
    select: (id) => {
      if (selected === id) return
      selected = id
      refresh()
    },
    focus: (id) => {
      const link = linkTo(list, `#/documents/${id}`)
      if (link !== undefined) link.focus()
      else if (search.checkVisibility()) search.focus()
      else empty.querySelector("h2")?.focus()
    },
  }
}
