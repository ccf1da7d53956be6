/**
 * A document: whose it is, what it is, where its delivery is, and its files.
 */
import type { DocumentDetail } from "../../server/documents.ts"
import type { Outline } from "../../server/outline.ts"
import type { DeliveryStatus } from "@effect-redox/testing/Records"
import * as Api from "../api.ts"
import { facts, h, written, type Child } from "../parts/dom.ts"
import { moment, plural } from "../parts/format.ts"
import { fileCards } from "../parts/process.ts"
import { group, part, type View } from "../parts/view.ts"

/** What a delivery's state means to a reader who waits for the document. */
export const statusWords: Readonly<Record<DeliveryStatus, string>> = {
  pending: "pending",
  succeeded: "delivered",
  failed: "failed",
  filtered: "filtered",
}

/** The colour of a state. */
export const statusTones: Readonly<Record<DeliveryStatus, string>> = {
  pending: "pending",
  succeeded: "success",
  failed: "failure",
  filtered: "failure",
}

const some = (name: string, value: string | null): ReadonlyArray<readonly [string, Child]> =>
  value === null ? [] : [[name, written(value)]]

/** What a message says of its document. */
export const outlineFacts = (outline: Outline): HTMLElement => {
  const { author, codes, date, description, encounter, patient, title, type } = outline
  const who =
    patient === null
      ? []
      : [
          [
            "Patient",
            [
              h("strong", {}, written(patient.name ?? "no name")),
              patient.birthDate !== null && [" · born ", written(patient.birthDate)],
            ],
          ] as const,
          ...patient.identifiers.map(
            (identifier) => ["Patient's identifier", h("code", {}, written(identifier))] as const,
          ),
        ]
  return facts([
    ...who,
    ...(type === null
      ? []
      : [
          [
            "Type",
            [written(type), codes[0] !== undefined && codes[0] !== type && [" · ", h("code", {}, written(codes[0]))]],
          ] as const,
        ]),
    ...some("Title", title),
    ...some("Author", author),
    ...some("Date", date),
    ...some("Encounter", encounter),
    ...some("Description", description),
  ])
}

/** How a document is called where there is one line for it. */
export const nameOf = ({ title, type }: Outline): string => title ?? type ?? "Document"

const states = [
  ["succeeded", "Delivered"],
  ["pending", "Pending"],
  ["failed", "Failed"],
  ["filtered", "Filtered: no destination gets it"],
] as const

const deliveryForm = (id: string, destination: string, onChanged: () => void): View<DocumentDetail> => {
  const problem = h("p", { class: "form-problem", role: "alert" })
  const act = async (change: Promise<string | undefined>): Promise<void> => {
    problem.textContent = (await change) ?? ""
    onChanged()
  }
  const select = h(
    "select",
    { "aria-label": "State of the delivery" },
    states.map(([value, text]) => h("option", { value }, text)),
  )
  return group<DocumentDetail>(
    h("div"),
    part(
      ({ row }) => row.delivery,
      ({ attempts, isInChart, isPaused, status, updatedAt }) => [
        h("span", { class: `badge ${statusTones[status]}` }, statusWords[status]),
        ` after ${plural(attempts, "attempt")}, ${moment(updatedAt)} · ${isInChart ? "in the chart" : "not in the chart"}`,
        isPaused && " · the queue is paused",
      ],
      h("p", { role: "status" }),
    ),
    {
      element: h(
        "form",
        {
          class: "toolbar delivery-form",
          onsubmit: (event) => {
            event.preventDefault()
            return act(Api.setDelivery(id, select.value))
          },
        },
        select,
        h("button", { type: "submit", class: "quiet" }, "Set state"),
      ),
      update: () => undefined,
    },
    part(
      ({ row }) => row.delivery.isPaused,
      (isPaused) =>
        h(
          "button",
          {
            type: "button",
            class: "quiet",
            onclick: () => act(isPaused ? Api.resumeQueue(destination) : Api.pauseQueue(destination)),
          },
          isPaused ? "Resume the destination's queue" : "Pause the destination's queue",
        ),
    ),
    { element: problem, update: () => undefined },
  )
}

const documentLink = (id: string, text: string): HTMLElement => h("a", { href: `#/documents/${id}` }, written(text))

/** The view of a document. */
export const make = ({ row }: DocumentDetail, onChanged: () => void): View<DocumentDetail> => {
  const cards = fileCards()
  return group<DocumentDetail>(
    h("article", { "aria-labelledby": "document-title" }),
    { element: h("a", { class: "back", href: "#/documents" }, "Documents"), update: () => undefined },
    part(
      ({ row }) => nameOf(row.outline),
      (name) => written(name),
      h("h2", { id: "document-title", tabindex: -1, class: "file-name" }),
    ),
    part(
      ({ row }) => ({ destination: row.destination, environment: row.environment, receivedAt: row.receivedAt }),
      ({ destination, environment, receivedAt }) => [
        written(destination),
        " in ",
        written(environment),
        ` · ${moment(receivedAt)}`,
      ],
      h("p", { class: "meta" }),
    ),
    part(
      ({ row }) => row.clientKnows,
      (clientKnows) =>
        !clientKnows &&
        h(
          "p",
          { class: "warning" },
          h("strong", {}, "Filed, but the client does not know. "),
          "Its answer was lost, or did not say so: the client has to ask, and must not send again.",
        ),
    ),
    part(
      ({ replaces, row }) => ({ replaces, replacedBy: row.replacedBy }),
      ({ replacedBy, replaces }) => [
        replacedBy !== null &&
          h(
            "p",
            { class: "warning" },
            "Another document took its place: ",
            documentLink(replacedBy, "open that one"),
            ".",
          ),
        replaces.length > 0 &&
          h(
            "p",
            { class: "meta" },
            "Takes the place of ",
            replaces.map((id, at) => [
              at > 0 && ", ",
              documentLink(id, replaces.length === 1 ? "another" : `another (${at + 1})`),
            ]),
            ".",
          ),
      ],
    ),
    part(
      ({ row }) => row.outline,
      (outline) => outlineFacts(outline),
    ),
    { element: h("h3", {}, "Delivery"), update: () => undefined },
    deliveryForm(row.id, row.destination, onChanged),
    { element: h("h3", {}, "Files"), update: () => undefined },
    { element: cards.element, update: ({ files }) => cards.update(files) },
    part(
      ({ identifiers, row }) => ({ identifiers, request: row.request }),
      ({ identifiers, request }) => [
        h("h3", {}, "Identifiers"),
        facts(Object.entries(identifiers).map(([name, value]) => [name, h("code", {}, written(value))])),
        request !== null &&
          h("p", { class: "toolbar" }, h("a", { href: `#/requests/${request}/request` }, "The request that filed it")),
      ],
    ),
  )
}
