/**
 * The times of all requests on their way, watched by one timer: a timer is a fiber, and one for each request was most of what
 * the request cost in effects.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import { millisAt } from "../clock.ts"

/** Something whose time may end. */
export interface Timed {
  /** When its time ends as things are, by `millisAt` the clock. It may be put off, and is never brought forward. */
  readonly endsAt: () => number
  /** Its time has ended, and is watched no more. */
  readonly timeEnded: () => void
  /** Its place among those that are watched; undefined where it is not. */
  place: number | undefined
}

export class Deadlines {
  readonly #clock: Clock.Clock
  // No Set: V8 makes its table anew with every few dozen deletions, and each table keeps the next one, and so all that has been in it,
  // until a full garbage collection.
  readonly #watched: Array<Timed> = []
  #wakesAt = Number.POSITIVE_INFINITY
  #sleeping: Fiber.Fiber<void> | undefined
  #mayStop = false

  constructor(clock: Clock.Clock) {
    this.#clock = clock
  }

  watch(timed: Timed, fiber: Fiber.Fiber<unknown, unknown>): void {
    timed.place = this.#watched.push(timed) - 1
    this.#wakeAt(timed.endsAt(), fiber)
  }

  /** The timer is stopped once nothing else runs before the next request: it would keep a program from ending. */
  forget(timed: Timed, fiber: Fiber.Fiber<unknown, unknown>): void {
    this.#remove(timed)
    if (this.#watched.length > 0 || this.#mayStop) return
    this.#mayStop = true
    fiber.currentDispatcher.scheduleTask(() => {
      this.#mayStop = false
      if (this.#watched.length === 0) this.#stop()
    }, 0)
  }

  // The last one takes its place.
  #remove(timed: Timed): void {
    const { place } = timed
    if (place === undefined) return
    timed.place = undefined
    const last = this.#watched.pop()
    if (last === undefined || last === timed) return
    this.#watched[place] = last
    last.place = place
  }

  #wakeAt(time: number, fiber: Fiber.Fiber<unknown, unknown>): void {
    if (time >= this.#wakesAt) return
    this.#stop()
    this.#wakesAt = time
    const sleep = this.#clock.sleep(Duration.millis(time - millisAt(this.#clock)))
    const sleeping = Effect.runForkWith(fiber.context)(sleep)
    this.#sleeping = sleeping
    sleeping.addObserver((exit) => {
      if (Exit.isSuccess(exit)) this.#wake(fiber)
    })
  }

  #wake(fiber: Fiber.Fiber<unknown, unknown>): void {
    this.#sleeping = undefined
    this.#wakesAt = Number.POSITIVE_INFINITY
    const now = millisAt(this.#clock)
    let next = Number.POSITIVE_INFINITY
    // One that ends may end others, and begin new ones.
    for (const timed of this.#watched.slice()) {
      const time = timed.endsAt()
      if (time > now) next = Math.min(next, time)
      else if (timed.place !== undefined) {
        this.#remove(timed)
        timed.timeEnded()
      }
    }
    if (this.#watched.length > 0) this.#wakeAt(next, fiber)
  }

  #stop(): void {
    this.#sleeping?.interruptUnsafe()
    this.#sleeping = undefined
    this.#wakesAt = Number.POSITIVE_INFINITY
  }
}

const byClock = new WeakMap<Clock.Clock, Deadlines>()

/** The times of all requests that a clock measures: of every service and configuration of a program. */
export const deadlinesBy = (clock: Clock.Clock): Deadlines => {
  const known = byClock.get(clock)
  if (known !== undefined) return known
  const made = new Deadlines(clock)
  byClock.set(clock, made)
  return made
}
