/**
 * A line of the log in the making (docs/protocol.md §3: what Redox's dashboard shows of a request).
 */
import type { Source } from "../settings.ts"
import type { LogEntry, Problem, StoredFile } from "../../Records.ts"
import type { WireAnswer, WireRequest } from "../../Wire.ts"
import type { Engine } from "./engine.ts"
import * as Random from "../random.ts"
import type { OpenRequest } from "../state.ts"

/** What there is to say beyond what the answer says. */
export interface Details {
  readonly source?: Source | undefined
  readonly payload?: unknown
  /** Each as the log says it, and as the journal does. */
  readonly problems?: ReadonlyArray<{ readonly text: string; readonly problem: Problem }>
  /** Which fault answered, where one did. */
  readonly fault?: string | undefined
  readonly files?: ReadonlyArray<StoredFile & { readonly url: string }>
}

export interface LogLine {
  readonly id: string
  readonly attemptId: string
  /** Writes the line, in the same step as whatever the caller does, and gives the answer back. */
  readonly close: (answer: WireAnswer, details: Details) => WireAnswer
}

const decoder = new TextDecoder()

export const open = (
  engine: Engine,
  operation: LogEntry["operation"],
  route: { readonly environment: string; readonly destination: string },
  request: WireRequest,
  current: OpenRequest,
): LogLine => {
  const id = Random.uuid(engine.random)
  const attemptId = Random.uuid(engine.random)
  return {
    id,
    attemptId,
    close: (answer, { fault, files = [], payload, problems = [], source }) => {
      current.update({ logId: id, problems: problems.map(({ problem }) => problem) })
      engine.state.log.push({
        id,
        attemptId,
        time: current.entry.startedAt,
        operation,
        environment: route.environment,
        destination: route.destination,
        source: source === undefined ? undefined : { id: source.id, name: source.name },
        status: answer.status,
        outcome: problems.length === 0 && fault === undefined ? "success" : "failure",
        request: { contentType: request.headers["content-type"], size: current.entry.bytesReceived, payload },
        response: { headers: answer.headers, body: decoder.decode(answer.body) },
        problems: [...problems.map(({ text }) => text), ...(fault === undefined ? [] : [fault])],
        process: files.map(({ contentType, sha1, sha256, size, url }) => ({ url, contentType, size, sha1, sha256 })),
      })
      return answer
    },
  }
}
