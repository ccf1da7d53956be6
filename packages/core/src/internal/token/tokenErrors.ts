/**
 * What the token endpoint says when it refuses, and what a person can do about it (docs/protocol.md §2).
 *
 * The HTTP status is not documented, so the description decides. These texts are Redox's own and hold nothing of ours,
 * so they may be shown.
 */

/** `description`, or its beginning where the rest names a claim, and the advice. */
export interface TokenError {
  readonly description: RegExp
  readonly advice: string
}

const ours =
  "This is a fault in the request this library made, or something in between changed it: please report it with the trace id."

export const tokenErrors: ReadonlyArray<TokenError> = [
  {
    // Redox answers with a blank description for four different mistakes.
    description: /^$/,
    advice:
      "Redox gave no description. Check that the private key is the one whose public half is registered under this key id; then this machine's clock (more than 10 s fast is refused), that the base URL is the one the key is registered at, and that the key is registered for the algorithm in use (RS384 or ES384).",
  },
  { description: /^x-www-form-urlencoded content-type required$/, advice: ours },
  { description: /^Missing grant_type parameter$/, advice: ours },
  { description: /^The grant_type parameter should equal 'client_credentials'$/, advice: ours },
  { description: /^Missing client assertion type$/, advice: ours },
  { description: /^Invalid client assertion type$/, advice: ours },
  { description: /^Missing client assertion$/, advice: ours },
  {
    description: /^JWT header kid property is required$/,
    advice: "Set the key id: the `kid` of the public key that is registered with Redox.",
  },
  {
    description: /^Public key not found, check client_id, kid and Redox dashboard settings$/,
    advice:
      "Compare client id and key id with the API key in the Redox dashboard, and check that the public half of this private key is registered there under that key id, in this environment.",
  },
  {
    description: /^Unexpected [A-Za-z_]{1,20} claim value$/,
    advice:
      "Check the client id, the base URL and this machine's clock: a claim of the signed assertion was not accepted.",
  },
]

/** For a refusal that is none of the token endpoint's. */
export const notRedox =
  "The answer is not one of Redox's token endpoint: is the base URL right, and no proxy in between?"

/** For a scope that is not granted (RFC 6749 §5.2). */
export const invalidScope = "Ask for scopes that the API key has, or for none (REDOX_SCOPE)."

const otherwise =
  "Check client id, key id and private key against the API key in the Redox dashboard; the words of the answer are in `answerTexts`."

export const adviceFor = (description: string | undefined): { readonly advice: string; readonly known: boolean } => {
  const found = description === undefined ? undefined : tokenErrors.find((known) => known.description.test(description))
  return found === undefined ? { advice: otherwise, known: false } : { advice: found.advice, known: true }
}
