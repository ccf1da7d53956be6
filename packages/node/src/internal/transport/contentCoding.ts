/**
 * Decodes answers that come compressed. None is asked for (`accept-encoding: identity`), but gateways compress all the
 * same, and undici, other than fetch, hands on the bytes as they came.
 */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type * as Headers from "effect/http/Headers"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import type { Duplex } from "node:stream"
import {
  brotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  gunzip,
  inflate,
  type ZlibOptions,
} from "node:zlib"

interface Decoder {
  readonly stream: () => Duplex
  readonly whole: (
    bytes: Uint8Array,
    options: Pick<ZlibOptions, "maxOutputLength">,
    ended: (error: Error | null, bytes: Buffer) => void,
  ) => void
}

const gzip: Decoder = { stream: () => createGunzip(), whole: gunzip }

const decoders = new Map<string, Decoder>([
  ["gzip", gzip],
  ["x-gzip", gzip],
  ["deflate", { stream: () => createInflate(), whole: inflate }],
  ["br", { stream: () => createBrotliDecompress(), whole: brotliDecompress }],
])

// RFC 9110 §8.4: codings are listed in the order they were applied. More than a few are in no ordinary answer.
const mostCodings = 3

const decodersOf = (header: string | undefined): Option.Option<ReadonlyArray<Decoder>> => {
  const codings = (header ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity")
  if (codings.length === 0 || codings.length > mostCodings) return Option.none()
  return Option.all(codings.toReversed().map((coding) => Option.fromUndefinedOr(decoders.get(coding))))
}

/**
 * The answer with its body decoded. A coding that breaks off, or is none, fails the body; an unknown one is left as it is.
 * Decoding goes no further than the body is read, so a small answer cannot fill the memory.
 */
export const withDecodedBody = (response: HttpClientResponse.HttpClientResponse) => {
  const found = decodersOf(response.headers["content-encoding"])
  if (Option.isNone(found)) return response
  const onError = (cause: unknown) =>
    new HttpClientError.HttpClientError({
      reason: new HttpClientError.DecodeError({ request: response.request, response, cause }),
    })
  let stream = response.stream
  for (const { stream: evaluate } of found.value) {
    stream = NodeStream.pipeThroughDuplex(stream, { evaluate, onError, chunkSize: 1 })
  }
  const arrayBuffer = Effect.map(Stream.mkUint8Array(stream), (bytes) => new Uint8Array(bytes).buffer)
  // The other readers of a body read it with these two.
  return new Proxy(response, {
    get: (target, key, receiver): unknown => {
      if (key === "stream") return stream
      return key === "arrayBuffer" ? arrayBuffer : Reflect.get(target, key, receiver)
    },
  })
}

export const isPlain = (headers: Headers.Headers): boolean => (headers["content-encoding"] ?? "identity") === "identity"

/** An answer's whole body decoded; undefined where its coding is broken, or it is longer than `most` bytes. */
export const decoded = (
  bytes: Uint8Array,
  headers: Headers.Headers,
  most: number,
  ended: (body: Uint8Array | undefined) => void,
): void => {
  const [next, ...further] = Option.getOrElse(decodersOf(headers["content-encoding"]), (): ReadonlyArray<Decoder> => [])
  const decode = (body: Uint8Array, decoder: Decoder | undefined, rest: ReadonlyArray<Decoder>): void => {
    if (decoder === undefined) return ended(body)
    decoder.whole(body, { maxOutputLength: most }, (error, decodedBody) =>
      error === null ? decode(decodedBody, rest[0], rest.slice(1)) : ended(undefined),
    )
  }
  decode(bytes, next, further)
}
