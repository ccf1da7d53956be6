import { covered } from "./examples.ts"
import { describeMutations } from "./spoil.ts"

describeMutations(covered, 100_000)
