// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** The primitive types, http://hl7.org/fhir/R4/datatypes.html#primitive */
import { Element } from "./datatypes/Element.ts"
import type { PrimitiveSchema } from "../FhirSchema.ts"
import { primitive } from "../internal/construct.ts"
import * as formats from "../internal/formats.ts"

/**
 * `base64Binary`: base64 with its padding.
 *
 * R4's pattern: `(\s*([0-9a-zA-Z\+/=]){4}\s*)+`
 */
export const base64Binary: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "base64Binary",
  json: "string",
  rule: "format",
  expected: "base64 with its padding",
  format: { kind: "other", accepts: formats.isBase64 },
  sibling: () => Element.definition,
})

/**
 * `boolean`: true or false.
 *
 * R4's pattern: `true|false`
 */
export const boolean: PrimitiveSchema<boolean> = /* @__PURE__ */ primitive({
  name: "boolean",
  json: "boolean",
  rule: "format",
  expected: "true or false",
  format: { kind: "other", accepts: formats.isBoolean },
  sibling: () => Element.definition,
})

/**
 * `canonical`: a canonical URL without white space.
 *
 * R4's pattern: `\S*`
 */
export const canonical: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "canonical",
  json: "string",
  rule: "format",
  expected: "a canonical URL without white space",
  format: { kind: "uri" },
  sibling: () => Element.definition,
})

/**
 * `code`: a code: words with single spaces between them.
 *
 * R4's pattern: `[^\s]+(\s[^\s]+)*`
 */
export const code: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "code",
  json: "string",
  rule: "format",
  expected: "a code: words with single spaces between them",
  format: { kind: "code" },
  sibling: () => Element.definition,
})

/**
 * `date`: a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?`
 */
export const date: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "date",
  json: "string",
  rule: "format",
  expected: "a date that exists: YYYY, YYYY-MM or YYYY-MM-DD",
  format: {
    kind: "other",
    accepts: /* @__PURE__ */ formats.dateLike(
      /^(?:[0-9][0-9][0-9][0-9](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[1-2][0-9]|3[0-1]))?)?)$/,
    ),
  },
  sibling: () => Element.definition,
})

/**
 * `dateTime`: a date that exists, YYYY, YYYY-MM or YYYY-MM-DD, the last with an optional time that has a zone: 2024-02-29T13:28:17+02:00.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?`
 */
export const dateTime: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "dateTime",
  json: "string",
  rule: "format",
  expected:
    "a date that exists, YYYY, YYYY-MM or YYYY-MM-DD, the last with an optional time that has a zone: 2024-02-29T13:28:17+02:00",
  format: {
    kind: "other",
    accepts: /* @__PURE__ */ formats.dateLike(
      /^(?:[0-9][0-9][0-9][0-9](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[1-2][0-9]|3[0-1])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?)$/,
    ),
  },
  sibling: () => Element.definition,
})

/**
 * `decimal`: a number.
 *
 * R4's pattern: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
 */
export const decimal: PrimitiveSchema<number> = /* @__PURE__ */ primitive({
  name: "decimal",
  json: "number",
  rule: "format",
  expected: "a number",
  format: { kind: "other", accepts: formats.isDecimal },
  sibling: () => Element.definition,
})

/**
 * `id`: an id of 1 to 64 letters, digits, - and ..
 *
 * R4's pattern: `[A-Za-z0-9\-\.]{1,64}`
 */
export const id: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "id",
  json: "string",
  rule: "format",
  expected: "an id of 1 to 64 letters, digits, - and .",
  format: { kind: "other", accepts: formats.isId },
  sibling: () => Element.definition,
})

/**
 * `instant`: an instant with seconds and a zone, such as 2024-02-29T13:28:17.239+02:00.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))`
 */
export const instant: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "instant",
  json: "string",
  rule: "format",
  expected: "an instant with seconds and a zone, such as 2024-02-29T13:28:17.239+02:00",
  format: {
    kind: "other",
    accepts: /* @__PURE__ */ formats.dateLike(
      /^(?:[0-9][0-9][0-9][0-9]-(?:0[1-9]|1[0-2])-(?:0[1-9]|[1-2][0-9]|3[0-1])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$/,
    ),
  },
  sibling: () => Element.definition,
})

