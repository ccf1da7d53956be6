/**
 * The rules of destinations, from the file that `--destination-profiles` or `REDOX_PROFILES` names.
 */
import * as DestinationProfile from "@effect-redox/core/DestinationProfile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Stdio from "effect/Stdio"
import { misused, type UsageError } from "../exit.ts"
import type { Output } from "../output/Output.ts"
import { asUsage } from "../services.ts"
import { readJson } from "./documents.ts"
import { destinationProfilesVariable } from "./variables.ts"

/** The profiles; none where no file is named. */
export const readDestinationProfiles = Effect.fnUntraced(function* (
  flag: Option.Option<string>,
): Effect.fn.Return<DestinationProfile.Profiles, UsageError, Output | Stdio.Stdio> {
  const configured = Config.option(Config.String(destinationProfilesVariable)).pipe(
    Effect.mapError(() => misused(`${destinationProfilesVariable} could not be read`)),
    Effect.map(Option.filter((path) => path.trim() !== "")),
  )
  const path = Option.isSome(flag) ? flag : yield* configured
  if (Option.isNone(path)) return {}
  const profiles = DestinationProfile.decode(yield* readJson(path.value, true))
  return yield* Effect.mapError(Effect.fromResult(profiles), asUsage)
})

/** Runs something with these profiles in the configuration. */
export const withDestinationProfiles =
  (flag: Option.Option<string>) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const profiles = yield* readDestinationProfiles(flag)
      const config = yield* RedoxConfig
      return yield* Effect.provideService(effect, RedoxConfig, RedoxConfig.of({ ...config, profiles }))
    })
