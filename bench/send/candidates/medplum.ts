/**
 * Medplum's client, pointed at the same server: an operation by `post`, with the hash by hand. It has no client assertion for
 * Redox's token endpoint, so it is given a token. It uploads nothing here: its methods give their caller an answer's body alone,
 * and where a file is stands in a header.
 */
import { MedplumClient } from "@medplum/core"
import { embedded, makeReader, messageOf, paths, sourceId, type Make } from "../work.ts"

export const make: Make = async (setting) => {
  const { baseUrl } = setting
  const client = new MedplumClient({
    baseUrl: `${baseUrl}/`,
    fhirUrlPath: "fhir/R4/redox/Development",
    accessToken: `${Buffer.from("{}").toString("base64")}.${Buffer.from('{"exp":4102444800}').toString("base64")}.x`,
    defaultHeaders: { "redox-source-id": sourceId },
  })
  const read = await makeReader(setting)
  return {
    send: async () => {
      const bytes = await read()
      if (bytes === undefined) throw new Error("Medplum's client embeds files only")
      const message = messageOf({ contentType: "application/pdf", ...embedded(bytes) })
      await client.post(baseUrl + paths.create, message, "application/fhir+json")
    },
  }
}
