/**
 * Answers as somebody reads them who has never seen the library.
 */

/**
 * What can be seen of a body by looking for it everywhere, and nothing of how the library reads one: does anything say
 * `no`, or `yes`, or what is `never` a refusal?
 */
export const signs = (value: unknown): { no: boolean; never: boolean; yes: boolean } => {
  const found = { no: false, never: false, yes: false }
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return
    for (const [name, inner] of Object.entries(part)) {
      const text = typeof inner === "string" || typeof inner === "number" ? String(inner).trim().toLowerCase() : ""
      const said = `${name}=${text}`
      if (/^(severity=(error|fatal)|status=[45]\d\d\b.*|code=(fatal|transient)-error)$/.test(said)) found.no = true
      if (/^destinationstatuscode=[45]\d\d$/i.test(said)) found.no = true
      const empty = /^(null|false|""|\{\}|\[(null,?)*\])$/.test(JSON.stringify(inner))
      if (/^(errors?|issues|errordetail)$/i.test(name) && !empty) found.no = true
      if (/^(status=(5\d\d|4(08|09|29|60|99))\b.*|code=transient-error)$/.test(said)) found.never = true
      if (/^destinationstatuscode=(5\d\d|4(08|09|29|60|99))$/i.test(said)) found.never = true
      if (
        /^(code=(transient|lock-error|no-store|exception|timeout|incomplete|throttled|duplicate|conflict|msg_duplicate_id)|type=transmission)$/.test(
          said,
        )
      )
        found.never = true
      if (/^(status=2\d\d\b.*|code=ok|resourcetype=documentreference)$/i.test(said)) found.yes = true
      if (name === "location" && text.startsWith("documentreference/")) found.yes = true
      look(inner)
    }
  }
  look(value)
  return found
}
