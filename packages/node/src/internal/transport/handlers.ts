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
type Arguments<K extends keyof Handler> = Parameters<NonNullable<Handler[K]>>

/** A handler with hooks before it. A class, since one is made for every request. */
class Watched implements Handler {
  readonly #handler: Handler
  readonly #hooks: Hooks
  constructor(handler: Handler, hooks: Hooks) {
    this.#handler = handler
    this.#hooks = hooks
  }
  onRequestStart(...[controller, context]: Arguments<"onRequestStart">): void {
    this.#hooks.onRequestStart?.()
    this.#handler.onRequestStart?.(controller, context)
  }
  onResponseStart(...[controller, status, headers, message]: Arguments<"onResponseStart">): void {
    this.#hooks.onResponseStart?.(status)
    this.#handler.onResponseStart?.(controller, status, headers, message)
  }
  onRequestUpgrade(...[controller, status, headers, socket]: Arguments<"onRequestUpgrade">): void {
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
  onResponseData(...[controller, chunk]: Arguments<"onResponseData">): void {
    this.#handler.onResponseData?.(controller, chunk)
  }
  onResponseEnd(...[controller, trailers]: Arguments<"onResponseEnd">): void {
    this.#handler.onResponseEnd?.(controller, trailers)
  }
  onResponseError(...[controller, error]: Arguments<"onResponseError">): void {
    this.#handler.onResponseError?.(controller, error)
  }
}

export const watched = (handler: Handler, hooks: Hooks): Handler => new Watched(handler, hooks)
