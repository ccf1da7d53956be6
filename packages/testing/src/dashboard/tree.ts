/**
 * JSON as a tree that opens and closes, with FHIR resources named.
 */
import { copyButton, h } from "./dom.ts"
import { plural, size } from "./format.ts"

const longest = 400

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const base64 = /^[A-Za-z0-9+/]{80,}={0,2}$/

const scalar = (key: string, value: unknown): HTMLElement => {
  if (typeof value !== "string") return h("span", { class: "json-plain" }, String(value))
  if (key === "data" && base64.test(value)) {
    const bytes = Math.floor((value.length * 3) / 4)
    return h(
      "span",
      { class: "json-text" },
      `"${value.slice(0, 40)}…"`,
      h("span", { class: "json-note" }, ` base64, ${size(bytes)}`),
    )
  }
  if (value.length <= longest) return h("span", { class: "json-text" }, JSON.stringify(value))
  return h(
    "span",
    { class: "json-text" },
    `${JSON.stringify(value.slice(0, longest))}…`,
    h("span", { class: "json-note" }, ` ${value.length.toLocaleString("en")} characters`),
  )
}

const first = (value: unknown, key: string): string | undefined => {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === "string" ? member : undefined
}

/** What a closed branch says of itself. */
const summary = (value: unknown): string => {
  if (Array.isArray(value)) return plural(value.length, "item")
  const type = first(value, "resourceType") ?? first(isObject(value) ? value["resource"] : undefined, "resourceType")
  if (type !== undefined) return type
  const shown = ["display", "text", "reference", "value", "code", "contentType"].map((key) => first(value, key))
  return (
    shown.find((text) => text !== undefined && text.length < 80) ?? plural(Object.keys(value ?? {}).length, "member")
  )
}

const branch = (key: string, value: unknown, depth: number): HTMLElement => {
  if (!isObject(value) && !Array.isArray(value)) {
    return h("li", {}, h("span", { class: "json-key" }, key), ": ", scalar(key, value))
  }
  const entries = Object.entries(value)
  if (entries.length === 0) {
    return h("li", {}, h("span", { class: "json-key" }, key), ": ", Array.isArray(value) ? "[]" : "{}")
  }
  const list = h("ul", {})
  let built = false
  const details = h(
    "details",
    {
      // A branch is built when it is first opened: messages may be large.
      ontoggle: () => build(),
    },
    h(
      "summary",
      {},
      h("span", { class: "json-key" }, key),
      summary(value) !== key && h("span", { class: "json-summary" }, summary(value)),
    ),
    list,
  )
  const build = (): void => {
    if (built || !details.open) return
    built = true
    list.append(...entries.map(([name, member]) => branch(name, member, depth + 1)))
  }
  details.open = depth < 4
  build()
  return h("li", {}, details)
}

const openAll = (root: HTMLElement): void => {
  // Opening builds what is below, which is then opened in turn.
  for (let closed = true; closed;) {
    const all = [...root.querySelectorAll("details:not([open])")]
    for (const one of all) {
      if (one instanceof HTMLDetailsElement) {
        one.open = true
        one.dispatchEvent(new Event("toggle"))
      }
    }
    closed = all.length > 0
  }
}

/** The tree, with buttons to open, close and copy it. */
export const tree = (name: string, value: unknown): HTMLElement => {
  const list = h("ul", { class: "tree" }, branch(first(value, "resourceType") ?? name, value, 0))
  return h(
    "div",
    {},
    h(
      "div",
      { class: "toolbar" },
      h("button", { type: "button", class: "quiet", onclick: () => openAll(list) }, "Open all"),
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          onclick: () => {
            for (const one of list.querySelectorAll("li details[open]")) {
              if (one instanceof HTMLDetailsElement) one.open = one.parentElement?.parentElement === list
            }
          },
        },
        "Close all",
      ),
      copyButton("Copy JSON", () => JSON.stringify(value, undefined, 2)),
    ),
    list,
  )
}
