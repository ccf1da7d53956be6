/**
 * Faults as short texts, for a command line and a form: `create#1:503,retry-after=30`.
 *
 * ```
 * <endpoint>[#<which>][@<share>%]:<what>[,<option>…]
 * ```
 */
import * as Result from "effect/Result"
import * as Fault from "@effect-redox/testing/Fault"
import * as Wire from "@effect-redox/testing/Wire"

/** A fault that needs no gate, or the wish for one. */
export interface FaultSpec {
  /** As it was written. */
  readonly text: string
  readonly match: Fault.Match
  /** `undefined`: requests are held at a gate. */
  readonly fault: Fault.Fault | undefined
  readonly when: Fault.When
}

const endpoints: ReadonlyArray<Wire.Endpoint | "any"> = ["any", ...Wire.endpoints]

/** What the grammar is, for help texts. */
export const grammar = [
  "<endpoint>[#<which>][@<share>%]:<what>[,<option>…]",
  `  endpoint  ${endpoints.join(", ")}`,
  "  which     of its requests: 3, 1-2, 4- or /10 (every tenth). Left out: all",
  "  share     of those, by chance: 25%",
  "  what      a status (503), delay=5s, hang, gate, cut=20, reset, closed,",
  "            or a body for the answer: html, text, empty, malformed, truncated, errorDetail, Meta, OAuth,",
  "            OperationOutcome",
  "  option    after (once it was carried out), and of a status retry-after=30, body=html",
].join("\n")

const shapeOf = (name: string | undefined) => Fault.bodyShapes.find((shape) => shape === name)

// These happen before a request leaves its client, so a server that listens cannot make them.
const beforeTheServer: Readonly<Record<string, string>> = {
  refused:
    "the sandbox listens, so it cannot refuse a connection. Stop it, or point the client at a port where nothing listens",
  "unknown-host": "a name is looked up before the sandbox is reached. Point the client at a name such as redox.invalid",
  untrusted: "the sandbox speaks plain HTTP, so it has no certificate. In a test use Fault.untrustedCertificate",
}

const nthOf = (text: string | undefined): Result.Result<Fault.Match["nth"], string> => {
  if (text === undefined) return Result.succeed(undefined)
  const [, every] = /^\/([1-9]\d*)$/.exec(text) ?? []
  if (every !== undefined) return Result.succeed({ every: Number(every) })
  const [, from, dash, to] = /^([1-9]\d*)(-([1-9]\d*)?)?$/.exec(text) ?? []
  if (from === undefined) return Result.fail(`"#${text}" is not a number from 1, a range such as 1-2, or /10`)
  if (dash === undefined) return Result.succeed(Number(from))
  if (to !== undefined && Number(to) < Number(from)) {
    return Result.fail(`"#${text}" is an empty range: the first number is the smaller one, such as ${to}-${from}`)
  }
  return Result.succeed({ from: Number(from), ...(to === undefined ? {} : { to: Number(to) }) })
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 }

const millisOf = (text: string): number | undefined => {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? []
  const scale = units[unit]
  return amount === undefined || scale === undefined ? undefined : Number(amount) * scale
}

/** As much as a timer of Node takes: it would fire at once for more. */
const longestMillis = 2 ** 31 - 1

/** `name` or `name=value`. */
const member = (text: string): readonly [name: string, value: string | undefined] => {
  const at = text.indexOf("=")
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

const statusOf = (
  status: number,
  options: ReadonlyMap<string, string | undefined>,
  when: Fault.When,
): Result.Result<Fault.Fault, string> => {
  const body = options.has("body") ? shapeOf(options.get("body")) : undefined
  if (options.has("body") && body === undefined) return Result.fail(`body is one of ${Fault.bodyShapes.join(", ")}`)
  const retryAfter = options.get("retry-after")
  if (options.has("retry-after") && (retryAfter === undefined || retryAfter === "")) {
    return Result.fail("retry-after is a number of seconds or an HTTP date")
  }
  return Result.succeed(Fault.status(status, { when, body, retryAfter }))
}

const faultOf = (
  what: string,
  options: ReadonlyMap<string, string | undefined>,
  when: Fault.When,
): Result.Result<Fault.Fault | undefined, string> => {
  const [name, value] = member(what)
  if (/^[2-5]\d\d$/.test(what)) return statusOf(Number(what), options, when)
  if (name === "delay") {
    const millis = value === undefined ? undefined : millisOf(value)
    if (millis === undefined) return Result.fail("delay is a duration such as delay=5s or delay=300ms")
    return millis > longestMillis
      ? Result.fail(`delay is at most ${Math.floor(longestMillis / 60_000)}m; hang never answers`)
      : Result.succeed(Fault.delay(millis, { when }))
  }
  if (name === "cut") {
    return value !== undefined && /^\d+$/.test(value)
      ? Result.succeed(Fault.cutAnswer(Number(value)))
      : Result.fail("cut is a number of bytes, such as cut=20")
  }
  if (what === "hang") return Result.succeed(Fault.hang({ when }))
  if (what === "gate") return Result.succeed(undefined)
  if (what === "reset") return Result.succeed(when === "after" ? Fault.resetAfterCommit : Fault.resetBeforeCommit)
  if (what === "closed") return Result.succeed(Fault.closed(when))
  const impossible = Object.hasOwn(beforeTheServer, what) ? beforeTheServer[what] : undefined
  if (impossible !== undefined) return Result.fail(impossible)
  const shape = shapeOf(what)
  return shape === undefined ? Result.fail(`"${what}" is no fault`) : Result.succeed(Fault.body(shape))
}

/** What of a fault an option can change. */
const optionsOf = (what: string): ReadonlyArray<string> => {
  const [name] = member(what)
  if (/^\d{3}$/.test(what)) return ["after", "retry-after", "body"]
  return ["delay", "hang", "gate", "reset", "closed"].includes(name) ? ["after"] : []
}

/** Reads a fault. Fails with what is wrong with it. */
export const parse = (text: string): Result.Result<FaultSpec, string> => {
  const failed = (why: string) => Result.fail(`${JSON.stringify(text)} is not a fault: ${why}`)
  const [, endpoint, which, share, rest] = /^([a-z-]+)(?:#([^@:]+))?(?:@([\d.]+)%)?:(.+)$/.exec(text.trim()) ?? []
  if (endpoint === undefined || rest === undefined) {
    return failed("it looks like create#1:503, with an endpoint, a colon and what happens")
  }
  const on = endpoints.find((known) => known === endpoint)
  if (on === undefined) return failed(`its endpoint is one of ${endpoints.join(", ")}`)
  const nth = nthOf(which)
  if (Result.isFailure(nth)) return failed(nth.failure)
  const probability = share === undefined ? undefined : Number(share) / 100
  if (probability !== undefined && !(probability > 0 && probability <= 1)) {
    return failed("its share is between 0% and 100%")
  }
  const [what = "", ...others] = rest.split(",").map((part) => part.trim())
  const options = new Map(others.map(member))
  const allowed = optionsOf(what)
  const unknown = [...options.keys()].find((name) => !allowed.includes(name))
  if (unknown !== undefined) return failed(`${what} has no option "${unknown}"`)
  const when = options.has("after") ? "after" : "before"
  const fault = faultOf(what, options, when)
  return Result.isFailure(fault)
    ? failed(fault.failure)
    : Result.succeed({ text: text.trim(), match: { on, nth: nth.success, probability }, fault: fault.success, when })
}
