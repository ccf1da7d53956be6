/**
 * The page: a list of requests on one side, what was chosen on the other, kept up to date.
 */
import type { DocumentDetail } from "../server/documents.ts"
import type { Detail, Live, Row, State } from "../server/views.ts"
import * as Api from "./api.ts"
import * as Connect from "./connect.ts"
import { fill, h } from "./parts/dom.ts"
import * as DocumentList from "./documents/documentList.ts"
import * as DocumentView from "./documents/documentView.ts"
import * as FaultPanel from "./faultPanel.ts"
import * as RequestDetail from "./requests/requestDetail.ts"
import * as RequestList from "./requests/requestList.ts"
import { visible } from "./parts/format.ts"
import * as OutboxPage from "./outbox/outboxPage.ts"
import { hashOf, listOf, placeOf, type Place } from "./place.ts"
import { part, type View } from "./parts/view.ts"

const sandboxName = "Redox sandbox"

let state: State | undefined
let rows = new Map<number, Row>()
let total = 0

/** What it takes to connect. */
const accountOf = (state: State): State => ({ ...state, rows: [], total: 0 })

const connection = h("span", { class: "connection", role: "status" }, "Connecting …")
const faultCount = h("span", { class: "tag", hidden: true })
const pane = h("div", { class: "pane" })

const resetProblem = h("p", { class: "form-problem", role: "alert" })
const dialog = h(
  "dialog",
  { "aria-labelledby": "clear-title" },
  h("h2", { id: "clear-title" }, "Forget everything?"),
  h("p", {}, "Requests, files, documents and faults are forgotten. The key and the destinations stay."),
  resetProblem,
  h(
    "form",
    {
      method: "dialog",
      class: "toolbar",
      onsubmit: async (event) => {
        if (!(event instanceof SubmitEvent) || event.submitter?.getAttribute("value") !== "clear") return
        event.preventDefault()
        const problem = await Api.reset()
        resetProblem.textContent = problem ?? ""
        if (problem === undefined) dialog.close()
      },
    },
    h("button", { type: "submit", class: "button danger", value: "clear" }, "Forget"),
    h("button", { type: "submit", class: "quiet" }, "Cancel"),
  ),
)

const older = Api.oneAtATime(async () => {
  const answer = await Api.rowsBefore(Math.min(...rows.keys()))
  if (!("value" in answer)) return
  rows = new Map([...answer.value.map((row) => [row.index, row] as const), ...rows])
  // What the sandbox no longer knows is not counted.
  if (answer.value.length === 0) total = rows.size
  draw()
})

const loading = h("p", { class: "empty" }, "Loading …")
const welcome = part(accountOf, (state) => Connect.emptyState(state))
const connect = part(accountOf, (state) => Connect.view(state))

const list = RequestList.make(
  () => {
    resetProblem.textContent = ""
    dialog.showModal()
  },
  () => void older(),
  () => (state === undefined ? loading : welcome.element),
)

const refreshFaults = Api.oneAtATime(async () => {
  const answer = await Api.faults()
  if (!("value" in answer)) return
  const faults = answer.value
  faultPanel.update(faults)
  const inForce = faults.filter(({ isSpent }) => !isSpent).length
  faultCount.textContent = String(inForce)
  faultCount.hidden = inForce === 0
})
const faultPanel = FaultPanel.make(() => void refreshFaults())

let place = placeOf(location.hash)

const outboxLink = h("a", { href: "#/outbox", hidden: true }, "Outbox")
const links = [
  h("a", { href: "#/documents" }, "Documents"),
  h("a", { href: "#/" }, "Requests"),
  outboxLink,
  h("a", { href: "#/faults" }, "Faults", faultCount),
  h("a", { href: "#/connect" }, "Connect"),
]

