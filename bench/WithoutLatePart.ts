/**
 * Sends a file from a bundle whose late part is gone, as after a new version of a web application was put in the old one's place: what
 * every send needs has to be in what is loaded with the program.
 */
import { execFile } from "node:child_process"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { rolldown } from "rolldown"

/** It sends a file, which succeeds, and one that has to be explained, which fails with the error of a part that is not there. */
export const program = `
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as FileSource from "@effect-redox/core/FileSource"
import * as Redox from "@effect-redox/core/Redox"
import * as SendFile from "@effect-redox/core/SendFile"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as FetchHttpClient from "effect/http/FetchHttpClient"

const fetch = async (url, { body }) => {
  await new Response(body).arrayBuffer()
  const isUpload = String(url).includes("/Binary")
  return isUpload ? Response.json({}, { status: 201, headers: { location: "https://blob.example/1" } }) : new Response(null, { headers: { "content-length": "0" } })
}
const note = (family) => ({
  file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
  destination: "redox-fhir-sandbox",
  patient: {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
    name: [{ family }],
  },
  document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
})
const layer = Redox.layer({ environment: "Staging", accessToken: Redacted.make("token") }).pipe(
  Layer.provide(FetchHttpClient.layer),
  Layer.provide(Layer.succeed(FetchHttpClient.Fetch, fetch)),
)
const both = Effect.gen(function* () {
  const { durations, ...receipt } = yield* SendFile.sendFile(note("Example"))
  const error = yield* Effect.flip(SendFile.sendFile(note("")))
  return { method: receipt.method, refused: error.reason._tag, rule: error.reason.problems?.[0]?.rule }
})
Effect.runPromise(Effect.provide(both, layer)).then((result) => console.log(JSON.stringify(result)))
`

const expected = JSON.stringify({ method: "upload", refused: "InvalidInput", rule: "not-loaded" })

/** Runs the program, bundled at `input`, without the files that it loads late. Gives what is not as expected, if anything is. */
export const runWithoutLatePart = async (input: string, folder: string): Promise<string | undefined> => {
  const bundle = await rolldown({ input, external: [/^effect(?:\/|$)/], platform: "node", logLevel: "silent" })
  const { output } = await bundle.write({ dir: join(folder, "without"), format: "esm" })
  await bundle.close()
  const late = output.filter((file) => file.type === "chunk" && file.isDynamicEntry)
  if (late.length === 0) return "The bundle has no part that is loaded late"
  for (const { fileName } of late) await rm(join(folder, "without", fileName))
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "without", "main.js")])
  return stdout.trim() === expected
    ? undefined
    : `Without its late part a bundle gives ${stdout.trim()} instead of ${expected}`
}
