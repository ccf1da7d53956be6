import { describe } from "@effect/vitest"
import { essential } from "./matrix.ts"
import { checkMatrix } from "./matrixInMemory.ts"

describe("the fault matrix in memory, its essential cases", () => {
  checkMatrix(essential)
})
