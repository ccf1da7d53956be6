/**
 * The Process tab: the files of a request, shown without trusting them.
 */
import type { Detail, FileView, Reference } from "../sandbox/views.ts"
import { fileText, fileUrl } from "./api.ts"
import { codeBlock, copyButton, facts, fill, h, type Child } from "./dom.ts"
import { size } from "./format.ts"

const textPreview = (file: FileView): HTMLElement => {
  const box = h("div", { class: "preview" }, h("p", { class: "empty" }, "Loading …"))
  fileText(file.id).then(
    (text) => fill(box, codeBlock(text, `Preview of ${file.name}`)),
    () => fill(box, h("p", { class: "empty" }, "The file could not be loaded.")),
  )
  return box
}

const preview = (file: FileView): HTMLElement => {
  switch (file.preview) {
    case "pdf":
      return h("iframe", { class: "preview pdf", src: fileUrl(file.id), title: `Preview of ${file.name}` })
    case "image":
      return h("div", { class: "preview image" }, h("img", { src: fileUrl(file.id), alt: `Preview of ${file.name}` }))
    case "text":
      return textPreview(file)
    case "none":
      return h("p", { class: "empty" }, "Files of this type are not shown. Download it to look at it.")
  }
}

const referenceItem = (reference: Reference): HTMLElement => {
  const words = [
    h("span", {}, `${reference.destination} in ${reference.environment}`),
    reference.title !== null && h("span", { class: "file-title" }, reference.title),
    h("code", {}, reference.identifier),
  ]
  return h(
    "li",
    {},
    reference.request === null ? words : h("a", { href: `#/requests/${reference.request}/payload` }, words),
  )
}

const fileCard = (file: FileView): HTMLElement =>
  h(
    "section",
    { class: "file", "aria-label": file.name },
    h("h3", { class: "file-name" }, file.name),
    h(
      "p",
      { class: "meta" },
      [file.contentType, size(file.size), file.method === "upload" ? "uploaded" : "embedded in the message"].join(
        " · ",
      ),
    ),
    h(
      "div",
      { class: "toolbar" },
      h("a", { class: "button", href: fileUrl(file.id, "download"), download: "" }, "Download"),
      (file.preview === "pdf" || file.preview === "image") &&
        h(
          "a",
          { class: "button quiet", href: fileUrl(file.id), target: "_blank", rel: "noopener noreferrer" },
          "Open in a new tab",
        ),
      copyButton("Copy SHA-256", () => file.sha256),
    ),
    preview(file),
    facts([
      ["SHA-256", h("code", { class: "hash" }, file.sha256)],
      ["SHA-1", h("code", { class: "hash" }, file.sha1)],
      ["Size", `${file.size.toLocaleString("en")} bytes`],
      ...(file.url === null ? [] : [["URL", h("code", {}, file.url)] as const]),
    ]),
    h("h3", {}, "Documents that refer to it"),
    file.documents.length === 0
      ? h("p", { class: "empty" }, "None yet. An upload puts nothing into a chart by itself.")
      : h("ul", { class: "references" }, file.documents.map(referenceItem)),
  )

export const processTab = (detail: Detail): Child =>
  detail.files.length === 0
    ? h("p", { class: "empty" }, "This request brought no file, and refers to none.")
    : detail.files.map(fileCard)
