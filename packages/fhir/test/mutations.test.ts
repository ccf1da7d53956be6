import { covered } from "./examples.ts"
import { describeMutations } from "./spoil.ts"

// What a message is made of; the slow suite spoils every resource.
const sample = new Set(["DocumentReference", "MessageHeader", "Observation", "Patient", "Questionnaire"])

describeMutations(
  covered.filter(({ definition }) => sample.has(definition.name)),
  3000,
)
