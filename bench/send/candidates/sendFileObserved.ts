/** This library, each send with an observer of its progress. */
export { makeObserved as make } from "./sendFile.ts"