/**
 * `integer`: a whole number of 32 bits.
 *
 * R4's pattern: `-?([0]|([1-9][0-9]*))`
 */
export const integer: PrimitiveSchema<number> = /* @__PURE__ */ primitive({
  name: "integer",
  json: "number",
  rule: "format",
  expected: "a whole number of 32 bits",
  format: { kind: "other", accepts: /* @__PURE__ */ formats.integer(-2147483648) },
  sibling: () => Element.definition,
})

/**
 * `markdown`: a non-empty text in Markdown.
 *
 * R4's pattern: `[ \r\n\t\S]+`
 */
export const markdown: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "markdown",
  json: "string",
  rule: "format",
  expected: "a non-empty text in Markdown",
  format: { kind: "text", max: Infinity },
  sibling: () => Element.definition,
})

/**
 * `oid`: an OID such as urn:oid:1.2.3.
 *
 * R4's pattern: `urn:oid:[0-2](\.(0|[1-9][0-9]*))+`
 */
export const oid: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "oid",
  json: "string",
  rule: "format",
  expected: "an OID such as urn:oid:1.2.3",
  format: { kind: "other", accepts: /* @__PURE__ */ formats.matches(/^(?:urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+)$/) },
  sibling: () => Element.definition,
})

/**
 * `positiveInt`: a whole number from 1 to 2147483647.
 *
 * R4's pattern: `[1-9][0-9]*`
 */
export const positiveInt: PrimitiveSchema<number> = /* @__PURE__ */ primitive({
  name: "positiveInt",
  json: "number",
  rule: "format",
  expected: "a whole number from 1 to 2147483647",
  format: { kind: "other", accepts: /* @__PURE__ */ formats.integer(1) },
  sibling: () => Element.definition,
})

/**
 * `string`: a non-empty string of at most 1 MiB.
 *
 * R4's pattern: `[ \r\n\t\S]+`
 */
export const string: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "string",
  json: "string",
  rule: "format",
  expected: "a non-empty string of at most 1 MiB",
  format: { kind: "text", max: 1_048_576 },
  sibling: () => Element.definition,
})

/**
 * `time`: a time hh:mm:ss.
 *
 * R4's pattern: `([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?`
 */
export const time: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "time",
  json: "string",
  rule: "format",
  expected: "a time hh:mm:ss",
  format: {
    kind: "other",
    accepts: /* @__PURE__ */ formats.matches(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?)$/),
  },
  sibling: () => Element.definition,
})

/**
 * `unsignedInt`: a whole number from 0 to 2147483647.
 *
 * R4's pattern: `[0]|([1-9][0-9]*)`
 */
export const unsignedInt: PrimitiveSchema<number> = /* @__PURE__ */ primitive({
  name: "unsignedInt",
  json: "number",
  rule: "format",
  expected: "a whole number from 0 to 2147483647",
  format: { kind: "other", accepts: /* @__PURE__ */ formats.integer(0) },
  sibling: () => Element.definition,
})

/**
 * `uri`: a URI without white space; a UUID in it in lower case.
 *
 * R4's pattern: `\S*`
 */
export const uri: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "uri",
  json: "string",
  rule: "format",
  expected: "a URI without white space; a UUID in it in lower case",
  format: { kind: "uri" },
  sibling: () => Element.definition,
})

/**
 * `url`: a URL without white space.
 *
 * R4's pattern: `\S*`
 */
export const url: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "url",
  json: "string",
  rule: "format",
  expected: "a URL without white space",
  format: { kind: "uri" },
  sibling: () => Element.definition,
})

/**
 * `uuid`: a UUID in lower case such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520.
 *
 * R4's pattern: `urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`
 */
export const uuid: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "uuid",
  json: "string",
  rule: "format",
  expected: "a UUID in lower case such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
  format: {
    kind: "other",
    accepts: /* @__PURE__ */ formats.matches(
      /^(?:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/,
    ),
  },
  sibling: () => Element.definition,
})

/** `xhtml`: a non-empty text in XHTML. */
export const xhtml: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "xhtml",
  json: "string",
  rule: "format",
  expected: "a non-empty text in XHTML",
  format: { kind: "text", max: Infinity },
  sibling: undefined,
})
