/**
 * The list of requests, newest first, with its filters.
 */
import type { Filed, Row } from "../../server/views.ts"
import { fill, h, written } from "../parts/dom.ts"
import { beginning, duration, plural, size, time } from "../parts/format.ts"
import { choice, movedByArrows, rowHead, searchBox, searchedFor } from "../parts/rowList.ts"
import * as Sends from "./sends.ts"

/** How many rows are drawn before one is asked. */
const step = 200
/** How many the sandbox gives at once. */
const atOnce = 1_000

const filedWords: Readonly<Record<Filed, string>> = {
  filed: "filed",
  "filed-unknown": "filed, client unaware",
  "not-filed": "not filed",
}

const rowLink = (row: Row): HTMLAnchorElement =>
  h(
    "a",
    { href: `#/requests/${row.index}`, class: `row ${row.tone}` },
    h("span", { class: "row-result" }, h("span", { class: "dot", "aria-hidden": "true" }), row.result),
    h("span", { class: "row-operation" }, row.operation),
    h(
      "span",
      { class: "row-where" },
      h("span", { class: "row-destination" }, written(beginning(row.destination ?? row.terms[0] ?? ""))),
      row.environment !== null && h("span", { class: "row-environment" }, written(beginning(row.environment))),
      row.patient !== null && h("span", { class: "row-about" }, written(beginning(row.patient))),
      row.about !== null && h("span", { class: "row-about" }, written(beginning(row.about))),
    ),
    h(
      "span",
      { class: "row-faults" },
      row.filed !== null && h("span", { class: `tag ${row.filed}` }, filedWords[row.filed]),
      row.faults.length > 0 && h("span", { class: "tag" }, written(row.faults.join(", "))),
    ),
    h(
      "span",
      { class: "row-figures" },
      h("span", { class: "row-size" }, size(row.size)),
      h("span", { class: "row-duration" }, duration(row.duration)),
      h("time", { class: "row-time", datetime: row.startedAt }, time(row.startedAt)),
    ),
  )

/** The list, and functions that give it rows and choose among them. */
export interface RequestList {
  readonly element: HTMLElement
  readonly update: (rows: ReadonlyMap<number, Row>, total: number) => void
  readonly select: (index: number | undefined) => void
  /** Puts the focus on a row, or on the search if it is not shown. */
  readonly focus: (index: number | undefined) => void
}

