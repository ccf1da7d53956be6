/**
 * The faults in force, and a form that sets one.
 */
import type { FaultView } from "../server/views.ts"
import * as Api from "./api.ts"
import { h, written } from "./parts/dom.ts"
import { plural, visible } from "./parts/format.ts"
import { each, group, part, type View } from "./parts/view.ts"

type Field = HTMLInputElement | HTMLSelectElement

interface Kind {
  readonly name: string
  readonly text: string
  /** Which of the fields below it needs. */
  readonly needs: ReadonlyArray<string>
  /** The part of the fault's text that says what happens. */
  readonly spec: (value: (field: string) => string) => string
}

const always = (text: string) => (): string => text

const kinds: ReadonlyArray<Kind> = [
  {
    name: "status",
    text: "Answer with a status",
    needs: ["status", "retry", "body", "after"],
    spec: (value) =>
      [value("status"), value("retry") && `retry-after=${value("retry")}`, value("body") && `body=${value("body")}`]
        .filter((part) => part !== "")
        .join(","),
  },
  { name: "gate", text: "Hold until I open the gate", needs: ["after"], spec: always("gate") },
  { name: "delay", text: "Wait first", needs: ["seconds", "after"], spec: (value) => `delay=${value("seconds")}s` },
  { name: "hang", text: "Never answer", needs: ["after"], spec: always("hang") },
  { name: "reset", text: "Break the connection", needs: ["after"], spec: always("reset") },
  { name: "cut", text: "Break the answer off", needs: ["bytes"], spec: (value) => `cut=${value("bytes")}` },
  { name: "html", text: "Answer with a page of HTML", needs: [], spec: always("html") },
  { name: "malformed", text: "Answer with broken JSON", needs: [], spec: always("malformed") },
  { name: "empty", text: "Answer with an empty body", needs: [], spec: always("empty") },
]

const which: ReadonlyArray<readonly [name: string, text: string, needs: boolean]> = [
  ["all", "Every request", false],
  ["next", "Only the next one", false],
  ["first", "The next few", true],
  ["every", "One in so many", true],
  ["share", "A share, by chance (%)", true],
]

const option = ([value, text]: readonly [string, string, ...ReadonlyArray<unknown>]) => h("option", { value }, text)

const labelled = (label: string, field: Field): HTMLElement => h("label", {}, h("span", {}, label), field)

const form = (onChanged: () => void): HTMLElement => {
  const endpoint = h(
    "select",
    {},
    [
      ["create", "Create document"] as const,
      ["upload", "Upload"] as const,
      ["token", "Token"] as const,
      ["any", "Any request"] as const,
    ].map(option),
  )
  const kind = h(
    "select",
    {},
    kinds.map(({ name, text }) => option([name, text])),
  )
  const select = h("select", {}, which.map(option))
  const amount = h("input", { type: "number", min: 1, max: 100_000, value: 2, required: true })
  const fields: Readonly<Record<string, Field>> = {
    status: h("input", { type: "number", min: 200, max: 599, value: 503, required: true }),
    retry: h("input", { type: "number", min: 0, placeholder: "none" }),
    body: h(
      "select",
      {},
      [
        ["", "As the endpoint answers"] as const,
        ["html", "HTML"] as const,
        ["text", "Plain text"] as const,
        ["empty", "Empty"] as const,
        ["OperationOutcome", "OperationOutcome"] as const,
        ["Meta", "Meta"] as const,
        ["errorDetail", "errorDetail"] as const,
      ].map(option),
    ),
    seconds: h("input", { type: "number", min: 0.1, step: 0.1, value: 3, required: true }),
    bytes: h("input", { type: "number", min: 0, value: 20, required: true }),
  }
  const names: Readonly<Record<string, string>> = {
    status: "Status",
    retry: "Retry-After (seconds)",
    body: "Body",
    seconds: "Seconds",
    bytes: "After how many bytes",
  }
  const after = h("input", { type: "checkbox" })
  const afterLabel = h("label", { class: "check" }, after, h("span", {}, "Only after it was carried out"))
  const details = Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    label: labelled(names[name] ?? name, field),
  }))
  const amountLabel = labelled("How many", amount)
  const spec = h("code", {})
  const problem = h("p", { class: "form-problem", role: "alert" })

  const chosen = () => kinds.find(({ name }) => name === kind.value)
  const text = (): string => {
    const selector: Readonly<Record<string, string>> = {
      all: "",
      next: "#1",
      first: `#1-${amount.value}`,
      every: `#/${amount.value}`,
      share: `@${amount.value}%`,
    }
    const what = chosen()?.spec((field) => fields[field]?.value ?? "") ?? ""
    const suffix = after.checked && chosen()?.needs.includes("after") === true ? ",after" : ""
    return `${endpoint.value}${selector[select.value] ?? ""}:${what}${suffix}`
  }
  const show = (): void => {
    const needs = chosen()?.needs ?? []
    for (const { field, label, name } of details) {
      label.hidden = !needs.includes(name)
      field.disabled = label.hidden
    }
    afterLabel.hidden = !needs.includes("after")
    amountLabel.hidden = which.find(([name]) => name === select.value)?.[2] !== true
    amount.disabled = amountLabel.hidden
    spec.textContent = `--fault ${text()}`
  }
  const element = h(
    "form",
    {
      class: "fault-form",
      oninput: () => show(),
      onsubmit: async (event) => {
        event.preventDefault()
        problem.textContent = (await Api.addFault(text())) ?? ""
        onChanged()
      },
    },
    labelled("On", endpoint),
    labelled("What happens", kind),
    details.map(({ label }) => label),
    labelled("Which requests", select),
    amountLabel,
    afterLabel,
    h(
      "div",
      { class: "form-end" },
      h("button", { type: "submit", class: "button" }, "Set fault"),
      h("p", { class: "meta" }, "The same from the command line: ", spec),
    ),
    problem,
  )
  show()
  return element
}

