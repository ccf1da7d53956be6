/** Prints the page that says of every invariant of R4 whether it is checked. */
import type { InvariantModel } from "./definitions.ts"
import { checkedInvariants, howDifferent, notChecked } from "./invariants.ts"

const cell = (text: string): string => text.replace(/\s+/g, " ").replace(/\|/g, "\\|").replace(/</g, "\\<").trim()

/** Where an invariant stands: one or two places, or how many there are. */
const places = (paths: ReadonlyArray<string>): string =>
  paths.length <= 2 ? paths.map((path) => `\`${path}\``).join(", ") : `\`${paths[0]}\` and ${paths.length - 1} more`

const verdict = ({ key, name, severity }: InvariantModel): string => {
  const how = howDifferent(key)
  if (key !== "ele-1" && !checkedInvariants.has(name)) {
    const reason = notChecked.get(key)
    if (reason === undefined) throw new Error(`say why ${key} is not checked`)
    return `no: ${reason}`
  }
  return `${severity === "warning" ? "advice" : "yes"}${how === undefined ? "" : `: ${how}`}`
}

/** docs/fhir-invariants.md */
export const emitInvariantsPage = (invariants: ReadonlyArray<InvariantModel>): string => {
  const byName = Map.groupBy(invariants, ({ name }) => name)
  const rows = [...byName.values()]
    .flatMap((group) => {
      const [first] = group
      return first === undefined ? [] : [{ first, paths: [...new Set(group.map(({ path }) => path))] }]
    })
    .sort((a, b) => a.first.key.localeCompare(b.first.key, "en", { numeric: true }))
  const verdicts = rows.map(({ first }) => verdict(first))
  const count = (start: string): number => verdicts.filter((verdict) => verdict.startsWith(start)).length
  return [
    "# The invariants of FHIR R4",
    "",
    "Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions) by `pnpm generate:fhir`. Do not edit.",
    "",
    `R4 has ${rows.length} invariants: ${count("yes")} are checked where invariants are (by default when sending), ${count("advice")} are warnings,`,
    `which \`Validation.advice\` gives, and ${count("no")} are not checked. A test compares those that are checked with a FHIRPath engine, on`,
    "HL7's examples and on changed copies of them.",
    "",
    "| key | where | what | checked |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ({ first, paths }, index) =>
        `| ${first.key} | ${places(paths)} | ${cell(first.human)} | ${cell(verdicts[index] ?? "")} |`,
    ),
    "",
  ].join("\n")
}
