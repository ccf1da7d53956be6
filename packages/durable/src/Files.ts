/**
 * Opens the files that sends refer to: a reference is stored, and another process opens it again.
 */
import type * as FileSource from "@effect-redox/core/FileSource"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** What is known of a file besides where it is. */
export interface Described {
  readonly name?: string | undefined
  readonly contentType?: string | undefined
}

/**
 * Opens a reference. `NodeFileSource.fromReference` of `@effect-redox/node` is one for files on disk.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 * import { Files } from "@effect-redox/durable"
 *
 * export const files = Files.layer(NodeFileSource.fromReference)
 * ```
 */
export class Files extends Context.Service<
  Files,
  {
    readonly open: (
      reference: FileSource.FileReference,
      described: Described,
    ) => Effect.Effect<FileSource.FileSource, RedoxError>
  }
>()("@effect-redox/durable/Files") {}

/** From a function that opens a reference, with the services at hand. */
export const layer = <R>(
  open: (
    reference: FileSource.FileReference,
    described: Described,
  ) => Effect.Effect<FileSource.FileSource, RedoxError, R>,
): Layer.Layer<Files, never, R> =>
  Layer.effect(
    Files,
    Effect.map(Effect.context<R>(), (context) =>
      Files.of({ open: (reference, described) => Effect.provideContext(open(reference, described), context) }),
    ),
  )