/** Whose heading gets the focus, and where it goes back to. */
const arrive = (before: Place): void => {
  if (place.view === "list") list.focus(before.index)
  else if (place.view === "documents") documentList.focus(before.id)
  else if (place.view === "outbox") outbox.list.focus(before.id)
  else if (place.view !== before.view || place.index !== before.index || place.id !== before.id)
    pane.querySelector("h2")?.focus()
  else pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

/** The request that is open, as far as it is known. */
interface Opened {
  readonly index: number
  readonly refresh: () => Promise<void>
  readonly show: () => void
  readonly detail: () => Detail | undefined
}

let opened: Opened | undefined

/** Puts something into the pane, unless it is there. */
const put = (element: HTMLElement): void => {
  if (pane.firstElementChild !== element) fill(pane, element)
}

const documentList = DocumentList.make()
const outbox = OutboxPage.make(put)

/** The document that is open. */
let openedDocument: { readonly id: string; readonly name: () => string | undefined } | undefined
let refreshDocument: (() => Promise<void>) | undefined

const openDocument = (id: string): void => {
  const missing = h("p", { class: "empty" })
  let shown: { readonly view: View<DocumentDetail>; readonly name: string } | undefined
  const opening = { id, name: () => shown?.name }
  openedDocument = opening
  refreshDocument = Api.oneAtATime(async () => {
    const answer = await Api.document(id)
    if (openedDocument !== opening) return
    if ("value" in answer) {
      const detail = answer.value
      const view = shown?.view ?? DocumentView.make(detail, () => void refreshDocuments())
      shown = { view, name: DocumentView.nameOf(detail.row.outline) }
      view.update(detail)
      put(view.element)
    } else if (answer.problem === "unknown" || shown === undefined) {
      const why = answer.problem === "unknown" ? "This document is no longer known." : Api.unreachable
      fill(missing, `${why} `, h("a", { href: "#/documents" }, "Show all documents"))
      put(missing)
    }
    nameWindow()
  })
}

let moving: ReturnType<typeof setTimeout> | undefined

const refreshDocuments: () => Promise<void> = Api.oneAtATime(async () => {
  const answer = await Api.documents()
  void refreshDocument?.()
  if (!("value" in answer)) return
  const { rows, total } = answer.value
  documentList.update(rows, total)
  // What only time changes is looked at again.
  clearTimeout(moving)
  if (rows.some(({ delivery }) => delivery.isMoving)) moving = setTimeout(() => void refreshDocuments(), 1_000)
})

const nameWindow = (): void => {
  const detail = opened?.detail()
  const names: Readonly<Record<Place["view"], string | undefined>> = {
    list: undefined,
    documents: "Documents",
    outbox: "Outbox",
    send: visible(place.id ?? "Send"),
    document: visible(openedDocument?.name() ?? "Document"),
    request: detail === undefined ? `Request ${place.index}` : RequestDetail.title(detail, place.tab),
    faults: "Faults",
    connect: "Connect a client",
  }
  const name = names[place.view]
  document.title = name === undefined ? sandboxName : `${name} · ${sandboxName}`
}

const openRequest = (index: number): Opened => {
  const missing = h("p", { class: "empty" })
  let shown: { readonly detail: Detail; readonly view: RequestDetail.RequestDetail } | undefined
  const refresh = async (): Promise<void> => {
    const answer = await Api.detail(index)
    if (opened !== opening) return
    if ("value" in answer) {
      const detail = answer.value
      const view = shown?.view ?? RequestDetail.make(index, detail, place.tab)
      if (shown !== undefined) view.update(detail)
      shown = { detail, view }
      put(view.element)
    } else if (answer.problem === "unknown" || shown === undefined) {
      shown = undefined
      const why = answer.problem === "unknown" ? "This request is no longer known." : Api.unreachable
      fill(missing, `${why} `, h("a", { href: "#/" }, "Show all requests"))
      put(missing)
    }
    nameWindow()
  }
  const opening: Opened = {
    index,
    refresh: Api.oneAtATime(refresh),
    show: () => shown?.view.show(place.tab),
    detail: () => shown?.detail,
  }
  return opening
}

const show = async (): Promise<void> => {
  document.body.dataset["view"] = place.view
  const behind = listOf(place)
  list.element.hidden = behind !== "list"
  documentList.element.hidden = behind !== "documents"
  outbox.list.element.hidden = behind !== "outbox"
  list.select(place.index)
  documentList.select(place.view === "document" ? place.id : undefined)
  outbox.list.select(place.view === "send" ? place.id : undefined)
  const isPage = place.view === "faults" || place.view === "connect"
  const here = isPage ? `#/${place.view}` : hashOf(behind)
  for (const link of links) {
    if ((link.getAttribute("href") ?? "") === here) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  if (place.index !== opened?.index) opened = undefined
  if (place.view !== "document" || place.id !== openedDocument?.id) {
    openedDocument = undefined
    refreshDocument = undefined
  }
  const visiting = outbox.visit(place)
  switch (place.view) {
    case "list":
    case "documents":
    case "outbox":
      fill(pane)
      break
    case "send":
      nameWindow()
      await visiting
      break
    case "document":
      if (place.id !== undefined && openedDocument === undefined) openDocument(place.id)
      nameWindow()
      await refreshDocument?.()
      break
    case "faults":
      put(faultPanel.element)
      break
    case "connect":
      put(connect.element)
      break
    case "request":
      if (opened !== undefined) opened.show()
      else if (place.index !== undefined) {
        opened = openRequest(place.index)
        nameWindow()
        await opened.refresh()
      }
  }
  nameWindow()
}

addEventListener("hashchange", async () => {
  const before = place
  place = placeOf(location.hash)
  const here = place
  await show()
  // The user may have gone elsewhere meanwhile.
  if (place === here) arrive(before)
})

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || place.view === listOf(place) || dialog.open) return
  // In a form it closes a list of options, or empties a field.
  if (event.target instanceof Element && event.target.closest("form, input, select, textarea") !== null) return
  location.hash = hashOf(listOf(place))
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

/** What arrived while the state was on its way; nothing is kept otherwise. */
let arrived: Array<Row> | undefined

const load = Api.oneAtATime(async () => {
  const meanwhile: Array<Row> = []
  arrived = meanwhile
  const answer = await Api.state()
  arrived = undefined
  if ("value" in answer) {
    state = answer.value
    rows = new Map([...state.rows, ...meanwhile].map((row) => [row.index, row]))
    total = Math.max(state.total, ...meanwhile.map(({ index }) => index))
    welcome.update(state)
    connect.update(state)
    outboxLink.hidden = state.outbox === null
  } else loading.textContent = Api.unreachable
  draw()
  void refreshFaults()
  void refreshDocuments()
  void opened?.refresh()
})

/** Whether what is open may have changed: it has its answer, or a document refers to its file. */
const concerns = (row: Row, { detail, index }: Opened): boolean => {
  if (row.index === index) return true
  // A create is news twice: when it arrives, and when it is answered.
  if (row.endpoint !== "create" || row.duration === null) return false
  const known = detail()
  return known === undefined || known.files.some(({ url }) => url !== null && row.terms.includes(url))
}

const onLive = (live: Live): void => {
  switch (live.type) {
    case "ready":
    case "replaced":
      return void load()
    case "faults":
      return void refreshFaults()
    case "documents":
      return void refreshDocuments()
    case "row": {
      const { row } = live
      arrived?.push(row)
      // A row that comes twice is no news: where a request is answered at once, its arrival shows the answer already.
      if (JSON.stringify(rows.get(row.index)) === JSON.stringify(row)) return
      rows.set(row.index, row)
      total = Math.max(total, row.index)
      draw()
      if (row.faults.length > 0) void refreshFaults()
      if (opened !== undefined && concerns(row, opened)) void opened.refresh()
    }
  }
}

const main = h("main", { id: "main", tabindex: -1 }, documentList.element, list.element, outbox.list.element, pane)

fill(
  document.body,
  h(
    "a",
    {
      class: "skip",
      href: "#main",
      // The address says which request is open.
      onclick: (event) => {
        event.preventDefault()
        main.focus()
      },
    },
    "Skip to the content",
  ),
  h(
    "header",
    { class: "top" },
    h(
      "h1",
      {},
      h("a", { href: "#/" }, h("img", { src: "/_sandbox/app/icon.svg", alt: "", width: 24, height: 24 }), sandboxName),
    ),
    h("span", { class: "banner" }, "This is not Redox"),
    connection,
    h("nav", { "aria-label": "Pages" }, links),
  ),
  main,
  dialog,
)

void show()

Api.listen(onLive, (connected) => {
  connection.textContent = connected ? "Live" : "Reconnecting …"
  connection.classList.toggle("is-live", connected)
})
