import { layer } from "@effect/vitest"
import { Layer } from "effect"
import { crashTable, keys } from "./support/crashTable.ts"
import { folderPlace, Postgres, postgresPlace } from "./support/databases.ts"

const live = { excludeTestServices: true, timeout: "60 seconds" } as const

layer(Layer.empty, live)("what a crash leaves in a folder", (it) => {
  crashTable(folderPlace(keys), it)
})

layer(Postgres.layer, live)("what a crash leaves in PostgreSQL", (it) => {
  crashTable(postgresPlace(keys), it)
})
