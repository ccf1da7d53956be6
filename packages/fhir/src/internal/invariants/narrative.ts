/** The invariants of a narrative, which FHIRPath leaves to the engine (`htmlChecks()`). */
import type { Holds } from "./read.ts"

// http://hl7.org/fhir/R4/narrative.html: the elements of chapters 7 to 11 (except section 4 of chapter 9) and 15 of HTML 4.0,
// links and images; no scripts, forms, frames, objects or event handlers. The lists are those of HL7's validator.
const elements = new Set(
  "p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd code samp pre ul ol li dl dt dd sub sup table caption colgroup col thead tr tfoot tbody th td img map area ins del font strike s u center nav".split(
    " ",
  ),
)

const attributes = new Set(
  "title style class id lang xml:lang xml:space xmlns dir accesskey tabindex abbr align valign bgcolor border cellpadding cellspacing char charoff clear color colspan rowspan compact coords face frame headers height width href hreflang hspace vspace ismap longdesc name noshade nohref nowrap rel rev rules scope shape size span src start summary target type usemap value alt cite datetime axis".split(
    " ",
  ),
)

// One token of XHTML: a comment, a CDATA section, a tag with its attributes, an entity, or text. Each alternative begins with a
// character that the others do not, or cannot go back: the time is in proportion to the length.
const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)([A-Za-z][A-Za-z0-9:]*)((?:\s+[A-Za-z_:][A-Za-z0-9_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|[^<]+/g
const attribute = /([A-Za-z_:][A-Za-z0-9_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

// What a browser would run, however it is spelled: it leaves out control characters and spaces.
const isScript = (url: string): boolean =>
  /^(?:javascript|vbscript|data:text\/html)/i.test(url.replace(/[\0-\x20]/g, ""))

const isPermitted = (name: string, value: string): boolean =>
  attributes.has(name) && !((name === "href" || name === "src") && isScript(value))

/** Whether a narrative is well-formed and made of the permitted elements and attributes alone. */
export const txt1: Holds = (div) => {
  if (typeof div !== "string") return true
  const open: Array<string> = []
  let roots = 0
  for (const [whole, closing, name, rest, selfClosing] of div.matchAll(token)) {
    if (name === undefined) {
      if (whole === "<") return false
      if (open.length === 0 && !whole.startsWith("<") && whole.trim() !== "") return false
      continue
    }
    if (closing === "/") {
      if (open.pop() !== name) return false
      continue
    }
    if (open.length === 0 && (++roots > 1 || name !== "div")) return false
    if (!elements.has(name)) return false
    for (const [, key = "", double, single] of (rest ?? "").matchAll(attribute)) {
      if (!isPermitted(key, double ?? single ?? "")) return false
    }
    if (selfClosing !== "/") open.push(name)
  }
  return roots === 1 && open.length === 0
}

/** Whether a narrative says something: a text, or an image. */
export const txt2: Holds = (div) =>
  typeof div !== "string" ||
  /<img[\s/>]/.test(div) ||
  div
    .replace(/<!--[^]*?-->|<[^>]*>/g, "")
    .replace(/&(?:nbsp|#160|#xa0);/gi, " ")
    .trim() !== ""
