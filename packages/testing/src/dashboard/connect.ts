/**
 * How to send something here: for whoever sees the page for the first time.
 */
import type { State } from "../sandbox/views.ts"
import { codeBlock, copyButton, facts, h } from "./dom.ts"

const patient = (destination: string): string =>
  `{"resourceType":"Patient","identifier":[{"system":"urn:redox:${destination}:MR","value":"0000000001"}]}`

const sendLines = (destination: string): string =>
  [
    `echo '${patient(destination)}' > patient.json`,
    `echo 'Follow-up in two weeks.' > note.txt`,
    `npx -p @effect-redox/node effect-redox send note.txt --to ${destination} --patient patient.json --type 11506-3`,
  ].join("\n")

/** A key is long, and nobody reads it: what is shown leaves it out, what is copied does not. */
const shortened = (environment: string): string =>
  environment.replace(/^(export REDOX_PRIVATE_KEY=).*$/m, "$1'…'  # the generated key, copied with the rest")

const step = (title: string, text: string, shown: string = text): HTMLElement =>
  h(
    "li",
    {},
    h(
      "div",
      { class: "step-head" },
      h("h3", {}, title),
      copyButton("Copy", () => text),
    ),
    codeBlock(shown, title),
  )

const steps = ({ account, baseUrl, environment }: State): HTMLElement =>
  h(
    "ol",
    { class: "steps" },
    step("Point a client here", environment, shortened(environment)),
    step("Send a file", sendLines(account.destinations[0] ?? "redox-fhir-sandbox")),
    step("Or only knock, from anything that speaks HTTP", `curl -X POST ${baseUrl}/v2/auth/token`),
  )

/** What stands where the requests will be. */
export const emptyState = (state: State): HTMLElement =>
  h(
    "div",
    { class: "welcome" },
    h("h2", {}, "Nothing has been sent yet"),
    h("p", {}, "This is a Redox of your own. Requests show up here the moment they arrive. In a terminal:"),
    steps(state),
  )

/** The same with the account's settings, when there are requests. */
export const view = (state: State): HTMLElement =>
  h(
    "article",
    { "aria-labelledby": "connect-title" },
    h(
      "header",
      { class: "detail-head" },
      h("a", { class: "back", href: "#/" }, "Requests"),
      h("h2", { id: "connect-title", tabindex: -1 }, "Connect a client"),
      h("p", { class: "meta" }, "The key was generated for this sandbox and opens nothing else."),
    ),
    steps(state),
    h("h3", {}, "The account"),
    facts([
      ["Base URL", h("code", {}, state.baseUrl)],
      ["Plan", state.account.plan],
      ["Environments", state.account.environments.join(", ")],
      ["Destinations", h("code", {}, state.account.destinations.join(", "))],
      ...state.account.sources.map(({ id, name }) => [name, h("code", {}, id)] as const),
    ]),
  )
