/**
 * Elements that are kept up to date without being torn up: what has not changed stays as it is, with its open branches,
 * its scroll position and its focus.
 */
import { fill, h, type Child } from "./dom.ts"

/** An element, and a function that gives it something else to show. */
export interface View<A> {
  readonly element: HTMLElement
  readonly update: (value: A) => void
}

const reachable = (root: Element): Array<HTMLElement> =>
  [...root.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (one) => one.checkVisibility(),
  )

/**
 * Changes what is in an element. A focus that was in there goes to what has taken its place: the next one of the same
 * name, or else whatever comes next, or else the heading of it all.
 */
export const keepingFocus = (root: Element, change: () => void): void => {
  const active = document.activeElement
  if (active === null || active === document.body || !root.contains(active)) return change()
  const before = reachable(root)
  const name = active.textContent
  const place = before.findIndex((one) => one === active)
  const placeByName = before.slice(0, place).filter((one) => one.textContent === name).length
  change()
  if (document.activeElement === active) return
  const after = reachable(root)
  const sameName = after.filter((one) => one.textContent === name)
  const next =
    sameName[Math.min(placeByName, sameName.length - 1)] ??
    after[Math.min(place, after.length - 1)] ??
    root.closest("article")?.querySelector("h2")
  next?.focus({ preventScroll: true })
}

/** A part that is drawn from some of a value, and again only where that differs. */
export const part = <A, B>(
  pick: (value: A) => B,
  draw: (picked: B) => Child,
  element: HTMLElement = h("div"),
): View<A> => {
  let drawn: string | undefined
  return {
    element,
    update: (value) => {
      const picked = pick(value)
      const now = JSON.stringify(picked)
      if (now === drawn) return
      drawn = now
      keepingFocus(element, () => fill(element, draw(picked)))
    },
  }
}

/** Parts after each other. */
export const group = <A>(element: HTMLElement, ...views: ReadonlyArray<View<A>>): View<A> => {
  element.append(...views.map((view) => view.element))
  return {
    element,
    update: (value) => {
      for (const view of views) view.update(value)
    },
  }
}

/** One part for each value, which stays as long as its value does, whatever comes and goes around it. */
export const each = <A>(
  element: HTMLElement,
  key: (value: A) => string | number,
  make: (value: A) => View<A>,
): View<ReadonlyArray<A>> => {
  let views = new Map<string | number, View<A>>()
  return {
    element,
    update: (values) =>
      keepingFocus(element, () => {
        const before = views
        views = new Map(values.map((value) => [key(value), before.get(key(value)) ?? make(value)]))
        for (const [key, view] of before) if (!views.has(key)) view.element.remove()
        for (const value of values) views.get(key(value))?.update(value)
        // Only what is out of place is moved: a frame that is moved loads again.
        for (const [position, view] of [...views.values()].entries()) {
          const there = element.children[position]
          if (there !== view.element) element.insertBefore(view.element, there ?? null)
        }
      }),
  }
}
