/**
 * Which Redox the contract is held against.
 */
import { Context } from "effect"
import type { ClientCredentials } from "@effect-redox/testing/RegisteredClient"
import type { Environment } from "@effect-redox/testing/Wire"

/** Where it is, and as whom to speak to it. */
export interface Target {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly environment: Environment
  /** A slug that takes documents. */
  readonly destination: string
  readonly sourceId: string | undefined
  /** A free account cannot upload in Development. */
  readonly plan: "paid" | "free"
  readonly credentials: ClientCredentials
}

/** The target, as a service. */
export class ContractTarget extends Context.Service<ContractTarget, Target>()(
  "@effect-redox/testing/Contract/ContractTarget",
) {}
