/**
 * The Process tab: the files of a request, shown without trusting them.
 */
import type { Detail, FileView, Reference } from "../../server/views.ts"
import { fileText, fileUrl } from "../api.ts"
import { codeBlock, copyButton, facts, fill, h, written, type Child } from "./dom.ts"
import { size } from "./format.ts"
import { each, group, part, type View } from "./view.ts"

const textPreview = (id: string): HTMLElement => {
  const box = h("div", { class: "preview" }, h("p", { class: "empty" }, "Loading …"))
  fileText(id).then(
    ({ shown, text, total }) =>
      fill(
        box,
        codeBlock(text, "Preview"),
        shown < total &&
          h("p", { class: "note" }, `The first ${size(shown)} of ${size(total)}. Download the file for the rest.`),
      ),
    () => fill(box, h("p", { class: "empty" }, "The file could not be loaded.")),
  )
  return box
}

const preview = ({ id, preview }: Pick<FileView, "id" | "preview">): Child => {
  const named = { "aria-labelledby": `name-${id}` }
  switch (preview) {
    case "pdf":
      return h("iframe", { class: "preview pdf", src: fileUrl(id), ...named })
    case "image":
      return h("div", { class: "preview image" }, h("img", { src: fileUrl(id), alt: "Preview", ...named }))
    case "text":
      return textPreview(id)
    case "none":
      return h("p", { class: "empty" }, "Files of this type are not shown. Download it to look at it.")
  }
}

const referenceItem = (reference: Reference): HTMLElement => {
  const words = [
    h("span", {}, written(reference.destination), " in ", written(reference.environment)),
    reference.title !== null && h("span", { class: "file-title" }, written(reference.title)),
    h("code", {}, written(reference.identifier)),
  ]
  return h(
    "li",
    {},
    reference.request === null ? words : h("a", { href: `#/requests/${reference.request}/payload` }, words),
  )
}

const fileCard = ({ id }: FileView): View<FileView> => {
  const card = h("section", { class: "file", "aria-labelledby": `name-${id}` })
  return group<FileView>(
    card,
    part(
      ({ name }) => name,
      (name) => written(name),
      h("h3", { class: "file-name", id: `name-${id}` }),
    ),
    part(
      ({ contentType, method, size }) => ({ contentType, method, size }),
      (file) => [
        written(file.contentType),
        ` · ${size(file.size)} · ${file.method === "upload" ? "uploaded" : "embedded in the message"}`,
      ],
      h("p", { class: "meta" }),
    ),
    part(
      ({ id, preview, sha256 }) => ({ id, preview, sha256 }),
      ({ id, preview, sha256 }) => [
        h("a", { class: "button", href: fileUrl(id, "download"), download: "" }, "Download"),
        (preview === "pdf" || preview === "image") &&
          h(
            "a",
            { class: "button quiet", href: fileUrl(id), target: "_blank", rel: "noopener noreferrer" },
            "Open in a new tab",
          ),
        copyButton("Copy SHA-256", () => sha256),
      ],
      h("div", { class: "toolbar" }),
    ),
    part(({ id, preview }) => ({ id, preview }), preview),
    part(
      ({ sha1, sha256, size, url }) => ({ sha1, sha256, size, url }),
      ({ sha1, sha256, size, url }) =>
        facts([
          ["SHA-256", h("code", { class: "hash" }, sha256)],
          ["SHA-1", h("code", { class: "hash" }, sha1)],
          ["Size", `${size.toLocaleString("en")} bytes`],
          ...(url === null ? [] : [["URL", h("code", {}, written(url))] as const]),
        ]),
    ),
    part(
      ({ documents }) => documents,
      (documents) => [
        h("h3", {}, "Documents that refer to it"),
        documents.length === 0
          ? h("p", { class: "empty" }, "None yet. An upload puts nothing into a chart by itself.")
          : h("ul", { class: "references" }, documents.map(referenceItem)),
      ],
    ),
  )
}

/** Files, each with its preview. */
export const fileCards = (): View<ReadonlyArray<FileView>> => each<FileView>(h("div"), ({ id }) => id, fileCard)

export const processTab = (): View<Detail> => {
  const none = h("p", { class: "empty" }, "This request brought no file, and refers to none.")
  const cards = fileCards()
  return {
    element: h("div", {}, none, cards.element),
    update: ({ files }) => {
      none.hidden = files.length > 0
      cards.update(files)
    },
  }
}
