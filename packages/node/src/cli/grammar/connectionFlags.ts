/**
 * The flags of every command that talks to Redox. Their values are read in `input/connection.ts`, by the library's table
 * of variables; help must not load the library, so the variables' names stand here too (a test compares them).
 */
import * as Flag from "effect/cli/Flag"
import { pathFlag, textFlag } from "./flags.ts"

/** Secrets have none: every user of a machine can read its processes' arguments. */
export const connectionFlags = {
  environment: Flag.Literals("environment", ["Development", "Staging", "Production"]).pipe(
    Flag.withDescription("Redox environment [REDOX_ENVIRONMENT]"),
    Flag.optional,
  ),
  baseUrl: textFlag("base-url", "<url>", "Default https://api.redoxengine.com [REDOX_BASE_URL]"),
  sourceId: textFlag("source-id", "<uuid>", "The source, where the environment holds several [REDOX_SOURCE_ID]"),
  clientId: textFlag("client-id", "<id>", "The API key's client id [REDOX_CLIENT_ID]"),
  keyId: textFlag("key-id", "<kid>", "The id under which the public key is registered [REDOX_KEY_ID]"),
  privateKeyFile: pathFlag("private-key-file", "The private key: PEM or JWK [REDOX_PRIVATE_KEY_FILE]").pipe(
    Flag.optional,
  ),
  plan: Flag.Literals("plan", ["paid", "free"]).pipe(
    Flag.withDescription("A free account cannot upload in Development [REDOX_PLAN]"),
    Flag.optional,
  ),
  profile: textFlag("profile", "<name>", "Settings of this name in the file of profiles [EFFECT_REDOX_PROFILE]"),
  config: pathFlag(
    "config",
    "The file of profiles; default ~/.config/effect-redox/config.json [EFFECT_REDOX_CONFIG]",
  ).pipe(Flag.optional),
  // Not --env-file: Node.js takes that one for itself wherever it stands among the arguments, and exits with 9 where the
  // file cannot be read.
  dotenv: pathFlag("dotenv", "Read variables from a file such as .env; those that are set go first").pipe(
    Flag.optional,
  ),
}
