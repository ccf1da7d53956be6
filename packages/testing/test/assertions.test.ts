import { Assertions, FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { connect, embedded, eventually, identifiers, message, referred, transports } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

const note = message({ ...embedded("the note's text"), title: "the note's title" })

const topFrame = (stack: string | undefined) => /^ {4}at .*$/m.exec(stack ?? "")?.[0]

describe("the stack of a failed assertion", () => {
  it.effect("begins at the line that made the claim", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      yield* create(access, note)
      const claims: Array<Effect.Effect<unknown, Assertions.AssertionFailed>> = []
      claims.push(redox.assertFiledOnce(identifiers.document))
      claims.push(redox.assertNotFiled(identifiers.document))
      claims.push(redox.assertNothingFiled)
      claims.push(redox.assertCalled("upload"))
      for (const claim of claims) {
        const { message, stack } = yield* Effect.flip(claim)
        assert.match(topFrame(stack) ?? "", /assertions\.test\.ts:\d+/)
        assert.isTrue(stack?.startsWith(`AssertionFailed: ${message}\n    at `))
      }
      const lines = yield* Effect.forEach(claims, (claim) =>
        Effect.map(Effect.flip(claim), ({ stack }) => topFrame(stack)),
      )
      assert.lengthOf([...new Set(lines)], claims.length)
    }).pipe(fake()),
  )

  it("shows the test's own line where node:test runs a ManagedRuntime", async () => {
    const path = fileURLToPath(new URL("fixtures/failing.node.ts", import.meta.url))
    const lines = readFileSync(path, "utf8").split("\n")
    const output = await new Promise<string>((resolve) => {
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
      const child = spawn(process.execPath, ["--test", "--test-reporter=spec", path], { env })
      let text = ""
      child.stdout.on("data", (data: Buffer) => (text += data.toString()))
      child.on("close", () => resolve(text))
    })
    const where = (mark: string) => lines.findIndex((line) => line.endsWith(`// here: ${mark}`)) + 1
    assert.include(output, "expected exactly one document for x, but none was filed")
    for (const mark of ["run", "yielded"]) {
      // The first frame after the story.
      assert.match(
        output,
        new RegExp(`Nothing was received\\.\\n\\s+at .*failing\\.node\\.ts:${where(mark)}:\\d+`),
        output,
      )
    }
  })
})

describe("the story", () => {
  const odd = [
    { path: "/patients/John%20Smith", shown: "other (unknown URL of 2 segments) → 404: url (not-found)" },
    { path: "/", shown: "other (unknown URL of 0 segments) → 404: url (not-found)" },
    { path: "/fhir/R4/John%20Smith/Smith/Smith", shown: "other (unknown slug) in (unknown environment) → " },
    { path: "/fhir/R4/Smith/Staging/Binary", shown: "upload (unknown slug) in Staging → " },
  ]

  it.effect.each(odd)("shows of $path no more than its form, and the journal all of it", ({ path, shown }) =>
    Effect.gen(function* () {
      const { post, redox } = yield* connect
      yield* post(path)
      const story = yield* redox.story
      assert.include(story, shown)
      assert.notInclude(story, "Smith")
      assert.strictEqual((yield* redox.requests)[0]?.path, path)
      assert.include(
        yield* Assertions.story(redox, { reveal: true }),
        `other POST ${path} →`.replace("other", shown.split(" ")[0] ?? ""),
      )
    }).pipe(fake()),
  )

  it.effect("names a destination that was added", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      yield* redox.addDestination("Staging", "clinic")
      yield* create(yield* token(), note, { slug: "clinic" })
      assert.include(yield* redox.story, "create clinic in Staging → 200")
    }).pipe(fake()),
  )

  const send = Effect.gen(function* () {
    const { create, redox, token, upload } = yield* connect
    const access = yield* token()
    yield* upload(access, "file")
    yield* create(access, note)
    yield* create(access, message(referred("https://blob.redoxengine.com/1")), { slug: "nowhere" })
    return redox
  })
  const revealed = [
    "upload POST /fhir/R4/redox/Staging/Binary → 201; stored https://blob.redoxengine.com/",
    `: "the note's title", for "Timothy Bixby"`,
    "create POST /fhir/R4/nowhere/Staging/DocumentReference/$documentreference-create → 404: Unknown slug nowhere",
  ]

  it.effect("reveals names, titles and paths where it is asked to, and nowhere else", () =>
    Effect.gen(function* () {
      const redox = yield* send
      const open = yield* Assertions.story(redox, { reveal: true })
      for (const part of revealed) assert.include(open, part)
      assert.notInclude(open, "the note's text")
      const { message } = yield* Effect.flip(redox.assertNothingFiled)
      for (const text of [message, yield* redox.story, yield* Assertions.story(redox)]) {
        for (const secret of ["Bixby", "title", "nowhere"]) assert.notInclude(text, secret)
      }
    }).pipe(fake()),
  )

  it.effect("reveals them in every assertion of a fake that was made so", () =>
    Effect.gen(function* () {
      const redox = yield* send
      const { message } = yield* Effect.flip(redox.assertNothingFiled)
      for (const part of revealed) assert.include(message, part)
      assert.include(message, yield* redox.story)
    }).pipe(fake({ reveal: true })),
  )
})

describe.each(Object.entries(transports))("a reset, %s,", (_, layer) => {
  const provide = Effect.provide(layer({ algorithm: "ES384" }))

  it.effect.each(["before", "after"] as const)("breaks the connection of a request held %s it is carried out", (when) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const gate = yield* redox.faults.gate({ on: "create" }, { when })
      const sending = yield* Effect.forkChild(Effect.flip(create(access, note)))
      yield* gate.arrived
      yield* redox.reset
      yield* gate.open
      assert.strictEqual((yield* Fiber.join(sending)).reason._tag, "TransportError")
      assert.strictEqual(yield* redox.story, "Nothing was received.")
      yield* redox.assertNothingFiled
      assert.deepStrictEqual(yield* redox.log, [])
      // The new run begins at 1.
      yield* token()
      assert.deepStrictEqual(
        (yield* redox.requests).map(({ index, outcome }) => [index, outcome]),
        [[1, "answered"]],
      )
    }).pipe(provide),
  )

  it.effect("breaks the connection of a request that hangs, as restore does", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const empty = yield* redox.snapshot
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.hang() })
      const asking = yield* Effect.forkChild(Effect.flip(requestToken()))
      yield* eventually(Effect.map(redox.requests, ({ length }) => length === 1))
      yield* redox.restore(empty)
      assert.strictEqual((yield* Fiber.join(asking)).reason._tag, "TransportError")
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(provide),
  )
})
