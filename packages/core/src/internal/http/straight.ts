/**
 * Sends a request whose body is small or in memory over a client that takes it whole (`Transport.direct`): one callback from its
 * body to the last byte of its answer. This is the way of nearly every request, and most of what one costs.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as Transport from "../../Transport.ts"
import { CurrentRequest } from "./currentRequest.ts"
import { deadlinesBy, type Deadlines, type Timed } from "./deadlines.ts"
import { lengthOf, readWhole, type Once, type Outgoing, type Timing } from "./once.ts"
import type { NoReply, Reply } from "./reply.ts"
import { classify } from "./transportFailure.ts"

type Ended = (reply: Result.Result<Reply, NoReply>) => void

const decoder = new TextDecoder()
const noBody = Effect.succeed(undefined)

const urlOf = (request: HttpClientRequest.HttpClientRequest): string =>
  request.urlParams.params.length === 0 && Option.isNone(request.hash)
    ? request.url
    : Option.match(HttpClientRequest.toUrl(request), { onNone: () => request.url, onSome: ({ href }) => href })

const isAtHand = <A, E>(effect: Effect.Effect<A, E>): effect is Exit.Exit<A, E> => Exit.isExit(effect)

class StraightRequest extends CurrentRequest implements Transport.Receiving, Timed {
  readonly mostBytes: number
  place: number | undefined
  readonly #deadlines: Deadlines
  readonly #timing: Timing
  readonly #fiber: Fiber.Fiber<unknown, unknown>
  readonly #ended: Ended
  #reading: Fiber.Fiber<Uint8Array | undefined, unknown> | undefined
  #state: "open" | "late" | "ended" = "open"

  constructor(
    freshConnection: boolean,
    length: number | undefined,
    mostBytes: number,
    timing: Timing,
    fiber: Fiber.Fiber<unknown, unknown>,
    ended: Ended,
  ) {
    const clock = fiber.getRef(Clock.Clock)
    super(freshConnection, length, mostBytes, clock)
    this.mostBytes = mostBytes
    this.#deadlines = deadlinesBy(clock)
    this.#timing = timing
    this.#fiber = fiber
    this.#ended = ended
  }

  /** Reads the body, then sends the request. */
  begin(outgoing: Outgoing, send: Transport.Send): void {
    // Where no time is left, the exchange has ended, and nothing would close what was opened now.
    if (this.endsAt() <= this.now()) return this.timeEnded()
    this.#deadlines.watch(this, this.#fiber)
    const { content } = outgoing
    const read: Effect.Effect<Uint8Array | undefined, unknown> =
      content === undefined ? noBody : readWhole(content, this, this.#fiber)
    if (isAtHand(read)) return this.#send(read, outgoing, send)
    const reading = Effect.runForkWith(this.#fiber.context)(read)
    this.#reading = reading
    reading.addObserver((exit) => {
      this.#reading = undefined
      this.#send(exit, outgoing, send)
    })
  }

  body(bytes: Uint8Array | undefined): void {
    if (this.answer === undefined || this.#state === "late") return
    this.#end(Result.succeed({ ...this.answer, body: bytes === undefined ? undefined : decoder.decode(bytes) }))
  }

  failed(cause: unknown): void {
    if (this.#state === "late") return
    if (this.answer !== undefined) return this.body(undefined)
    this.#end(this.failure(classify(cause)))
  }

  /** Ends it from outside, once what it reads is closed. */
  readonly interrupt: Effect.Effect<void> = Effect.suspend(() => {
    this.#state = "ended"
    this.#deadlines.forget(this, this.#fiber)
    this.giveUp()
    return this.#reading === undefined ? Effect.void : Effect.asVoid(Fiber.interrupt(this.#reading))
  })

  #send(
    read: Exit.Exit<Uint8Array | undefined, unknown>,
    { content, headers, request }: Outgoing,
    send: Transport.Send,
  ) {
    if (this.#state === "ended") return
    if (this.#state === "late") return this.#end(this.late())
    if (Exit.isFailure(read)) return this.failed(Cause.squash(read.cause))
    const all: Record<string, string> = { ...request.headers, ...headers }
    if (content === undefined) this.requestSent = true
    else all["content-type"] = content.contentType
    try {
      send({ method: request.method, url: urlOf(request), headers: all, body: read.value }, this, this.#fiber)
    } catch (error) {
      this.failed(error)
    }
  }

  endsAt(): number {
    return Math.min(this.lastMoved + this.#timing.timeout, this.#timing.until)
  }

  // What it reads is closed before the exchange ends.
  timeEnded(): void {
    this.#state = "late"
    if (this.#reading !== undefined) return this.#reading.interruptUnsafe()
    this.giveUp()
    this.#end(this.late())
  }

  #end(reply: Result.Result<Reply, NoReply>): void {
    if (this.#state === "ended") return
    this.#state = "ended"
    this.#deadlines.forget(this, this.#fiber)
    this.#ended(reply)
  }
}

/** Sends by `send`, and reads at most `mostBytes` of an answer's body. */
export const makeStraight =
  (send: Transport.Send, mostBytes: number): Once =>
  (outgoing, freshConnection, timing, fiber) =>
    Effect.callback((resume) => {
      const ended: Ended = (reply) => resume(Effect.succeed(reply))
      const request = new StraightRequest(freshConnection, lengthOf(outgoing), mostBytes, timing, fiber, ended)
      request.begin(outgoing, send)
      return request.interrupt
    })
