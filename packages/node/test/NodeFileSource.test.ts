import { FileSource } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { NodeFileSource } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Fiber, FileSystem, Option, Result, Scope, Stream } from "effect"
import { TestClock } from "effect/testing"
import { createHook } from "node:async_hooks"
import { execFileSync } from "node:child_process"
import { closeSync, openSync, readdirSync, readSync, renameSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { inspect } from "node:util"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { HeldFiles, heldFiles } from "../src/internal/heldBytes.ts"
import { whileBusy } from "../src/internal/openFile.ts"

const read = (file: FileSource.FileSource) => Stream.mkUint8Array(file.bytes)

const folder = Effect.flatMap(FileSystem.FileSystem, (files) => files.makeTempDirectoryScoped())

describe("a path", () => {
  it.effect("of a folder, a pipe, or bytes that are no name says so, with what to do", () =>
    Effect.gen(function* () {
      const path = yield* folder
      execFileSync("mkfifo", [join(path, "pipe")])
      const said = yield* Effect.forEach([path, join(path, "pipe"), join(path, "a\ufffd.pdf")], (it) =>
        Effect.map(Effect.flip(NodeFileSource.fromPath(it)), ({ message }) => message),
      )
      assert.include(said[0], "it is a folder: name the files in it")
      assert.include(said[1], "it is a pipe or a device")
      assert.include(said[2], "its name is not UTF-8: rename it")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  it.effect("with a null byte fails as one that cannot be read, and is not shown", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(NodeFileSource.fromPath("jordan-example\0.pdf"))
      assert.strictEqual(error.reason._tag, "FileUnreadable")
      assert.notInclude(inspect(error, { depth: 20 }), "jordan")
    }).pipe(Effect.provide(NodeServices.layer)),
  )
})

describe("fromPath", () => {
  it.live("takes nothing out of a pipe that it refuses", () =>
    Effect.gen(function* () {
      const path = join(yield* folder, "pipe")
      execFileSync("mkfifo", [path])
      const pipe = openSync(path, "r+")
      writeSync(pipe, "%PDF-1.4")
      yield* Effect.flip(NodeFileSource.fromPath(path))
      const left = Buffer.alloc(20)
      assert.strictEqual(left.toString("latin1", 0, readSync(pipe, left)), "%PDF-1.4")
      closeSync(pipe)
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  it.live("reads the same bytes in every run, with name, size and reference", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a file.pdf")
        const content = Buffer.alloc(700_000, "%PDF-1.4 ")
        yield* files.writeFile(path, content)
        const file = yield* NodeFileSource.fromPath(path)
        assert.deepStrictEqual(
          [file.name, file.size, file.contentType, file.reference],
          ["a file.pdf", 700_000, "application/pdf", { scheme: "file", value: path }],
        )
        for (let run = 0; run < 2; run++) assert.isTrue(content.equals(yield* read(file)))
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("knows one file by whatever name: a path written otherwise, a link, a hard link", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = yield* folder
        yield* files.writeFileString(join(path, "a.pdf"), "%PDF-1.4")
        yield* files.writeFileString(join(path, "other.pdf"), "%PDF-1.4")
        yield* files.symlink(join(path, "a.pdf"), join(path, "link.pdf"))
        yield* files.link(join(path, "a.pdf"), join(path, "hard.pdf"))
        const names = ["a.pdf", "./a.pdf", "link.pdf", "hard.pdf", "other.pdf"]
        const sources = yield* Effect.forEach(names, (name) => NodeFileSource.fromPath(join(path, name)))
        const [first, ...others] = sources.map(({ identity }) => identity)
        assert.isString(first)
        assert.deepStrictEqual(
          others.map((identity) => identity === first),
          [true, true, true, false],
        )
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  const noted = Effect.fnUntraced(function* (content: string) {
    const files = yield* FileSystem.FileSystem
    const path = join(yield* folder, "a.pdf")
    yield* files.writeFileString(path, content)
    // A clock of a file system may tick slowly.
    yield* files.utimes(path, new Date(1_000_000), new Date(1_000_000))
    return { file: yield* NodeFileSource.fromPath(path), path }
  })

  // How a file can turn into another one between being looked at and being read.
  const changes: ReadonlyArray<
    readonly [how: string, change: (path: string) => Effect.Effect<void, unknown, FileSystem.FileSystem>]
  > = [
    ["grew", (path) => FileSystem.FileSystem.use((files) => files.writeFileString(path, "more", { flag: "a" }))],
    [
      "was written over at the same size",
      (path) => FileSystem.FileSystem.use((files) => files.writeFileString(path, "%PDF-2.0")),
    ],
    [
      "was written over at the same size, and its time set back",
      (path) =>
        FileSystem.FileSystem.use((files) =>
          Effect.gen(function* () {
            const { atime, mtime } = yield* files.stat(path)
            const time = Option.getOrElse(mtime, () => new Date(0))
            yield* files.writeFileString(path, "%PDF-2.0")
            yield* files.utimes(
              path,
              Option.getOrElse(atime, () => time),
              time,
            )
          }),
        ),
    ],
    [
      "was replaced by one of the same size and time",
      (path) =>
        FileSystem.FileSystem.use((files) =>
          Effect.gen(function* () {
            const { atime, mtime } = yield* files.stat(path)
            yield* files.writeFileString(`${path}.new`, "%PDF-2.0")
            const time = mtime._tag === "Some" ? mtime.value : new Date(0)
            yield* files.utimes(`${path}.new`, atime._tag === "Some" ? atime.value : time, time)
            yield* files.rename(`${path}.new`, path)
          }),
        ),
    ],
  ]
  const piece = (file: FileSource.FileSource) =>
    Effect.suspend(() => FileSource.FileSource.whole(file) ?? Effect.die("is not read in one piece"))
  const pulled = (file: FileSource.FileSource) =>
    Effect.scoped(
      Effect.flatMap(FileSource.FileSource.open(file), (check) => {
        const chunks = check({ bytes: () => undefined, end: () => undefined }, (effect, otherwise, receive) =>
          Effect.runCallback(effect, {
            onExit: (exit) => (Exit.isSuccess(exit) ? receive(exit.value) : receive(otherwise, exit.cause)),
          }),
        )
        return Effect.callback<Uint8Array, RedoxError>((resume) => {
          chunks(false, (chunk = new Uint8Array(0), failure) =>
            resume(failure === undefined ? Effect.succeed(chunk) : Effect.failCause(failure)),
          )
        })
      }),
    )
  const ways = [
    ["as a stream", read],
    ["in one piece", piece],
    ["pulled", pulled],
  ] as const

  it.live.each(changes)("gives a small file as it was looked at, once, and then fails where it %s", ([, change]) =>
    Effect.scoped(
      Effect.forEach(ways, ([how, way]) =>
        Effect.gen(function* () {
          const { file, path } = yield* noted("%PDF-1.4")
          yield* change(path)
          assert.strictEqual(Buffer.from(yield* way(file)).toString(), "%PDF-1.4", how)
          assert.strictEqual((yield* Effect.flip(way(file))).reason._tag, "FileChanged", how)
        }),
      ),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live.each(changes)("fails with FileChanged where a larger file %s", ([, change]) =>
    Effect.scoped(
      Effect.gen(function* () {
        const { file, path } = yield* noted(`%PDF-1.4${"\n".repeat(70_000)}`)
        yield* change(path)
        const error = yield* Effect.flip(read(file))
        assert.strictEqual(error.reason._tag, "FileChanged")
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("gives a small file that is deleted, once, and fails where a larger one is", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const small = yield* noted("%PDF-1.4")
        const large = yield* noted(`%PDF-1.4${"\n".repeat(70_000)}`)
        for (const { path } of [small, large]) yield* files.remove(path)
        assert.strictEqual(Buffer.from(yield* read(small.file)).toString(), "%PDF-1.4")
        for (const { file } of [small, large]) {
          assert.deepInclude((yield* Effect.flip(read(file))).reason, { _tag: "FileUnreadable", code: "ENOENT" })
        }
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live.each([1, 65_535, 65_536, 65_537, 65_538])("reads %i bytes whole, again and again", (size) =>
    Effect.scoped(
      Effect.gen(function* () {
        const content = `%PDF-1.7 ${"0123456789".repeat(7_000)}`.slice(0, size)
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.pdf")
        yield* files.writeFileString(path, content)
        const file = yield* NodeFileSource.fromPath(path, { contentType: "application/pdf" })
        for (let run = 0; run < 2; run++) assert.strictEqual(Buffer.from(yield* read(file)).toString(), content)
        assert.strictEqual(file.size, size)
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("takes one file or the other where they take turns at its path, and never a part of one", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const path = join(yield* folder, "a.txt")
        // Each is of one character, of two bytes.
        const contents = ["é".repeat(2_000), "ü".repeat(30_000), "ö".repeat(50_000)]
        let turn = 0
        const put = Effect.sync(() => {
          writeFileSync(`${path}.new`, contents[turn++ % contents.length] ?? "")
          renameSync(`${path}.new`, path)
        })
        yield* put
        yield* Effect.forkScoped(Effect.forever(Effect.andThen(put, Effect.sleep(Math.random()))))
        const looked = Effect.flatMap(NodeFileSource.fromPath(path), (file) =>
          Effect.map(read(file), (bytes) => ({ file, text: Buffer.from(bytes).toString() })),
        )
        let found = 0
        for (let look = 0; look < 100; look++) {
          const result = yield* Effect.result(looked)
          if (Result.isSuccess(result)) {
            const { file, text } = result.success
            found++
            assert.include(contents, text)
            assert.deepStrictEqual([file.size, file.contentType], [2 * text.length, "text/plain; charset=utf-8"])
          } else assert.strictEqual(result.failure.reason._tag, "FileChanged")
        }
        assert.isAbove(found, 0)
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  // The first half is written over just before the file is read, and the other half after that.
  it.live("does not give a small file half new and half old, however long it was left alone before", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.txt")
        yield* files.writeFileString(path, "old!old!")
        const writer = yield* Effect.acquireRelease(
          Effect.sync(() => openSync(path, "r+")),
          (file) => Effect.sync(() => closeSync(file)),
        )
        let calls = 0
        const hook = createHook({
          init: (_, type) => {
            // A stat, an open, and then the read.
            if (type === "FSREQCALLBACK" && ++calls === 3) writeSync(writer, "new!", 0)
          },
        }).enable()
        const file = yield* Effect.ensuring(
          NodeFileSource.fromPath(path),
          Effect.sync(() => hook.disable()),
        )
        writeSync(writer, "new!", 4)
        assert.strictEqual((yield* Effect.flip(read(file))).reason._tag, "FileChanged")
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("reads a small file anew each time, where it is as it was", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const { file } = yield* noted("%PDF-1.4")
        for (const [how, way] of [...ways, ...ways]) {
          assert.strictEqual(Buffer.from(yield* way(file)).toString(), "%PDF-1.4", how)
        }
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  // What the system has not closed yet is closed in a moment.
  const assertOpen = (count: number) =>
    Effect.gen(function* () {
      for (let tries = 0; tries < 200 && openFiles() > count; tries++) yield* Effect.sleep("5 millis")
      assert.strictEqual(openFiles(), count)
    })
  const openFiles = () => readdirSync("/proc/self/fd").length

  it.live("is read in one piece up to 64 KB, and its file is closed again, also where its reading is interrupted", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.pdf")
        const content = Buffer.alloc(65_536, "%PDF-1.4 ")
        yield* files.writeFile(path, content)
        const before = openFiles()
        const file = yield* NodeFileSource.fromPath(path)
        for (let run = 0; run < 2; run++) assert.isTrue(content.equals(yield* piece(file)))
        yield* assertOpen(before)
        const interrupted = Effect.fnUntraced(function* <A, E, R>(effect: Effect.Effect<A, E, R>) {
          const fiber = yield* Effect.forkChild(effect, { startImmediately: true })
          yield* Effect.sleep(Math.random())
          // An interrupted one has ended once its file is closed.
          yield* Fiber.interrupt(fiber)
        })
        const runs = Array.from({ length: 50 })
        yield* Effect.forEach(runs, () => interrupted(piece(file)), { concurrency: 10 })
        yield* Effect.forEach(runs, () => interrupted(NodeFileSource.fromPath(path)), { concurrency: 10 })
        yield* assertOpen(before)
        yield* files.writeFile(path, Buffer.alloc(65_537, "%PDF-1.4 "))
        assert.isUndefined(FileSource.FileSource.whole(yield* NodeFileSource.fromPath(path)))
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("fails with FileChanged where the file is written to while it is read, before its end is given away", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.pdf")
        yield* files.writeFile(path, Buffer.alloc(700_000, "%PDF-1.4 "))
        yield* files.utimes(path, new Date(1_000_000), new Date(1_000_000))
        const file = yield* NodeFileSource.fromPath(path)
        let chunks = 0
        const reading = Stream.runForEach(file.bytes, () =>
          ++chunks === 1 ? Effect.orDie(files.writeFile(path, Buffer.alloc(700_000, "%PDF-2.0 "))) : Effect.void,
        )
        const error = yield* Effect.flip(reading)
        assert.deepInclude(error.reason, { _tag: "FileChanged", what: "content" })
        assert.isAbove(chunks, 1)
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("fails with FileUnreadable for a folder and for nothing, without naming them", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* folder
        for (const which of [path, join(path, "jordan-example.pdf")]) {
          const error = yield* Effect.flip(NodeFileSource.fromPath(which))
          assert.strictEqual(error.reason._tag, "FileUnreadable")
          assert.notInclude(JSON.stringify(error), "jordan")
        }
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )
})

describe("what is held of small files that were looked at", () => {
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")
  // What a collection frees is given back a moment later.
  const memoryOfBytes = Effect.gen(function* () {
    for (let times = 0; times < 3; times++) {
      collect()
      yield* Effect.sleep("5 millis")
    }
    return process.memoryUsage().arrayBuffers
  })

  it.live("is 4 MB at most, of the last of them", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.pdf")
        yield* files.writeFile(path, Buffer.alloc(65_536, "%PDF-1.4 "))
        const before = yield* memoryOfBytes
        const sources = yield* Effect.forEach(Array.from({ length: 1_000 }), () => NodeFileSource.fromPath(path))
        assert.isAtMost(heldFiles.size, 4_194_304)
        assert.isAtMost((yield* memoryOfBytes) - before, 8_000_000)
        const [first, last] = [sources[0], sources[999]]
        if (first === undefined || last === undefined) return assert.fail("no sources")
        yield* files.remove(path)
        assert.strictEqual((yield* read(last)).byteLength, 65_536)
        assert.deepInclude((yield* Effect.flip(read(first))).reason, { _tag: "FileUnreadable", code: "ENOENT" })
        yield* Effect.forEach(sources, (source) => Effect.exit(read(source)), { discard: true })
        assert.strictEqual(heldFiles.size, 0)
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("is nothing of a file that is refused", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.json")
        yield* files.writeFileString(path, "{}")
        const before = heldFiles.size
        yield* Effect.flip(NodeFileSource.fromPath(path, { contentType: "application/fhir+json" }))
        assert.strictEqual(heldFiles.size, before)
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it("is let go of where it was taken, and the oldest where there is no room", () => {
    const held = new HeldFiles({ most: 10, longest: 60_000 })
    const [first, second, third] = [4, 4, 2].map((length) => held.hold(new Uint8Array(length)))
    assert.strictEqual(held.size, 10)
    assert.strictEqual(second?.take()?.byteLength, 4)
    assert.isUndefined(second?.take())
    assert.strictEqual(held.size, 6)
    const fourth = held.hold(new Uint8Array(6))
    assert.deepStrictEqual(
      [first, third, fourth].map((it) => it?.take()?.byteLength),
      [undefined, 2, 6],
    )
    assert.strictEqual(held.size, 0)
    assert.isUndefined(held.hold(new Uint8Array(11)).take())
    assert.strictEqual(held.size, 0)
  })

  it.live("is let go of after a while, also what was held later", () =>
    Effect.gen(function* () {
      const held = new HeldFiles({ most: 100, longest: 10 })
      const first = held.hold(new Uint8Array(1))
      yield* Effect.sleep("5 millis")
      const second = held.hold(new Uint8Array(2))
      yield* Effect.sleep("100 millis")
      assert.deepStrictEqual([first.take(), second.take(), held.size], [undefined, undefined, 0])
    }),
  )
})

describe("a process that has as many files open as it may", () => {
  const busy = (times: number, code: string) => {
    let tries = 0
    return Effect.suspend(() =>
      ++tries > times
        ? Effect.succeed(tries)
        : Effect.fail(new Error("stat", { cause: Object.assign(new Error("open"), { code }) })),
    )
  }

  it.effect("waits for another file to be closed, for about two minutes", () =>
    Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(whileBusy(busy(40, "EMFILE")))
      yield* TestClock.adjust("40 seconds")
      assert.strictEqual(yield* Fiber.join(waiting), 41)
      const never = yield* Effect.forkChild(Effect.flip(whileBusy(busy(1_000, "ENFILE"))))
      yield* TestClock.adjust("3 minutes")
      assert.instanceOf(yield* Fiber.join(never), Error)
    }),
  )

  it.effect("does not wait for a file that is not there", () =>
    Effect.gen(function* () {
      assert.instanceOf(yield* Effect.flip(whileBusy(busy(1, "ENOENT"))), Error)
    }),
  )
})

describe("fromReference", () => {
  it.live("opens a file again by its reference, and refuses one that is another's", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const path = join(yield* folder, "a.pdf")
        yield* files.writeFileString(path, "%PDF-1.4")
        const { reference = { scheme: "", value: "" } } = yield* NodeFileSource.fromPath(path)
        const again = yield* NodeFileSource.fromReference(JSON.parse(JSON.stringify(reference)))
        assert.strictEqual(Buffer.from(yield* read(again)).toString(), "%PDF-1.4")
        const error = yield* Effect.flip(NodeFileSource.fromReference({ scheme: "s3", value: path }))
        assert.strictEqual(error.reason._tag, "InvalidInput")
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )
})

describe("spooled", () => {
  const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(10_000, 0x41 + index))
  const whole = Buffer.concat(chunks)

  it.live.each([1_000_000, 25_000])("can be read again and again, with %i bytes of memory", (memory) =>
    Effect.scoped(
      Effect.gen(function* () {
        const file = yield* NodeFileSource.spooled(Readable.from(chunks), { memory, name: "a.txt" })
        assert.deepStrictEqual([file.size, file.contentType], [400_000, "text/plain; charset=utf-8"])
        for (let run = 0; run < 2; run++) assert.isTrue(whole.equals(yield* read(file)))
        // Two at once do not disturb each other.
        const both = yield* Effect.all([read(file), read(file)], { concurrency: 2 })
        for (const content of both) assert.isTrue(whole.equals(content))
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("keeps what it spools out of sight and out of the way: no name, no rest", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const own = yield* folder
        const before = process.env["TMPDIR"]
        yield* Effect.acquireRelease(
          Effect.sync(() => void (process.env["TMPDIR"] = own)),
          () =>
            Effect.sync(() => {
              if (before === undefined) delete process.env["TMPDIR"]
              else process.env["TMPDIR"] = before
            }),
        )
        const scope = yield* Scope.make()
        const file = yield* Scope.provide(
          NodeFileSource.spooled(Readable.from(chunks), { memory: 0, name: "a.txt" }),
          scope,
        )
        // Both the file and its folder are gone as soon as it is open: nothing is left behind, not even by a crash.
        assert.deepStrictEqual(readdirSync(own), [])
        assert.isTrue(whole.equals(yield* read(file)))
        yield* Scope.close(scope, Exit.void)
        assert.deepStrictEqual(readdirSync(own), [])
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )

  it.live("fails with FileTooLarge beyond its limit, and with FileUnreadable where the stream fails", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const endless = Readable.from(
          (function* () {
            for (;;) yield Buffer.alloc(10_000)
          })(),
        )
        const large = yield* Effect.flip(NodeFileSource.spooled(endless, { limit: 95_000 }))
        assert.deepInclude(large.reason, { _tag: "FileTooLarge", limit: 95_000, size: 100_000 })
        const broken = new Readable({ read: (): void => void broken.destroy(new Error("jordan")) })
        const error = yield* Effect.flip(NodeFileSource.spooled(broken))
        assert.strictEqual(error.reason._tag, "FileUnreadable")
        assert.notInclude(`${JSON.stringify(error)} ${String(error)}`, "jordan")
      }),
    ).pipe(Effect.provide(NodeServices.layer)),
  )
})
