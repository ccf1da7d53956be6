// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** The primitive types, http://hl7.org/fhir/R4/datatypes.html#primitive */
import { Element } from "./datatypes/Element.ts"
import type { PrimitiveSchema } from "../FhirSchema.ts"
import { primitive } from "../internal/construct.ts"
import { other } from "../internal/Format.ts"
import * as formats from "../internal/formats.ts"
import * as ordinary from "./primitiveFormats.ts"

/** What carries the id and extensions of a primitive. */
const extended = () => Element.definition

/**
 * `base64Binary`: base64 with its padding.
 *
 * R4's pattern: `(\s*([0-9a-zA-Z\+/=]){4}\s*)+`
 */
export const base64Binary: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "base64Binary",
  "string",
  "base64 with its padding",
  ordinary.base64Binary,
  extended,
)

/**
 * `boolean`: true or false.
 *
 * R4's pattern: `true|false`
 */
export const boolean: PrimitiveSchema<boolean> = /* @__PURE__ */ primitive(
  "boolean",
  "boolean",
  "true or false",
  ordinary.boolean,
  extended,
)

/**
 * `canonical`: a canonical URL without white space.
 *
 * R4's pattern: `\S*`
 */
export const canonical: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "canonical",
  "string",
  "a canonical URL without white space",
  ordinary.canonical,
  extended,
)

/**
 * `code`: a code: words with single spaces between them.
 *
 * R4's pattern: `[^\s]+(\s[^\s]+)*`
 */
export const code: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "code",
  "string",
  "a code: words with single spaces between them",
  ordinary.code,
  extended,
)

/**
 * `date`: a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?`
 */
export const date: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "date",
  "string",
  "a date that exists: YYYY, YYYY-MM or YYYY-MM-DD",
  ordinary.date,
  extended,
)

/**
 * `dateTime`: a date that exists, YYYY, YYYY-MM or YYYY-MM-DD, the last with an optional time that has a zone: 2024-02-29T13:28:17+02:00.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?`
 */
export const dateTime: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "dateTime",
  "string",
  "a date that exists, YYYY, YYYY-MM or YYYY-MM-DD, the last with an optional time that has a zone: 2024-02-29T13:28:17+02:00",
  ordinary.dateTime,
  extended,
)

/**
 * `decimal`: a number.
 *
 * R4's pattern: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
 */
export const decimal: PrimitiveSchema<number> = /* @__PURE__ */ primitive(
  "decimal",
  "number",
  "a number",
  ordinary.decimal,
  extended,
)

/**
 * `id`: an id of 1 to 64 letters, digits, - and ..
 *
 * R4's pattern: `[A-Za-z0-9\-\.]{1,64}`
 */
export const id: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "id",
  "string",
  "an id of 1 to 64 letters, digits, - and .",
  ordinary.id,
  extended,
)

/**
 * `instant`: an instant with seconds and a zone, such as 2024-02-29T13:28:17.239+02:00.
 *
 * R4's pattern: `([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))`
 */
export const instant: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "instant",
  "string",
  "an instant with seconds and a zone, such as 2024-02-29T13:28:17.239+02:00",
  ordinary.instant,
  extended,
)

/**
 * `integer`: a whole number of 32 bits.
 *
 * R4's pattern: `-?([0]|([1-9][0-9]*))`
 */
export const integer: PrimitiveSchema<number> = /* @__PURE__ */ primitive(
  "integer",
  "number",
  "a whole number of 32 bits",
  ordinary.integer,
  extended,
)

/**
 * `markdown`: a non-empty text in Markdown.
 *
 * R4's pattern: `[ \r\n\t\S]+`
 */
export const markdown: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "markdown",
  "string",
  "a non-empty text in Markdown",
  { kind: "text", max: Infinity },
  extended,
)

/**
 * `oid`: an OID such as urn:oid:1.2.3.
 *
 * R4's pattern: `urn:oid:[0-2](\.(0|[1-9][0-9]*))+`
 */
export const oid: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "oid",
  "string",
  "an OID such as urn:oid:1.2.3",
  /* @__PURE__ */ other(/* @__PURE__ */ formats.matches(/^(?:urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+)$/)),
  extended,
)

/**
 * `positiveInt`: a whole number from 1 to 2147483647.
 *
 * R4's pattern: `[1-9][0-9]*`
 */
export const positiveInt: PrimitiveSchema<number> = /* @__PURE__ */ primitive(
  "positiveInt",
  "number",
  "a whole number from 1 to 2147483647",
  ordinary.positiveInt,
  extended,
)

/**
 * `string`: a non-empty string of at most 1 MiB.
 *
 * R4's pattern: `[ \r\n\t\S]+`
 */
export const string: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "string",
  "string",
  "a non-empty string of at most 1 MiB",
  ordinary.string,
  extended,
)

/**
 * `time`: a time hh:mm:ss.
 *
 * R4's pattern: `([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?`
 */
export const time: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "time",
  "string",
  "a time hh:mm:ss",
  /* @__PURE__ */ other(
    /* @__PURE__ */ formats.matches(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?)$/),
  ),
  extended,
)

/**
 * `unsignedInt`: a whole number from 0 to 2147483647.
 *
 * R4's pattern: `[0]|([1-9][0-9]*)`
 */
export const unsignedInt: PrimitiveSchema<number> = /* @__PURE__ */ primitive(
  "unsignedInt",
  "number",
  "a whole number from 0 to 2147483647",
  ordinary.unsignedInt,
  extended,
)

/**
 * `uri`: a URI without white space; a UUID in it in lower case.
 *
 * R4's pattern: `\S*`
 */
export const uri: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "uri",
  "string",
  "a URI without white space; a UUID in it in lower case",
  ordinary.uri,
  extended,
)

/**
 * `url`: a URL without white space.
 *
 * R4's pattern: `\S*`
 */
export const url: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "url",
  "string",
  "a URL without white space",
  ordinary.url,
  extended,
)

/**
 * `uuid`: a UUID in lower case such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520.
 *
 * R4's pattern: `urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`
 */
export const uuid: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "uuid",
  "string",
  "a UUID in lower case such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
  /* @__PURE__ */ other(
    /* @__PURE__ */ formats.matches(/^(?:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/),
  ),
  extended,
)

/** `xhtml`: a non-empty text in XHTML. */
export const xhtml: PrimitiveSchema<string> = /* @__PURE__ */ primitive(
  "xhtml",
  "string",
  "a non-empty text in XHTML",
  { kind: "text", max: Infinity },
)
