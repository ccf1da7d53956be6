/**
 * A fake Redox on a port, with a page that shows what it was sent.
 */
export * as Sandbox from "./Sandbox.ts"
