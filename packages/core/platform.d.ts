/**
 * What this package asks of a platform beyond the language: WHATWG's, which browsers, Node, Deno, Bun and workers have.
 * Neither the DOM's types nor Node's are here, so nothing else can be used by mistake.
 */

/** https://url.spec.whatwg.org/#url-class */
declare class URL {
  constructor(url: string | URL, base?: string | URL)
  static canParse(url: string | URL, base?: string | URL): boolean
  static parse(url: string | URL, base?: string | URL): URL | null
  hash: string
  host: string
  hostname: string
  href: string
  readonly origin: string
  password: string
  pathname: string
  port: string
  protocol: string
  search: string
  readonly searchParams: URLSearchParams
  username: string
  toString(): string
  toJSON(): string
}

/** https://url.spec.whatwg.org/#interface-urlsearchparams */
declare class URLSearchParams {
  constructor(init?: string | URLSearchParams | Record<string, string> | ReadonlyArray<ReadonlyArray<string>>)
  readonly size: number
  append(name: string, value: string): void
  delete(name: string, value?: string): void
  get(name: string): string | null
  getAll(name: string): Array<string>
  has(name: string, value?: string): boolean
  set(name: string, value: string): void
  entries(): IterableIterator<[string, string]>
  [Symbol.iterator](): IterableIterator<[string, string]>
  toString(): string
}

/** https://encoding.spec.whatwg.org/#interface-textencoder */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
  encodeInto(source: string, destination: Uint8Array): { readonly read: number; readonly written: number }
}

/** https://encoding.spec.whatwg.org/#interface-textdecoder */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { readonly stream?: boolean }): string
}

/** https://w3c.github.io/FileAPI/#blob-section */
declare class Blob {
  constructor(
    parts?: ReadonlyArray<ArrayBuffer | ArrayBufferView | Blob | string>,
    options?: { readonly type?: string },
  )
  readonly size: number
  readonly type: string
  slice(start?: number, end?: number, contentType?: string): Blob
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** https://dom.spec.whatwg.org/#interface-abortsignal */
interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: "abort", listener: () => void): void
}

/** https://streams.spec.whatwg.org/#rs-default-controller-class */
interface ReadableStreamDefaultController<R> {
  readonly desiredSize: number | null
  close(): void
  enqueue(chunk?: R): void
  error(reason?: unknown): void
}

/** https://streams.spec.whatwg.org/#default-reader-class */
interface ReadableStreamDefaultReader<R> {
  readonly closed: Promise<undefined>
  read(): Promise<{ readonly done: false; readonly value: R } | { readonly done: true; readonly value: R | undefined }>
  cancel(reason?: unknown): Promise<void>
  releaseLock(): void
}

/** https://streams.spec.whatwg.org/#rs-class */
declare class ReadableStream<R = unknown> {
  constructor(
    source?: {
      readonly start?: (controller: ReadableStreamDefaultController<R>) => void | PromiseLike<void>
      readonly pull?: (controller: ReadableStreamDefaultController<R>) => void | PromiseLike<void>
      readonly cancel?: (reason?: unknown) => void | PromiseLike<void>
    },
    strategy?: { readonly highWaterMark?: number; readonly size?: (chunk: R) => number },
  )
  readonly locked: boolean
  cancel(reason?: unknown): Promise<void>
  getReader(): ReadableStreamDefaultReader<R>
}

/** https://fetch.spec.whatwg.org/#requestinit, as far as this package looks into it. */
interface RequestInit {
  body?: Blob | ReadableStream | Uint8Array | URLSearchParams | string | null
  headers?: Record<string, string>
  method?: string
  redirect?: "error" | "follow" | "manual"
  signal?: AbortSignal | null
}

/** https://fetch.spec.whatwg.org/#response, which is handed on as it is. */
interface Response {
  readonly status: number
}

/** https://fetch.spec.whatwg.org/#fetch-method */
declare function fetch(input: string | URL, init?: RequestInit): Promise<Response>

/** https://w3c.github.io/webcrypto/#Crypto-method-randomUUID; Effect's own modules ask for the rest of WebCrypto. */
declare const crypto: { randomUUID(): string }

/** https://nodejs.org/api/buffer.html, as far as it is used. Node, Deno and Bun have it; browsers do not. */
declare var Buffer:
  | {
      readonly allocUnsafeSlow: (size: number) => Uint8Array<ArrayBuffer>
      readonly from: {
        (
          bytes: ArrayBufferLike,
          offset: number,
          length: number,
        ): { toString(encoding: "base64"): string; write(text: string, encoding: "latin1"): number }
        (text: string, encoding: "utf8"): Uint8Array
      }
    }
  | undefined
