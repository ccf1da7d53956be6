/** The reference of the commands: what `--help` prints for each, so that it is the grammar's own words. */
import { root, run } from "../scripts/workspace.ts"

const commandLines = [
  "effect-redox",
  "effect-redox send",
  "effect-redox upload",
  "effect-redox token",
  "effect-redox keys generate",
  "effect-redox validate",
  "redox-sandbox",
]

const sources: Readonly<Record<string, string>> = {
  "effect-redox": "packages/node/src/bin/effect-redox.ts",
  "redox-sandbox": "packages/sandbox/src/bin/redox-sandbox.ts",
}

/** A page with the help of every command. */
export const commands = async (): Promise<ReadonlyArray<{ readonly path: string; readonly text: string }>> => {
  const sections: Array<string> = []
  for (const line of commandLines) {
    const [bin = "", ...words] = line.split(" ")
    const args = ["--disable-warning=ExperimentalWarning", `${root}${sources[bin]}`, ...words, "--help"]
    const help = await run("node", args, { quiet: true, env: { NO_COLOR: "1", COLUMNS: "100" } })
    sections.push(`## ${line}\n\n\`\`\`text\n${help.trim()}\n\`\`\``)
  }
  const introduction = "What `--help` prints, for every command. The guides are under [The command](../cli.md)."
  return [{ path: "reference/cli.md", text: `# Commands\n\n${introduction}\n\n${sections.join("\n\n")}\n` }]
}
