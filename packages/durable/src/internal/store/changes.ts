/**
 * Sends as they are settled or become unknown, looked for each second.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Entry } from "../../Entry.ts"
import type { OutboxError } from "../../OutboxError.ts"
import type { Store } from "../../Store.ts"
import { asOutbox, entryColumns, entryOf, type Row } from "./rows.ts"

const mark = ({ key, round, state }: Entry): string => `${key}\n${state}\n${round}`

/** The changes from now on, by any runner. */
export const changesIn = ({ millis, sql }: Store["Service"]): Stream.Stream<Entry, OutboxError> => {
  const columns = entryColumns(sql)
  const settledSince = Effect.fnUntraced(function* (since: number) {
    const rows =
      yield* sql<Row>`SELECT seq, ${columns} FROM redox_send WHERE settled >= ${since} ORDER BY settled, seq`.pipe(
        asOutbox("changes"),
      )
    const open =
      yield* sql<Row>`SELECT seq, ${columns} FROM redox_send WHERE state IN ('creating', 'unknown') AND state = 'unknown'`.pipe(
        asOutbox("changes"),
      )
    return [...rows, ...open].map(entryOf)
  })
  return Stream.unwrap(
    Effect.gen(function* () {
      const start = yield* millis
      let since = start
      let known = new Set((yield* settledSince(start)).map(mark))
      const next = Effect.gen(function* () {
        yield* Effect.sleep("1 second")
        const before = since
        since = yield* millis
        // What another transaction committed late carries an earlier time, so that each look overlaps with the last.
        const found = yield* settledSince(before - 5_000)
        const news = found.filter((entry) => !known.has(mark(entry)))
        known = new Set(found.map(mark))
        return news.filter(({ settled }) => settled === undefined || settled >= start)
      })
      return Stream.flatMap(Stream.fromEffectRepeat(next), Stream.fromIterable)
    }),
  )
}
