/** Effect's own HttpClient over undici, two requests by hand: what this library stands on. */
import { NodeHttpClient } from "@effect/platform-node"
import { Effect, ManagedRuntime } from "effect"
import { HttpBody, HttpClient } from "effect/http"
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { hashedFile, headersOf, messageOf, paths, type Make } from "../work.ts"

export const make: Make = async ({ baseUrl, path, work }) => {
  const runtime = ManagedRuntime.make(NodeHttpClient.layerUndici)
  const contentType = "application/pdf"
  const inMemory = work.from === "memory" ? await readFile(path) : undefined

  const post = (url: string, type: string, body: HttpBody.HttpBody) =>
    Effect.flatMap(HttpClient.HttpClient, (client) =>
      client.post(baseUrl + url, { headers: headersOf("token", type), body }),
    )
  const create = (attachment: Readonly<Record<string, unknown>>) =>
    post(
      paths.create,
      "application/fhir+json",
      HttpBody.text(JSON.stringify(messageOf({ contentType, ...attachment })), "application/fhir+json"),
    ).pipe(
      Effect.flatMap((response) => response.json),
      Effect.asVoid,
    )

  const send = Effect.gen(function* () {
    if (work.method === "embed") {
      const bytes = inMemory ?? (yield* Effect.promise(() => readFile(path)))
      const hash = createHash("sha1").update(bytes).digest("base64")
      return yield* create({ data: bytes.toString("base64"), size: bytes.byteLength, hash })
    }
    const small = inMemory ?? (work.size < 262_144 ? yield* Effect.promise(() => readFile(path)) : undefined)
    const file = small === undefined ? hashedFile(path) : undefined
    const body =
      small === undefined
        ? HttpBody.raw(file?.stream, { contentType, contentLength: work.size })
        : HttpBody.uint8Array(small, contentType)
    const uploaded = yield* post(paths.upload, contentType, body)
    yield* uploaded.text
    const hash =
      file?.digest() ??
      createHash("sha1")
        .update(small ?? "")
        .digest("base64")
    return yield* create({ url: uploaded.headers["location"], size: work.size, hash })
  })
  return { send: () => runtime.runPromise(Effect.scoped(send)), close: () => runtime.dispose() }
}
