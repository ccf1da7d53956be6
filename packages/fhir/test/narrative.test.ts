import { Patient } from "@effect-redox/fhir/Patient"
import { issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"

const check = issues(Patient, { unknownElements: "reject" })
const rules = (div: string): ReadonlyArray<string> =>
  check({ resourceType: "Patient", text: { status: "generated", div } }).map(({ path, rule }) => {
    assert.strictEqual(path, "Patient.text.div")
    return rule
  })
const root = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`

describe("a narrative", () => {
  it("may be made of the basic elements of HTML, links and images", () => {
    for (const inner of [
      "<p>Jane <b>Doe</b></p>",
      '<table border="1"><tr><td colspan = "2">a<br/>b</td></tr></table>',
      '<a href="https://example.com">a</a>',
      "<img src='#photo' alt='Jane'/>",
      "<!-- a < b --><p>a</p>",
      "<![CDATA[ a < b ]]>x",
      "&lt;script&gt;",
      "<p >a</p >",
    ]) {
      assert.deepStrictEqual(rules(root(inner)), [], inner)
    }
  })

  it("may hold no script, form, frame or object, and no handler of events", () => {
    for (const inner of [
      "<script>alert(1)</script>",
      "<p onclick='alert(1)'>a</p>",
      "<iframe src='https://example.com'>a</iframe>",
      "<form>a</form>",
      "<object>a</object>",
      "<style>p{}</style>",
      "<a href='javascript:alert(1)'>a</a>",
      "<a href=' java\tscript:alert(1)'>a</a>",
      "<a href='&#106;avascript:alert(1)'>a</a>",
      "<a href='java&#x00000000000073;cript:alert(1)'>a</a>",
      "<a href='java&#0000009;script:alert(1)'>a</a>",
      "<a href='java&Tab;script:alert(1)'>a</a>",
      "<svg>a</svg>",
    ]) {
      assert.deepStrictEqual(rules(root(inner)), ["txt-1"], inner)
    }
  })

  it("must be well-formed, in one div", () => {
    for (const div of [
      "a",
      "<p>a</p>",
      root("<p>a"),
      root("<b><i>a</b></i>"),
      root("a < b"),
      root("<p class=a>a</p>"),
      `${root("a")}${root("b")}`,
      `a${root("b")}`,
      `${root("a")}b`,
      "<div>a",
    ]) {
      assert.include(rules(div), "txt-1", div)
    }
  })

  it("must say something", () => {
    for (const inner of ["", "  \n ", "<p> </p>", "&nbsp;&#160;", "<!-- a -->"]) {
      assert.deepStrictEqual(rules(root(inner)), ["txt-2"], inner)
    }
  })

  it("is looked at in time that is proportional to its length", () => {
    const started = performance.now()
    for (const inner of ["<", "<p ", '<p a="', "<!--", "&nbsp;", "<p>", "</p>", " "]) rules(root(inner.repeat(100_000)))
    assert.isBelow(performance.now() - started, 2000)
  })
})
