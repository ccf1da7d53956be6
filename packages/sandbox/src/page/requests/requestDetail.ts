/**
 * One request: its head, payload, answer and files, in tabs.
 */
import type { Detail } from "../../server/views.ts"
import { codeBlock, copyButton, facts, h, written, type Child } from "../parts/dom.ts"
import { beginning, duration, moment, size, visible } from "../parts/format.ts"
import { outlineFacts } from "../documents/documentView.ts"
import { fileCards, processTab } from "../parts/process.ts"
import { tree } from "../parts/tree.ts"
import { group, part, type View } from "../parts/view.ts"

/** The tabs, in order. */
export const tabs = ["document", "request", "payload", "answer", "process"] as const
export type Tab = (typeof tabs)[number]

export const isTab = (text: string | undefined): text is Tab => tabs.some((tab) => tab === text)

/** The tabs of a request: only a create has a document. */
const tabsOf = ({ row }: Detail): ReadonlyArray<Tab> =>
  row.endpoint === "create" ? tabs : tabs.filter((tab) => tab !== "document")

/** The tab a request opens on, where its address names none. */
const firstOf = (detail: Detail): Tab => (detail.outline === null ? "request" : "document")

/** How much of a text is shown. */
const longest = 100_000

const text = (label: string, whole: string): Child =>
  whole.length <= longest
    ? codeBlock(whole, label)
    : [
        h(
          "div",
          { class: "toolbar" },
          copyButton("Copy all", () => whole),
        ),
        codeBlock(whole.slice(0, longest), label),
        h(
          "p",
          { class: "note" },
          `The first ${longest.toLocaleString("en")} of ${whole.length.toLocaleString("en")} characters.`,
        ),
      ]

const named = (pairs: Readonly<Record<string, string>>): HTMLElement =>
  facts(Object.entries(pairs).map(([name, value]) => [name, h("code", {}, written(value))]))

const requestTab = (): View<Detail> =>
  group<Detail>(
    h("div"),
    part(
      ({ method, path }) => `${method} ${path}`,
      (line) => h("p", { class: "request-line" }, h("code", {}, written(line))),
    ),
    part(
      ({ identifiers, row }) => ({
        ...identifiers,
        // The list shows the beginning of a long one.
        ...(row.endpoint === "create" && row.about !== null ? { Title: row.about } : {}),
      }),
      (identifiers) => Object.keys(identifiers).length > 0 && [h("h3", {}, "Identifiers"), named(identifiers)],
    ),
    part(
      ({ headers }) => headers,
      (headers) => [h("h3", {}, "Headers"), named(headers)],
    ),
    part(
      ({ assertion }) => assertion,
      (assertion) => assertion !== null && [h("h3", {}, "Assertion"), tree("assertion", assertion)],
    ),
  )

const payloadTab = (): View<Detail> =>
  part(
    ({ hasPayload, payload, row }) => ({ endpoint: row.endpoint, hasPayload, payload }),
    ({ endpoint, hasPayload, payload }) => {
      if (hasPayload) return typeof payload === "string" ? text("Payload", payload) : tree("payload", payload)
      const why =
        endpoint === "upload"
          ? "An upload's body is the file itself. It is under Process."
          : endpoint === "token"
            ? "A token request's body is a form with the assertion, which is under Request."
            : "The body was not read: the request was decided before."
      return h("p", { class: "empty" }, why)
    },
  )

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const answerTab = (): View<Detail> =>
  part(
    ({ answer, row }) => ({ answer, result: row.result, tone: row.tone }),
    ({ answer, result, tone }) => {
      if (answer === null) {
        const why = tone === "pending" ? "There is no answer yet." : `There was no answer: ${result}.`
        return h("p", { class: "empty" }, why)
      }
      const json = parsed(answer.body)
      return [
        h("h3", {}, "Headers"),
        named(answer.headers),
        h("h3", {}, `Body, ${size(answer.size)}`),
        answer.body === ""
          ? h("p", { class: "empty" }, "The body is empty.")
          : typeof json === "object" && json !== null
            ? tree("body", json)
            : codeBlock(answer.body, "Answer's body"),
      ]
    },
  )

const documentTab = (): View<Detail> => {
  const cards = fileCards()
  return group<Detail>(
    h("div"),
    part(
      ({ document, row }) => ({ document, filed: row.filed }),
      ({ document, filed }) => [
        filed === "filed-unknown" &&
          h("p", { class: "warning" }, h("strong", {}, "Filed, but the client does not know.")),
        filed === "not-filed" && h("p", { class: "meta" }, "Nothing was filed."),
        document !== null &&
          h(
            "p",
            { class: "toolbar" },
            h("a", { class: "button", href: `#/documents/${document}` }, "Open the document"),
          ),
      ],
    ),
    part(
      ({ outline }) => outline,
      (outline) =>
        outline === null ? h("p", { class: "empty" }, "No document was read in this request.") : outlineFacts(outline),
    ),
    part(
      ({ files }) => files.length > 0,
      (hasFiles) => hasFiles && h("h3", {}, "Files"),
    ),
    { element: cards.element, update: ({ files }) => cards.update(files) },
  )
}

