import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { unsettledIn } from "../src/cli/input/unsettled.ts"

const identifiers = {
  bundle: "urn:uuid:0b0fd6f0-6b1e-4bd5-8d53-3c0a0f2f7b11",
  message: "1b0fd6f0-6b1e-4bd5-8d53-3c0a0f2f7b11",
  document: "2b0fd6f0-6b1e-4bd5-8d53-3c0a0f2f7b11",
}
const log = "3b0fd6f0-6b1e-4bd5-8d53-3c0a0f2f7b11"
const otherLog = "4b0fd6f0-6b1e-4bd5-8d53-3c0a0f2f7b11"

const line = (more: object): string =>
  JSON.stringify({ version: 1, operation: "send", destination: "clinic", identifiers, ...more })
const start = (more: object = {}) => line({ event: "start", ...more })
const result = (outcome: string, more: object = {}) =>
  line({ event: "result", outcome, attempts: { upload: 1, create: 1 }, ...more })
const unknown = (logId: string) => result("unknown", { error: { logIds: [logId] } })

const bytesOf = (lines: ReadonlyArray<string>, end = "\n") => new TextEncoder().encode(lines.join("\n") + end)
const read = (...logs: ReadonlyArray<Uint8Array>) =>
  Result.map(unsettledIn(logs.map((bytes, index) => ({ name: `log ${index + 1}`, bytes }))), ({ documents }) =>
    documents.map(({ attempts, destination, logIds }) => ({ attempts, destination, logIds: logIds ?? [] })),
  )
const one = (attempts: number, logIds: ReadonlyArray<string> = [], destination = "clinic") =>
  Result.succeed([{ attempts, destination, logIds }])

describe("the unsettled sends of event logs", () => {
  it("are those that are marked unknown, and those that have no result", () => {
    assert.deepStrictEqual(read(bytesOf([start(), unknown(log)])), one(1, [log]))
    assert.deepStrictEqual(read(bytesOf([start()])), one(1))
    for (const outcome of ["sent", "failed", "already"]) {
      assert.deepStrictEqual(read(bytesOf([start(), result(outcome)])), Result.succeed([]))
    }
    assert.deepStrictEqual(read(bytesOf([start(), result("of-a-later-version")])), one(1))
  })

  it("stay unsettled where a later run failed, which says nothing of the earlier one", () => {
    assert.deepStrictEqual(read(bytesOf([start(), unknown(log), start(), result("failed")])), one(1, [log]))
    assert.deepStrictEqual(read(bytesOf([start(), start(), result("failed")])), one(1))
    assert.deepStrictEqual(read(bytesOf([start(), unknown(log), start(), result("sent")])), Result.succeed([]))
  })

  it("count their creates over all runs and logs, so that the log of one proves no refusal of the others", () => {
    assert.deepStrictEqual(read(bytesOf([start(), start(), unknown(log)])), one(2, [log]))
    assert.deepStrictEqual(read(bytesOf([start(), unknown(log)]), bytesOf([start(), unknown(log)])), one(2, [log]))
    assert.deepStrictEqual(
      read(bytesOf([start(), unknown(log)]), bytesOf([start(), unknown(otherLog)])),
      one(2, [log, otherLog]),
    )
  })

  it("are apart by destination", () => {
    const elsewhere = { destination: "elsewhere" }
    assert.deepStrictEqual(
      read(bytesOf([start(), unknown(log), start(elsewhere), result("sent", elsewhere)])),
      one(1, [log]),
    )
  })

  it("are read of a log whose last line is cut, also within a character, and of one that the next run appended to", () => {
    const cut = new TextEncoder().encode('{"version":1,"file":{"name":"Gr\u00f6')
    const all = new Uint8Array([...bytesOf([start()]), ...cut.subarray(0, cut.byteLength - 1)])
    assert.deepStrictEqual(read(all), one(1))
    assert.deepStrictEqual(read(bytesOf([start(), unknown(log)], '\n{"version":1,"ev')), one(1, [log]))
    assert.deepStrictEqual(read(bytesOf([`{"version":1,"ev${start()}`, unknown(log)])), one(1, [log]))
  })

  it("are in the outbox alone where a batch did not end", () => {
    const cut = (...lines: ReadonlyArray<string>) =>
      Result.map(unsettledIn([{ name: "a log", bytes: bytesOf(lines) }]), ({ cutBatches }) => cutBatches)
    const row = result("sent", { line: 2, key: "a" })
    const advice = line({ event: "advice" })
    const summary = line({ event: "summary" })
    for (const lines of [[row], [advice], [advice, row], [advice, row, summary, row]]) {
      assert.deepStrictEqual(cut(...lines), Result.succeed(["a log"]))
    }
    for (const lines of [
      [advice, row, summary],
      [row, row, summary, row, summary],
      [start(), advice],
      [start(), advice, result("sent"), summary],
      [line({ event: "settled" })],
    ]) {
      assert.deepStrictEqual(cut(...lines), Result.succeed([]))
    }
  })

  it("are read behind a byte order mark and of lines that end with CRLF", () => {
    assert.deepStrictEqual(read(bytesOf([`\u{feff}${start()}\r`, "\r", `${unknown(log)}\r`])), one(1, [log]))
  })

  it("are not read of what is no event log", () => {
    assert.deepStrictEqual(
      read(bytesOf([start(), "a line"])),
      Result.fail("log 1, line 2, is not a line of an event log"),
    )
    assert.deepStrictEqual(read(bytesOf(["a line"], "")), Result.fail("log 1, line 1, is not a line of an event log"))
    assert.isTrue(Result.isFailure(read(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))))
    assert.isTrue(Result.isFailure(read(new Uint8Array([0xff, 0x0a]))))
  })
})
