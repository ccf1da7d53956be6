import { LogService, PatientService, Reconcile, SearchService } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Layer } from "effect"
import { logKeys, metricAttributes, spanAttributes } from "../../src/internal/telemetry.ts"
import { base, page, scripted, slug, type Script, type Scripted } from "../asking/scripted.ts"
import { canaries, leaks, makeSinks, observed, patient, withConsole } from "./canaries.ts"

const identifier = { system: `urn:redox:${slug}:MR`, value: canaries.identifier }
const confirm = { family: canaries.family, given: canaries.given, birthDate: canaries.birthDate }
const found = { ...patient, id: "p1", text: { div: canaries.content } }
const document = { resourceType: "DocumentReference", id: "d1", identifier: [identifier], description: canaries.title }

const from = DateTime.makeUnsafe(0)
const questions: Readonly<Record<string, Effect.Effect<object, RedoxError, Layer.Success<Script["layer"]>>>> = {
  patient: PatientService.PatientService.use(({ find }) => find({ destination: slug, identifier, confirm })),
  document: SearchService.SearchService.use(({ search }) =>
    search({ destination: slug, type: "DocumentReference", identifier }),
  ),
  resource: SearchService.SearchService.use(({ read }) => read({ destination: slug, type: "Patient", id: "p1" })),
  settlement: Reconcile.settle({
    destination: slug,
    identifiers: { bundle: "b", message: "m", document: "urn:d" },
    identifier,
    attempts: 1,
  }),
  log: LogService.LogService.use((logs) =>
    logs.search({ destination: slug, from, to: DateTime.add(from, { days: 1 }) }),
  ),
}

// A destination's link may hold what was searched for, and whatever goes wrong may quote it.
const next = `${base}/fhir/R4/${slug}/page?identifier=${encodeURIComponent(canaries.identifier)}&name=${canaries.family}`
const outcome = {
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code: "invalid", diagnostics: canaries.content, details: { text: canaries.title } }],
}
const answers: Readonly<Record<string, (nth: number) => Scripted>> = {
  "the patient": () => page([found]),
  "two patients": () => page([found, { ...found, id: "p2" }]),
  "the document": () => page([document]),
  "a resource": () => ({ json: found }),
  "a page whose next one fails": (nth) =>
    nth === 0 ? page([found, document], next) : { text: canaries.content, status: 500 },
  "pages without an end": (nth) => page([found], `${next}&page=${nth}`),
  "an outcome with 200": () => ({ json: outcome }),
  "an outcome with 400": () => ({ text: JSON.stringify(outcome), status: 400 }),
  "issues with 200": () => ({ json: { issues: [{ Text: canaries.content, Details: canaries.title }] } }),
  "a refusal in the Meta shape": () => ({
    text: JSON.stringify({ Meta: { Errors: [{ Text: canaries.title }] } }),
    status: 403,
  }),
  "JSON that is cut off": () => ({ text: JSON.stringify(found).slice(0, -5) }),
  "a page of HTML": () => ({ text: `<html>${canaries.content}</html>` }),
  "an odd log": () => ({
    json: {
      payload: {
        results: [{ note: canaries.content, [canaries.identifier]: 1, [canaries.family]: { [canaries.given]: 1 } }],
      },
    },
  }),
}

describe("nothing of a patient is seen of a question", () => {
  for (const [name, answer] of Object.entries(answers)) {
    it.effect(`that is answered with ${name}`, () =>
      Effect.gen(function* () {
        const sinks = makeSinks()
        for (const question of Object.values(questions)) {
          const asked = Effect.map(question, (value) => {
            if ("error" in value) sinks.print("cannot ask", value.error)
            if ("evidence" in value) sinks.print("evidence", value)
          })
          const { layer } = scripted(answer)
          yield* withConsole(sinks, observed(sinks, Effect.asVoid(asked.pipe(Effect.provide(Layer.fresh(layer))))))
        }
        assert.deepStrictEqual(leaks(sinks), [])
        assert.isAbove(sinks.seen.get("span: name")?.length ?? 0, 0)
        assert.includeMembers([...spanAttributes], [...sinks.names.spans])
        assert.includeMembers([...metricAttributes], [...sinks.names.metrics])
        assert.includeMembers([...logKeys, "shape"], [...sinks.names.logs])
      }),
    )
  }
})
