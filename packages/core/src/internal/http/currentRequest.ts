/**
 * One request on its way: what its client reports of it, what has moved of it, and what its end means.
 */
import type * as Clock from "effect/Clock"
import * as Result from "effect/Result"
import type * as Headers from "effect/http/Headers"
import type * as Transport from "../../Transport.ts"
import { millisAt } from "../clock.ts"
import { isFramed, type Head, type NoReply, type Reply } from "./reply.ts"
import { connectTimeout, type TransportFailure } from "./transportFailure.ts"

export class CurrentRequest implements Transport.Request {
  readonly freshConnection: boolean
  /** The length of the request's body, where it is known. In bytes. */
  readonly #length: number | undefined
  /** When a byte moved last, in either direction, by {@link now}. */
  lastMoved: number
  /** Bytes of the request's body that were handed to the connection. */
  bytesSent = 0
  /** The whole request was handed to the connection. */
  requestSent = false
  /** The answer up to its body, once it has come. */
  answer: Head | undefined
  readonly #clock: Clock.Clock
  readonly #limit: number
  #state: "unreported" | "connecting" | "connected" | "given-up" = "unreported"
  #received = 0
  #giveUp: (() => void) | undefined

  /** `length` is the body's, `limit` how many bytes of the answer's body are read. */
  constructor(freshConnection: boolean, length: number | undefined, limit: number, clock: Clock.Clock) {
    this.freshConnection = freshConnection
    this.#length = length
    this.#limit = limit
    this.#clock = clock
    this.lastMoved = this.now()
  }

  now(): number {
    return millisAt(this.#clock)
  }

  move(): void {
    this.lastMoved = this.now()
  }

  reports(giveUp?: () => void): void {
    this.#giveUp = giveUp
    if (this.#state === "unreported") this.#state = "connecting"
  }

  connected(): boolean {
    if (this.#state !== "given-up") this.#state = "connected"
    return this.#state === "connected"
  }

  received(bytes: number): boolean {
    this.#received += bytes
    this.move()
    return this.#received <= this.#limit
  }

  sent(bytes: number): void {
    // A small body counts as handed over from the beginning.
    this.bytesSent = Math.min(this.bytesSent + bytes, this.#length ?? Infinity)
    this.requestSent = this.bytesSent === this.#length
    this.move()
  }

  /** The answer has begun. */
  head(status: number, headers: Headers.Headers): Head {
    this.move()
    return (this.answer = { status, headers, framed: isFramed(status, headers), requestSent: this.requestSent })
  }

  /** What it ends in where its time is over: of an answer that has begun, the status counts. */
  late(): Result.Result<Reply, NoReply> {
    if (this.answer !== undefined) return Result.succeed({ ...this.answer, body: undefined })
    const outcome = this.judge("timeout")
    return this.#noReply(outcome, outcome === "not-sent" ? connectTimeout : undefined)
  }

  /** What it ends in without an answer. */
  failure({ code, outcome }: TransportFailure): Result.Result<Reply, NoReply> {
    return this.#noReply(this.judge(outcome), code)
  }

  /** Ends the request, wherever it is. */
  giveUp(): void {
    try {
      this.#giveUp?.()
    } catch {
      // A fault of its client keeps neither this request from its end nor those whose times end with it.
    }
  }

  /** The outcome without an answer. Gives the request up: a connection that comes about later is not used. */
  judge(otherwise: NoReply["outcome"]): NoReply["outcome"] {
    if (this.#state === "connected" || this.#state === "unreported") {
      return this.#state === "connected" && otherwise === "not-sent" ? "lost" : otherwise
    }
    this.#state = "given-up"
    return "not-sent"
  }

  #noReply(outcome: NoReply["outcome"], code: string | undefined): Result.Result<Reply, NoReply> {
    return Result.fail({ outcome, code, bytesSent: this.bytesSent })
  }
}
