// withFetch as a program of its own, for runtimes that have an environment.
import process from "node:process"
import { send } from "./withFetch.ts"

const variable = (name: string): string => process.env[name] ?? ""

console.log(
  await send({
    baseUrl: variable("REDOX_BASE_URL"),
    sourceId: variable("REDOX_SOURCE_ID"),
    clientId: variable("REDOX_CLIENT_ID"),
    keyId: variable("REDOX_KEY_ID"),
    privateKey: variable("REDOX_PRIVATE_KEY"),
  }),
)
