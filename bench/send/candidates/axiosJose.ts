/** What Redox's documentation leads a user to write: axios for the requests, jose for the assertion. */
import axios from "axios"
import { importPKCS8, SignJWT } from "jose"
import { createHash, randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { clientId, hashedFile, headersOf, keyId, messageOf, paths, type Make } from "../work.ts"

export const make: Make = async ({ baseUrl, path, privateKey, work }) => {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: "RS384", kid: keyId, typ: "JWT" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(baseUrl + paths.token)
    .setIssuedAt()
    .setExpirationTime("5m")
    .setJti(randomUUID())
    .sign(await importPKCS8(privateKey, "RS384"))
  const { data } = await axios.post(
    baseUrl + paths.token,
    new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
    }),
  )
  const token = String(data.access_token)
  const contentType = "application/pdf"
  const inMemory = work.from === "memory" ? await readFile(path) : undefined
  const limits = { maxBodyLength: Infinity, maxContentLength: Infinity, maxRedirects: 0 }

  const create = async (attachment: Readonly<Record<string, unknown>>): Promise<void> => {
    const message = messageOf({ contentType, ...attachment })
    await axios.post(baseUrl + paths.create, message, { headers: headersOf(token, "application/fhir+json"), ...limits })
  }

  return {
    send: async () => {
      if (work.method === "embed") {
        const bytes = inMemory ?? (await readFile(path))
        const hash = createHash("sha1").update(bytes).digest("base64")
        return create({ data: bytes.toString("base64"), size: bytes.byteLength, hash })
      }
      const file = inMemory === undefined ? hashedFile(path) : undefined
      const uploaded = await axios.post(baseUrl + paths.upload, file?.stream ?? inMemory, {
        headers: { ...headersOf(token, contentType), "content-length": work.size },
        ...limits,
      })
      const hash =
        file?.digest() ??
        createHash("sha1")
          .update(inMemory ?? "")
          .digest("base64")
      return create({ url: String(uploaded.headers["location"]), size: work.size, hash })
    },
  }
}
