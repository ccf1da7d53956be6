/** Tables and charts of whole sends. */
import type { Bar, Panel } from "../Chart.ts"
import { spreadOf, type Spread } from "../Spread.ts"
import type { Result } from "./measure.ts"

const names: Readonly<Record<string, string>> = {
  undici: "undici, by hand",
  effectClient: "Effect's HttpClient, by hand",
  axiosJose: "axios + jose, by hand",
  medplum: "@medplum/core",
  sendFile: "effect-redox",
  sendFileObserved: "effect-redox, observed",
  sendFileBars: "effect-redox, with the command's bars",
  undiciFresh: "undici, fresh connections",
  sendFilePooled: "effect-redox, creates over the pool",
}

const nameOf = (candidate: string): string => names[candidate] ?? candidate

/** A table of one work. */
export const table = (results: ReadonlyArray<Result>): string => {
  const [first] = results
  if (first === undefined) return ""
  const { work } = first
  const rows = results.map(({ candidate, cpu, memory, perSend, speed }) => [
    candidate.startsWith("sendFile") ? `**${nameOf(candidate)}**` : nameOf(candidate),
    spreadOf(speed, 2),
    spreadOf(cpu, 2),
    spreadOf(perSend.cpu, perSend.cpu.median < 10 ? 3 : 1),
    (1_000 / perSend.wall.median).toFixed(perSend.wall.median > 20 ? 1 : 0),
    ...(memory === undefined ? [] : [spreadOf(memory.peak, 0), spreadOf(memory.aboveIdle, 0)]),
  ])
  const columns = [
    "",
    "speed, × undici",
    "CPU, × undici",
    "CPU ms a send",
    "sends a second",
    ...(work.memory === true ? ["peak memory, MB", "above idle, MB"] : []),
  ]
  return [
    `### ${work.name}`,
    "",
    `${first.rounds} rounds of ${work.count} sends, after ${work.warmUp} to warm up.`,
    "",
    `| ${columns.join(" | ")} |`,
    `| ${columns.map(() => "---").join(" | ")} |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n")
}

const inChart: ReadonlySet<string> = new Set(["sendFile", "undici", "undiciFresh", "axiosJose", "effectClient"])

/** The chart's panel of a work: processor time, or memory. Ours comes first. */
export const panel = (
  title: string,
  results: ReadonlyArray<Result>,
  unit: string,
  of: (result: Result) => Spread | undefined,
): Panel => ({
  title,
  unit,
  bars: results
    .filter(({ candidate }) => inChart.has(candidate))
    .toSorted((one, other) => Number(other.candidate === "sendFile") - Number(one.candidate === "sendFile"))
    .flatMap((result): ReadonlyArray<Bar> => {
      const measured = of(result)
      if (measured === undefined) return []
      const { max, median, min } = measured
      return [
        { label: nameOf(result.candidate), value: median, from: min, to: max, ours: result.candidate === "sendFile" },
      ]
    }),
})
