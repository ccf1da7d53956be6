/**
 * Builds elements. Text is always text: nothing here, or anywhere in the page, parses HTML.
 */
import { visible } from "./format.ts"

/** What an element may hold. */
export type Child = Node | string | number | undefined | null | false | ReadonlyArray<Child>

/** Attributes; functions are listeners (`onclick`). */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void | Promise<void>)>
>

const append = (parent: Node, child: Child): void => {
  if (child === undefined || child === null || child === false) return
  if (typeof child === "string" || typeof child === "number") {
    parent.appendChild(document.createTextNode(String(child)))
  } else if (child instanceof Node) parent.appendChild(child)
  else for (const one of child) append(parent, one)
}

/** An element. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, "")
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  append(element, children)
  return element
}

/** Replaces what is in an element. */
export const fill = (element: Element, ...children: ReadonlyArray<Child>): void => {
  const fragment = document.createDocumentFragment()
  append(fragment, children)
  element.replaceChildren(fragment)
}

/** What a client wrote, in a line of the page's own: it can neither hide in it nor turn it around. */
export const written = (text: string): HTMLElement => h("bdi", {}, visible(text))

/** A list of names and values. */
export const facts = (pairs: ReadonlyArray<readonly [string, Child]>): HTMLDListElement =>
  h(
    "dl",
    { class: "facts" },
    pairs.map(([name, value]) => h("div", {}, h("dt", {}, written(name)), h("dd", {}, value))),
  )

// Without a secure context there is no clipboard to write to, and a browser may refuse it. What is selected can be copied
// the old way, and otherwise with the keyboard.
const copySelected = (text: string, button: HTMLButtonElement): boolean => {
  const box = h("textarea", { class: "to-copy", readonly: true, rows: 3, "aria-label": "The text to copy" })
  box.value = text
  const line = button.closest(".step-head") ?? button.closest(".toolbar") ?? button
  line.after(box)
  box.select()
  let copied = false
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where `navigator.clipboard` is missing
    copied = document.execCommand("copy")
  } catch {
    // Said below.
  }
  if (copied) {
    box.remove()
    button.focus()
  } else box.addEventListener("blur", () => box.remove())
  return copied
}

/** A button that copies a text, and says so. */
export const copyButton = (label: string, text: () => string): HTMLButtonElement => {
  const button = h("button", { type: "button", class: "quiet" }, label)
  const show = (words: string): void => {
    button.textContent = words
    setTimeout(() => (button.textContent = label), 2_500)
  }
  button.addEventListener("click", async () => {
    const copied = text()
    // A browser may lack it, whatever its type says.
    const clipboard: Clipboard | undefined = navigator.clipboard
    try {
      if (clipboard === undefined) throw new Error("no clipboard")
      await clipboard.writeText(copied)
      show("Copied")
    } catch {
      show(copySelected(copied, button) ? "Copied" : "Not copied: press Ctrl+C")
    }
  })
  return button
}

/** A text to read as it is, in a box that scrolls and can be reached by keyboard. */
export const codeBlock = (text: string, label: string): HTMLPreElement =>
  h("pre", { class: "code", tabindex: 0, role: "region", "aria-label": visible(label) }, h("code", {}, text))
