/**
 * The page: a list of requests on one side, what was chosen on the other, kept up to date.
 */
import type { Detail, Live, Row, State } from "../sandbox/views.ts"
import * as Api from "./api.ts"
import * as Connect from "./connect.ts"
import { fill, h } from "./dom.ts"
import * as FaultPanel from "./faultPanel.ts"
import * as RequestDetail from "./requestDetail.ts"
import * as RequestList from "./requestList.ts"

let state: State | undefined
let rows = new Map<number, Row>()
let total = 0
let detail: Detail | undefined

const connection = h("span", { class: "connection", role: "status" }, "Connecting …")
const faultCount = h("span", { class: "tag", hidden: true })
const pane = h("div", { class: "pane" })

const dialog = h(
  "dialog",
  { "aria-labelledby": "clear-title" },
  h("h2", { id: "clear-title" }, "Forget everything?"),
  h("p", {}, "Requests, files, documents and faults are forgotten. The key and the destinations stay."),
  h(
    "form",
    { method: "dialog", class: "toolbar" },
    h("button", { type: "submit", class: "button danger", value: "clear", onclick: () => void Api.reset() }, "Forget"),
    h("button", { type: "submit", class: "quiet" }, "Cancel"),
  ),
)

const list = RequestList.make(
  () => dialog.showModal(),
  () => (state === undefined ? h("p", { class: "empty" }, "Loading …") : Connect.emptyState(state)),
)

const refreshFaults = async (): Promise<void> => {
  const faults = await Api.faults()
  faultPanel.update(faults)
  faultCount.textContent = String(faults.length)
  faultCount.hidden = faults.length === 0
}
const faultPanel = FaultPanel.make(() => void refreshFaults())

interface Place {
  readonly view: "list" | "request" | "faults" | "connect"
  readonly index: number | undefined
  readonly tab: RequestDetail.Tab
}

const placeOf = (hash: string): Place => {
  const [, view, index, tab] = hash.split("/")
  const number = Number(index)
  if (view === "requests" && Number.isInteger(number) && number > 0) {
    return { view: "request", index: number, tab: RequestDetail.isTab(tab) ? tab : "request" }
  }
  return { view: view === "faults" || view === "connect" ? view : "list", index: undefined, tab: "request" }
}

let place = placeOf(location.hash)

const links = [h("a", { href: "#/faults" }, "Faults", faultCount), h("a", { href: "#/connect" }, "Connect")]

/** Whose heading gets the focus, and where it goes back to. */
const arrive = (before: Place): void => {
  if (place.view === "list") list.focus(before.index)
  else if (place.view !== before.view || place.index !== before.index) pane.querySelector("h2")?.focus()
  else pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

const showRequest = async (index: number, tab: RequestDetail.Tab): Promise<void> => {
  if (detail?.row.index !== index) {
    const found = await Api.detail(index).catch(() => undefined)
    if (place.index !== index) return
    detail = found
  }
  fill(
    pane,
    detail === undefined
      ? h("p", { class: "empty" }, "This request is no longer known. ", h("a", { href: "#/" }, "Show all requests"))
      : RequestDetail.view(detail, tab),
  )
}

const show = async (): Promise<void> => {
  document.body.dataset["view"] = place.view
  list.select(place.index)
  for (const link of links) {
    if (link.hash === `#/${place.view}`) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  switch (place.view) {
    case "list":
      return fill(pane)
    case "faults":
      return fill(pane, faultPanel.element)
    case "connect":
      return fill(pane, state === undefined ? undefined : Connect.view(state))
    case "request":
      if (place.index !== undefined) await showRequest(place.index, place.tab)
  }
}

addEventListener("hashchange", async () => {
  const before = place
  place = placeOf(location.hash)
  await show()
  arrive(before)
})

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && place.view !== "list" && !dialog.open) location.hash = "#/"
})

let drawing = false
const draw = (): void => {
  if (drawing) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    list.update(rows, total)
  })
}

const load = async (): Promise<void> => {
  state = await Api.state()
  rows = new Map(state.rows.map((row) => [row.index, row]))
  total = state.total
  detail = undefined
  draw()
  await Promise.all([refreshFaults(), show()])
}

const onLive = (live: Live): void => {
  switch (live.type) {
    case "ready":
    case "replaced":
      return void load()
    case "faults":
      return void refreshFaults()
    case "row": {
      const { row } = live
      rows.set(row.index, row)
      total = Math.max(total, row.index)
      draw()
      if (row.faults.length > 0) void refreshFaults()
      // What is open may have got its answer, or a document that refers to its file.
      if (detail !== undefined && (detail.row.index === row.index || row.endpoint === "create")) {
        detail = undefined
        void show()
      }
    }
  }
}

fill(
  document.body,
  h("a", { class: "skip", href: "#requests" }, "Skip to the requests"),
  h(
    "header",
    { class: "top" },
    h("h1", {}, h("a", { href: "#/" }, "Redox sandbox")),
    connection,
    h("nav", { "aria-label": "Pages" }, links),
  ),
  h("main", { id: "requests" }, list.element, pane),
  dialog,
)

Api.listen(onLive, (connected) => {
  connection.textContent = connected ? "Live" : "Reconnecting …"
  connection.classList.toggle("is-live", connected)
})
