import { Duration, Option } from "effect"

/** A duration in milliseconds; none of what is no duration. (Effect takes NaN for none at all.) */
export const millisOf = (input: Duration.Input): Option.Option<number> =>
  typeof input === "number" && Number.isNaN(input)
    ? Option.none()
    : Option.map(Duration.fromInput(input), Duration.toMillis)
