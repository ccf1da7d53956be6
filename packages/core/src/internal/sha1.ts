/**
 * SHA-1 (FIPS 180-4) over bytes as they come, where the platform has none that streams: FHIR wants `Attachment.hash` in it.
 * It distinguishes files; it secures nothing.
 */

/** A hash in the making. */
export interface Hasher {
  readonly update: (chunk: Uint8Array) => void
  /** Ends it: nothing may be added after. */
  readonly digest: () => Uint8Array
}

/** How a SHA-1 is begun. */
export interface MakeHasher {
  (): Hasher
  /** The SHA-1 of bytes that are all in memory, where a platform has that: it costs less than to begin one and to end it. */
  readonly ofAll?: ((bytes: Uint8Array) => Uint8Array) | undefined
}

const blockBytes = 64

/** Begins a SHA-1. */
export const makeSha1 = (): Hasher => {
  const state = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0)
  const words = new Int32Array(80)
  const block = new Uint8Array(blockBytes)
  let filled = 0
  let total = 0

  const compress = (bytes: Uint8Array, at: number): void => {
    for (let index = 0, from = at; index < 16; index++, from += 4) {
      words[index] =
        ((bytes[from] ?? 0) << 24) |
        ((bytes[from + 1] ?? 0) << 16) |
        ((bytes[from + 2] ?? 0) << 8) |
        (bytes[from + 3] ?? 0)
    }
    for (let index = 16; index < 80; index++) {
      const word =
        (words[index - 3] ?? 0) ^ (words[index - 8] ?? 0) ^ (words[index - 14] ?? 0) ^ (words[index - 16] ?? 0)
      words[index] = (word << 1) | (word >>> 31)
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    // `| 0` keeps every sum a 32-bit integer.
    for (let index = 0; index < 80; index++) {
      const mixed =
        index < 20
          ? ((d ^ (b & (c ^ d))) + 0x5a827999) | 0
          : index < 40
            ? ((b ^ c ^ d) + 0x6ed9eba1) | 0
            : index < 60
              ? (((b & c) | (d & (b | c))) - 0x70e44324) | 0
              : ((b ^ c ^ d) - 0x359d3e2a) | 0
      const turned = (((a << 5) | (a >>> 27)) + mixed) | 0
      const added = (e + (words[index] ?? 0)) | 0
      e = d
      d = c
      c = (b << 30) | (b >>> 2)
      b = a
      a = (turned + added) | 0
    }
    state[0] = (state[0] ?? 0) + a
    state[1] = (state[1] ?? 0) + b
    state[2] = (state[2] ?? 0) + c
    state[3] = (state[3] ?? 0) + d
    state[4] = (state[4] ?? 0) + e
  }

  const take = (bytes: Uint8Array): void => {
    let at = 0
    if (filled > 0) {
      at = Math.min(blockBytes - filled, bytes.length)
      block.set(bytes.subarray(0, at), filled)
      filled += at
      if (filled < blockBytes) return
      compress(block, 0)
      filled = 0
    }
    for (; at + blockBytes <= bytes.length; at += blockBytes) compress(bytes, at)
    block.set(bytes.subarray(at))
    filled = bytes.length - at
  }

  return {
    update: (chunk) => {
      total += chunk.length
      take(chunk)
    },
    digest: () => {
      const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8)
      padding[0] = 0x80
      new DataView(padding.buffer).setBigUint64(padding.length - 8, BigInt(total) * 8n)
      take(padding)
      const digest = new Uint8Array(20)
      const view = new DataView(digest.buffer)
      for (const [index, word] of state.entries()) view.setInt32(index * 4, word)
      return digest
    },
  }
}

/** The SHA-1 of bytes in memory. */
export const sha1 = (bytes: Uint8Array): Uint8Array => {
  const hasher = makeSha1()
  hasher.update(bytes)
  return hasher.digest()
}
