/** Whether options are left out, each of them. */
export const isUnset = (options: object | undefined): boolean =>
  options === undefined || Object.values(options).every((value) => value === undefined)
