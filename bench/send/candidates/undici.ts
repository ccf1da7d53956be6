/** The limit: undici by hand, with a SHA-1 on the way, and nothing else: no retry, no check, no quota. */
import { randomUUID, sign } from "node:crypto"
import { Agent, Client, request } from "undici"
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

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")

const makeWith =
  (freshCreates: boolean): Make =>
  async (setting) => {
    const { baseUrl, path, privateKey, work } = setting
    const dispatcher = new Agent({ connections: null, pipelining: 1 })
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: clientId,
      sub: clientId,
      aud: baseUrl + paths.token,
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
    }
    const unsigned = `${base64url({ alg: "RS384", kid: keyId, typ: "JWT" })}.${base64url(claims)}`
    const answer = await request(baseUrl + paths.token, {
      dispatcher,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: `${unsigned}.${sign("sha384", Buffer.from(unsigned), privateKey).toString("base64url")}`,
      }).toString(),
    })
    const token = String(Object(await answer.body.json()).access_token)
    const read = await makeReader(setting)
    const contentType = "application/pdf"

    const create = async (attachment: Readonly<Record<string, unknown>>): Promise<void> => {
      const connection = freshCreates ? new Client(baseUrl, { pipelining: 1 }) : undefined
      const created = await request(baseUrl + paths.create, {
        dispatcher: connection ?? dispatcher,
        reset: freshCreates,
        method: "POST",
        headers: headersOf(token, "application/fhir+json"),
        body: JSON.stringify(messageOf({ contentType, ...attachment })),
      })
      await created.body.json()
      void connection?.close()
      if (created.statusCode !== 200) throw new Error(`create: ${created.statusCode}`)
    }

    return {
      send: async () => {
        const bytes = await read()
        if (bytes !== undefined) {
          if (work.method === "embed") return create(embedded(bytes))
          const uploaded = await request(baseUrl + paths.upload, {
            dispatcher,
            method: "POST",
            headers: headersOf(token, contentType),
            body: bytes,
          })
          await uploaded.body.dump()
          return create({ url: String(uploaded.headers["location"]), size: work.size, hash: sha1(bytes) })
        }
        const file = hashedFile(path)
        const uploaded = await request(baseUrl + paths.upload, {
          dispatcher,
          method: "POST",
          headers: { ...headersOf(token, contentType), "content-length": String(work.size) },
          body: file.stream,
        })
        await uploaded.body.dump()
        return create({ url: String(uploaded.headers["location"]), size: work.size, hash: file.digest() })
      },
      close: () => dispatcher.close(),
    }
  }

export const make = makeWith(false)

/** With a connection for each create, as this library makes one. */
export const makeFresh = makeWith(true)
