/** This library, its creates over the pool. */
export { makePooled as make } from "./sendFile.ts"