const contents: Readonly<Record<Tab, () => View<Detail>>> = {
  document: documentTab,
  request: requestTab,
  payload: payloadTab,
  answer: answerTab,
  process: processTab,
}

const labels: Readonly<Record<Tab, string>> = {
  document: "Document",
  request: "Request",
  payload: "Payload",
  answer: "Answer",
  process: "Process",
}

const head = (): View<Detail> =>
  group<Detail>(
    h("header", { class: "detail-head" }, h("a", { class: "back", href: "#/" }, "Requests")),
    part(
      ({ row }) => ({ operation: row.operation, result: row.result, tone: row.tone }),
      ({ operation, result, tone }) => [operation, " ", h("span", { class: `badge ${tone}` }, result)],
      h("h2", { id: "detail-title", tabindex: -1 }),
    ),
    part(
      ({ row }) => row,
      (row) => [
        row.destination !== null && [
          written(beginning(row.destination)),
          " in ",
          written(beginning(row.environment ?? "")),
          " · ",
        ],
        [moment(row.startedAt), duration(row.duration), size(row.size)].join(" · "),
      ],
      h("p", { class: "meta" }),
    ),
    part(
      ({ row }) => row.faults,
      (faults) => faults.length > 0 && h("p", { class: "note" }, "Fault: ", written(faults.join(", "))),
    ),
    part(
      ({ problems }) => problems,
      (problems) =>
        problems.length > 0 &&
        h(
          "div",
          { class: "problems" },
          h("h3", {}, problems.length === 1 ? "Problem" : `${problems.length} problems`),
          h(
            "ul",
            {},
            problems.map((problem) => h("li", {}, written(problem))),
          ),
        ),
    ),
  )

/** One request's view, and a function that shows a tab. */
export interface RequestDetail extends View<Detail> {
  readonly show: (tab: Tab | undefined) => void
}

/** The view of a request, with one of its tabs shown. */
export const make = (index: number, detail: Detail, asked: Tab | undefined): RequestDetail => {
  const href = (tab: Tab): string => `#/requests/${index}/${tab}`
  let latest = detail
  const shown = tabsOf(detail)
  let current = firstOf(detail)
  // Built when first looked at, and kept: the same branches are open when it is shown again.
  const built = new Map<Tab, View<Detail>>()

  const links = shown.map((tab) => {
    const link = h("a", { role: "tab", id: `tab-${tab}`, href: href(tab), "aria-controls": "panel" }, labels[tab])
    return { tab, link }
  })
  const tabList = h(
    "div",
    { class: "tabs", role: "tablist", "aria-label": "Parts of the request" },
    links.map(({ link }) => link),
  )
  tabList.addEventListener("keydown", (event) => {
    const at = shown.indexOf(current)
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % shown.length,
      ArrowLeft: (at + shown.length - 1) % shown.length,
      Home: 0,
      End: shown.length - 1,
    }
    const next = shown[places[event.key] ?? -1]
    if (next === undefined) return
    event.preventDefault()
    location.hash = href(next)
  })
  const top = head()
  const panel = h("div", { id: "panel", role: "tabpanel" })

  const show = (asked: Tab | undefined): void => {
    const tab = asked !== undefined && shown.includes(asked) ? asked : firstOf(latest)
    current = tab
    for (const { link, tab } of links) {
      link.setAttribute("aria-selected", String(tab === current))
      link.tabIndex = tab === current ? 0 : -1
    }
    panel.setAttribute("aria-labelledby", `tab-${tab}`)
    const view = built.get(tab) ?? contents[tab]()
    built.set(tab, view)
    view.update(latest)
    if (panel.firstChild !== view.element) panel.replaceChildren(view.element)
  }
  const update = (detail: Detail): void => {
    latest = detail
    top.update(detail)
    const count = detail.files.length
    for (const { link, tab } of links) {
      link.textContent = tab === "process" && count > 0 ? `${labels[tab]} (${count})` : labels[tab]
    }
    built.get(current)?.update(detail)
  }
  update(detail)
  show(asked)
  return {
    element: h("article", { "aria-labelledby": "detail-title" }, top.element, tabList, panel),
    update,
    show,
  }
}

/** What the window is called while a request is open. */
export const title = (detail: Detail, tab: Tab | undefined): string => {
  const { row } = detail
  return `${labels[tab ?? firstOf(detail)]} · ${row.operation}, ${visible(row.result)} · Request ${row.index}`
}
