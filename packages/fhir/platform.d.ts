/**
 * What this package asks of a platform beyond the language: WHATWG's, which browsers, Node, Deno, Bun and workers have.
 * Neither the DOM's types nor Node's are here, so nothing else can be used by mistake.
 */

/** https://html.spec.whatwg.org/multipage/webappapis.html#atob */
declare function atob(data: string): string
