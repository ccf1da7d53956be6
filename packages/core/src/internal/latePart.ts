/**
 * What `late` loads, in one piece: a module that stands here, and what it imports, is in no sender's program unless that asks for it.
 */
export { make as makeSearch } from "./asking/search.ts"
export { matchOf } from "./asking/match.ts"
export * from "./send/findings.ts"
export { explainRefusal } from "./token/tokenErrors.ts"
export { checkCredentials } from "./key/read.ts"
export { mustBeSet, named, nameVariables } from "./configuration/variables.ts"
