// RFC 9562: of versions 1 to 8, nil or max, as Effect's `Schema.isUUID` has it.
const pattern =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|00000000-0000-0000-0000-000000000000|f{8}-f{4}-f{4}-f{4}-f{12})$/i

/** A UUID of RFC 9562, which a `urn:uuid:` URI needs. */
export const isUuid = (text: unknown): boolean => typeof text === "string" && pattern.test(text)

/** Of a UUID's form, whatever its version: what Redox's ids are known by. */
export const hasUuidForm = (text: unknown): boolean =>
  typeof text === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
