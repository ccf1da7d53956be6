/** The limit with a connection of its own for each create. */
export { makeFresh as make } from "./undici.ts"
