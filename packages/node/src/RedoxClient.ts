/**
 * The library for programs without Effect: promises, async iterables, and one class of error.
 *
 * It runs the same pipeline as `SendFile` and promises the same: one send files at most one document.
 */
import type * as FileSource from "@effect-redox/core/FileSource"
import type * as Identifiers from "@effect-redox/core/Identifiers"
import * as SendFile from "@effect-redox/core/SendFile"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import type * as Path from "effect/Path"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as NodeFileSource from "./NodeFileSource.ts"
import * as NodeRedox from "./NodeRedox.ts"
import type * as Redox from "@effect-redox/core/Redox"

/** A file: its path, its bytes, or a source of the library's own. */
export type File = string | Uint8Array | FileSource.FileSource

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What `SendFile.sendFile` takes, with a file as a program without Effect has it. */
export type Options = Without<Exclude<SendFile.Options, SendFile.Several>, "file" | "onEvent" | "beforeCreate"> & {
  readonly file: File
  /** Called with every event of the send, as it happens. Its failure does not stop the send. */
  readonly onEvent?: ((event: SendEvent) => void) | undefined
}

/** What became of one element of `sendFiles`: a receipt, or an error. */
export interface SendResult {
  /** The element's place in the input, from 0. */
  readonly index: number
  readonly identifiers: Identifiers.Identifiers
  readonly receipt?: Receipt | undefined
  readonly error?: SendError | undefined
}

/**
 * Why a send ended without a receipt. `message` says what happened, what it means and what to do, in a form that holds no
 * patient data.
 *
 * `nothingCreated` is true where it is certain that nothing is in the chart; `isRetryable`, where the same call may
 * succeed later without a second document. The reason `OutcomeUnknown` has both false: look before you send again.
 */
export class SendError extends Error {
  override readonly name = "SendError"
  /** The reason's name, such as `"OutcomeUnknown"`; `"Interrupted"` for a send whose signal was aborted. */
  readonly reason: RedoxError["reason"]["_tag"] | "Interrupted" | "Defect"
  readonly nothingCreated: boolean
  readonly isRetryable: boolean
  /** The library's own error, with the details of its reason. */
  readonly redoxError: RedoxError | undefined

  constructor(message: string, details: Pick<SendError, "reason" | "nothingCreated" | "isRetryable" | "redoxError">) {
    super(message)
    this.reason = details.reason
    this.nothingCreated = details.nothingCreated
    this.isRetryable = details.isRetryable
    this.redoxError = details.redoxError
    // Details are for programs: what prints an error prints its message.
    Object.defineProperty(this, "redoxError", { enumerable: false })
  }
}

const fromRedoxError = (error: RedoxError): SendError =>
  new SendError(error.message, {
    reason: error.reason._tag,
    nothingCreated: error.nothingCreated,
    isRetryable: error.isRetryable,
    redoxError: error,
  })

const toSendError = (cause: Cause.Cause<RedoxError>): SendError => {
  const failure = Option.getOrUndefined(Cause.findErrorOption(cause))
  if (failure !== undefined) return fromRedoxError(failure)
  const interrupted = Cause.hasInterruptsOnly(cause)
  const message = interrupted
    ? "The send was interrupted. If its create had begun, a document may be in the chart: the CreateInterrupted event has the identifiers to look for."
    : "The send ended with a defect. If its create had begun, a document may be in the chart: look before you send again."
  return new SendError(message, {
    reason: interrupted ? "Interrupted" : "Defect",
    nothingCreated: false,
    isRetryable: false,
    redoxError: undefined,
  })
}

type Services = Redox.Services | FileSystem.FileSystem | Path.Path

const sourceOf = (file: File) => {
  if (typeof file === "string") return NodeFileSource.fromPath(file)
  return file instanceof Uint8Array ? NodeFileSource.fromBuffer(file) : Effect.succeed(file)
}

