// RFC 9562: of versions 1 to 8, nil or max, as Effect's `Schema.isUUID` has it.
const pattern =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|00000000-0000-0000-0000-000000000000|f{8}-f{4}-f{4}-f{4}-f{12})$/i

export const isUuid = (text: unknown): boolean => typeof text === "string" && pattern.test(text)
