/**
 * The other side: answers tokens, uploads and creates as Redox does, and forgets them. In a process of its own, so that
 * what is measured is the sender.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createTlsServer } from "node:https"

const created = JSON.stringify({
  resourceType: "Bundle",
  type: "transaction-response",
  entry: [
    { response: { status: "201 Created", location: "https://fhir.redoxengine.com/DocumentReference/1/_history/1" } },
  ],
})

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume()
  request.on("end", () => {
    const url = request.url ?? ""
    if (url.endsWith("/token")) {
      response.writeHead(200, { "content-type": "application/json" })
      response.end('{"access_token":"token","token_type":"Bearer","expires_in":3600,"scope":"fhir:development"}')
    } else if (url.endsWith("/Binary")) {
      response.writeHead(201, { location: "https://blob.redoxengine.com/1", "content-length": 0 }).end()
    } else {
      response.writeHead(200, { "content-type": "application/fhir+json" }).end(created)
    }
  })
}

// A key and a certificate in PEM, where it is to be over TLS.
const [, , tls] = process.argv
const server = tls === undefined ? createServer(answer) : createTlsServer(JSON.parse(tls), answer)
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.(address !== null && typeof address === "object" ? address.port : 0)
})
process.on("disconnect", () => process.exit())
