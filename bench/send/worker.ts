/**
 * Runs one candidate in a process of its own. Asked by a message to send so many files, it answers with what that cost.
 */
import { registerHooks } from "node:module"
import { setImmediate } from "node:timers/promises"
import type { Candidate, Make, Setting } from "./work.ts"

// The packages as they are published: JavaScript, which takes less memory to load than TypeScript does.
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context)
    return { ...found, url: found.url.replace(/(\/packages\/\w+)\/src\/(.*)\.ts$/, "$1/dist/$2.js") }
  },
})

const [, , name = "", json = "{}"] = process.argv
const setting: Setting = JSON.parse(json)
const { make }: { readonly make: Make } = await import(`./candidates/${name}.ts`)
const candidate: Candidate = await make(setting)

const sendAll = async (count: number): Promise<void> => {
  let left = count
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await candidate.send()
    }
  }
  await Promise.all(Array.from({ length: Math.min(setting.work.concurrency, count) }, lane))
}

/** The heap after a collection, where the process was started with `--expose-gc`. */
const heapNow = async (): Promise<number | undefined> => {
  if (globalThis.gc === undefined) return undefined
  for (let times = 0; times < 3; times++) {
    globalThis.gc()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed
}

const idle = process.memoryUsage.rss()

process.on("message", async (count: number) => {
  let peak = process.memoryUsage.rss()
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const cpu = process.cpuUsage()
  const began = performance.now()
  await sendAll(count)
  const wall = performance.now() - began
  const { system, user } = process.cpuUsage(cpu)
  clearInterval(sampler)
  process.send?.({ wall, cpu: (user + system) / 1_000, memory: peak, aboveIdle: peak - idle, heap: await heapNow() })
})
process.on("disconnect", () => process.exit())
process.send?.("ready")
