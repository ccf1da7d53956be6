/** A Redox that answers questions from a script, in whatever form a test wants. */
import { LogService, Redox } from "@effect-redox/core"
import { Effect, Layer, Redacted } from "effect"
import { HttpClient, HttpClientResponse, type HttpClientRequest } from "effect/http"

export const base = "https://api.redoxengine.com"
export const slug = "redox-fhir-sandbox"
export const organizationId = "4711"
export const environmentId = "5b0c1d2e-0000-4000-8000-000000000001"
export const destinationId = "2b7f1d2e-0000-4000-8000-000000000002"

export const identifier = { system: `urn:redox:${slug}:MR`, value: "0000000001" }

/** An answer: JSON, a text as it stands, or nothing ever. */
export type Scripted = { readonly json: unknown } | { readonly text: string; readonly status?: number } | "never"

export interface Script {
  readonly requests: Array<HttpClientRequest.HttpClientRequest>
  readonly layer: Layer.Layer<Layer.Success<ReturnType<typeof Redox.layer>> | LogService.LogService>
}

/** Answers the nth question (from 0) with what `answer` gives. */
export const scripted = (
  answer: (nth: number, request: HttpClientRequest.HttpClientRequest) => Scripted,
  options: Pick<Redox.Options, "limits" | "policy"> = {},
): Script => {
  const requests: Array<HttpClientRequest.HttpClientRequest> = []
  const client = HttpClient.make((request) =>
    Effect.suspend(() => {
      requests.push(request)
      const scripted = answer(requests.length - 1, request)
      if (scripted === "never") return Effect.never
      const body = "json" in scripted ? JSON.stringify(scripted.json) : scripted.text
      const status = "json" in scripted ? 200 : (scripted.status ?? 200)
      return Effect.succeed(HttpClientResponse.fromWeb(request, new Response(body, { status })))
    }),
  )
  const logs = LogService.LogService.layer({
    organizationId,
    environmentId,
    destinations: { [slug]: destinationId },
    accessToken: Redacted.make("a-token"),
  })
  const redox = Redox.layer({
    environment: "Development",
    accessToken: Redacted.make("a-token"),
    policy: { maxAttempts: 1 },
    ...options,
  })
  return {
    requests,
    layer: Layer.orDie(Layer.provideMerge(logs, redox)).pipe(
      Layer.provide(Layer.succeed(HttpClient.HttpClient, client)),
    ),
  }
}

/** A page of a search, with a link to the next where one is given. */
export const page = (resources: ReadonlyArray<unknown>, next?: string): Scripted => ({
  json: {
    entry: resources.map((resource) => ({ resource, search: { mode: "match" } })),
    link: next === undefined ? [] : [{ relation: "next", url: next }],
    resourceType: "Bundle",
    total: resources.length,
    type: "searchset",
  },
})

export const patient = {
  resourceType: "Patient",
  id: "p1",
  identifier: [identifier],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
}
