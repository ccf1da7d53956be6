/**
 * How long a request's body is declared to be.
 */

/** Digits only (RFC 9110 §8.6). */
export const declaredLength = (headers: Readonly<Record<string, string | undefined>>): number | undefined => {
  const declared = headers["content-length"]
  return declared !== undefined && /^\d+$/.test(declared) ? Number(declared) : undefined
}
