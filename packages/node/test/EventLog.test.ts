/**
 * The published JSON Schema of the event log is the Effect Schema's own, and accepts what the command prints.
 */
import { EventLog } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { JsonSchema, Schema, SchemaRepresentation } from "effect"
import { readFileSync, writeFileSync } from "node:fs"

const path = new URL("../event-log.schema.json", import.meta.url)

const generated = () => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(EventLog.Event)
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://unpkg.com/@effect-redox/node/event-log.schema.json",
    ...schema,
    $defs: definitions,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const published = () => {
  // A change of the schema is published by UPDATE_SCHEMA=1 pnpm test packages/node/test/EventLog.test.ts, and formatted.
  if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(path, generated())
  return readFileSync(path, "utf8")
}

// A reader that knows the published file alone.
const reader = () => {
  const { $defs, $id: _id, $schema: _schema, ...schema } = JSON.parse(published())
  const document = JsonSchema.fromSchemaDraft2020_12({ ...schema, $defs })
  return Schema.is(SchemaRepresentation.fromJsonSchemaDocument(document))
}

describe("the event log's JSON Schema", () => {
  it("is the one in the package", () => {
    assert.deepStrictEqual(JSON.parse(published()), JSON.parse(generated()))
  })

  it("accepts events, also with members of a later version, and nothing that is none", () => {
    const isEvent = reader()
    const event: EventLog.Event = {
      version: 1,
      event: "result",
      at: "2026-01-31T09:30:00.000Z",
      file: { index: 0, name: "a.pdf" },
      operation: "send",
      outcome: "unknown",
      attempts: { upload: 1, create: 1 },
      duration: 1_200,
      error: { reason: "OutcomeUnknown", message: "…", nothingCreated: false, retryable: false },
    }
    assert(isEvent(event))
    assert(isEvent({ ...event, later: true }))
    assert.isFalse(isEvent({ ...event, outcome: "perhaps" }))
    assert.isFalse(isEvent({ ...event, version: 2 }))
    assert.isFalse(isEvent({ ...event, file: "a.pdf" }))
  })
})