const toOptions = ({ file, onEvent, ...options }: Options): Effect.Effect<SendFile.Options, RedoxError, Services> =>
  Effect.map(sourceOf(file), (source) => ({
    ...options,
    file: source,
    onEvent: onEvent === undefined ? undefined : (event: SendEvent) => Effect.sync(() => onEvent(event)),
  }))

/**
 * Sends files over one connection pool, one token and one rate limit.
 *
 * @example
 * ```ts
 * import { RedoxClient } from "@effect-redox/node"
 *
 * await using redox = await RedoxClient.RedoxClient.open()
 * const receipt = await redox.sendFile({
 *   file: "discharge-summary.pdf",
 *   destination: "redox-fhir-sandbox",
 *   patient: {
 *     resourceType: "Patient",
 *     identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
 *   },
 *   document: { type: { coding: [{ system: "http://loinc.org", code: "18842-5" }] } },
 * })
 * console.log(`filed as ${receipt.identifiers.document}`)
 * ```
 */
export class RedoxClient implements AsyncDisposable {
  readonly #runtime: ManagedRuntime.ManagedRuntime<Services, RedoxError>

  private constructor(runtime: ManagedRuntime.ManagedRuntime<Services, RedoxError>) {
    this.#runtime = runtime
  }

  /**
   * A client with these options, or with the environment's `REDOX_` variables. Rejects with a `SendError` that lists
   * everything that is missing or wrong. Nothing is sent.
   */
  static async open(options?: NodeRedox.Options): Promise<RedoxClient> {
    const redox = options === undefined ? NodeRedox.layerConfig : NodeRedox.layer(options)
    const client = new RedoxClient(ManagedRuntime.make(Layer.mergeAll(redox, NodeFileSystem.layer, NodePath.layer)))
    try {
      await client.#run(Effect.void)
    } catch (error) {
      await client.close()
      throw error
    }
    return client
  }

  async #run<A>(effect: Effect.Effect<A, RedoxError, Services>, signal?: AbortSignal): Promise<A> {
    const exit = await this.#runtime.runPromiseExit(effect, signal === undefined ? {} : { signal })
    if (Exit.isFailure(exit)) throw toSendError(exit.cause)
    return exit.value
  }

  /**
   * Sends one file. Resolves to a receipt once Redox has accepted the document; rejects with a `SendError`. Aborting
   * `signal` stops the send: if its create had begun, its outcome is unknown.
   */
  sendFile(options: Options, settings?: { readonly signal?: AbortSignal | undefined }): Promise<Receipt> {
    return this.#run(Effect.flatMap(toOptions(options), SendFile.sendFile), settings?.signal)
  }

  /** Checks a send without sending anything: the message, its problems and advice. Rejects with a `SendError`. */
  draft(options: Options): Promise<SendFile.Draft> {
    return this.#run(Effect.flatMap(toOptions(options), SendFile.draft))
  }

  /**
   * Sends many files, `concurrency` (default 8) at a time, and gives one result for each, in the input's order. One that
   * fails stops no other. Ending the loop early stops what is under way.
   */
  async *sendFiles(
    files: Iterable<Options> | AsyncIterable<Options>,
    settings?: { readonly concurrency?: number | undefined },
  ): AsyncGenerator<SendResult> {
    const input =
      Symbol.asyncIterator in files ? Stream.fromAsyncIterable(files, (error) => error) : Stream.fromIterable(files)
    const results = SendFile.sendFiles(Stream.map(input, toOptions), settings).pipe(Stream.orDie)
    for await (const { identifiers, index, result } of Stream.toAsyncIterableWith(
      results,
      await this.#runtime.context(),
    )) {
      yield Result.isSuccess(result)
        ? { index, identifiers, receipt: result.success }
        : { index, identifiers, error: fromRedoxError(result.failure) }
    }
  }

  /** Ends what is under way and closes all connections. */
  close(): Promise<void> {
    return this.#runtime.dispose()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
