/**
 * Watches a request of undici: everything goes on to the handler it came with.
 */
import type { Dispatcher } from "@effect/platform-node/Undici"

export interface Hooks {
  /** Before the first byte of the request is written to a connection. */
  readonly onRequestStart?: () => void
  /** The head of an answer, interim ones (1xx) too. */
  readonly onResponseStart?: (status: number) => void
}

type Handler = Dispatcher.DispatchHandler
type Argument<K extends keyof Handler, N extends number> = Parameters<NonNullable<Handler[K]>>[N]
type Controller = Dispatcher.DispatchController

/** A handler with hooks before it. A class, since one is made for every request. */
class Watched implements Handler {
  readonly #handler: Handler
  readonly #hooks: Hooks
  constructor(handler: Handler, hooks: Hooks) {
    this.#handler = handler
    this.#hooks = hooks
  }
  onRequestStart(controller: Controller, context: Argument<"onRequestStart", 1>): void {
    this.#hooks.onRequestStart?.()
    this.#handler.onRequestStart?.(controller, context)
  }
  onResponseStart(
    controller: Controller,
    status: number,
    headers: Argument<"onResponseStart", 2>,
    message?: string,
  ): void {
    this.#hooks.onResponseStart?.(status)
    this.#handler.onResponseStart?.(controller, status, headers, message)
  }
  onRequestUpgrade(
    controller: Controller,
    status: number,
    headers: Argument<"onRequestUpgrade", 2>,
    socket: Argument<"onRequestUpgrade", 3>,
  ): void {
    this.#handler.onRequestUpgrade?.(controller, status, headers, socket)
  }
  onBodySent(chunk: Buffer): void {
    this.#handler.onBodySent?.(chunk)
  }
  onRequestSent(): void {
    this.#handler.onRequestSent?.()
  }
  onResponseStarted(): void {
    this.#handler.onResponseStarted?.()
  }
  onResponseData(controller: Controller, chunk: Argument<"onResponseData", 1>): void {
    this.#handler.onResponseData?.(controller, chunk)
  }
  onResponseEnd(controller: Controller, trailers: Argument<"onResponseEnd", 1>): void {
    this.#handler.onResponseEnd?.(controller, trailers)
  }
  onResponseError(controller: Argument<"onResponseError", 0>, error: Error): void {
    this.#handler.onResponseError?.(controller, error)
  }
}

export const watched = (handler: Handler, hooks: Hooks): Handler => new Watched(handler, hooks)
