/**
 * Rules of faults, for programs that read them from text or show them: what is wrong with one, and what it is made of.
 */
export { bodyShapes } from "./internal/faults/bodyShapes.ts"
export { ruleProblem as problemOf } from "./internal/faults/faultCheck.ts"
export { makeGate } from "./internal/faults/faultScript.ts"
