/**
 * Which requests belong to one send: a create, the uploads it refers to, the token they bear, and its earlier attempts.
 */
import type { Row } from "../../server/views.ts"

/** A request, and those that led to it. */
export interface Send {
  readonly head: Row
  /** In the order they came. */
  readonly members: ReadonlyArray<Row>
}

/** Groups requests, the newest first. Each is in one group; a token that serves several sends is in the first one's. */
export const group = (rows: ReadonlyMap<number, Row>): ReadonlyArray<Send> => {
  const creates = [...rows.values()].filter(({ endpoint }) => endpoint === "create").sort((a, b) => a.index - b.index)
  const attempts = new Map<string, Array<Row>>()
  for (const create of creates) {
    const key = create.send ?? `request ${create.index}`
    attempts.set(key, [...(attempts.get(key) ?? []), create])
  }
  const claimed = new Map<number, Array<Row>>()
  const taken = new Set<number>()
  for (const all of attempts.values()) {
    const head = all.at(-1)
    if (head === undefined) continue
    const direct = all.flatMap(({ index, uses }) => [index, ...uses])
    // An upload bears a token, too.
    const used = new Set([...direct, ...direct.flatMap((index) => rows.get(index)?.uses ?? [])])
    const members = [...used].filter((index) => index !== head.index && !taken.has(index)).sort((a, b) => a - b)
    for (const index of members) taken.add(index)
    claimed.set(
      head.index,
      members.flatMap((index) => rows.get(index) ?? []),
    )
  }
  return [...rows.values()]
    .filter(({ index }) => !taken.has(index))
    .sort((a, b) => b.index - a.index)
    .map((head) => ({ head, members: claimed.get(head.index) ?? [] }))
}
