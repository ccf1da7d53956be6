import type * as Redacted from "effect/Redacted"

/**
 * How to reach Redox: through which proxy, trusting which certificates, shown which one.
 */
export interface ConnectionOptions {
  /** Certificates of authorities to trust beside Node's own (`NODE_EXTRA_CA_CERTS` among them), in PEM. */
  readonly certificateAuthorities?: string | ReadonlyArray<string> | undefined
  /** A certificate to show where the other side asks for one (mutual TLS), with its chain, in PEM. */
  readonly clientCertificate?:
    | {
        readonly certificate: string
        readonly privateKey: Redacted.Redacted<string>
        /** Where the private key is encrypted. */
        readonly passphrase?: Redacted.Redacted<string> | undefined
      }
    | undefined
  /**
   * `"environment"` (default): `HTTPS_PROXY` or `ALL_PROXY`, and `NO_PROXY` for the exceptions, lower-case names first.
   * `"none"`: the way is direct. Or a proxy's http: or https: URL, which may carry a user and a password, and exceptions
   * written like `NO_PROXY`. The proxy is asked for a tunnel (CONNECT), so it sees the host's name and nothing else.
   */
  readonly proxy?:
    | "environment"
    | "none"
    | { readonly url: string | Redacted.Redacted<string>; readonly except?: string | undefined }
    | undefined
}
