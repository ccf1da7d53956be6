/**
 * JSON as a tree that opens and closes, with FHIR resources named.
 */
import { copyButton, h } from "./dom.ts"
import { plural, size, visible } from "./format.ts"

/** How much of a text is shown. */
const longest = 400
/** How many members of a branch are shown at once. */
const step = 500
/** How many lines are opened at once, and how many levels. */
const linesAtOnce = 2_000
const levelsAtOnce = 20
/** Beyond, what there is is shown as text: a browser cannot lay out thousands of boxes in each other. */
const deepest = 100

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

// The beginning is enough; a pattern over millions of letters is more than a browser takes.
const isBase64 = (text: string): boolean => text.length >= 80 && /^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(0, 200))

const cut = (text: string): string => (text.length <= longest ? text : text.slice(0, longest))

const characters = (count: number): HTMLElement =>
  h("span", { class: "json-note" }, ` ${count.toLocaleString("en")} characters`)

const scalar = (key: string, value: unknown): HTMLElement => {
  if (typeof value !== "string") return h("span", { class: "json-plain" }, String(value))
  if (key === "data" && isBase64(value)) {
    const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0
    return h(
      "span",
      { class: "json-text" },
      `"${value.slice(0, 40)}…"`,
      h("span", { class: "json-note" }, ` base64, ${size((value.length * 3) / 4 - padding)}`),
    )
  }
  const text = h("bdi", {}, visible(JSON.stringify(cut(value))), value.length > longest && "…")
  return h("span", { class: "json-text" }, text, value.length > longest && characters(value.length))
}

const first = (value: unknown, key: string): string | undefined => {
  const member = isObject(value) ? value[key] : undefined
  return typeof member === "string" ? member : undefined
}

/** What a closed branch says of itself. */
const summary = (value: unknown): string => {
  if (Array.isArray(value)) return plural(value.length, "item")
  const type = first(value, "resourceType") ?? first(isObject(value) ? value["resource"] : undefined, "resourceType")
  if (type !== undefined) return visible(cut(type))
  const shown = ["display", "text", "reference", "value", "code", "contentType"].map((key) => first(value, key))
  const short = shown.find((text) => text !== undefined && text.length < 80)
  return short === undefined ? plural(Object.keys(value ?? {}).length, "member") : visible(short)
}

/** A branch that can be opened, and how many lines it would add. */
interface Branch {
  readonly details: HTMLDetailsElement
  readonly depth: number
  readonly lines: number
  readonly open: () => void
}

/** Which branches there are by their elements. */
type Branches = WeakMap<Element, Branch>

const keyOf = (key: string): HTMLElement => h("bdi", { class: "json-key" }, visible(cut(key)))

const line = (branches: Branches, key: string, value: unknown, depth: number): HTMLElement => {
  if (!isObject(value) && !Array.isArray(value)) return h("li", {}, keyOf(key), ": ", scalar(key, value))
  const names = Object.keys(value)
  if (names.length === 0) return h("li", {}, keyOf(key), ": ", Array.isArray(value) ? "[]" : "{}")
  if (depth >= deepest) {
    const text = JSON.stringify(value)
    return h(
      "li",
      {},
      keyOf(key),
      ": ",
      h("span", { class: "json-plain" }, visible(cut(text)), text.length > longest && "…"),
      h("span", { class: "json-note" }, " too deep to open: copy the JSON to read it"),
    )
  }
  const entries = Object.entries(value)
  const list = h("ul", {})
  let built = 0
  const more = h("button", { type: "button", class: "quiet" })
  const moreLine = h("li", { class: "tree-more" }, more)
  const buildMore = (): void => {
    const next = entries.slice(built, built + step).map(([name, member]) => line(branches, name, member, depth + 1))
    moreLine.remove()
    list.append(...next)
    built += next.length
    if (built === entries.length) return
    more.textContent = `Show ${Math.min(step, entries.length - built)} more of ${entries.length.toLocaleString("en")}`
    list.append(moreLine)
  }
  more.addEventListener("click", () => {
    const last = list.children.length - 1
    buildMore()
    // Where the button was, there is the first of the new ones now.
    const next = list.children[last]?.querySelector("summary")
    if (moreLine.isConnected) more.focus()
    else next?.focus()
  })
  const about = summary(value)
  // A branch is built when it is first opened: messages may be large.
  const details = h(
    "details",
    {
      ontoggle: () => {
        if (details.open && built === 0) buildMore()
      },
    },
    h("summary", {}, keyOf(key), about !== key && h("bdi", { class: "json-summary" }, about)),
    list,
  )
  branches.set(details, {
    details,
    depth,
    lines: Math.min(step, entries.length),
    open: () => {
      details.open = true
      if (built === 0) buildMore()
    },
  })
  return h("li", {}, details)
}

/** Opens level after level, as far as a browser takes it at once. Gives whether there is more. */
const openFrom = (branches: Branches, root: Element, within: (branch: Branch) => boolean): boolean => {
  let left = linesAtOnce
  let whole = true
  const closed = (within: Element): ReadonlyArray<Branch> =>
    [...within.querySelectorAll("details:not([open])")].flatMap((details) => branches.get(details) ?? [])
  let level = closed(root)
  for (let levels = 0; level.length > 0; levels++) {
    const next: Array<Branch> = []
    for (const branch of level) {
      if (!within(branch)) continue
      if (levels === levelsAtOnce || left <= 0) {
        whole = false
        continue
      }
      left -= branch.lines
      branch.open()
      next.push(...closed(branch.details))
    }
    if (levels === levelsAtOnce) break
    level = next
  }
  return !whole
}

/** The tree, with buttons to open, close and copy it. */
export const tree = (name: string, value: unknown): HTMLElement => {
  const branches: Branches = new WeakMap()
  const list = h("ul", { class: "tree" }, line(branches, first(value, "resourceType") ?? name, value, 0))
  openFrom(branches, list, ({ depth }) => depth < 4)
  const status = h("p", { class: "meta", role: "status" })
  const openAll = (): void => {
    const more = openFrom(branches, list, () => true)
    status.textContent = more
      ? `There is more: about ${linesAtOnce.toLocaleString("en")} lines and ${levelsAtOnce} levels are opened at once. Open all goes on.`
      : list.querySelector(".tree-more") === null
        ? ""
        : `Long lists are shown ${step} at a time.`
  }
  const closeAll = (): void => {
    status.textContent = ""
    for (const one of list.querySelectorAll("li details[open]")) {
      if (one instanceof HTMLDetailsElement) one.open = one.parentElement?.parentElement === list
    }
  }
  return h(
    "div",
    {},
    h(
      "div",
      { class: "toolbar" },
      h("button", { type: "button", class: "quiet", onclick: openAll }, "Open all"),
      h("button", { type: "button", class: "quiet", onclick: closeAll }, "Close all"),
      copyButton("Copy JSON", () => JSON.stringify(value, undefined, 2)),
    ),
    status,
    list,
  )
}
