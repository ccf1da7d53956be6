/**
 * What the fake does, and how it is known that Redox does so. docs/fake.md shows this table.
 */

/** One behaviour. */
export interface Behaviour {
  readonly area: "Token" | "Access" | "Upload" | "Create" | "Limits" | "Answers" | "Log" | "Transport"
  readonly behaviour: string
  /** A section of docs/protocol.md, a specification, or `A choice` and why. */
  readonly source: string
}

const protocol = (section: number, more = ""): string => `docs/protocol.md §${section}${more}`

/** Every behaviour that a client could come to depend on. */
export const behaviours: ReadonlyArray<Behaviour> = [
  {
    area: "Token",
    behaviour:
      "`POST /v2/auth/token` takes a form with grant type, assertion type and assertion; each lack has its own `error_description`",
    source: protocol(2),
  },
  {
    area: "Token",
    behaviour: "The assertion's signature is verified with the public key registered under its `kid`, RS384 or ES384",
    source: protocol(2, "; RFC 7515, RFC 7518 §3.3 and §3.4"),
  },
  {
    area: "Token",
    behaviour:
      "No `kid`: `JWT header kid property is required`; unknown client or `kid`: `Public key not found, check client_id, kid and Redox dashboard settings`",
    source: protocol(2),
  },
  {
    area: "Token",
    behaviour:
      "Wrong `aud` or `alg`, a missing or used `jti`, an `iat` more than 300 s old or 10 s ahead: a blank description",
    source: protocol(2),
  },
  {
    area: "Token",
    behaviour:
      "A signature that does not verify, a `typ` other than `JWT`, an assertion that is no JWT: a blank description too",
    source: "A choice: what Redox says is unknown",
  },
  {
    area: "Token",
    behaviour: "`sub` other than `iss`, and an `exp` missing, past, or beyond `iat` + 300: `Unexpected … claim value`",
    source: protocol(2, "; which claims it is said of is a choice"),
  },
  {
    area: "Token",
    behaviour: "`aud` must be the token URL of the base URL the request was sent to",
    source: protocol(2, "; over a socket the base URL is the `Host` header's, a choice"),
  },
  {
    area: "Token",
    behaviour: "Errors have status 401 for `invalid_client`, else 400",
    source: "A choice after RFC 6749 §5.2: Redox documents no status",
  },
  {
    area: "Token",
    behaviour: "A token holds for 300 s on the `Clock`, opaque, without a refresh token",
    source: protocol(2),
  },
  {
    area: "Token",
    behaviour:
      "`scope` narrows a token to `fhir:<environment>`; without it all of the account's are granted; an unknown one is `invalid_scope`",
    source: protocol(2, "; the error is RFC 6749 §5.2's, a choice"),
  },
  {
    area: "Access",
    behaviour:
      "A missing, unknown or expired token is answered 401 with `WWW-Authenticate: Bearer`, before anything else is looked at",
    source: protocol(5, "; the body and the order are choices"),
  },
  {
    area: "Access",
    behaviour: "An environment is one of `Development`, `Staging`, `Production`, capitalised; another is answered 404",
    source: protocol(1, "; the status is a choice within §5"),
  },
  {
    area: "Access",
    behaviour: "An environment the account or the token does not cover is answered 403",
    source: "A choice within docs/protocol.md §5",
  },
  {
    area: "Access",
    behaviour: "`Redox-source-Id` is needed where the environment holds more than one source: 400 without it",
    source: protocol(1, "; the status is a choice"),
  },
  {
    area: "Access",
    behaviour: "A source that is unknown there, or not the client's, is answered 403",
    source: "A choice",
  },
  {
    area: "Upload",
    behaviour:
      '`POST /fhir/R4/redox/{Environment}/Binary` takes raw bytes: 201, the URL in `Location` and as `{"location": …}`',
    source: protocol(3),
  },
  {
    area: "Upload",
    behaviour: 'The URL can be made to come in the header alone, in the body alone, or as `{"URI": …}`',
    source: protocol(3),
  },
  {
    area: "Upload",
    behaviour: "URLs are `https://blob.redoxengine.com/<digits>`",
    source: protocol(1),
  },
  {
    area: "Upload",
    behaviour: "Bytes are kept with their size, SHA-1, SHA-256, type, environment and source",
    source: protocol(3, "; SHA-256 for tests' sake"),
  },
  {
    area: "Upload",
    behaviour: "Any `Content-Type` is taken; without one it is `application/octet-stream`",
    source: "A choice: Redox documents none",
  },
  {
    area: "Upload",
    behaviour: "A free account is answered 403 in Development, and may upload in Staging and Production",
    source: protocol(3),
  },
  {
    area: "Upload",
    behaviour:
      "More than 30,000,000 bytes are answered 413: before the first byte if declared, else at the chunk that passes the limit",
    source: protocol(3, "; MB as 10^6 and the moment are choices"),
  },
  {
    area: "Create",
    behaviour:
      "`POST /fhir/R4/{slug}/{Environment}/DocumentReference/$documentreference-create` takes a message Bundle as `application/fhir+json` (`application/json` too)",
    source: protocol(4, "; `application/json` is a choice"),
  },
  {
    area: "Create",
    behaviour: "`%24` instead of `$` is another operation",
    source: "A choice: stricter than a server may be, so that nobody depends on leniency",
  },
  {
    area: "Create",
    behaviour:
      "An unknown slug, and an unknown operation, are answered 404 with `Unknown slug …`, code `MSG_NO_MODULE`",
    source: protocol(5),
  },
  {
    area: "Create",
    behaviour:
      "The message is checked: type, MessageHeader first with event, endpoint and a focus on the document; DocumentReference with status, content and attachments; Patient with an identifier; unique `fullUrl`; no dangling `urn:uuid:` reference",
    source: protocol(4, " and §7; Redox's sandbox checks less, so this is a choice"),
  },
  {
    area: "Create",
    behaviour: "An attachment has a MIME type and either `url` or `data`; `data` is base64",
    source: protocol(4),
  },
  {
    area: "Create",
    behaviour: "`url` must be a file that the same source uploaded in the same environment",
    source: protocol(1, "; the environment and the 400 are choices"),
  },
  {
    area: "Create",
    behaviour: "`size` and `hash`, if given, must be those of the file",
    source: "A choice: HL7 says what they mean (docs/protocol.md §7), not who compares them",
  },
  {
    area: "Create",
    behaviour:
      "Problems are answered 400, all at once, as an OperationOutcome with paths, or in the `Meta` shape with the log's id",
    source: protocol(5),
  },
  {
    area: "Create",
    behaviour:
      "A document is answered 200 with a `transaction-response` Bundle: `201 Created`, location, etag, lastModified",
    source: protocol(4),
  },
  {
    area: "Create",
    behaviour:
      "It can be made to answer an empty 200, a 202, a 200 whose entry failed, or a 200 with a fatal OperationOutcome; the last two file nothing",
    source: protocol(4, ", as what a client must live with"),
  },
  {
    area: "Create",
    behaviour: "Every accepted request files one more document, identifiers or not",
    source: protocol(6),
  },
  {
    area: "Limits",
    behaviour: "A create of more than 10,000,000 bytes is answered 413",
    source: protocol(6, "; of two published figures the smaller, a choice"),
  },
  {
    area: "Limits",
    behaviour:
      "More than 10,000 requests in a rolling 300 s are answered 429 with `X-RateLimit-Limit`, without `Retry-After`; refused ones do not count",
    source: protocol(6, " and §5; what counts is a choice, and so is one window for all clients"),
  },
  {
    area: "Answers",
    behaviour: 'Another method than POST is answered 405, a URL that is none of Redox\'s 404 with `{"errorDetail": …}`',
    source: "A choice within docs/protocol.md §5",
  },
  {
    area: "Answers",
    behaviour: "Every answer carries `Redox-Trace-Id`",
    source: protocol(5, " says it may; that all do is a choice"),
  },
  {
    area: "Answers",
    behaviour:
      "Faults answer in every known shape: OperationOutcome, `Meta`, OAuth error, `errorDetail`, text, HTML, nothing",
    source: protocol(5),
  },
  {
    area: "Log",
    behaviour:
      "Every authenticated upload and create has a line with its outcome, payload, answer, problems and, as in the Process tab, its files",
    source: protocol(3, "; which requests have a line is a choice"),
  },
  {
    area: "Transport",
    behaviour:
      "In memory, the request's body is pulled as a socket would, and a length other than declared fails as undici does",
    source: "A choice: what a client on Node would meet",
  },
  {
    area: "Transport",
    behaviour: "Faults fail in memory with Node's and undici's own codes; any other host is not found",
    source: "A choice: what a client on Node would meet",
  },
  {
    area: "Transport",
    behaviour: "Over a socket, faults that mean a request was never sent show as a reset connection",
    source: "A choice: a server that listens cannot refuse",
  },
]

const cell = (text: string): string => text.replaceAll("|", "\\|")

/** The table as Markdown. */
export const toMarkdown = (rows: ReadonlyArray<Behaviour> = behaviours): string =>
  [
    "| area | behaviour | source |",
    "| --- | --- | --- |",
    ...rows.map(({ area, behaviour, source }) => `| ${area} | ${cell(behaviour)} | ${cell(source)} |`),
  ].join("\n")
