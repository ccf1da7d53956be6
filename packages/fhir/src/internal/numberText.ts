/**
 * The text of numbers that JavaScript would write otherwise: `1.00` is read as 1, and written as `1`. It is kept beside the
 * object or array that holds the number, so that it goes when that goes.
 */

interface Kept {
  readonly value: number
  readonly source: string
}

const kept = new WeakMap<object, Map<string, Kept>>()

let keepsAny = false

/** Whether any text is kept: where none is, writing is as quick as it is without this module. */
export const keepsNumbers = (): boolean => keepsAny

/** Keeps the text of a number that an object or array holds under a key. */
export const keepText = (holder: object, key: string, value: number, source: string): void => {
  const numbers = kept.get(holder)
  if (numbers === undefined) kept.set(holder, new Map([[key, { value, source }]]))
  else numbers.set(key, { value, source })
  keepsAny = true
}

/** Keeps for a copy of an object what is kept for it. */
export const keepTextsOf = (original: object, copy: object): void => {
  const numbers = kept.get(original)
  if (numbers !== undefined) kept.set(copy, new Map(numbers))
}

/** The kept text of a number, unless the number has changed since. */
export const textOf = (holder: object, key: string, value: number): string | undefined => {
  if (!keepsAny) return undefined
  const number = kept.get(holder)?.get(key)
  return number !== undefined && Object.is(number.value, value) ? number.source : undefined
}
