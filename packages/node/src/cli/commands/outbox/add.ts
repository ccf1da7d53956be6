/**
 * `effect-redox outbox add`: queues files for one patient; a runner sends them.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as SendFile from "@effect-redox/core/SendFile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { Outbox } from "@effect-redox/durable/Outbox"
import * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { scheme } from "../../../NodeFileSource.ts"
import { misused, type UsageError } from "../../exit.ts"
import { configured, type Connection } from "../../input/connection.ts"
import { withDestinationProfiles } from "../../input/destinations.ts"
import { readDocument, readPatient } from "../../input/documents.ts"
import { asUsage, files, outboxAt } from "../../outboxPlace.ts"
import { Output } from "../../output/Output.ts"
import { print, showAdvice } from "../../output/report.ts"
import { asUsage as configurationAsUsage, orUsage } from "../../services.ts"

/** The flags. */
export interface Input extends Connection {
  readonly outbox: Option.Option<string>
  readonly files: ReadonlyArray<string>
  readonly to: string
  readonly patient: string
  readonly type: Option.Option<string>
  readonly document: Option.Option<string>
  readonly title: Option.Option<string>
  readonly key: Option.Option<string>
  readonly method: SendFile.Method
  readonly copy: boolean
  readonly again: boolean
  readonly after: Option.Option<string>
  readonly destinationProfiles: Option.Option<string>
  readonly strict: boolean
  readonly allow: ReadonlyArray<DocumentMessage.Allowance>
  readonly json: Option.Option<boolean>
}

// Adding needs no key of Redox: what it has to know is where the sends will go.
const config = Layer.unwrap(
  Effect.gen(function* () {
    const environment = yield* Config.Literals(["Development", "Staging", "Production"], "REDOX_ENVIRONMENT").pipe(
      Effect.mapError(() =>
        misused("REDOX_ENVIRONMENT or --environment is required: Development, Staging or Production"),
      ),
    )
    const plan = yield* Config.option(Config.Literals(["paid", "free"], "REDOX_PLAN")).pipe(
      Effect.mapError(() => misused("REDOX_PLAN must be paid or free")),
    )
    return orUsage(RedoxConfig.layer({ environment, plan: Option.getOrUndefined(plan) }))
  }),
)

const timeOf = (text: string): Effect.Effect<number, UsageError> => {
  const time = Date.parse(text)
  return Number.isNaN(time)
    ? Effect.fail(misused("--after must be a time such as 2026-01-31T06:00:00Z"))
    : Effect.succeed(time)
}

/** Adds. */
export const add = Effect.fn("effect-redox.outbox.add")(function* (input: Input) {
  if (Option.isSome(input.key) && input.files.length > 1) {
    return yield* misused("--key names one document: add one file with it")
  }
  if (Option.isSome(input.type) && !DocumentMessage.isLoinc(input.type.value)) {
    return yield* misused("--type is not a LOINC code, such as 18842-5 (discharge summary); see https://loinc.org")
  }
  const all = Effect.gen(function* () {
    const outbox = yield* Outbox
    const output = yield* Output
    const paths = yield* Path.Path
    const patient = yield* readPatient(input.patient)
    const given = Option.isSome(input.document) ? yield* readDocument(input.document.value) : {}
    const type = Option.isSome(input.type) ? DocumentMessage.loinc(input.type.value) : given.type
    if (type === undefined) return yield* misused("--type is required: the LOINC code of the kind of document")
    const notBefore = Option.isSome(input.after) ? yield* timeOf(input.after.value) : undefined
    const freshAdvice = DocumentMessage.makeAdviceFilter()
    for (const file of input.files) {
      const added = yield* Effect.gen(function* () {
        const checked = yield* outbox.check({
          ...(Option.isSome(input.key) ? { key: input.key.value } : {}),
          file: { scheme, value: paths.resolve(file) },
          destination: input.to,
          patient,
          document: { ...given, type },
          ...(Option.isSome(input.title) ? { title: input.title.value } : {}),
          method: input.method,
          allow: input.allow,
          strict: input.strict,
          copy: input.copy,
          expires: Duration.days(7),
          ...(notBefore === undefined ? {} : { notBefore }),
        })
        const advice = freshAdvice(checked.advice)
        if (advice.length > 0) yield* showAdvice(output, advice)
        const [result] = yield* outbox.addChecked([checked], input.again ? { again: ["refused", "cancelled"] } : {})
        return yield* result === undefined ? Effect.die("It was not added") : Effect.fromResult(result)
      }).pipe(Effect.mapError((error) => (error._tag === "OutboxError" ? asUsage(error) : configurationAsUsage(error))))
      yield* print(input.json, added, `${added.key}  ${added.status}, ${added.state}`)
    }
  })
  yield* all.pipe(
    withDestinationProfiles(input.destinationProfiles),
    Effect.provide(Layer.mergeAll(config, outboxAt(input.outbox), files)),
    configured(input),
  )
}, Effect.scoped)
