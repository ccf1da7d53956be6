/**
 * Numbers, times and names for reading.
 */

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 })

/** Bytes, in powers of ten as Redox counts them. */
export const size = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${number.format(bytes / 1_000)} kB`
  return `${number.format(bytes / 1_000_000)} MB`
}

/** Milliseconds. */
export const duration = (millis: number | null): string => {
  if (millis === null) return "…"
  return millis < 1_000 ? `${millis} ms` : `${number.format(millis / 1_000)} s`
}

/** The time of day, on this machine's clock. */
export const time = (iso: string): string => new Date(iso).toLocaleTimeString("en-GB")

/** Date and time. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" })

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`

/** As much of a long text as a line or two show. */
export const beginning = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/**
 * What a client wrote, with what cannot be seen made visible: controls, marks that turn the text around (U+202E), and
 * half characters.
 */
export const visible = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  )
