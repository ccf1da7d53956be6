/**
 * The live part of a terminal while files are sent: a bar for each file in flight, and a line for them all. Pure.
 */
import type { Paint } from "./report.ts"
import { bytes, cell, clock, count, fit, plain, width } from "./text.ts"

/** What a file in flight is doing. */
export type Phase =
  | { readonly _tag: "Preparing" }
  | { readonly _tag: "Sending" }
  | { readonly _tag: "Creating" }
  | {
      readonly _tag: "Waiting"
      readonly until: number
      readonly attempt: number
      readonly what: "retry" | "rate limit" | "no answer"
    }

/** A file in flight. */
export interface Flight {
  readonly name: string
  readonly phase: Phase
  readonly sent: number
  readonly total: number | undefined
  /** Bytes a second, of late. */
  readonly rate: number | undefined
}

/** Everything there is to show. Times are epoch milliseconds. */
export interface View {
  readonly flights: ReadonlyArray<Flight>
  readonly files: number
  readonly done: number
  readonly failed: number
  readonly unknown: number
  readonly startedAt: number
  readonly now: number
}

/** What it is drawn on. */
export interface Canvas {
  readonly columns: number
  readonly rows: number
  readonly unicode: boolean
  readonly paint: Paint
}

// How much of the past a rate remembers, in milliseconds: old enough to be calm, young enough to be true.
const memory = 3_000

/** A rate after so many more bytes in so many milliseconds: an average that forgets exponentially. */
export const averaged = (rate: number | undefined, more: number, millis: number): number | undefined => {
  if (millis <= 0) return rate
  const latest = (more / millis) * 1_000
  if (rate === undefined) return latest
  return rate + (latest - rate) * (1 - Math.exp(-millis / memory))
}

const bar = (share: number, columns: number, { paint, unicode }: Canvas): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * columns)
  const [full, empty] = unicode ? ["█", "░"] : ["#", "."]
  return paint("cyan", full.repeat(filled)) + paint("dim", empty.repeat(columns - filled))
}

const stateOf = ({ phase, rate, sent, total }: Flight, now: number): string => {
  switch (phase._tag) {
    case "Preparing":
      return "preparing"
    case "Creating":
      return "waiting for Redox"
    case "Waiting":
      return phase.what === "retry"
        ? `attempt ${phase.attempt} in ${clock(phase.until - now)}`
        : `${phase.what}, ${clock(phase.until - now)}`
    case "Sending":
      if (rate === undefined || rate <= 0) return "sending"
      return total === undefined || total <= sent
        ? `${bytes(rate)}/s`
        : `${bytes(rate)}/s, ${clock(((total - sent) / rate) * 1_000)} left`
  }
}

const amountColumns = 15
const stateColumns = 22
const percentColumns = 4

// Narrow terminals lose the bar first, then the amount, then the state. The name and the percentage stay.
const flightLine = (flight: Flight, canvas: Canvas, now: number): string => {
  const { columns } = canvas
  const name = plain(flight.name)
  const share = flight.total === undefined ? undefined : flight.sent / Math.max(1, flight.total)
  const percent = (share === undefined ? "" : `${Math.floor(share * 100)}%`).padStart(percentColumns)
  const state = fit(stateOf(flight, now), stateColumns)
  const amount = flight.total === undefined ? bytes(flight.sent) : `${bytes(flight.sent)}/${bytes(flight.total)}`
  const wide = columns - amountColumns - stateColumns - percentColumns - 4
  if (wide >= 24) {
    const nameColumns = Math.min(40, Math.ceil(wide * 0.6))
    const gauge = bar(share ?? 0, wide - nameColumns, canvas)
    return [cell(name, nameColumns), gauge, percent, cell(amount, amountColumns), state].join(" ").trimEnd()
  }
  const narrow = columns - stateColumns - percentColumns - 2
  if (narrow >= 12) return [cell(name, narrow), percent, state].join(" ").trimEnd()
  return fit(`${percent.trim()} ${name}`.trim(), columns)
}

const totalLine = (view: View, { columns, paint }: Canvas): string => {
  const rate = view.flights.reduce((sum, { phase, rate }) => sum + (phase._tag === "Sending" ? (rate ?? 0) : 0), 0)
  const parts = [
    `${view.done} of ${count(view.files, "file")}`,
    ...(view.failed > 0 ? [`${view.failed} not sent`] : []),
    ...(view.unknown > 0 ? [`${view.unknown} unknown`] : []),
    ...(rate > 0 ? [`${bytes(rate)}/s`] : []),
    clock(Math.floor((view.now - view.startedAt) / 1_000) * 1_000),
  ]
  return paint("dim", fit(parts.join("  "), columns))
}

/** The lines to draw: none is wider than the canvas, and there is room left above them. */
export const frame = (view: View, canvas: Canvas): ReadonlyArray<string> => {
  if (view.flights.length === 0) return []
  // A line of exactly the terminal's width makes some terminals wrap.
  const inner = { ...canvas, columns: Math.max(1, canvas.columns - 1) }
  const room = Math.max(1, canvas.rows - 4)
  const fits = view.flights.length <= room
  const shown = fits ? view.flights : view.flights.slice(0, Math.max(1, room - 1))
  const hidden = view.flights.length - shown.length
  return [
    ...shown.map((flight) => flightLine(flight, inner, view.now)),
    ...(hidden > 0 ? [canvas.paint("dim", fit(`and ${hidden} more in flight`, inner.columns))] : []),
    ...(view.files > 1 ? [totalLine(view, inner)] : []),
  ].filter((line) => width(line) <= inner.columns)
}
