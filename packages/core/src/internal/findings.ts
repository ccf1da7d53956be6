import { late } from "./late.ts"

/** What says what is wrong with a call, or may lack: see `send/findings`. Most programs never come to it. */
export const findings = /* @__PURE__ */ late(() => import("./send/findings.ts"))
export type Findings = typeof import("./send/findings.ts")
