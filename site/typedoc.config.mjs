// The API reference: Markdown from the TSDoc of every public module that is written by hand.
import { readFileSync } from "node:fs"

const packages = ["core", "durable", "fhir", "node", "testing", "sandbox"]

const entryPoints = packages.flatMap((name) => {
  const folder = `../packages/${name}`
  const { exports } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8"))
  return Object.values(exports)
    .filter((target) => target.endsWith(".ts") && !target.includes("/generated/") && !target.endsWith("/index.ts"))
    .map((target) => `${folder}/${target}`)
})

/** @type {import("typedoc").TypeDocOptions} */
export default {
  entryPoints,
  tsconfig: "./tsconfig.json",
  plugin: ["typedoc-plugin-markdown"],
  out: "./content/reference/api",
  readme: "none",
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  disableSources: true,
  skipErrorChecking: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  entryFileName: "index.md",
  useCodeBlocks: true,
  outputFileStrategy: "modules",
  flattenOutputFiles: true,
  expandObjects: true,
  parametersFormat: "list",
  interfacePropertiesFormat: "list",
  classPropertiesFormat: "list",
  typeDeclarationFormat: "list",
  githubPages: false,
  logLevel: "Warn",
  validation: { notExported: false, invalidLink: false, notDocumented: false },
}
