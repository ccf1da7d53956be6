/**
 * Builds elements. Text is always text: nothing here, or anywhere in the page, parses HTML.
 */

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

/** A list of names and values. */
export const facts = (pairs: ReadonlyArray<readonly [string, Child]>): HTMLDListElement =>
  h(
    "dl",
    { class: "facts" },
    pairs.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  )

/** A button that copies a text, and says so. */
export const copyButton = (label: string, text: () => string): HTMLButtonElement => {
  const button = h("button", { type: "button", class: "quiet" }, label)
  button.addEventListener("click", () => {
    const said = (words: string): void => {
      button.textContent = words
      setTimeout(() => (button.textContent = label), 1_500)
    }
    navigator.clipboard.writeText(text()).then(
      () => said("Copied"),
      () => said("Not allowed"),
    )
  })
  return button
}

/** A text to read as it is, in a box that scrolls and can be reached by keyboard. */
export const codeBlock = (text: string, label: string): HTMLPreElement =>
  h("pre", { class: "code", tabindex: 0, role: "region", "aria-label": label }, h("code", {}, text))
