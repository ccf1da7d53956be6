/**
 * How to send something here: for a first visit.
 */
import type { State } from "../server/views.ts"
import { codeBlock, copyButton, facts, h, written, type Child } from "./parts/dom.ts"

const sendLines = (destination: string): string =>
  [
    `echo 'Follow-up in two weeks.' > note.txt`,
    `npx effect-redox send note.txt --to ${destination} --mrn 'urn:redox:${destination}:MR|0000000001' --type 11506-3`,
  ].join("\n")

/** A key is long and not for reading: what is shown leaves it out, what is copied does not. */
const shortened = (environment: string): string =>
  environment.replace(
    /^(export REDOX_(?:PLATFORM_)?PRIVATE_KEY=).*$/gm,
    "$1'…'  # the generated key, copied with the rest",
  )

const step = (title: string, text: string, shown: Child = codeBlock(text, title), ...buttons: Array<Child>) =>
  h(
    "li",
    {},
    h(
      "div",
      { class: "step-head" },
      h("h3", {}, title),
      h(
        "div",
        { class: "toolbar" },
        buttons,
        copyButton("Copy", () => text),
      ),
    ),
    shown,
  )

/** The variables, without the key until it is asked for. */
const variables = (environment: string): HTMLElement => {
  const title = "Point a client here"
  const block = codeBlock(shortened(environment), title)
  let whole = false
  const toggle = h("button", { type: "button", class: "quiet" }, "Show the key")
  toggle.addEventListener("click", () => {
    whole = !whole
    block.firstElementChild?.replaceChildren(whole ? environment : shortened(environment))
    toggle.textContent = whole ? "Hide the key" : "Show the key"
  })
  return step(title, environment, block, toggle)
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "[::1]" || /^127(?:\.\d+){3}$/.test(host)

// An address of a network: `[` and `]` mean something to a shell.
const quoted = (url: string): string => (url.includes("[") ? `'${url}'` : url)

/** Where a client reaches the sandbox: from another machine, by the address the page was reached by. */
const reached = (state: State): { readonly baseUrl: string; readonly environment: string } => {
  const { baseUrl, environment } = state
  if (isLoopback(location.hostname)) return { baseUrl, environment }
  return {
    baseUrl: location.origin,
    environment: environment.replace(
      /^(export REDOX_BASE_URL=).*$/m,
      (_, name: string) => name + quoted(location.origin),
    ),
  }
}

const steps = (state: State): HTMLElement => {
  const { baseUrl, environment } = reached(state)
  return h(
    "ol",
    { class: "steps" },
    variables(environment),
    step("Send a file", sendLines(state.account.destinations[0] ?? "redox-fhir-sandbox")),
    step("Or only knock, from anything that speaks HTTP", `curl -X POST ${quoted(`${baseUrl}/v2/auth/token`)}`),
  )
}

/** What stands where the requests will be. */
export const emptyState = (state: State): HTMLElement =>
  h(
    "div",
    { class: "welcome" },
    h("h2", { tabindex: -1 }, "Nothing has been sent yet"),
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
      ["Base URL", h("code", {}, reached(state).baseUrl)],
      ["Plan", state.account.plan],
      ["Environments", state.account.environments.join(", ")],
      ["Destinations", h("code", {}, written(state.account.destinations.join(", ")))],
      ...state.account.sources.map(({ id, name }) => [name, h("code", {}, written(id))] as const),
    ]),
  )
