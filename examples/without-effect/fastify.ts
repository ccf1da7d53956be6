/**
 * A Fastify server that files the body of a request into a chart, without Effect:
 *
 *     POST /charts/:mrn/documents   Content-Type: application/pdf
 */
import { RedoxClient } from "@effect-redox/node"
import Fastify from "fastify"

const redox = await RedoxClient.RedoxClient.open()
const app = Fastify({ bodyLimit: 30_000_000 })

app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body))
// Fastify calls this after the requests under way were answered.
app.addHook("onClose", () => redox.close())

app.setErrorHandler((error, _request, reply) => {
  if (!(error instanceof RedoxClient.SendError)) return reply.send(error)
  const status = error.reason === "OutcomeUnknown" || error.isRetryable ? 502 : 422
  const { message, nothingCreated, reason } = error
  return reply.status(status).send({ reason, message, nothingCreated })
})

app.post<{ Params: { readonly mrn: string }; Body: Buffer }>("/charts/:mrn/documents", async (request, reply) => {
  const receipt = await redox.sendFile({
    file: new Uint8Array(request.body),
    destination: "redox-fhir-sandbox",
    patient: {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: request.params.mrn }],
    },
    document: { type: { coding: [{ system: "http://loinc.org", code: "18842-5" }] } },
  })
  return reply.status(201).send({ document: receipt.identifiers.document })
})

const address = await app.listen({ port: Number(process.env["PORT"] ?? 0), host: "127.0.0.1" })
console.log(`listening on ${new URL(address).port}`)
process.once("SIGTERM", () => void app.close())
