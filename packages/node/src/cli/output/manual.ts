/**
 * The manual: the help of every command, as a man page and as Markdown. Pure.
 */
import * as Option from "effect/Option"
import type * as HelpDoc from "effect/cli/HelpDoc"

/** The help of a command, and its name with those of the commands above it. */
export interface Entry {
  readonly name: string
  readonly doc: HelpDoc.HelpDoc
}

/** What a manual is made from. */
export interface Book {
  readonly version: string
  readonly entries: ReadonlyArray<Entry>
}

type Row = readonly [term: string, description: string]

const flagTerm = ({ aliases, name, type }: HelpDoc.FlagDoc): string =>
  [`--${name}`, ...aliases].join(", ") + (type === "boolean" ? "" : ` ${type}`)

const rowsOf = (flags: ReadonlyArray<HelpDoc.FlagDoc> | undefined): ReadonlyArray<Row> =>
  (flags ?? []).map((flag) => [flagTerm(flag), Option.getOrElse(flag.description, () => "")])

const argumentRows = ({ args }: HelpDoc.HelpDoc): ReadonlyArray<Row> =>
  (args ?? []).map(({ description, name, variadic }) => [
    `<${name}>${variadic ? "..." : ""}`,
    Option.getOrElse(description, () => ""),
  ])

// The help indents all lines of a description but the first.
const linesOf = (description: string): ReadonlyArray<string> =>
  description.split("\n").map((line) => (line.startsWith("  ") ? line.slice(2) : line))

// groff: a backslash begins an escape, and a dot or an apostrophe at the start of a line begins a request.
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1")

const roffRows = (rows: ReadonlyArray<Row>): ReadonlyArray<string> =>
  rows.flatMap(([term, description]) => [".TP", `.B ${roff(term)}`, roff(description)])

const roffEntry = ({ doc, name }: Entry): ReadonlyArray<string> => {
  const section = (title: string, rows: ReadonlyArray<Row>) =>
    rows.length === 0 ? [] : [`.PP`, `${title}:`, ...roffRows(rows)]
  const examples = doc.examples ?? []
  return [
    `.SS ${roff(name)}`,
    ".nf",
    roff(doc.usage),
    "",
    ...linesOf(doc.description).map(roff),
    ".fi",
    ...section("Arguments", argumentRows(doc)),
    ...section("Flags", rowsOf(doc.flags)),
    ...(examples.length === 0 ? [] : [".PP", "Examples:", ".nf"]),
    ...examples.flatMap(({ command, description }) => [
      ...(description === undefined ? [] : [roff(`# ${description}`)]),
      roff(command),
    ]),
    ...(examples.length === 0 ? [] : [".fi"]),
  ]
}

/** The man page, section 1, in roff. */
export const manPage = ({ entries, version }: Book): string => {
  const [root, ...others] = entries
  const name = root?.name ?? ""
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    ".SH NAME",
    `${roff(name)} \\- ${roff(root?.doc.description.split("\n")[0] ?? "")}`,
    ".SH SYNOPSIS",
    roff(root?.doc.usage ?? ""),
    ".SH DESCRIPTION",
    ".nf",
    ...linesOf(root?.doc.description ?? "").map(roff),
    ".fi",
    ".SH COMMANDS",
    ...others.flatMap(roffEntry),
    ".SH GLOBAL FLAGS",
    ...roffRows(rowsOf(root?.doc.globalFlags)),
    "",
  ].join("\n")
}

const cellOf = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;")

const markdownRows = (title: string, rows: ReadonlyArray<Row>): ReadonlyArray<string> => [
  ...(rows.length === 0 ? [] : ["", `| ${title} | meaning |`, "| --- | --- |"]),
  ...rows.map(([term, description]) => `| \`${term.replaceAll("|", "\\|")}\` | ${cellOf(description)} |`),
]

const markdownEntry = ({ doc, name }: Entry): ReadonlyArray<string> => [
  "",
  `## ${name}`,
  "",
  "```text",
  doc.usage,
  "",
  ...linesOf(doc.description),
  "```",
  ...markdownRows("argument", argumentRows(doc)),
  ...markdownRows("flag", rowsOf(doc.flags)),
  ...(doc.examples ?? []).flatMap(({ command, description }) => [
    "",
    ...(description === undefined ? [] : [`${description}:`, ""]),
    "```sh",
    command,
    "```",
  ]),
]

/** The reference, in Markdown. */
export const markdownReference = ({ entries }: Book): string => {
  const [root, ...others] = entries
  return [
    `# The commands of ${root?.name ?? ""}`,
    "",
    `Printed by \`${root?.name ?? ""} help --markdown\`.`,
    ...others.flatMap(markdownEntry),
    "",
    "## Flags of every command",
    ...markdownRows("flag", rowsOf(root?.doc.globalFlags)),
    "",
  ].join("\n")
}
