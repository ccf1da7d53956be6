/**
 * What an answer of the token endpoint is read as, and what follows for the sends that wait for it.
 */
import { SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Redacted, Result } from "effect"
import { TestClock } from "effect/testing"
import { note } from "./support/Documents.ts"

const json = (body: object) => ({ contentType: "application/json", text: JSON.stringify(body) })
const page = { contentType: "text/html", text: "<html><title>Sign in</title></html>" }

const counts = Effect.flatMap(FakeRedox.FakeRedox, (redox) => redox.counts)

const adviceIn = ({ reason }: RedoxError) => (reason._tag === "Authentication" ? reason.advice : reason._tag)

describe("a token answer", () => {
  const read: ReadonlyArray<readonly [name: string, body: object, lifetime: number]> = [
    ["with its lifetime as a text", { token_type: "Bearer", expires_in: "120" }, 120_000],
    ["without a lifetime", { token_type: "Bearer" }, 300_000],
    ["with a lifetime of null", { token_type: "Bearer", expires_in: null }, 300_000],
    ["with a lifetime that is none", { token_type: "Bearer", expires_in: "soon" }, 300_000],
    ["with a scope and a type of null", { token_type: null, scope: null, expires_in: 60 }, 60_000],
    ["with its type in another case", { token_type: "bEaReR", expires_in: 60 }, 60_000],
  ]
  it.effect.each(read)("%s is read", ([, body, lifetime]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const text = { access_token: "abc.def", ...body }
      yield* redox.faults.add({ on: "token", fault: Fault.body(json(text)) })
      const token = yield* tokens.get
      assert.strictEqual(Redacted.value(token.value), "abc.def")
      assert.strictEqual(token.expiresAt, lifetime)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )

  it.effect("of another type than bearer is refused, and shows no token", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      yield* redox.faults.add({ on: "token", fault: Fault.body(json({ access_token: "abc.def", token_type: "mac" })) })
      const error = yield* RedoxTest.fastForward(Effect.flip(tokens.get))
      assert.strictEqual(error.reason._tag, "MalformedResponse")
      assert.notInclude(`${String(error)} ${JSON.stringify(error)} ${error.answerTexts.join()}`, "abc.def")
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )

  const strange: ReadonlyArray<readonly [name: string, fault: Fault.Fault]> = [
    ["a 401 without a word", Fault.status(401, { body: "empty" })],
    ["a 403 page", Fault.status(403, { body: page })],
    ["a 404 page", Fault.status(404, { body: page })],
    ["a redirect to elsewhere", Fault.status(302, { headers: { location: "https://login.example/" }, body: "empty" })],
    ["a 200 page", Fault.body(page)],
    ["half a JSON", Fault.body("malformed")],
    ["a token of another type", Fault.body(json({ access_token: "abc.def", token_type: "mac" }))],
    ["an OAuth error of the server", Fault.status(400, { body: json({ error: "temporarily_unavailable" }) })],
  ]
  // A token request is the same for two sends as for 200: one of these shows it with many.
  const waiting = strange.map(([name, fault], index) => [name, index === 0 ? 200 : 10, fault] as const)
  it.effect.each(waiting)("that is once %s fails none of %d sends that wait", ([, count, fault]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "token", nth: 1, fault })
      const sends = Array.from({ length: count }, () => Effect.result(SendFile.sendFile(note())))
      const results = yield* RedoxTest.fastForward(Effect.all(sends, { concurrency: "unbounded" }))
      assert.lengthOf(results.filter(Result.isSuccess), count)
      const { documents, token } = yield* counts
      assert.deepStrictEqual({ documents, token }, { documents: count, token: 2 })
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )

  it.effect("that stays somebody else's is asked for three times, and then explained", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      yield* redox.faults.add({ on: "token", fault: Fault.status(404, { body: page }) })
      const error = yield* RedoxTest.fastForward(Effect.flip(tokens.get))
      assert.match(adviceIn(error), /not one of Redox's token endpoint/)
      assert.isFalse(error.isRetryable)
      assert.strictEqual((yield* counts).token, 3)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )
})

describe("a short token", () => {
  it.effect.each([1, 2, 5, 10, 60])("of %d s is used for all that one send needs", (seconds) =>
    Effect.gen(function* () {
      const ten = Array.from({ length: 10 }, () => SendFile.sendFile(note()))
      yield* Effect.all(ten, { concurrency: "unbounded" })
      const { documents, token } = yield* counts
      assert.deepStrictEqual({ documents, token }, { documents: 10, token: 1 })
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384", limits: { tokenLifetimeMillis: seconds * 1000 } }))),
  )

  it.effect("is replaced ahead of its end by a share of its lifetime", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      const first = yield* tokens.get
      yield* TestClock.adjust("7 seconds")
      assert.strictEqual(yield* tokens.get, first)
      assert.strictEqual((yield* counts).token, 1)
      yield* TestClock.adjust("1500 millis")
      assert.strictEqual(yield* tokens.get, first)
      yield* Effect.repeat(counts, { until: ({ token }) => token === 2 })
      assert.notStrictEqual(yield* Effect.repeat(tokens.get, { until: (token) => token !== first }), first)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384", limits: { tokenLifetimeMillis: 10_000 } }))),
  )
})

/** A time of day that is off by as much as the test says; the monotonic clock is left alone. */
const withTimeOfDay = <A, E, R>(day: { offset: number }, effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Clock.Clock, (clock) => {
    const millis = () => clock.currentTimeMillisUnsafe() + day.offset
    return Effect.provideService(effect, Clock.Clock, {
      ...clock,
      currentTimeMillisUnsafe: millis,
      currentTimeMillis: Effect.sync(millis),
    })
  })

describe("a clock that is wrong", () => {
  it.effect("does not end a token that is good", () => {
    const day = { offset: 0 }
    return Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const first = yield* tokens.get
      yield* TestClock.adjust("1 minute")
      day.offset = 3_600_000
      yield* redox.faults.add({ on: "token", fault: Fault.status(503) })
      assert.strictEqual(yield* tokens.get, first)
      assert.strictEqual(yield* tokens.get, first)
    }).pipe((test) => withTimeOfDay(day, test.pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" })))))
  })

  it.effect("does not keep a token that has ended", () => {
    const day = { offset: 0 }
    return Effect.gen(function* () {
      const tokens = yield* TokenService
      const first = yield* tokens.get
      day.offset = -3_600_000
      yield* TestClock.adjust("5 minutes")
      assert.notStrictEqual(yield* tokens.get, first)
    }).pipe((test) => withTimeOfDay(day, test.pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" })))))
  })

  const refusal = json({ error: "invalid_request", error_description: "" })
  const skewed: ReadonlyArray<readonly [date: string | undefined, said: RegExp]> = [
    // The test's clock begins at the epoch, so it stands still at 00:00:00 of 1 January 1970.
    ["Thu, 01 Jan 1970 00:10:00 GMT", /clock is 10 minutes slow/],
    ["Thu, 01 Jan 1970 00:00:30 GMT", /no description/],
    ["Wed, 31 Dec 1969 23:59:00 GMT", /clock is 60 s fast/],
    ["Wed, 31 Dec 1969 20:00:00 GMT", /clock is 4 hours fast/],
    ["soon", /more than 10 s fast or 5 minutes slow/],
    [undefined, /more than 10 s fast or 5 minutes slow/],
  ]
  it.effect.each(skewed)("is named where an assertion is refused: by a Date of %s", ([date, said]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const headers = date === undefined ? {} : { headers: { date } }
      yield* redox.faults.add({ on: "token", fault: Fault.status(400, { body: refusal, ...headers }) })
      assert.match(adviceIn(yield* Effect.flip(tokens.get)), said)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )

  it.effect("is not blamed for what Redox describes otherwise", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const body = json({
        error: "invalid_client",
        error_description: "Public key not found, check client_id, kid and Redox dashboard settings",
      })
      const headers = { date: "Thu, 01 Jan 1970 00:10:00 GMT" }
      yield* redox.faults.add({ on: "token", fault: Fault.status(400, { body, headers }) })
      assert.match(adviceIn(yield* Effect.flip(tokens.get)), /Compare client id and key id/)
    }).pipe(Effect.provide(RedoxTest.layer({ algorithm: "ES384" }))),
  )
})
