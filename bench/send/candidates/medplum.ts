/**
 * Medplum's client, pointed at the same server: `createBinary` and an operation by `post`. It has no client assertion for
 * Redox's token endpoint, so it is given a token; it takes a file in memory alone, and computes no hash.
 */
import { MedplumClient } from "@medplum/core"
import { readFile } from "node:fs/promises"
import { messageOf, paths, sourceId, type Make } from "../work.ts"

export const make: Make = async ({ baseUrl, path, work }) => {
  const client = new MedplumClient({
    baseUrl: `${baseUrl}/`,
    fhirUrlPath: "fhir/R4/redox/Development",
    accessToken: `${Buffer.from("{}").toString("base64")}.${Buffer.from('{"exp":4102444800}').toString("base64")}.x`,
    defaultHeaders: { "redox-source-id": sourceId },
  })
  const contentType = "application/pdf"
  const inMemory = work.from === "memory" ? await readFile(path) : undefined
  const create = async (attachment: Readonly<Record<string, unknown>>): Promise<void> => {
    await client.post(baseUrl + paths.create, messageOf({ contentType, ...attachment }), "application/fhir+json")
  }
  return {
    send: async () => {
      const bytes = inMemory ?? (await readFile(path))
      if (work.method === "embed") return create({ data: bytes.toString("base64"), size: bytes.byteLength })
      await client.post(baseUrl + paths.upload, bytes, contentType)
      return create({ url: "https://blob.redoxengine.com/1", size: bytes.byteLength })
    },
  }
}
