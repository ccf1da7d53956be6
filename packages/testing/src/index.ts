/**
 * An in-memory Redox for tests and local work. Behind a real socket: `@effect-redox/testing/FakeRedoxServer`.
 */
export * as Arbitraries from "./Arbitraries.ts"
export * as Assertions from "./Assertions.ts"
export * as Delivery from "./Delivery.ts"
export * as FakeRedox from "./FakeRedox.ts"
export * as Fault from "./Fault.ts"
export * as Matchers from "./Matchers.ts"
export * as Records from "./Records.ts"
export * as RedoxTest from "./RedoxTest.ts"
export * as RegisteredClient from "./RegisteredClient.ts"
export * as Wire from "./Wire.ts"
