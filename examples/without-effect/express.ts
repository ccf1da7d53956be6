/**
 * An Express server that files the body of a request into a chart, without Effect:
 *
 *     POST /charts/:mrn/documents   Content-Type: application/pdf
 */
import { RedoxClient } from "@effect-redox/node"
import express from "express"

const redox = await RedoxClient.RedoxClient.open()
const app = express()

app.post("/charts/:mrn/documents", express.raw({ type: () => true, limit: "30mb" }), async (request, response) => {
  const { mrn } = request.params
  try {
    const receipt = await redox.sendFile({
      file: new Uint8Array(request.body),
      destination: "redox-fhir-sandbox",
      patient: {
        resourceType: "Patient",
        identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: mrn }],
      },
      document: { type: { coding: [{ system: "http://loinc.org", code: "18842-5" }] } },
    })
    response.status(201).json({ document: receipt.identifiers.document })
  } catch (error) {
    if (!(error instanceof RedoxClient.SendError)) throw error
    // 502: Redox failed. 422: this request has to change. An unknown outcome is neither: somebody has to look.
    const status = error.reason === "OutcomeUnknown" || error.isRetryable ? 502 : 422
    response.status(status).json({ reason: error.reason, message: error.message, nothingCreated: error.nothingCreated })
  }
})

const server = app.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address === "object") console.log(`listening on ${address.port}`)
})

process.once("SIGTERM", () => {
  // First no new requests, then, once those under way are answered, no connections.
  server.close(() => void redox.close())
})
