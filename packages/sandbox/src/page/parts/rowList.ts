/**
 * What the lists of rows share: their head and their choices, moving by arrows, searching, and drawing again what changed.
 */
import { fill, h } from "./dom.ts"
import { keepingFocus } from "./view.ts"

const linksOf = (list: Element): ReadonlyArray<HTMLAnchorElement> => [
  ...list.querySelectorAll<HTMLAnchorElement>("a.row"),
]

/** A list's row with this address. */
export const linkTo = (list: Element, hash: string): HTMLAnchorElement | undefined =>
  linksOf(list).find((link) => link.hash === hash)

/** Where to type what to look for. */
export const searchBox = (label: string, placeholder: string, onInput: () => void): HTMLInputElement =>
  h("input", { type: "search", placeholder, "aria-label": label, oninput: onInput })

/** A choice among what to show. */
export const choice = (
  label: string,
  options: ReadonlyArray<readonly [value: string, text: string]>,
  onChange: () => void,
): HTMLSelectElement =>
  h(
    "select",
    { "aria-label": label, onchange: onChange },
    options.map(([value, text]) => h("option", { value }, text)),
  )

/** The names of the columns, each with the class of its cells. Rows of a kind of their own have its class. */
export const rowHead = (
  columns: ReadonlyArray<readonly [name: string, text: string]>,
  kind: "" | " document" | " send" = "",
): HTMLElement =>
  h(
    "div",
    { class: `row${kind} row-head`, "aria-hidden": "true" },
    columns.map(([name, text]) => h("span", { class: `row-${name}` }, text)),
  )

/** Lets up and down move from row to row, as in any list. */
export const movedByArrows = (list: HTMLElement): void =>
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step === 0) return
    const links = linksOf(list)
    const at = links.findIndex((link) => link === document.activeElement)
    const next = at === -1 ? undefined : links[at + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })

/** What a search asks for: every word of it, in any case. */
export const searchedFor = (search: string): ((terms: ReadonlyArray<string | null>) => boolean) => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return (terms) => {
    const text = terms.join(" ").toLowerCase()
    return words.every((word) => text.includes(word))
  }
}

/** Draws rows as links, and the chosen one as that. Nothing is touched where nothing changed. */
export const drawing = <R>(
  list: Element,
  linkOf: (row: R) => HTMLAnchorElement,
): ((rows: ReadonlyArray<R>, isSelected: (row: R) => boolean) => void) => {
  let drawn = ""
  return (rows, isSelected) => {
    const now = JSON.stringify([rows, rows.findIndex(isSelected)])
    if (now === drawn) return
    drawn = now
    keepingFocus(list, () =>
      fill(
        list,
        rows.map((row) => {
          const link = linkOf(row)
          if (isSelected(row)) link.setAttribute("aria-current", "true")
          return h("li", {}, link)
        }),
      ),
    )
  }
}
