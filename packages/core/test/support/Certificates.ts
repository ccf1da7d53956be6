/**
 * Certificates for servers and clients of tests, made by OpenSSL.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A key and its certificate, signed by itself, in PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** A certificate for a host's name. */
export const makeCertificate = (name: string): Certificate => {
  const directory = mkdtempSync(join(tmpdir(), "certificate-"))
  const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")]
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"]
  execFileSync(
    "openssl",
    ["req", "-x509", ...kind, "-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`].concat([
      "-keyout",
      key,
      "-out",
      cert,
    ]),
    { stdio: "ignore" },
  )
  const pair = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") }
  rmSync(directory, { recursive: true })
  return pair
}
