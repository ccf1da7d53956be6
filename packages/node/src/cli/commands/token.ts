/**
 * `effect-redox token`: does Redox know the key, and which scope does it grant?
 */
import { TokenService, type AccessToken } from "@effect-redox/core/TokenService"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { configured, type Connection } from "../input/connection.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { services } from "../services.ts"
import { duration, plain } from "../output/text.ts"

/** The flags. */
export interface Input extends Connection {
  readonly show: boolean
  readonly json: Option.Option<boolean>
}

interface Facts {
  readonly granted: boolean
  readonly scope?: string
  readonly expiresAt?: string
  readonly expiresIn?: number
}

const factsOf = (token: AccessToken, now: number): Facts => ({
  granted: Number.isFinite(token.expiresAt),
  ...(token.scope === undefined ? {} : { scope: token.scope }),
  ...(Number.isFinite(token.expiresAt)
    ? {
        expiresAt: DateTime.formatIso(DateTime.makeUnsafe(token.expiresAt)),
        expiresIn: Math.max(0, token.expiresAt - now),
      }
    : {}),
})

const sentence = ({ expiresAt, expiresIn, scope }: Facts): string =>
  expiresAt === undefined || expiresIn === undefined
    ? "The access token is the one in REDOX_ACCESS_TOKEN; it was not checked with Redox.\n"
    : `Redox granted an access token.\n  scope    ${scope === undefined ? "not stated" : plain(scope)}\n  expires  ${expiresAt} (in ${duration(expiresIn)})\n`

const getToken = Effect.fnUntraced(function* (input: Input) {
  const output = yield* Output
  const granted = yield* TokenService.use((tokens) => tokens.get)
  const facts = factsOf(granted, yield* Clock.currentTimeMillis)
  const bare = Redacted.value(granted.value)
  // $(effect-redox token --show) is what the flag is for: the token alone, also in a pipe, unless JSON is asked for.
  if (input.show && !Option.getOrElse(input.json, () => false)) {
    yield* output.err(sentence(facts))
    return yield* output.out(`${bare}\n`)
  }
  if (printsLines(output, input.json)) {
    return yield* reportTo(lineReporter(output))({
      event: "token",
      ...facts,
      ...(input.show ? { accessToken: bare } : {}),
    })
  }
  yield* output.out(sentence(facts))
})

/** Asks for a token. */
export const token = Effect.fn("effect-redox.token")(function* (input: Input) {
  yield* getToken(input).pipe(Effect.provide(services), configured(input))
})
