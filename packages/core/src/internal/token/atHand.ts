/**
 * Gives the token that a service has in hand, without an effect: four times in a send that needs none of the rest.
 */
import type * as Clock from "effect/Clock"
import type { AccessToken } from "./accessToken.ts"

/** A token that is good and need not be replaced yet; undefined where `get` has something to do. */
export type AtHand = (clock: Clock.Clock) => AccessToken | undefined

const known = new WeakMap<object, AtHand>()

/** Says how a service's token is found. Gives the service back. */
export const withAtHand = <S extends object>(service: S, atHand: AtHand): S => {
  known.set(service, atHand)
  return service
}

/** The token in hand; undefined also for a service of a program's own, which has to be asked. */
export const tokenAtHand = (service: object, clock: Clock.Clock): AccessToken | undefined => known.get(service)?.(clock)
