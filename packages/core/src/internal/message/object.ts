import * as Predicate from "effect/Predicate"

export type Json = { readonly [key: PropertyKey]: unknown }

const nothing: Json = {}

/** A value as an object, whatever it is. */
export const object = (value: unknown): Json => (Predicate.isObject(value) ? value : nothing)
