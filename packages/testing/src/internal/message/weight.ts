/**
 * Whether a message is small enough to look at: one that nests without end, or has millions of members, would keep the fake
 * from everything else.
 */

/** How deep a message may nest. FHIR sets no limit; real ones stay below thirty. */
export const deepest = 200

/** How many objects, arrays and values a message may have. A file of any size is one of them. */
export const most = 200_000

/** What is too much of a message, in words; `undefined` where nothing is. */
export const problemOf = (json: unknown): string | undefined => {
  const open: Array<{ readonly value: unknown; readonly depth: number }> = [{ value: json, depth: 1 }]
  let seen = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { depth, value } = next
    if (typeof value !== "object" || value === null) continue
    if (depth > deepest) return `The message nests more than ${deepest} levels deep`
    const members = Array.isArray(value) ? value : Object.values(value)
    seen += members.length
    if (seen > most) return `The message has more than ${most} members`
    for (const member of members) open.push({ value: member, depth: depth + 1 })
  }
  return undefined
}
