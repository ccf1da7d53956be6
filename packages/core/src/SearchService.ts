/**
 * Asks a destination through Redox: FHIR's search by identifier, and reading by id (docs/protocol.md §8).
 *
 * A search may be repeated at will. Its answer is weak evidence: a destination may not offer it, may ignore its
 * parameters, or may not show a document yet. So every hit is checked to carry the identifier asked for, and "cannot be
 * searched" is kept apart from "nothing found".
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as HttpClient from "effect/http/HttpClient"
import type * as DeliveryPolicy from "./DeliveryPolicy.ts"
import type { CannotAsk } from "./internal/asking/call.ts"
import { needed } from "./internal/late.ts"
import type { RedoxConfig } from "./RedoxConfig.ts"
import type * as RedoxError from "./RedoxError.ts"
import type { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"

export type { CannotAsk } from "./internal/asking/call.ts"

/** What a FHIR server is searched by. Both parts must be present: a value without its system finds anybody's. */
export interface Identifier {
  readonly system: string
  readonly value: string
}

/** A resource as it was answered: foreign, so nothing of it but its type is known. */
export type Found = { readonly resourceType: string } & { readonly [element: string]: unknown }

/** What a search found. */
export interface Hits {
  readonly _tag: "Hits"
  /**
   * The resources that carry the identifier, each once. A document is asked for without its content: `read` gives it whole.
   */
  readonly resources: ReadonlyArray<Found>
  /**
   * How many resources were answered that do not carry it: a destination that ignores its parameters answers with
   * everything it has.
   */
  readonly others: number
  /**
   * False where a resource may have been missed: there were more pages than are followed, one of them could not be had in
   * time, or its link led elsewhere.
   */
  readonly complete: boolean
}

export interface SearchOptions {
  /** The destination's slug or UUID. */
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  readonly identifier: Identifier
  /** Its `deadline` is for all pages together. */
  readonly policy?: DeliveryPolicy.Options | undefined
}

export interface ReadOptions {
  readonly destination: string
  readonly type: "DocumentReference" | "Patient"
  /** The resource's logical id. */
  readonly id: string
  readonly policy?: DeliveryPolicy.Options | undefined
}

/**
 * Searches and reads at a destination.
 *
 * @example
 * ```ts
 * import { SearchService } from "@effect-redox/core"
 * import { Effect } from "effect"
 *
 * export const isThere = Effect.gen(function* () {
 *   const { search } = yield* SearchService.SearchService
 *   const found = yield* search({
 *     destination: "redox-fhir-sandbox",
 *     type: "DocumentReference",
 *     identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:278eb7c0-9c5d-4f2a-8b5e-3f1d2c4b5a69" },
 *   })
 *   return found._tag === "Hits" && found.resources.length > 0
 * })
 * ```
 */
export class SearchService extends Context.Service<
  SearchService,
  {
    /**
     * Resources that carry an identifier, system and value, from at most {@link mostPages} pages.
     *
     * Fails with `InvalidInput`, `Authentication`, `RateLimited` or `Unavailable`. A destination that does not answer the
     * question gives `CannotAsk`.
     */
    readonly search: (options: SearchOptions) => Effect.Effect<Hits | CannotAsk, RedoxError.RedoxError>
    /** A resource by its id; `CannotAsk` where it is not there or may not be read. Fails as `search` does. */
    readonly read: (options: ReadOptions) => Effect.Effect<Found | CannotAsk, RedoxError.RedoxError>
  }
>()("@effect-redox/core/SearchService") {
  /** Asks over HTTP with the tokens of `TokenService`. */
  static readonly layer: Layer.Layer<
    SearchService,
    never,
    RedoxConfig | TokenService | Traffic | HttpClient.HttpClient
  > = Layer.effect(
    SearchService,
    Effect.map(Effect.context<RedoxConfig | TokenService | Traffic | HttpClient.HttpClient>(), (context) => {
      let made: SearchService["Service"] | undefined
      // The services are there when the layer is built, and what asks with them is loaded at the first question.
      const service = Effect.suspend(() =>
        made === undefined
          ? Effect.flatMap(needed, ({ makeSearch }) => makeSearch).pipe(
              Effect.map((one) => (made = one)),
              Effect.provide(context),
            )
          : Effect.succeed(made),
      )
      return {
        // What is asked is what stood there when it was, whatever becomes of it while the part is loaded.
        search: (options) =>
          Effect.suspend(() => {
            const asked = { ...options, identifier: { ...options.identifier } }
            return Effect.flatMap(service, ({ search }) => search(asked))
          }),
        read: (options) =>
          Effect.suspend(() => {
            const asked = { ...options }
            return Effect.flatMap(service, ({ read }) => read(asked))
          }),
      }
    }),
  )
}

/** How many pages of one search are followed. */
export const mostPages = 20
