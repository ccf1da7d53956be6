import { parse } from "@effect-redox/fhir/FhirJson"
import { Patient } from "@effect-redox/fhir/Patient"
import { decodeResult } from "@effect-redox/fhir/Validation"
import { FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Result } from "effect"
import { HttpClient } from "effect/http"
import { note, patient } from "./support/Documents.ts"

/** The bodies that leave, as text. */
const sentBy = Effect.fnUntraced(function* (options: SendFile.Options) {
  const sent: Array<string> = []
  const client = Layer.effect(
    HttpClient.HttpClient,
    Effect.map(FakeRedox.FakeRedox, ({ httpClient }) =>
      HttpClient.mapRequest(httpClient, (request) => {
        if (request.body._tag === "Uint8Array") sent.push(new TextDecoder().decode(request.body.body))
        return request
      }),
    ),
  )
  const layer = RedoxTest.layerServices().pipe(Layer.provide(client), Layer.provide(FakeRedox.FakeRedox.layer()))
  yield* SendFile.sendFile(options).pipe(Effect.provide(layer))
  return sent.join("\n")
})

describe("decimals", () => {
  const extension = '{"url":"http://example.com/weight","valueDecimal":1.00}'
  const text = `${JSON.stringify(patient).slice(0, -1)},"extension":[${extension}]}`
  const decode = decodeResult(Patient, { unknownElements: "reject" })

  it.live("are sent with the text that FhirJson read", () =>
    Effect.gen(function* () {
      const read = Result.getOrThrow(decode(Result.getOrThrow(parse(text))))
      assert.include(yield* sentBy(note({ method: "embed", patient: read })), extension)
      const plain = Result.getOrThrow(decode(JSON.parse(text)))
      assert.include(yield* sentBy(note({ method: "embed", patient: plain })), '"valueDecimal":1}')
    }),
  )
})

describe("MIME types", () => {
  it("are sent if they are FHIR's, short, and without escapes", () => {
    const problems = (contentType: string) => FileSource.problemsOf({ contentType, size: undefined }).length
    for (const type of ["text/plain; charset=utf-8", 'text/plain; name="a b"', "text/plain; name*=UTF-8''x"]) {
      assert.strictEqual(problems(type), 0, type)
    }
    for (const type of [
      'text/plain; name="a\\"b"',
      'text/plain; name="é"',
      `a/b; c=${"d".repeat(512)}`,
      "a/b\r\nx: y",
    ]) {
      assert.strictEqual(problems(type), 1, type)
    }
  })
})
