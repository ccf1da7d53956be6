/** A Dockerfile as its stages, and what is wrong with it. */
import { DockerfileParser } from "dockerfile-ast"
import { validate } from "dockerfile-utils"

/** One instruction: `RUN`, and what stands behind it. */
export interface Instruction {
  readonly name: string
  readonly argument: string
  readonly line: number
}

/** What an image is made by. `from` is an image, or a stage above. */
export interface Stage {
  readonly name: string
  readonly from: string
  readonly instructions: ReadonlyArray<Instruction>
}

/** A list in JSON, as `CMD` and others have; undefined where it is a line for a shell. */
export const listOf = (argument: string): ReadonlyArray<string> | undefined => {
  if (!argument.startsWith("[")) return undefined
  const list: ReadonlyArray<string> = JSON.parse(argument)
  return list
}

/** Reads the stages of a Dockerfile. */
export const stagesOf = (text: string): ReadonlyArray<Stage> => {
  const stages: Array<{ name: string; from: string; instructions: Array<Instruction> }> = []
  const lines = text.split("\n")
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const name = instruction.getInstruction()
    const { end, start } = instruction.getRange()
    // With its flags, which the parser keeps apart.
    const argument = lines
      .slice(start.line, end.line + 1)
      .join("\n")
      .slice(start.character + name.length)
      .trim()
    const [, from, stage = ""] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(argument) ?? []
    if (name === "FROM" && from !== undefined) stages.push({ name: stage, from, instructions: [] })
    else stages.at(-1)?.instructions.push({ name, argument, line: start.line + 1 })
  }
  return stages
}

// Errors and warnings, as the Language Server Protocol numbers them.
const severe: ReadonlyArray<number | undefined> = [1, 2]

/** The instructions of a stage after those of the stages it comes from. */
export const instructionsOf = (stages: ReadonlyArray<Stage>, stage: Stage): ReadonlyArray<Instruction> => {
  const base = stages.find(({ name }) => name === stage.from)
  return [...(base === undefined ? [] : instructionsOf(stages, base)), ...stage.instructions]
}

/** What is wrong: what the linter finds, images without a tag, and stages that would run as root. */
export const problemsOf = (text: string): ReadonlyArray<string> => {
  const found = validate(text)
    .filter(({ severity }) => severe.includes(severity))
    .map(
      ({ message, range }) => `line ${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`,
    )
  const stages = stagesOf(text)
  for (const stage of stages) {
    const isStage = stages.some(({ name }) => name === stage.from)
    if (!isStage && (!stage.from.includes(":") || stage.from.endsWith(":latest"))) {
      found.push(`stage ${stage.name}: ${stage.from} has no tag of a version`)
    }
    const all = instructionsOf(stages, stage)
    const starts = stage.instructions.some(({ name }) => name === "CMD" || name === "ENTRYPOINT")
    const user = all.findLast(({ name }) => name === "USER")?.argument
    if (starts && (user === undefined || user === "root" || user === "0")) {
      found.push(`stage ${stage.name} would run as root`)
    }
    for (const { line, name } of stage.instructions) {
      if (name === "ADD") found.push(`line ${line}: COPY does what is needed here`)
    }
  }
  return found
}
