import { assert, describe, it } from "@effect/vitest"
import { CliOutput } from "effect/cli"
import { averaged, frame, type Canvas, type Flight, type View } from "../src/cli/output/progress.ts"
import { bytes, clock, duration, fit, plain, width, wrap } from "../src/cli/output/text.ts"

const flight: Flight = {
  name: "summary.pdf",
  phase: { _tag: "Sending" },
  sent: 1_500_000,
  total: 6_000_000,
  rate: 1_000_000,
}
const view: View = { flights: [flight], files: 1, done: 0, failed: 0, unknown: 0, startedAt: 0, now: 1_500 }
const canvas: Canvas = { columns: 80, rows: 24, unicode: true, paint: (_, text) => text }

describe("the bars", () => {
  it("show name, bar, share, bytes, rate and time left in 80 columns", () => {
    const [line = "", ...more] = frame(view, canvas)
    assert.deepStrictEqual(more, [])
    assert.match(line, /^summary\.pdf +█+░+ +25% 1\.5 MB\/6\.0 MB +1\.0 MB\/s, 0:05 left$/)
    assert.isAtMost(width(line), 79)
  })

  it("say what a file waits for", () => {
    const phases: ReadonlyArray<readonly [Flight["phase"], string]> = [
      [{ _tag: "Preparing" }, "preparing"],
      [{ _tag: "Creating" }, "waiting for Redox"],
      [{ _tag: "Waiting", what: "retry", attempt: 2, until: 5_000 }, "attempt 2 in 0:04"],
      [{ _tag: "Waiting", what: "rate limit", attempt: 0, until: 91_500 }, "rate limit, 1:30"],
      [{ _tag: "Waiting", what: "no answer", attempt: 0, until: 91_500 }, "no answer, 1:30"],
    ]
    for (const [phase, said] of phases) {
      assert.include(frame({ ...view, flights: [{ ...flight, phase }] }, canvas)[0], said)
    }
  })

  it.each([
    "a.pdf",
    "",
    "\u001b[36m██\u001b[39m\u001b[2m░░\u001b[22m  25%",
    "summary…2026.pdf",
    "e\u0301te\u0301.pdf",
    "検査結果.pdf",
    "👩‍⚕️🏥.pdf",
    "█\u0301",
  ])("are as wide as Effect's commands take %j for", (text) => {
    assert.strictEqual(width(text), CliOutput.displayWidth(text))
  })

  const names = [
    "a.pdf",
    "an-extraordinarily-long-name-of-a-file-that-nobody-would-want-to-read.pdf",
    "検査結果の報告書です.pdf",
    "👩‍⚕️🏥.pdf",
    "",
  ]
  const flights = names.flatMap((name) => [
    { ...flight, name },
    { ...flight, name, total: undefined, rate: undefined },
    { ...flight, name, sent: 999_999_999_999, total: 999_999_999_999_999, rate: 1 },
  ])

  it("fit any terminal, however narrow, and however many files there are", () => {
    for (let columns = 1; columns <= 160; columns += columns < 80 ? 1 : 20) {
      for (const rows of [1, 24]) {
        const lines = frame({ ...view, flights, files: 400, failed: 3, unknown: 1 }, { ...canvas, columns, rows })
        for (const line of lines) assert.isBelow(width(line), Math.max(2, columns), `${columns} columns`)
        assert.isAtMost(lines.length, Math.max(3, rows), `${rows} rows`)
      }
    }
  })

  it("say how many files there is no room for", () => {
    const lines = frame({ ...view, flights, files: 400, done: 12 }, { ...canvas, rows: 10 })
    assert.strictEqual(lines.at(-2), "and 10 more in flight")
    assert.match(lines.at(-1) ?? "", /^12 of 400 files {2}/)
  })

  it("are of ASCII where there is nothing else", () => {
    assert.match(frame(view, { ...canvas, unicode: false })[0] ?? "", /#+\.+/)
  })

  it("measure a rate that follows the latest without jumping to it", () => {
    assert.strictEqual(averaged(undefined, 1_000, 500), 2_000)
    const rate = averaged(2_000, 0, 300) ?? 0
    assert.isAbove(rate, 1_500)
    assert.isBelow(rate, 2_000)
    assert.strictEqual(averaged(2_000, 1_000, 0), 2_000)
  })
})

describe("texts for people", () => {
  it("count bytes and time the way people do", () => {
    assert.deepStrictEqual([0, 999, 1_000, 124_000, 999_600, 30_000_000, 5e15].map(bytes), [
      "0 B",
      "999 B",
      "1.0 kB",
      "124 kB",
      "1.0 MB",
      "30.0 MB",
      "5000 TB",
    ])
    assert.deepStrictEqual([80, 1_234, 59_999, 125_000, 7_260_000].map(duration), [
      "80 ms",
      "1.2 s",
      "1 min 0 s",
      "2 min 5 s",
      "2 h 1 min",
    ])
    assert.deepStrictEqual([0, 4_100, 754_000, 3_723_000].map(clock), ["0:00", "0:05", "12:34", "1:02:03"])
  })

  it("leave nothing in a name that steers a terminal", () => {
    assert.strictEqual(plain("a\u001b[2Jb\r\n\u0007\u202ec\u200e\u200f\u061c.pdf"), "a?[2Jb????c???.pdf")
  })

  it("leave out the middle of what is too long, and break between words", () => {
    assert.strictEqual(fit("discharge-summary.pdf", 11), "disch…y.pdf")
    assert.strictEqual(fit("short", 11), "short")
    assert.deepStrictEqual(wrap("one two three\n  four five", 9, "> "), [
      "> one two",
      "> three",
      ">   four",
      ">   five",
    ])
  })
})
