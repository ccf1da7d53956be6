/** What programs of `@effect-redox/fhir` weigh once they are bundled, without Effect, and how much that may be. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"

/** In bytes, after minification and gzip. */
interface Size {
  readonly minified: number
  readonly gzipped: number
}

interface Program {
  readonly name: string
  readonly code: string
  /** The most it may be, gzipped. What is checked more costs more: raise it on purpose, and docs/fhir.md with it. */
  readonly most: number
}

const fhir = "@effect-redox/fhir"
const bundle = `export { Bundle } from "${fhir}/Bundle"`

const programs: ReadonlyArray<Program> = [
  { name: "Patient", code: `export { Patient } from "${fhir}/Patient"`, most: 15_800 },
  {
    name: "a sender that asks no more than whether a message is in order",
    code: `export { isMessage } from "${fhir}/Fit"`,
    most: 5_800,
  },
  { name: "a sender", code: `${bundle}\nexport { is, issues } from "${fhir}/Validation"`, most: 19_700 },
  {
    name: "the same, compiled",
    code: `${bundle}\nexport { compile, is, issues } from "${fhir}/Validation"`,
    most: 21_200,
  },
  { name: "all resources", code: `export { FhirResource } from "${fhir}/FhirResource"`, most: 58_500 },
  { name: "everything", code: `export * as Fhir from "${fhir}"`, most: 74_200 },
]

/** Bundles each program in a folder where the packages are installed. Fails for the first that is larger than it may be. */
export const checkSizes = async (
  folder: string,
  bundleFile: (entry: string, out: string) => Promise<Size>,
): Promise<void> => {
  for (const { code, most, name } of programs) {
    await writeFile(join(folder, "size.ts"), code)
    const { gzipped, minified } = await bundleFile("size.ts", "size.mjs")
    console.log(`${name} of ${fhir} | ${minified} bytes minified | ${gzipped} gzipped, of ${most} at most`)
    if (gzipped > most) throw new Error(`${name} of ${fhir} is ${gzipped} bytes after gzip: more than ${most}`)
  }
}
