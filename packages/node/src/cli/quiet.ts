/**
 * Node.js warns once that its SQLite is experimental. The outbox pins what it uses of it by tests, and a user can do nothing
 * about it, so that one warning is left out.
 */
/** Loads something without that warning. */
export const withoutSqliteWarning = async <A>(load: () => Promise<A>): Promise<A> => {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: ReadonlyArray<unknown>) => {
    if (String(warning).includes("SQLite is an experimental feature")) return
    Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  try {
    return await load()
  } finally {
    process.emitWarning = emitWarning
  }
}
