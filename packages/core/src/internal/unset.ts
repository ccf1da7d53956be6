import * as Predicate from "effect/Predicate"

/** Whether options are left out, each of them. No is said of what shows its options elsewhere than JSON does, such as a class's getters. */
export const isUnset = (options: object | undefined): boolean =>
  options === undefined ||
  (Predicate.isObject(options) &&
    Object.getPrototypeOf(options) === Object.prototype &&
    Object.values(options).every((value) => value === undefined))
