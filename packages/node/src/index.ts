/**
 * effect-redox on Node.js.
 */
export * as EventLog from "./EventLog.ts"
export * as NodeFileSource from "./NodeFileSource.ts"
export * as NodeRedox from "./NodeRedox.ts"
export * as RedoxClient from "./RedoxClient.ts"
