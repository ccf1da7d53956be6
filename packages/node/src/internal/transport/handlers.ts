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

export const watched = (handler: Dispatcher.DispatchHandler, hooks: Hooks): Dispatcher.DispatchHandler => ({
  onRequestStart: (controller, context) => {
    hooks.onRequestStart?.()
    handler.onRequestStart?.(controller, context)
  },
  onResponseStart: (controller, status, headers, statusMessage) => {
    hooks.onResponseStart?.(status)
    handler.onResponseStart?.(controller, status, headers, statusMessage)
  },
  onRequestUpgrade: (controller, status, headers, socket) =>
    handler.onRequestUpgrade?.(controller, status, headers, socket),
  onBodySent: (chunk) => handler.onBodySent?.(chunk),
  onRequestSent: () => handler.onRequestSent?.(),
  onResponseStarted: () => handler.onResponseStarted?.(),
  onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
  onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
  onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
})
