/**
 * A request body that prints as its length. Effect prints the text of bodies it knows to be text or JSON when a request
 * is inspected, and of every body when it is made a string.
 */
import * as HttpBody from "effect/http/HttpBody"

const encoder = new TextEncoder()

export const privateBody = (text: string, contentType: string): HttpBody.Uint8Array =>
  privateBytes(encoder.encode(text), contentType)

export const privateBytes = (bytes: Uint8Array, contentType: string): HttpBody.Uint8Array => {
  const shown = { _id: "effect/HttpBody", _tag: "Uint8Array", contentType, contentLength: bytes.length }
  const body = HttpBody.uint8Array(bytes, contentType)
  const printed = JSON.stringify(shown)
  return Object.defineProperties(body, {
    _body: { enumerable: false },
    text: { enumerable: false },
    toJSON: { value: () => shown },
    toString: { value: () => printed },
    [Symbol.for("nodejs.util.inspect.custom")]: { value: () => shown },
  })
}
