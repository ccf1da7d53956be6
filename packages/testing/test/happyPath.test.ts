import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { connect, embedded, field, identifiers, message, referred, sha256, transports } from "./support.ts"

describe.each(Object.entries(transports))("a fake %s", (_, layer) => {
  it.effect("files a document that refers to an uploaded file, with the file's bytes", () =>
    Effect.gen(function* () {
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      const file = new Uint8Array(100_000).map((_, index) => index % 251)
      const uploaded = yield* upload(access, file, { contentType: "application/pdf" })
      assert.strictEqual(uploaded.status, 201)
      const url = uploaded.headers.location
      assert.match(url ?? "", /^https:\/\/blob\.redoxengine\.com\/\d+$/)
      assert.deepStrictEqual(uploaded.json, { location: url })

      const created = yield* create(access, message(referred(url)))
      assert.strictEqual(created.status, 200)
      assert.strictEqual(field(created.json, "type"), "transaction-response")
      assert.strictEqual(field(created.json, "entry", 0, "response", "status"), "201 Created")

      const document = yield* redox.assertFiledOnce(identifiers.bundle)
      assert.strictEqual(document.attachments[0]?.method, "upload")
      assert.strictEqual(document.attachments[0]?.sha256, sha256(file))
      assert.strictEqual(field(created.json, "entry", 0, "response", "location"), document.location)
      yield* redox.assertCalled("token", "upload", "create")
    }).pipe(Effect.provide(layer())),
  )

  it.effect("files a document with an embedded file, decoded", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const created = yield* create(yield* token(), message(embedded("seen and well")))
      assert.strictEqual(created.status, 200)
      const document = yield* redox.assertFiledOnce(identifiers.document)
      assert.strictEqual(document.attachments[0]?.method, "embed")
      assert.strictEqual(new TextDecoder().decode(document.attachments[0]?.bytes), "seen and well")
    }).pipe(Effect.provide(layer())),
  )
})
