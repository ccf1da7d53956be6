// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** How the values of those primitive types are checked that ordinary messages have. */
import { type Format, other } from "../internal/Format.ts"
import * as formats from "../internal/formats.ts"

export const base64Binary: Format = /* @__PURE__ */ other(formats.isBase64)

export const boolean: Format = /* @__PURE__ */ other(formats.isBoolean)

export const canonical: Format = { kind: "uri" }

export const code: Format = { kind: "code" }

export const date: Format = /* @__PURE__ */ other(
  /* @__PURE__ */ formats.dateLike(
    /^(?:[0-9][0-9][0-9][0-9](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[1-2][0-9]|3[0-1]))?)?)$/,
  ),
)

export const dateTime: Format = /* @__PURE__ */ other(
  /* @__PURE__ */ formats.dateLike(
    /^(?:[0-9][0-9][0-9][0-9](?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[1-2][0-9]|3[0-1])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?)$/,
  ),
)

export const decimal: Format = /* @__PURE__ */ other(formats.isDecimal)

export const id: Format = /* @__PURE__ */ other(formats.isId)

export const instant: Format = /* @__PURE__ */ other(
  /* @__PURE__ */ formats.dateLike(
    /^(?:[0-9][0-9][0-9][0-9]-(?:0[1-9]|1[0-2])-(?:0[1-9]|[1-2][0-9]|3[0-1])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$/,
  ),
)

export const integer: Format = { kind: "whole", min: -2147483648 }

export const positiveInt: Format = { kind: "whole", min: 1 }

export const string: Format = { kind: "text", max: 1_048_576 }

export const unsignedInt: Format = { kind: "whole", min: 0 }

export const uri: Format = { kind: "uri" }

export const url: Format = { kind: "uri" }
