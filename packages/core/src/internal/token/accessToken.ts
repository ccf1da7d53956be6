/**
 * An access token, as a value that does not show itself.
 */
import * as Inspectable from "effect/Inspectable"
import type * as Redacted from "effect/Redacted"

/** RFC 6750 §2.1: the characters a token may have after "Bearer ". */
export const bearerPattern = /^[A-Za-z0-9._~+/-]+=*$/

/**
 * An access token. Prints as its scope and expiry; the token itself is `Redacted`.
 */
export class AccessToken extends Inspectable.Class {
  readonly value: Redacted.Redacted<string>
  readonly scope: string | undefined
  /** Epoch milliseconds. Infinity for a token whose expiry is not known. */
  readonly expiresAt: number
  constructor(options: {
    readonly value: Redacted.Redacted<string>
    readonly scope?: string | undefined
    readonly expiresAt: number
  }) {
    super()
    this.value = options.value
    this.scope = options.scope
    this.expiresAt = options.expiresAt
  }
  override toJSON(): unknown {
    return { _id: "AccessToken", scope: this.scope, expiresAt: this.expiresAt }
  }
}
