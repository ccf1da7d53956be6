/**
 * The outbox: how many sends are in each state, and the newest of them.
 */
import type { OutboxView, SendRow } from "../../server/outbox.ts"
import { h, written } from "../parts/dom.ts"
import { beginning, moment, plural, size } from "../parts/format.ts"
import { drawing, linkTo, movedByArrows, rowHead, searchBox, searchedFor } from "../parts/rowList.ts"
import { stageTones } from "./sendView.ts"

/** The list, and functions that give it sends and choose among them. */
export interface OutboxList {
  readonly element: HTMLElement
  /** The state that is shown, or `all`. */
  readonly filter: () => string
  readonly update: (view: OutboxView) => void
  /** Why there is nothing to show. */
  readonly fail: (text: string) => void
  readonly select: (key: string | undefined) => void
  readonly focus: (key: string | undefined) => void
}

/** The address of a send. */
export const hashOf = (key: string): string => `#/outbox/${encodeURIComponent(key)}`

const linkOf = (row: SendRow): HTMLAnchorElement =>
  h(
    "a",
    { href: hashOf(row.key), class: `row send ${stageTones[row.stage]}` },
    h("span", { class: "row-result" }, h("span", { class: "dot", "aria-hidden": "true" }), row.stage),
    h("span", { class: "row-key" }, h("code", {}, written(beginning(row.key)))),
    h(
      "span",
      { class: "row-where" },
      h("span", { class: "row-destination" }, written(beginning(row.destination))),
      h("span", { class: "row-environment" }, written(beginning(row.environment))),
    ),
    h(
      "span",
      { class: "row-faults" },
      row.error !== null && row.stage !== "sent" && h("span", { class: "tag" }, row.error),
    ),
    h("span", { class: "row-size" }, row.size === null ? "" : size(row.size)),
    h("time", { class: "row-time", datetime: row.at }, moment(row.at)),
  )

const filters = ["all", "unknown", "creating", "queued", "refused", "sent", "cancelled"] as const

const countOf = ({ counts }: OutboxView, filter: (typeof filters)[number]): number =>
  filter === "all" ? Object.values(counts).reduce((all, count) => all + count, 0) : counts[filter]

export const make = (onFilter: () => void): OutboxList => {
  let shown: OutboxView | undefined
  let filter: (typeof filters)[number] = "all"
  let selected: string | undefined

  const buttons = filters.map((name) => {
    const count = h("span", { class: "chip-count" })
    const button = h(
      "button",
      {
        type: "button",
        class: `chip ${name === "all" ? "" : stageTones[name]}`,
        "aria-pressed": String(name === filter),
        onclick: () => {
          filter = name
          for (const other of buttons) other.button.setAttribute("aria-pressed", String(other.name === name))
          onFilter()
        },
      },
      name,
      count,
    )
    return { name, button, count }
  })
  const search = searchBox("Search the outbox", "Search by key, destination or error", () => draw())
  const count = h("p", { class: "count", role: "status" })
  const warning = h("p", { class: "warning", hidden: true })
  const list = h("ul", { class: "rows" })
  const drawRows = drawing(list, linkOf)
  const empty = h("p", { class: "empty" })
  const head = rowHead(
    [
      ["result", "State"],
      ["key", "Key"],
      ["where", "Destination"],
      ["faults", ""],
      ["size", "Size"],
      ["time", "Last change"],
    ],
    " send",
  )

  const matches = ({ destination, environment, error, key, stage }: SendRow): boolean => {
    return searchedFor(search.value)([key, destination, environment, error, stage])
  }

  const warningOf = ({ isPaused, isQuarantined }: OutboxView): string =>
    isQuarantined
      ? "This outbox seems to be an older copy. Nothing is sent from it. Run effect-redox outbox quarantine once you have looked."
      : isPaused
        ? "The outbox is paused. Nothing new is begun. effect-redox outbox resume goes on."
        : ""

  const draw = (): void => {
    if (shown === undefined) return
    for (const { count, name } of buttons) {
      const how = countOf(shown, name)
      count.textContent = String(how)
      count.toggleAttribute("data-none", how === 0)
    }
    const found = shown.rows.filter(matches)
    const { oldestQueued, place, rows, total } = shown
    const all = total === rows.length ? plural(total, "send") : `newest ${rows.length} of ${plural(total, "send")}`
    const shownOf = found.length === rows.length ? all : `${found.length} of ${all}`
    const waiting = oldestQueued === null ? "" : ` · the oldest queued since ${moment(oldestQueued)}`
    if (count.textContent !== shownOf + waiting) count.textContent = shownOf + waiting
    count.title = place
    warning.textContent = warningOf(shown)
    warning.hidden = warning.textContent === ""
    empty.textContent = total === 0 && filter === "all" ? "Nothing has been queued." : "No send matches."
    empty.hidden = found.length > 0
    head.hidden = found.length === 0
    drawRows(found, ({ key }) => key === selected)
  }

  movedByArrows(list)

  const element = h(
    "section",
    { class: "list", "aria-label": "Outbox" },
    h("div", { class: "filters one" }, search),
    h(
      "div",
      { class: "chips", role: "group", "aria-label": "State" },
      buttons.map(({ button }) => button),
    ),
    warning,
    h("div", { class: "list-status" }, count),
    head,
    list,
    empty,
  )

  return {
    element,
    filter: () => filter,
    update: (view) => {
      shown = view
      draw()
    },
    fail: (text) => {
      warning.textContent = text
      warning.hidden = false
    },
    select: (key) => {
      if (selected === key) return
      selected = key
      draw()
    },
    focus: (key) => {
      const link = key === undefined ? undefined : linkTo(list, hashOf(key))
      ;(link ?? search).focus()
    },
  }
}