export const make = (
  onClear: () => void,
  /** Asks for requests older than those there are. */
  onOlder: () => void,
  whenEmpty: () => HTMLElement,
): RequestList => {
  let rows: ReadonlyMap<number, Row> = new Map()
  let total = 0
  let shown = step
  let selected: number | undefined
  /** Sends whose requests are shown, by their create. */
  const opened = new Set<number>()
  const drawn = new Map<
    number,
    {
      readonly row: Row
      readonly item: HTMLLIElement
      readonly link: HTMLAnchorElement
      readonly toggle: HTMLButtonElement
    }
  >()

  const search = searchBox("Search requests", "Search requests", () => refresh())
  const operation = choice(
    "Operation",
    [
      ["", "Operation"],
      ["token", "Token"],
      ["upload", "Upload"],
      ["create", "Create document"],
      ["search", "Search documents"],
      ["read", "Read document"],
      ["patient-search", "Search patients"],
      ["log", "Read log"],
      ["log-search", "Search logs"],
      ["other", "Unknown URL"],
    ],
    () => refresh(),
  )
  const outcome = choice(
    "Outcome",
    [
      ["", "Outcome"],
      ["success", "Succeeded"],
      ["failure", "Failed"],
      ["pending", "Waiting"],
    ],
    () => refresh(),
  )
  const environment = choice(
    "Environment",
    [
      ["", "Environment"],
      ["Development", "Development"],
      ["Staging", "Staging"],
      ["Production", "Production"],
    ],
    () => refresh(),
  )
  const count = h("p", { class: "count", role: "status" })
  const clear = h("button", { type: "button", class: "quiet", onclick: onClear }, "Clear …")
  const list = h("ul", { class: "rows" })
  let hidden = 0
  const showMore = (): void => {
    shown += step
    if (hidden === 0) onOlder()
    else refresh()
  }
  const more = h("button", { type: "button", class: "more", onclick: showMore })
  const empty = h("div", {})
  const head = rowHead([
    ["result", "Outcome"],
    ["operation", "Operation"],
    ["where", "Destination"],
    ["faults", ""],
    ["size", "Size"],
    ["duration", "Took"],
    ["time", "Time"],
  ])

  const matches = (row: Row): boolean => {
    if (operation.value !== "" && row.endpoint !== operation.value) return false
    if (outcome.value !== "" && row.tone !== outcome.value) return false
    if (environment.value !== "" && row.environment !== environment.value) return false
    return searchedFor(search.value)([
      row.operation,
      row.destination,
      row.environment,
      row.result,
      ...row.faults,
      ...row.terms,
    ])
  }

  const itemOf = (row: Row): HTMLLIElement => {
    const before = drawn.get(row.index)
    if (before !== undefined && before.row === row) return before.item
    const link = rowLink(row)
    if (row.index === selected) link.setAttribute("aria-current", "true")
    if (before === undefined) {
      const toggle = h("button", { type: "button", class: "toggle", hidden: true, onclick: () => toggled(row.index) })
      const item = h("li", {}, link, toggle)
      drawn.set(row.index, { row, item, link, toggle })
      return item
    }
    const focused = document.activeElement === before.link
    before.link.replaceWith(link)
    if (focused) link.focus()
    drawn.set(row.index, { ...before, row, link })
    return before.item
  }

  const toggled = (index: number): void => {
    if (!opened.delete(index)) opened.add(index)
    refresh()
  }

  /** The line of a send, and of its requests where they are shown. */
  const itemsOf = ({ head, members }: Sends.Send, isOpen: boolean): ReadonlyArray<HTMLLIElement> => {
    const item = itemOf(head)
    item.classList.remove("member")
    const toggle = drawn.get(head.index)?.toggle
    if (toggle !== undefined) {
      toggle.hidden = members.length === 0
      toggle.setAttribute("aria-expanded", String(isOpen))
      toggle.setAttribute("aria-label", `${plural(members.length, "more request")} of this send`)
    }
    if (!isOpen) return [item]
    return [
      item,
      ...members.map((row) => {
        const member = itemOf(row)
        member.classList.add("member")
        const toggle = drawn.get(row.index)?.toggle
        if (toggle !== undefined) toggle.hidden = true
        return member
      }),
    ]
  }

  const clearFilters = (): void => {
    for (const field of [search, operation, outcome, environment]) field.value = ""
    refresh()
    search.focus()
  }

  const refresh = (): void => {
    const found = [...rows.values()].filter(matches)
    const isMatch = new Set(found.map(({ index }) => index))
    const isFiltered = found.length < rows.size
    // What is chosen by its operation is not to be looked for within a send.
    const sends: ReadonlyArray<Sends.Send> =
      operation.value === ""
        ? Sends.group(rows)
        : found.sort((a, b) => b.index - a.index).map((head) => ({ head, members: [] }))
    const matching = sends.filter(({ head, members }) => [head, ...members].some(({ index }) => isMatch.has(index)))
    const visible = matching
      .slice(0, shown)
      .flatMap((send) =>
        itemsOf(
          send,
          opened.has(send.head.index) ||
            send.members.some(({ index }) => index === selected || (isFiltered && isMatch.has(index))),
        ),
      )
    // Items that stay are not touched, so the focus stays where it is.
    const keep = new Set<Element>(visible)
    for (const item of Array.from(list.children)) if (!keep.has(item)) item.remove()
    for (const [position, item] of visible.entries()) {
      const there = list.children[position]
      if (there !== item) list.insertBefore(item, there ?? null)
    }
    const all = total === rows.size ? plural(rows.size, "request") : `newest ${rows.size} of ${total} requests`
    count.textContent = found.length === rows.size ? all : `${found.length} of ${all}`
    hidden = Math.max(0, matching.length - shown)
    const older = total - rows.size
    const pressed = document.activeElement === more
    more.hidden = hidden === 0 && older === 0
    if (pressed && more.hidden) list.lastElementChild?.querySelector("a")?.focus()
    more.textContent =
      hidden > 0
        ? `Show ${Math.min(step, hidden)} older`
        : `${found.length === rows.size ? "Show" : "Search"} ${Math.min(atOnce, older).toLocaleString("en")} more`
    head.hidden = found.length === 0
    if (rows.size === 0) {
      const shown = whenEmpty()
      if (empty.firstElementChild !== shown) fill(empty, shown)
    } else
      fill(
        empty,
        found.length === 0 && [
          h("p", { class: "empty" }, "No request matches these filters."),
          h("button", { type: "button", class: "quiet", onclick: clearFilters }, "Clear filters"),
        ],
      )
    const cleared = rows.size === 0 && document.activeElement === clear
    element.classList.toggle("is-empty", rows.size === 0)
    if (cleared) empty.querySelector("h2")?.focus()
  }

  movedByArrows(list)

  const element = h(
    "section",
    { class: "list", "aria-label": "Requests" },
    h("div", { class: "filters" }, search, operation, outcome, environment),
    h("div", { class: "list-status" }, count, clear),
    head,
    list,
    more,
    empty,
  )

  return {
    element,
    update: (next, all) => {
      rows = next
      total = all
      for (const index of drawn.keys()) if (!rows.has(index)) drawn.delete(index)
      refresh()
    },
    select: (index) => {
      if (selected !== undefined) drawn.get(selected)?.link.removeAttribute("aria-current")
      selected = index
      refresh()
      if (index !== undefined) drawn.get(index)?.link.setAttribute("aria-current", "true")
    },
    focus: (index) => {
      const link = index === undefined ? undefined : drawn.get(index)?.link
      if (link?.isConnected === true) link.focus()
      else if (search.checkVisibility()) search.focus()
      else empty.querySelector("h2")?.focus()
    },
  }
}
