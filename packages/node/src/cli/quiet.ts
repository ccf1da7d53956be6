/**
 * Node.js warns once that its SQLite is experimental. The outbox pins what it uses of it by tests, and a user can do nothing
 * about it.
 */
/** Leaves that one warning out of this process, whichever module loads SQLite, and whenever. */
export const leaveOutSqliteWarning = (): void => {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: ReadonlyArray<unknown>) => {
    if (String(warning).includes("SQLite is an experimental feature")) return
    Reflect.apply(emitWarning, process, [warning, ...rest])
  }
}
