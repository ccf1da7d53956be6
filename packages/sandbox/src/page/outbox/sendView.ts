/**
 * A send of the outbox: where it is, what that asks of a person, what happened to it, and what can be decided.
 */
import type { SendDetail, Stage } from "../../server/outbox.ts"
import * as Api from "../api.ts"
import { facts, h, written, type Child } from "../parts/dom.ts"
import { moment, plural, size } from "../parts/format.ts"
import { group, part, type View } from "../parts/view.ts"

/** The colour of a stage. */
export const stageTones: Readonly<Record<Stage, string>> = {
  queued: "pending",
  sending: "pending",
  creating: "pending",
  sent: "success",
  refused: "failure",
  unknown: "failure",
  cancelled: "quiet-tone",
}

const meanings: Readonly<Record<Stage, string>> = {
  queued: "Nothing of it is in a chart. A runner sends it when it is due: effect-redox batch, or outbox run.",
  sending: "A runner has it in hand. Nothing of it is in a chart yet.",
  creating:
    "Its create has begun, and no outcome is noted yet. If its runner was stopped, the next one makes it unknown.",
  sent: "Redox accepted it, or it was found in the chart.",
  refused: "Nothing was created, and the same again would be refused again. Mend the cause, then retry.",
  unknown:
    "It may or may not be in the chart. Nothing is sent again until you have looked and say here what you found.",
  cancelled: "It will not be sent.",
}

const decisions = [
  ["sent", "It is in the chart", "It counts as sent."],
  ["not-created", "It is not in the chart", "It is queued again."],
  ["give-up", "Give it up", "It will not be sent."],
] as const

/** Runs a change, shows why it was not made, and has the page look again. */
type Act = (change: Promise<string | undefined>) => Promise<void>

const resolveForm = (key: string, by: string, act: Act): HTMLElement => {
  const choices = decisions.map(([value, text, effect]) => ({
    value,
    input: h("input", { type: "radio", name: "as", value, required: true }),
    text,
    effect,
  }))
  const evidence = h("textarea", { rows: 3, required: true, maxlength: 2_000 })
  const who = h("input", { type: "text", required: true, value: by, autocomplete: "off" })
  return h(
    "form",
    {
      class: "resolve-form",
      onsubmit: (event) => {
        event.preventDefault()
        const as = choices.find(({ input }) => input.checked)?.value
        if (as === undefined) return undefined
        return act(Api.resolveSend(key, { as, evidence: evidence.value, by: who.value }))
      },
    },
    h("h3", {}, "Resolve it"),
    h(
      "fieldset",
      {},
      h("legend", {}, "What you found"),
      choices.map(({ effect, input, text }) =>
        h("label", { class: "check" }, input, h("span", {}, text, h("small", {}, ` ${effect}`))),
      ),
    ),
    h("label", {}, h("span", {}, "Evidence: where you looked, and what was there. No patient data"), evidence),
    h("label", {}, h("span", {}, "Who says so"), who),
    h("div", { class: "form-end" }, h("button", { type: "submit", class: "button" }, "Resolve")),
  )
}

/** What the decision about a send depends on. */
interface Deciding {
  readonly key: string
  readonly stage: Stage
  readonly isSendable: boolean
  readonly by: string
}

const decide = ({ by, isSendable, key, stage }: Deciding, act: Act): Child => {
  const button = (text: string, change: () => Promise<string | undefined>) =>
    h("p", { class: "toolbar" }, h("button", { type: "button", class: "quiet", onclick: () => act(change()) }, text))
  switch (stage) {
    case "unknown":
      return resolveForm(key, by, act)
    case "refused":
      return isSendable
        ? button("Queue it again", () => Api.retrySend(key))
        : h("p", { class: "meta" }, "What was queued is gone. Add it again under the same key.")
    case "queued":
    case "sending":
      return button("Cancel it", () => Api.cancelSend(key))
    default:
      return undefined
  }
}

const optional = (name: string, iso: string | null): ReadonlyArray<readonly [string, Child]> =>
  iso === null ? [] : [[name, h("time", { datetime: iso }, moment(iso))]]

const factsOf = (detail: SendDetail): HTMLElement =>
  facts([
    ["Key", h("code", {}, written(detail.row.key))],
    ...optional("Added", detail.added),
    ...optional("Not before", detail.due),
    ...optional("Refused if not created by", detail.expires),
    ...optional("Create begun", detail.began),
    ...optional("Settled", detail.settled),
    ["Creates begun", String(detail.round)],
    ...(detail.row.size === null ? [] : [["File", size(detail.row.size)] as const]),
    ...Object.entries(detail.receipt).map(([name, value]) => [name, h("code", {}, written(value))] as const),
  ])

const inSandbox = ({ document, row }: SendDetail): Child =>
  document === null
    ? row.stage === "unknown" &&
      h("p", { class: "meta" }, "This sandbox has no document of it. If it went to another Redox, look there.")
    : h("p", {}, "This sandbox has its document: ", h("a", { href: `#/documents/${document}` }, "open it"), ".")

const outcome = ({ error, resolution }: SendDetail): Child => [
  error !== null && h("p", { class: "send-error" }, h("strong", {}, error.reason), " · ", written(error.message)),
  resolution !== null &&
    h(
      "p",
      {},
      `Resolved as ${resolution.as} by `,
      written(resolution.by),
      ": ",
      h("q", {}, written(resolution.evidence)),
    ),
]

const historyOf = ({ history }: SendDetail): HTMLElement =>
  h(
    "ol",
    { class: "history" },
    history.map(({ at, by, detail, event }) =>
      h(
        "li",
        {},
        h("time", { datetime: at }, moment(at)),
        h(
          "span",
          {},
          h("strong", {}, written(event)),
          by !== undefined && [" by ", written(by)],
          detail !== undefined && [": ", written(detail)],
        ),
      ),
    ),
  )

/** The view of a send. */
export const make = (detail: SendDetail, onChanged: () => void): View<SendDetail> => {
  const problem = h("p", { class: "form-problem", role: "alert" })
  const act: Act = async (change) => {
    problem.textContent = (await change) ?? ""
    onChanged()
  }
  return group<SendDetail>(
    h("article", { "aria-labelledby": "send-title" }),
    { element: h("a", { class: "back", href: "#/outbox" }, "Outbox"), update: () => undefined },
    {
      element: h("h2", { id: "send-title", tabindex: -1, class: "file-name" }, written(detail.row.key)),
      update: () => undefined,
    },
    part(
      ({ row }) => ({ destination: row.destination, environment: row.environment }),
      ({ destination, environment }) => [written(destination), " in ", written(environment)],
      h("p", { class: "meta" }),
    ),
    part(
      ({ row }) => ({ stage: row.stage, attempts: row.attempts }),
      ({ attempts, stage }) => [
        h("span", { class: `badge ${stageTones[stage]}` }, stage),
        attempts > 0 && ` after ${plural(attempts, "failed round")}`,
      ],
      h("p", { role: "status" }),
    ),
    part(
      ({ row }) => row.stage,
      (stage) => meanings[stage],
      h("p", { class: "meaning" }),
    ),
    part((all) => all, inSandbox),
    part((all) => all, outcome),
    part(
      ({ by, isSendable, row }): Deciding => ({ by, isSendable, key: row.key, stage: row.stage }),
      (deciding) => decide(deciding, act),
    ),
    { element: problem, update: () => undefined },
    part((all) => all, factsOf),
    { element: h("h3", {}, "History"), update: () => undefined },
    part((all) => all, historyOf),
  )
}
