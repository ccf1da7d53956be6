/**
 * One request: its head, payload, answer and files, in tabs.
 */
import type { Detail } from "../sandbox/views.ts"
import { codeBlock, facts, h, type Child } from "./dom.ts"
import { duration, moment, size } from "./format.ts"
import { processTab } from "./process.ts"
import { tree } from "./tree.ts"

/** The tabs, in order. */
export const tabs = ["request", "payload", "answer", "process"] as const
export type Tab = (typeof tabs)[number]

export const isTab = (text: string | undefined): text is Tab => tabs.some((tab) => tab === text)

const headersOf = (headers: Readonly<Record<string, string>>): HTMLElement =>
  facts(Object.entries(headers).map(([name, value]) => [name, h("code", {}, value)]))

const requestTab = (detail: Detail): Child => [
  h("p", { class: "request-line" }, h("code", {}, `${detail.method} ${detail.path}`)),
  Object.keys(detail.identifiers).length > 0 && [
    h("h3", {}, "Identifiers"),
    facts(Object.entries(detail.identifiers).map(([name, value]) => [name, h("code", {}, value)])),
  ],
  h("h3", {}, "Headers"),
  headersOf(detail.headers),
  detail.assertion !== null && [h("h3", {}, "Assertion"), tree("assertion", detail.assertion)],
]

const payloadTab = (detail: Detail): Child => {
  if (detail.hasPayload) {
    return typeof detail.payload === "string" ? codeBlock(detail.payload, "Payload") : tree("payload", detail.payload)
  }
  const why =
    detail.row.endpoint === "upload"
      ? "An upload's body is the file itself. It is under Process."
      : detail.row.endpoint === "token"
        ? "A token request's body is a form with the assertion, which is under Request."
        : "The body was not read: the request was decided before."
  return h("p", { class: "empty" }, why)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const answerTab = (detail: Detail): Child => {
  const { answer } = detail
  if (answer === null) {
    return h(
      "p",
      { class: "empty" },
      detail.row.tone === "pending" ? "There is no answer yet." : `There was no answer: ${detail.row.result}.`,
    )
  }
  const json = parsed(answer.body)
  return [
    h("h3", {}, "Headers"),
    headersOf(answer.headers),
    h("h3", {}, `Body, ${size(answer.size)}`),
    answer.body === ""
      ? h("p", { class: "empty" }, "The body is empty.")
      : typeof json === "object" && json !== null
        ? tree("body", json)
        : codeBlock(answer.body, "Answer's body"),
  ]
}

const contents: Readonly<Record<Tab, (detail: Detail) => Child>> = {
  request: requestTab,
  payload: payloadTab,
  answer: answerTab,
  process: processTab,
}

const labels: Readonly<Record<Tab, (detail: Detail) => string>> = {
  request: () => "Request",
  payload: () => "Payload",
  answer: () => "Answer",
  process: ({ files }) => (files.length === 0 ? "Process" : `Process (${files.length})`),
}

/** The view of a request, with one of its tabs shown. */
export const view = (detail: Detail, current: Tab): HTMLElement => {
  const { row } = detail
  const href = (tab: Tab): string => `#/requests/${row.index}/${tab}`
  const tabList = h(
    "div",
    { class: "tabs", role: "tablist", "aria-label": "Parts of the request" },
    tabs.map((tab) =>
      h(
        "a",
        {
          role: "tab",
          id: `tab-${tab}`,
          href: href(tab),
          "aria-selected": tab === current ? "true" : "false",
          "aria-controls": "panel",
          tabindex: tab === current ? 0 : -1,
        },
        labels[tab](detail),
      ),
    ),
  )
  tabList.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(current)
    const next =
      event.key === "ArrowRight"
        ? tabs[(at + 1) % tabs.length]
        : event.key === "ArrowLeft"
          ? tabs[(at + tabs.length - 1) % tabs.length]
          : undefined
    if (next === undefined) return
    event.preventDefault()
    location.hash = href(next)
  })
  return h(
    "article",
    { "aria-labelledby": "detail-title" },
    h(
      "header",
      { class: "detail-head" },
      h("a", { class: "back", href: "#/" }, "Requests"),
      h(
        "h2",
        { id: "detail-title", tabindex: -1 },
        row.operation,
        " ",
        h("span", { class: `badge ${row.tone}` }, row.result),
      ),
      h(
        "p",
        { class: "meta" },
        [
          row.destination === null ? undefined : `${row.destination} in ${row.environment}`,
          moment(row.startedAt),
          duration(row.duration),
          size(row.size),
        ]
          .filter((part) => part !== undefined)
          .join(" · "),
      ),
      row.faults.length > 0 && h("p", { class: "note" }, "Fault: ", row.faults.join(", ")),
      detail.problems.length > 0 &&
        h(
          "div",
          { class: "problems" },
          h("h3", {}, detail.problems.length === 1 ? "Problem" : `${detail.problems.length} problems`),
          h(
            "ul",
            {},
            detail.problems.map((problem) => h("li", {}, problem)),
          ),
        ),
    ),
    tabList,
    h("div", { id: "panel", role: "tabpanel", "aria-labelledby": `tab-${current}` }, contents[current](detail)),
  )
}
