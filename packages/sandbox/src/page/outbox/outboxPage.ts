/**
 * The outbox's part of the page: its list, the send that is open, and looking again while one is on the screen, since an outbox
 * is changed by other processes.
 */
import type { SendDetail } from "../../server/outbox.ts"
import * as Api from "../api.ts"
import { fill, h } from "../parts/dom.ts"
import * as OutboxList from "./outboxList.ts"
import type { Place } from "../place.ts"
import * as SendView from "./sendView.ts"
import type { View } from "../parts/view.ts"

/** The outbox's part, and functions that say where the user is. */
export interface OutboxPage {
  readonly list: OutboxList.OutboxList
  /** Shows what a place of the outbox needs, and goes on looking until another is visited. */
  readonly visit: (place: Place) => Promise<void>
}

/** At least so many milliseconds between two looks, and ten times as many as one took. */
const rest = 1_000

/** `put` puts a send into the pane. */
export const make = (put: (element: HTMLElement) => void): OutboxPage => {
  let visited = false
  let opened: { readonly key: string; readonly view: View<SendDetail> | undefined } | undefined
  let looking: ReturnType<typeof setTimeout> | undefined
  const missing = h("p", { class: "empty" })

  const refreshSend = async (): Promise<void> => {
    const key = opened?.key
    if (key === undefined) return
    const answer = await Api.outboxSend(key)
    if (opened?.key !== key) return
    if ("value" in answer) {
      const view = opened.view ?? SendView.make(answer.value, () => void refresh())
      view.update(answer.value)
      opened = { key, view }
      put(view.element)
    } else if (answer.problem === "unknown" || opened.view === undefined) {
      const why = answer.problem === "unknown" ? "The outbox has no such send." : (answer.text ?? Api.unreachable)
      fill(missing, `${why} `, h("a", { href: "#/outbox" }, "Show all sends"))
      put(missing)
    }
  }

  const refresh = Api.oneAtATime(async () => {
    clearTimeout(looking)
    const began = Date.now()
    const [answer] = await Promise.all([Api.outbox(list.filter()), refreshSend()])
    if ("value" in answer) list.update(answer.value)
    else list.fail(answer.text ?? Api.unreachable)
    if (visited) looking = setTimeout(() => void refresh(), Math.max(rest, 10 * (Date.now() - began)))
  })

  const list = OutboxList.make(() => void refresh())

  return {
    list,
    visit: async ({ id, view }) => {
      visited = view === "outbox" || view === "send"
      clearTimeout(looking)
      if (!visited) {
        opened = undefined
        return
      }
      const key = view === "send" ? (id ?? "") : undefined
      if (key !== opened?.key) opened = key === undefined ? undefined : { key, view: undefined }
      if (opened !== undefined && opened.view === undefined) await refreshSend()
      void refresh()
    },
  }
}
