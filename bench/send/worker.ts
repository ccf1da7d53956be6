/** Runs one candidate over one piece of work, and prints what it cost. In a process of its own. */
import type { Candidate, Make, Setting } from "./work.ts"

const [, , name = "", json = "{}"] = process.argv
const setting: Setting = JSON.parse(json)
const { make }: { readonly make: Make } = await import(`./candidates/${name}.ts`)

const { work } = setting
const candidate: Candidate = await make(setting)

const sendAll = async (count: number): Promise<void> => {
  let left = count
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await candidate.send()
    }
  }
  await Promise.all(Array.from({ length: Math.min(work.concurrency, count) }, lane))
}

const idle = process.memoryUsage().rss
await sendAll(work.warmUp ?? Math.max(2, Math.ceil(work.count / 5)))
let peak = process.memoryUsage().rss
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 5)
const cpu = process.cpuUsage()
const began = performance.now()
await sendAll(work.count)
const wall = performance.now() - began
const { system, user } = process.cpuUsage(cpu)
clearInterval(sampler)
await candidate.close?.()
console.log(JSON.stringify({ wall, cpu: (user + system) / 1_000, memory: peak, aboveIdle: peak - idle }))
process.exit(0)
