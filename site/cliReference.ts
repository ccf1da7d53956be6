/** The reference of the commands, from their own grammars. */
import { root, run } from "../scripts/workspace.ts"

const print = async (bin: string, ...args: ReadonlyArray<string>): Promise<string> => {
  const text = await run("node", ["--disable-warning=ExperimentalWarning", `${root}${bin}`, ...args], {
    quiet: true,
    env: { NO_COLOR: "1", COLUMNS: "100" },
  })
  return text.trim()
}

/** A page with the help of every command. */
export const commands = async (): Promise<ReadonlyArray<{ readonly path: string; readonly text: string }>> => {
  const reference = await print("packages/node/src/bin/effect-redox.ts", "help", "--markdown")
  const sandbox = await print("packages/sandbox/src/bin/redox-sandbox.ts", "--help")
  const [, sections = ""] = reference.split(/\n(?=## )([^]*)/)
  const introduction = "Every command, with what `--help` prints for it. The guides are under [The command](../cli.md)."
  const text = `# Commands\n\n${introduction}\n\n${sections}\n\n## redox-sandbox\n\n\`\`\`text\n${sandbox}\n\`\`\`\n`
  return [{ path: "reference/cli.md", text }]
}
