/**
 * The invariants of what ordinary messages are made of (`internal/ordinary.ts`): a module by themselves, since a program that loads no
 * others has them alone.
 */
import { isObject } from "../json.ts"
import { beginsWith, has, hasChoice, type Holds, objects, on, text, values } from "./read.ts"
import { isAfter } from "./temporal.ts"

export const att1 = /* @__PURE__ */ on((attachment) => !has(attachment, "data") || has(attachment, "contentType"))
export const cpt2 = /* @__PURE__ */ on((contact) => !has(contact, "value") || has(contact, "system"))
export const ext1 = /* @__PURE__ */ on((extension) => has(extension, "extension") !== hasChoice(extension, "value"))
export const per1 = /* @__PURE__ */ on((period) => !isAfter(period["start"], period["end"]))

/** `#` alone is the containing resource, as R4 says of references, though its expression does not. */
export const ref1 = /* @__PURE__ */ on((reference, { container }) => {
  const literal = text(reference, "reference")
  return (
    literal.charCodeAt(0) !== 35 || literal === "#" || values(container, "contained", "id").includes(literal.slice(1))
  )
})

export const bdl7 = /* @__PURE__ */ on((bundle) => {
  if (text(bundle, "type") === "history") return true
  const seen = new Set<string>()
  for (const entry of objects(bundle, "entry")) {
    const url = text(entry, "fullUrl")
    if (url === "") continue
    const { resource } = entry
    const [version] = isObject(resource) && has(resource, "meta") ? values(resource, "meta", "versionId") : []
    const key = version === undefined ? url : `${url} ${JSON.stringify(version)}`
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
})
export const bdl8 = /* @__PURE__ */ on((entry) => !text(entry, "fullUrl").includes("/_history/"))
export const bdl12 = /* @__PURE__ */ on(
  (bundle) => text(bundle, "type") !== "message" || beginsWith(bundle, "MessageHeader"),
)

export const org1 = /* @__PURE__ */ on((organization) => has(organization, "identifier") || has(organization, "name"))
const isNotHome: Holds = /* @__PURE__ */ on((contact) => text(contact, "use") !== "home")
export const org2 = isNotHome
export const org3 = isNotHome
export const pat1 = /* @__PURE__ */ on((contact) =>
  ["name", "telecom", "address", "organization"].some((key) => has(contact, key)),
)
