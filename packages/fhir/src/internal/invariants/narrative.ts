/** The invariants of a narrative, which FHIRPath leaves to the engine (`htmlChecks()`). */
import type { Holds } from "./read.ts"

// http://hl7.org/fhir/R4/narrative.html: the elements of chapters 7 to 11 (except section 4 of chapter 9) and 15 of HTML 4.0,
// links and images; no scripts, forms, frames, objects or event handlers.
const elements = new Set(
  "p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd code samp pre ul ol li dl dt dd sub sup table caption colgroup col thead tr tfoot tbody th td img map area ins del font strike s u center".split(
    " ",
  ),
)

const attributes = new Set(
  "title style class id lang xml:lang xml:space xmlns dir accesskey tabindex abbr align valign bgcolor border cellpadding cellspacing char charoff clear color colspan rowspan compact coords face frame headers height width href hreflang hspace vspace ismap longdesc name noshade nohref nowrap rel rev rules scope shape size span src start summary target type usemap value alt cite datetime axis".split(
    " ",
  ),
)

/** A URL as a browser reads it: with what character references stand for, and without control characters and spaces. */
const readUrl = (url: string): string =>
  url
    .replace(/&#(?:x0*([0-9a-f]{1,6})|0*([0-9]{1,7}));?/gi, (reference: string, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference
    })
    .replace(/[\0-\x20]|&(?:tab|newline);/gi, "")

const isScript = (url: string): boolean => /^(?:javascript|vbscript|data:text\/html)/i.test(readUrl(url))

const isPermitted = (name: string, value: string): boolean =>
  attributes.has(name) && !value.includes("<") && !((name === "href" || name === "src") && isScript(value))

const isNameCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 58)

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

const afterSpace = (div: string, start: number): number => {
  let at = start
  while (isSpace(div.charCodeAt(at))) at++
  return at
}

const exclamation = 33
const quotes = { 34: '"', 39: "'" } as const
const isQuote = (code: number): code is keyof typeof quotes => code in quotes
const hyphen = 45
const slash = 47
const equals = 61
const more = 62

/** The index after the attributes and white space of a tag; -1 if one is not permitted. */
const afterAttributes = (div: string, start: number): number => {
  for (let at = start; ;) {
    const name = afterSpace(div, at)
    let end = name
    while (isNameCharacter(div.charCodeAt(end)) || (end > name && div.charCodeAt(end) === hyphen)) end++
    if (end === name) return name
    const sign = afterSpace(div, end)
    if (name === at || div.charCodeAt(sign) !== equals) return -1
    const opening = afterSpace(div, sign + 1)
    const quote = div.charCodeAt(opening)
    const closing = isQuote(quote) ? div.indexOf(quotes[quote], opening + 1) : -1
    if (closing < 0 || !isPermitted(div.slice(name, end), div.slice(opening + 1, closing))) return -1
    at = closing + 1
  }
}

/** The index after a comment or a CDATA section that begins here; undefined if there is none. */
const afterMarkup = (div: string, at: number): number | undefined => {
  if (div.charCodeAt(at + 1) !== exclamation) return undefined
  const end = div.startsWith("<!--", at) ? "-->" : div.startsWith("<![CDATA[", at) ? "]]>" : undefined
  if (end === undefined) return undefined
  const found = div.indexOf(end, at + 4)
  return found < 0 ? div.length : found + end.length
}

/** Whether a narrative is well-formed and made of the permitted elements and attributes alone. */
export const txt1: Holds = (div) => {
  if (typeof div !== "string") return true
  const open: Array<string> = []
  let roots = 0
  let at = 0
  for (let next = div.indexOf("<"); next >= 0; next = div.indexOf("<", at)) {
    if (open.length === 0 && div.slice(at, next).trim() !== "") return false
    const after = afterMarkup(div, next)
    if (after !== undefined) {
      at = after
      continue
    }
    const isClosing = div.charCodeAt(next + 1) === slash
    const start = isClosing ? next + 2 : next + 1
    if (isClosing) {
      const name = open.pop()
      if (name === undefined || !div.startsWith(name, start)) return false
      const end = afterSpace(div, start + name.length)
      if (div.charCodeAt(end) !== more) return false
      at = end + 1
      continue
    }
    let end = start
    while (isNameCharacter(div.charCodeAt(end))) end++
    const name = div.slice(start, end)
    if (!elements.has(name) || (open.length === 0 && (++roots > 1 || name !== "div"))) return false
    end = afterAttributes(div, end)
    if (end < 0) return false
    const isEmpty = div.charCodeAt(end) === slash
    if (isEmpty) end++
    if (div.charCodeAt(end) !== more) return false
    if (!isEmpty) open.push(name)
    at = end + 1
  }
  return roots === 1 && open.length === 0 && div.slice(at).trim() === ""
}

const spaceEntity = /&(?:nbsp|#160|#xa0);/giy

/** Whether a narrative says something: a text, or an image. */
export const txt2: Holds = (div) => {
  if (typeof div !== "string") return true
  for (let at = 0; at < div.length;) {
    const code = div.charCodeAt(at)
    if (code === 60) {
      if (/^<img[\s/>]/.test(div.slice(at, at + 5))) return true
      const after = afterMarkup(div, at)
      const end = after ?? div.indexOf(">", at) + 1
      if (end === 0) return false
      at = end
    } else if (isSpace(code) || code === 160) at++
    else {
      spaceEntity.lastIndex = at
      if (code !== 38 || !spaceEntity.test(div)) return true
      at = spaceEntity.lastIndex
    }
  }
  return false
}
