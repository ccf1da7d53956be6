/** Effect's own HttpClient over undici, two requests by hand: what this library stands on. */
import { NodeHttpClient } from "@effect/platform-node"
import { Effect, ManagedRuntime } from "effect"
import { HttpBody, HttpClient } from "effect/http"
import { embedded, hashedFile, headersOf, makeReader, messageOf, paths, sha1, type Make } from "../work.ts"

export const make: Make = async (setting) => {
  const { baseUrl, path, work } = setting
  const runtime = ManagedRuntime.make(NodeHttpClient.layerUndici)
  await runtime.context()
  const contentType = "application/pdf"
  const read = await makeReader(setting)

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
    const bytes = yield* Effect.promise(read)
    if (bytes !== undefined && work.method === "embed") return yield* create(embedded(bytes))
    const file = bytes === undefined ? hashedFile(path) : undefined
    const body =
      bytes === undefined
        ? HttpBody.raw(file?.stream, { contentType, contentLength: work.size })
        : HttpBody.uint8Array(bytes, contentType)
    const uploaded = yield* post(paths.upload, contentType, body)
    yield* uploaded.text
    const hash = bytes === undefined ? file?.digest() : sha1(bytes)
    return yield* create({ url: uploaded.headers["location"], size: work.size, hash })
  })
  return { send: () => runtime.runPromise(Effect.scoped(send)), close: () => runtime.dispose() }
}
