/**
 * What every endpoint of the fake works with.
 */
import { Effect } from "effect"
import { Digest, type Signature } from "effect/crypto"
import type { LogEntry, StoredFile } from "../Records.ts"
import type { WireAnswer, WireRequest } from "../Wire.ts"
import type * as Random from "./random.ts"
import type { Settings } from "./settings.ts"
import { utc, type State } from "./state.ts"

export interface Engine {
  readonly settings: Settings
  readonly state: State
  readonly random: Random.Source
  readonly signature: Signature.Signature["Service"]
  readonly digest: Digest.Digest["Service"]
}

export const storedFile = Effect.fnUntraced(function* (
  engine: Engine,
  contentType: string,
  bytes: Uint8Array,
): Effect.fn.Return<StoredFile> {
  const sha1 = yield* engine.digest.digestHex(Digest.sha1, bytes)
  const sha256 = yield* engine.digest.digestHex(Digest.sha256, bytes)
  return { contentType, bytes, size: bytes.byteLength, sha1, sha256 }
})

const decoder = new TextDecoder()

/** What a line of the log says beyond what the answer does. */
export interface LogDraft {
  readonly id: string
  readonly attemptId: string
  readonly now: number
  readonly operation: LogEntry["operation"]
  readonly environment: string
  readonly destination: string
  readonly source: LogEntry["source"]
  readonly size: number
  readonly payload: unknown
  readonly problems: ReadonlyArray<string>
  readonly process: ReadonlyArray<StoredFile & { readonly url: string }>
}

export const record = (engine: Engine, draft: LogDraft, request: WireRequest, answer: WireAnswer): void => {
  engine.state.log.push({
    id: draft.id,
    attemptId: draft.attemptId,
    time: utc(draft.now),
    operation: draft.operation,
    environment: draft.environment,
    destination: draft.destination,
    source: draft.source === undefined ? undefined : { id: draft.source.id, name: draft.source.name },
    status: answer.status,
    outcome: answer.status < 400 && draft.problems.length === 0 ? "success" : "failure",
    request: { contentType: request.headers["content-type"], size: draft.size, payload: draft.payload },
    response: { headers: answer.headers, body: decoder.decode(answer.body) },
    problems: draft.problems,
    process: draft.process.map(({ contentType, sha1, sha256, size, url }) => ({
      url,
      contentType,
      size,
      sha1,
      sha256,
    })),
  })
}
