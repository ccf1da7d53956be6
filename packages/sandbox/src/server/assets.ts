/**
 * The page's own files: read from where they lie in the package, once each.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as PlatformError from "effect/PlatformError"
import { stripTypeScriptTypes } from "node:module"

/** A file of the page. */
export interface Asset {
  readonly contentType: string
  readonly text: string
}

// In a checkout this module is TypeScript, and so are the page's: their types are taken out on the way. In the packed
// package both are compiled. The rest of the page is in `src` either way, which is packed too.
const compiled = import.meta.url.endsWith(".js")
const modules = new URL("../page/", import.meta.url)
const others = new URL("../../src/page/", import.meta.url)

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
}

const read = Effect.fnUntraced(function* (url: URL) {
  const path = yield* Path.Path
  const fs = yield* FileSystem.FileSystem
  return yield* fs.readFileString(yield* Effect.orDie(path.fromFileUrl(url)))
})

const load = Effect.fnUntraced(function* (
  name: string,
): Effect.fn.Return<Asset, PlatformError.PlatformError, FileSystem.FileSystem | Path.Path> {
  const [, stem, extension] = /^(.+)\.([a-z]+)$/.exec(name) ?? []
  const contentType = types[extension ?? ""]
  if (contentType !== undefined) return { contentType, text: yield* read(new URL(name, others)) }
  const source = yield* read(new URL(`${stem}.${compiled ? "js" : "ts"}`, modules))
  const text = compiled ? source.replace(/^\/\/# sourceMappingURL=.*$/m, "") : stripTypeScriptTypes(source)
  return { contentType: "text/javascript; charset=utf-8", text }
})

/** The names a browser may ask for. */
const names = /^(?:page\.html|icon\.svg|style\.css|outbox\/outbox\.css|(?:[a-z]+\/)?[a-z][A-Za-z]*\.[jt]s)$/

/** Finds the page's files by name. `undefined` where there is none. */
export const make = Effect.gen(function* () {
  const context = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
  const loaded = new Map<string, Asset>()
  return Effect.fnUntraced(function* (name: string): Effect.fn.Return<Asset | undefined> {
    const known = loaded.get(name)
    if (known !== undefined || !names.test(name)) return known
    const asset = yield* Effect.option(Effect.provideContext(load(name), context))
    if (asset._tag === "None") return undefined
    loaded.set(name, asset.value)
    return asset.value
  })
})
