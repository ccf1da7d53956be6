/**
 * The grammar of `effect-redox keys`.
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { json, lazily, pathFlag, text, textFlag } from "./flags.ts"

const generate = Command.make(
  "generate",
  {
    out: pathFlag("out", "Where to write them", "directory"),
    algorithm: Flag.Literals("algorithm", ["RS384", "ES384"]).pipe(
      Flag.withDescription("RS384 is RSA of 3072 bits, ES384 the curve P-384"),
      Flag.withDefault("RS384" as const),
    ),
    keyId: textFlag("key-id", "<kid>", "Default: the key's thumbprint (RFC 7638)"),
    json,
  },
  lazily(
    () => import("../commands/keys.ts"),
    ({ generateKeys }) => generateKeys,
  ),
).pipe(
  Command.withShortDescription("Make a key pair to register with Redox"),
  Command.withDescription(
    text(
      "Make a key pair to register with Redox.",
      "",
      "Writes private-key.pem, which only you can read, and jwks.json, the public half. It overwrites nothing.",
    ),
  ),
  Command.withExamples([{ command: "effect-redox keys generate --out keys" }]),
)

export const keys = Command.make("keys").pipe(
  Command.withDescription("Keys to register with Redox"),
  Command.withSubcommands([generate]),
)