const faultItem = (act: (change: Promise<string | undefined>) => Promise<void>, id: number): View<FaultView> =>
  group<FaultView>(
    h("li", { class: "fault" }),
    part(
      ({ text }) => text,
      (text) => written(text),
      h("code"),
    ),
    part(
      ({ client, gate, hits }) => ({ client, gate, hits }),
      ({ client, gate, hits }) => [
        client !== null && ["client ", h("code", {}, written(client)), " · "],
        hits === 0 ? "not applied yet" : `applied ${plural(hits, "time")}`,
        gate !== null && (gate.open ? " · open" : ` · ${plural(gate.waiting, "request")} waiting`),
      ],
      h("span", { class: "meta" }),
    ),
    part(
      ({ gate, text }) => ({ text, closed: gate !== null && !gate.open }),
      ({ closed, text }) => [
        closed &&
          h(
            "button",
            {
              type: "button",
              class: "button",
              "aria-label": `Open gate of ${visible(text)}`,
              onclick: () => act(Api.openGate(id)),
            },
            "Open gate",
          ),
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            "aria-label": `Remove ${visible(text)}`,
            onclick: () => act(Api.removeFault(id)),
          },
          "Remove",
        ),
      ],
      h("span", { class: "toolbar" }),
    ),
  )

/** The panel, and a function that gives it the faults. */
export const make = (onChanged: () => void): View<ReadonlyArray<FaultView>> => {
  const problem = h("p", { class: "form-problem", role: "alert" })
  const act = async (change: Promise<string | undefined>): Promise<void> => {
    problem.textContent = (await change) ?? ""
    onChanged()
  }
  const none = h("p", { class: "empty" }, "Nothing goes wrong at the moment.")
  const make = () =>
    each<FaultView>(
      h("ul", { class: "faults" }),
      ({ id }) => id,
      ({ id }) => faultItem(act, id),
    )
  const [list, spent] = [make(), make()]
  const spentHead = h("h3", {}, "Spent")
  const element = h(
    "article",
    { "aria-labelledby": "faults-title" },
    h(
      "header",
      { class: "detail-head" },
      h("a", { class: "back", href: "#/" }, "Requests"),
      h("h2", { id: "faults-title", tabindex: -1 }, "Faults"),
      h("p", { class: "meta" }, "Make Redox misbehave, and see what your client does about it."),
    ),
    h("h3", {}, "In force"),
    none,
    list.element,
    spentHead,
    spent.element,
    problem,
    h("h3", {}, "Set another"),
    form(onChanged),
  )
  return {
    element,
    update: (faults) => {
      const [inForce, over] = [faults.filter(({ isSpent }) => !isSpent), faults.filter(({ isSpent }) => isSpent)]
      none.hidden = inForce.length > 0
      spentHead.hidden = over.length === 0
      list.update(inForce)
      spent.update(over)
    },
  }
}
