/**
 * Holds the bytes of small files from the look at them until they are read, which is nearly always at once, for their upload. So a
 * small file is opened once, and what was looked at is what is sent.
 *
 * Programs may look at thousands of files before they send the first, or keep one for hours. So no more is held in a process than its
 * sends in flight need, and nothing for long; a file whose bytes were let go is opened again.
 */

/** A file's bytes, for the first that reads it. */
export interface Held {
  /** The bytes, which are the taker's from then on; undefined where they were taken or let go before. */
  readonly take: () => Uint8Array | undefined
}

class HeldBytes implements Held {
  readonly since = performance.now()
  readonly #of: HeldFiles
  bytes: Uint8Array | undefined
  /** Those that were held just before and after it. */
  older: HeldBytes | undefined
  newer: HeldBytes | undefined
  constructor(bytes: Uint8Array, of: HeldFiles) {
    this.bytes = bytes
    this.#of = of
  }
  take(): Uint8Array | undefined {
    const { bytes } = this
    if (bytes !== undefined) this.#of.letGo(this, bytes)
    return bytes
  }
}

/** Holds at most so many bytes, each for at most so long, in milliseconds. */
export class HeldFiles {
  readonly #most: number
  readonly #longest: number
  // A list, and no Set: V8 makes a Set's table anew with every few dozen deletions, and each table keeps the next one, and so all that
  // has been in it, until a full garbage collection.
  #oldest: HeldBytes | undefined
  #newest: HeldBytes | undefined
  #size = 0
  #isTimed = false

  constructor(limits: { readonly most: number; readonly longest: number }) {
    this.#most = limits.most
    this.#longest = limits.longest
  }

  /** How many bytes are held. */
  get size(): number {
    return this.#size
  }

  /** Holds bytes, and lets go of the oldest where there is no room. */
  hold(bytes: Uint8Array): Held {
    const held = new HeldBytes(bytes, this)
    held.older = this.#newest
    if (this.#newest === undefined) this.#oldest = held
    else this.#newest.newer = held
    this.#newest = held
    this.#size += bytes.byteLength
    if (this.#size > this.#most) this.#letGoWhile(() => this.#size > this.#most)
    this.#letGoInTime()
    return held
  }

  letGo(held: HeldBytes, { byteLength }: Uint8Array): void {
    held.bytes = undefined
    const { newer, older } = held
    if (older === undefined) this.#oldest = newer
    else older.newer = newer
    if (newer === undefined) this.#newest = older
    else newer.older = older
    held.older = undefined
    held.newer = undefined
    this.#size -= byteLength
  }

  #letGoWhile(isOver: (oldest: HeldBytes) => boolean): void {
    for (let held = this.#oldest; held?.bytes !== undefined && isOver(held); held = this.#oldest) {
      this.letGo(held, held.bytes)
    }
  }

  // One timer for all, which keeps no process alive.
  #letGoInTime(): void {
    if (this.#isTimed || this.#size === 0) return
    this.#isTimed = true
    const end = (): void => {
      this.#isTimed = false
      const until = performance.now() - this.#longest
      this.#letGoWhile(({ since }) => since <= until)
      this.#letGoInTime()
    }
    setTimeout(end, this.#longest).unref()
  }
}

/** Those of this process: 64 of the largest, as many as most programs send at a time, for twice five seconds at most. */
export const heldFiles = new HeldFiles({ most: 4_194_304, longest: 5_000 })
