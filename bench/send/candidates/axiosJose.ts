/** What Redox's documentation leads a user to write: axios for the requests, jose for the assertion. */
import axios from "axios"
import { importPKCS8, SignJWT } from "jose"
import { randomUUID } from "node:crypto"
import {
  clientId,
  embedded,
  hashedFile,
  headersOf,
  keyId,
  makeReader,
  messageOf,
  paths,
  sha1,
  type Make,
} from "../work.ts"

export const make: Make = async (setting) => {
  const { baseUrl, path, privateKey, work } = setting
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
  const read = await makeReader(setting)
  const limits = { maxBodyLength: Infinity, maxContentLength: Infinity, maxRedirects: 0 }

  const create = async (attachment: Readonly<Record<string, unknown>>): Promise<void> => {
    const message = messageOf({ contentType, ...attachment })
    await axios.post(baseUrl + paths.create, message, { headers: headersOf(token, "application/fhir+json"), ...limits })
  }

  return {
    send: async () => {
      const bytes = await read()
      if (bytes !== undefined && work.method === "embed") return create(embedded(bytes))
      const file = bytes === undefined ? hashedFile(path) : undefined
      const uploaded = await axios.post(baseUrl + paths.upload, file?.stream ?? bytes, {
        headers: { ...headersOf(token, contentType), "content-length": work.size },
        ...limits,
      })
      const hash = bytes === undefined ? file?.digest() : sha1(bytes)
      return create({ url: String(uploaded.headers["location"]), size: work.size, hash })
    },
  }
}
