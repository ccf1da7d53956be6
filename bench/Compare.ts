/**
 * Times things side by side in one run: in turn, several rounds, medians and ratios to the first.
 */

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Runs each candidate in turn and prints what it took, against the first. */
export const compare = async (
  title: string,
  candidates: Readonly<Record<string, () => void | Promise<void>>>,
  rounds = 15,
): Promise<void> => {
  const times = new Map<string, Array<number>>(Object.keys(candidates).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      const start = performance.now()
      await run()
      // The first two rounds warm up.
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  const base = median([...times.values()][0] ?? [])
  console.log(title)
  for (const [name, values] of times) {
    const time = median(values)
    console.log(`  ${name.padEnd(24)} ${time.toFixed(2).padStart(9)} ms   × ${(time / base).toFixed(2)}`)
  }
}
