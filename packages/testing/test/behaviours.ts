/**
 * What the fake does, how it is known that Redox does so, and which test holds it. docs/fake.md shows this table.
 */
import { known, rows } from "../src/internal/endpoints.ts"
import { defaultLimits, unreadLimits } from "../src/internal/settings.ts"

/** One behaviour. */
export interface Behaviour {
  readonly area:
    | "Token"
    | "Access"
    | "Upload"
    | "Create"
    | "Search"
    | "Delivery"
    | "Platform"
    | "Limits"
    | "Answers"
    | "Log"
    | "Transport"
  readonly behaviour: string
  /** A section of docs/protocol.md, a specification, or `A choice` and why. */
  readonly source: string
  /** The test that fails without it, in this package's repository. */
  readonly heldBy: { readonly file: string; readonly title: string }
}

const test = (name: string, title: string): Behaviour["heldBy"] => ({
  file: `packages/testing/test/${name}.test.ts`,
  title,
})

// Figures are the fake's own.
const figure = (count: number): string => count.toLocaleString("en-US")
const seconds = (millis: number): string => `${figure(millis / 1000)} s`

const protocol = (section: number, more = ""): string => `docs/protocol.md §${section}${more}`

/** Every behaviour that a client could come to depend on. */
export const behaviours: ReadonlyArray<Behaviour> = [
  {
    area: "Token",
    behaviour:
      "`POST /v2/auth/token` takes a form with grant type, assertion type and assertion; each lack has its own `error_description`",
    source: protocol(2),
    heldBy: test("token", 'refuses $title, saying "$description"'),
  },
  {
    area: "Token",
    behaviour: "The assertion's signature is verified with the public key registered under its `kid`, RS384 or ES384",
    source: protocol(2, "; RFC 7515, RFC 7518 §3.3 and §3.4"),
    heldBy: test("token", "verifies ES384 as well, in raw r‖s form"),
  },
  {
    area: "Token",
    behaviour:
      "No `kid`: `JWT header kid property is required`; unknown client or `kid`: `Public key not found, check client_id, kid and Redox dashboard settings`",
    source: protocol(2),
    heldBy: test("token", "an assertion without kid"),
  },
  {
    area: "Token",
    behaviour: `Wrong \`aud\` or \`alg\`, a missing or used \`jti\`, an \`iat\` more than ${seconds(defaultLimits.assertionAgeMillis)} old or ${seconds(defaultLimits.clockSkewMillis)} ahead: a blank description`,
    source: protocol(2),
    heldBy: test("token", "another aud"),
  },
  {
    area: "Token",
    behaviour:
      "A signature that does not verify, a `typ` other than `JWT`, an assertion that is no JWT: a blank description too",
    source: "A choice: what Redox says is unknown",
    heldBy: test("token", "another key's signature"),
  },
  {
    area: "Token",
    behaviour: `\`sub\` other than \`iss\`, and an \`exp\` missing, past, or beyond \`iat\` + ${seconds(defaultLimits.assertionAgeMillis)}: \`Unexpected … claim value\``,
    source: protocol(2, "; which claims it is said of is a choice"),
    heldBy: test("token", "a sub other than iss"),
  },
  {
    area: "Token",
    behaviour: "`aud` must be the token URL of the base URL the request was sent to",
    source: protocol(2, "; over a socket the base URL is the `Host` header's, a choice"),
    heldBy: test("inspection", "can be reached under another base URL, path included"),
  },
  {
    area: "Token",
    behaviour: "Errors have status 401 for `invalid_client`, else 400",
    source: "A choice after RFC 6749 §5.2: Redox documents no status",
    heldBy: test("transports", "a token request that is no form"),
  },
  {
    area: "Token",
    behaviour: `A token holds for ${seconds(defaultLimits.tokenLifetimeMillis)} on the \`Clock\`, opaque, without a refresh token`,
    source: protocol(2),
    heldBy: test("token", "is good until its five minutes are over"),
  },
  {
    area: "Token",
    behaviour:
      "`scope` narrows a token to `fhir:<environment>`; without it all of the account's are granted; an unknown one is `invalid_scope`",
    source: protocol(2, "; the error is RFC 6749 §5.2's, a choice"),
    heldBy: test("token", "grants only the scopes asked for, and refuses one it does not have"),
  },
  {
    area: "Access",
    behaviour:
      "A missing, unknown or expired token is answered 401 with `WWW-Authenticate: Bearer`, before anything else is looked at",
    source: protocol(5, "; the body and the order are choices"),
    heldBy: test("token", "is needed, and one of another fake is not known"),
  },
  {
    area: "Access",
    behaviour: "An environment is one of `Development`, `Staging`, `Production`, capitalised; another is answered 404",
    source: protocol(1, "; the status is a choice within §5"),
    heldBy: test("upload", "does not know the environment in small letters"),
  },
  {
    area: "Access",
    behaviour: "An environment the account or the token does not cover is answered 403",
    source: "A choice within docs/protocol.md §5",
    heldBy: test("upload", "keeps a client out of an environment the account does not have"),
  },
  {
    area: "Access",
    behaviour: "`Redox-source-Id` is needed where the environment holds more than one source: 400 without it",
    source: protocol(1, "; the status is a choice"),
    heldBy: test("upload", "none where there are two"),
  },
  {
    area: "Access",
    behaviour: "A source that is unknown there, or not the client's, is answered 403",
    source: "A choice",
    heldBy: test("upload", "must be one the client may use"),
  },
  {
    area: "Upload",
    behaviour:
      '`POST /fhir/R4/redox/{Environment}/Binary` takes raw bytes: 201, the URL in `Location` and as `{"location": …}`',
    source: protocol(3),
    heldBy: test("happyPath", "files a document that refers to an uploaded file, with the file's bytes"),
  },
  {
    area: "Upload",
    behaviour: 'The URL can be made to come in the header alone, in the body alone, or as `{"URI": …}`',
    source: protocol(3),
    heldBy: test("upload", "can say the URL as $uploadAnswer"),
  },
  {
    area: "Upload",
    behaviour: "URLs are `https://blob.redoxengine.com/<digits>`",
    source: protocol(1),
    heldBy: test("happyPath", "files a document that refers to an uploaded file, with the file's bytes"),
  },
  {
    area: "Upload",
    behaviour: "Bytes are kept with their size, SHA-1, SHA-256, type, environment and source",
    source: protocol(3, "; SHA-256 for tests' sake"),
    heldBy: test("upload", "keeps the bytes with their size, hashes, type, environment and source"),
  },
  {
    area: "Upload",
    behaviour: "Any `Content-Type` is taken; without one it is `application/octet-stream`",
    source: "A choice: Redox documents none",
    heldBy: test("upload", "calls a file without a type application/octet-stream"),
  },
  {
    area: "Upload",
    behaviour: "A free account is answered 403 in Development, and may upload in Staging and Production",
    source: protocol(3),
    heldBy: test("upload", "answers a $plan account in $environment with $status"),
  },
  {
    area: "Upload",
    behaviour: `More than ${figure(defaultLimits.fileBytes)} bytes are answered 413: before the first byte if declared, else at the chunk that passes the limit`,
    source: protocol(3, "; MB as 10^6 and the moment are choices"),
    heldBy: test("transports", "gets 413 as soon as a file of undeclared length passes 30 MB"),
  },
  {
    area: "Create",
    behaviour:
      "`POST /fhir/R4/{slug}/{Environment}/DocumentReference/$documentreference-create` takes a message Bundle as `application/fhir+json` (`application/json` too)",
    source: protocol(4, "; `application/json` is a choice"),
    heldBy: test("create", "answers $title with $status"),
  },
  {
    area: "Create",
    behaviour: "`%24` instead of `$` is another operation",
    source: "A choice: stricter than a server may be, so that no client depends on leniency",
    heldBy: test("transports", "a document with its $ percent-encoded"),
  },
  {
    area: "Create",
    behaviour:
      "An unknown slug, and an unknown operation, are answered 404 with `Unknown slug …`, code `MSG_NO_MODULE`",
    source: protocol(5),
    heldBy: test("create", "answers an unknown slug in the words Redox was seen to use"),
  },
  {
    area: "Create",
    behaviour:
      "The message is checked: type, MessageHeader first with event, endpoint and a focus on the document; DocumentReference with status, content and attachments; unique `fullUrl`; no dangling `urn:uuid:` reference",
    source: protocol(4, " and §7; Redox's sandbox checks less, so this is a choice"),
    heldBy: test("create", "refuses $title, and says where"),
  },
  {
    area: "Create",
    behaviour:
      "`status` is `current` or `superseded`, `docStatus` `preliminary`, `final` or `amended`: a create of a withdrawn document is answered 400",
    source: protocol(7, " for the codes; that `entered-in-error` is refused is a choice: the operation creates"),
    heldBy: test("rightChart", "refuses $title, as the library does before it sends"),
  },
  {
    area: "Create",
    behaviour:
      "No text holds control characters or half of a surrogate pair, the body is UTF-8, and a form or an e-mail is no document",
    source: "A choice: RFC 8259 §8 and HL7's `string` ask for the former, RFC 2046 §5 says what the latter are",
    heldBy: test("create", "refuses a body that is not UTF-8, whose names would become others"),
  },
  {
    area: "Create",
    behaviour:
      "A message has one Patient, none within another resource, and a document's `subject` refers to it: by name or identifier alone, contained, elsewhere, a Group or another resource is answered 400",
    source: protocol(4, ", which asks for a Patient; that the chart is certain is a choice"),
    heldBy: test("rightChart", "refuses $title, as the library does before it sends"),
  },
  {
    area: "Create",
    behaviour:
      "Whatever else refers to a patient (`subject`, `patient`, `beneficiary`, `candidate`, `for`, `sourcePatientInfo`, `ResearchSubject.individual`, a reference or a URL of the type Patient in any case, a record number `urn:redox:<slug>:MR` in a reference without a `type`; in the Bundle's signature and extensions, too) refers to that one, by reference or by an identifier of theirs; a `subject` may be a device or another thing that shows its type, and `Patient.link` may name others",
    source: "A choice: HL7 lets a message be about several, a document's chart is one",
    heldBy: test("rightChart", "refuses $title, as the library does before it sends"),
  },
  {
    area: "Create",
    behaviour:
      "Without a Patient in the message, a `subject` of the form `Patient/<id>` is taken, and nothing else may refer to another one",
    source: protocol(4, ": relative references were seen to be accepted; for a subject, a choice"),
    heldBy: test("create", "takes a subject only the destination knows, where the message has no Patient"),
  },
  {
    area: "Create",
    behaviour:
      'The Patient has an identifier with a system and a value, neither `old` nor past its `period` when the message was made; `patientRules: "lenient"` asks for a value alone',
    source: "A choice: HL7 says what `old` and a period mean, Redox that destinations match by identifiers",
    heldBy: test("create", "takes an identifier until the end of its period, to the precision it is given with"),
  },
  {
    area: "Create",
    behaviour:
      "Each identifier of the Patient has a value (or an extension in its place), nothing in it that cannot be seen, no white space around it, and an absolute URI as its system, in exactly this form where it begins like Redox's `urn:redox:<slug>:MR`",
    source: "A choice: Redox's pages do not say what becomes of others",
    heldBy: test("rightChart", "refuses $title, as the library does before it sends"),
  },
  {
    area: "Create",
    behaviour:
      'No identifier is of another destination: of `urn:redox:<slug>:…` with another slug or the UUID of another destination of the account, unless patients whom the destination knows have that system, as `urn:redox:health-one:MR` in the sandbox. `patientRules: "lenient"` takes it',
    source: protocol(4, " for the form of the systems and the sandbox's; that they are checked is a choice"),
    heldBy: test("create", "refuses a record number of another destination, unless patients whom it knows have such"),
  },
  {
    area: "Create",
    behaviour: "Any such Patient is taken: whether the destination has that number is not looked up",
    source: "A choice: Redox's sandbox takes those who were created there and its test patients (docs/protocol.md §4)",
    heldBy: test("create", "records the message, its identifiers, its environment and its time"),
  },
  {
    area: "Create",
    behaviour:
      "A destination can have a profile: types, sizes, number and method of files, required members, document types, identifier systems; what breaks it is answered 400",
    source: "A choice: every destination has such rules, and how it refuses is its own",
    heldBy: test("profiles", "refuses %s, and says where"),
  },
  {
    area: "Create",
    behaviour: "What nests deeper than 200 levels or has more than 200,000 members is answered 400 before it is walked",
    source: "A choice: one message must not hold up all others",
    heldBy: test("inspection", "refuses JSON that is %s before it is walked, and keeps it as a text"),
  },
  {
    area: "Create",
    behaviour: "An attachment has a MIME type and either `url` or `data`; `data` is base64",
    source: protocol(4),
    heldBy: test("create", "an attachment with neither url nor data"),
  },
  {
    area: "Create",
    behaviour: "`url` must be a file that the same source uploaded in the same environment",
    source: protocol(1, "; the environment and the 400 are choices"),
    heldBy: test("create", "is unknown to another source"),
  },
  {
    area: "Create",
    behaviour: "`size` and `hash`, if given, must be those of the file",
    source: "A choice: HL7 says what they mean (docs/protocol.md §7), not who compares them",
    heldBy: test("create", "the hash of another file"),
  },
  {
    area: "Create",
    behaviour:
      "Problems are answered 400, all at once, as an OperationOutcome with paths, or in the `Meta` shape with the log's id",
    source: protocol(5),
    heldBy: test("create", "reports every problem at once"),
  },
  {
    area: "Create",
    behaviour:
      "A document is answered 200 with a `transaction-response` Bundle: `201 Created`, location on another host, etag, lastModified, members in the order of the alphabet, no id",
    source: protocol(4, "; the host of other destinations than the sandbox is a choice"),
    heldBy: test("happyPath", "files a document with an embedded file, decoded"),
  },
  {
    area: "Create",
    behaviour:
      "It can be made to answer an empty 200, a 202, a 200 whose entry failed, or a 200 with a fatal OperationOutcome; the last two file nothing",
    source: protocol(4, ", as what a client must live with"),
    heldBy: test("create", "can answer $createAnswer"),
  },
  {
    area: "Create",
    behaviour:
      "Every accepted request files one more document, identifiers or not; but one whose `id` the fake gave is updated and answered `200 OK`",
    source: protocol(6, " and §8"),
    heldBy: test(
      "create",
      "files one more document for every accepted request, since nothing makes a create idempotent",
    ),
  },
  {
    area: "Access",
    behaviour: "A destination can be named by its UUID; two are Redox's own, the others are made of the slug",
    source: protocol(1, "; which UUIDs is a choice"),
    heldBy: test("search", "can be named by its UUID"),
  },
  {
    area: "Search",
    behaviour:
      "`_search` of DocumentReference and Patient takes a form; what is not in a form's body does not arrive, and without a parameter everything is found",
    source: protocol(8),
    heldBy: test("search", "finds everything where no parameter arrives"),
  },
  {
    area: "Search",
    behaviour:
      "Documents are found by `_id`, `identifier` (master or not), `patient`, `patient.identifier`, `type`, `category`, `date`; patients by `_id`, `identifier`, `given`, `family`, `birthdate`, `gender`, `active`. Other parameters are passed over",
    source: protocol(8, "; that others are passed over is a choice"),
    heldBy: test("search", "finds a document by $title"),
  },
  {
    area: "Search",
    behaviour:
      "The answer is a `searchset` with `total`, members in the order of the alphabet, `fullUrl` on another host; no match has no `entry`",
    source: protocol(8, "; the missing `entry` is a choice of two"),
    heldBy: test("search", "finds one by its identifier, answered as Redox was seen to answer"),
  },
  {
    area: "Search",
    behaviour:
      "Pages are linked under `/page/{Type}/search/{uuid}.{relation}`, followed by GET with the same kind of token",
    source: protocol(8, "; 20 to a page, and that they stay, are choices"),
    heldBy: test("search", "is answered page by page, under one key a page"),
  },
  {
    area: "Search",
    behaviour: "An uploaded file's bytes stand as `data` where its URL was",
    source: protocol(3, " for the payload; for the chart, a choice"),
    heldBy: test("search", "gives an uploaded file's bytes where its URL was"),
  },
  {
    area: "Search",
    behaviour:
      "A destination can be made to have no search (400 in the `Meta` shape), to ignore parameters or refuse unknown ones, to match partially, to say no match with an empty or an `outcome` entry, to err within a 200",
    source: protocol(8, ", as what a client must live with"),
    heldBy: test("search", "can be one without a document search"),
  },
  {
    area: "Search",
    behaviour: "A read gives the bare resource in the version that the create's location names; an unknown id is 404",
    source: protocol(8, "; the 404's body is a choice"),
    heldBy: test("search", "gives the bare resource, in the version that the create named"),
  },
  {
    area: "Delivery",
    behaviour:
      "A document is delivered at once, unless a plan says after how long, after how many attempts, and whether it succeeds, fails or is filtered; a search of the chart finds what succeeded",
    source: protocol(8, " for the states; that plans decide is a choice"),
    heldBy: test("delivery", "is pending for as long as planned, and then filtered: never delivered"),
  },
  {
    area: "Delivery",
    behaviour: "Attempts come at once, then after 10 s, 10 s, 20, 30, 50, 80, 120 s and every 120 s",
    source: protocol(8),
    heldBy: test("delivery", "is tried in Redox's rhythm, each attempt under an id of its own"),
  },
  {
    area: "Delivery",
    behaviour: "A paused queue holds what was not delivered when it was paused",
    source: protocol(8),
    heldBy: test("delivery", "waits behind a paused queue, unless it was through before"),
  },
  {
    area: "Platform",
    behaviour: "A user-level key gets a token of five minutes without a scope, and `invalid_scope` with one",
    source: protocol(8, "; the refusal is a choice"),
    heldBy: test("platform", "gets a token without a scope, and none with one"),
  },
  {
    area: "Platform",
    behaviour:
      "It opens the Platform API alone, an environment's key the FHIR API alone; the wrong kind is answered 403",
    source: protocol(8, "; the status is a choice"),
    heldBy: test("platform", "opens the Platform API, which an environment's key does not"),
  },
  {
    area: "Platform",
    behaviour: "Any role searches metadata, support and engineers payloads, engineers list endpoints",
    source: protocol(8, "; the 403 is a choice"),
    heldBy: test("platform", "of a %s searches metadata %i, payloads %i, and lists endpoints %i"),
  },
  {
    area: "Platform",
    behaviour:
      "A log has its attempts with the latest one's operations, and besides what older pages show; it can be made to stand under `payload` itself",
    source: protocol(8, "; that both are there is a choice"),
    heldBy: test("platform", "of a create can be read, with its attempts and the files Redox resolved"),
  },
  {
    area: "Platform",
    behaviour:
      "Only creates have a log here; a refused one has failed. `dataModel` is `FHIR.DocumentReference`, `eventType` `create`",
    source: "A choice: none of it is public",
    heldBy: test("platform", "of a refused create has failed, and names the destination's refusal of an accepted one"),
  },
  {
    area: "Platform",
    behaviour:
      "Logs are found by the documented members, ends of windows included, the newest first, under `payload.results`, with the next cursor in `meta.page.links.next`",
    source: protocol(8, "; order and places are choices"),
    heldBy: test("platform", "comes by page, with a cursor for the next"),
  },
  {
    area: "Platform",
    behaviour:
      "`_count` above 50, more than one search term, and no `serviceRegion` where there are several are answered 400",
    source: protocol(8, "; the 400 is a choice"),
    heldBy: test("platform", "needs a region where the environment spans several"),
  },
  {
    area: "Platform",
    behaviour: "Destinations bear their slug as `name`; subscriptions say `queueStatus`: `Active` or `Paused`",
    source: "A choice: neither name nor place is public",
    heldBy: test("platform", "lists subscriptions by page, with the state of their queue"),
  },
  {
    area: "Limits",
    behaviour: `A create of more than ${figure(defaultLimits.requestBytes)} bytes is answered 413, a token request of more than ${figure(defaultLimits.tokenRequestBytes)} too`,
    source: protocol(6, "; of two published figures the smaller, a choice, as is the token request's"),
    heldBy: test("create", "is 10,000,000 bytes by default"),
  },
  {
    area: "Limits",
    behaviour: `More than ${figure(defaultLimits.requests)} requests in a rolling ${seconds(defaultLimits.requestWindowMillis)} are answered 429 with \`X-RateLimit-Limit\`, without \`Retry-After\`; refused ones do not count`,
    source: protocol(6, " and §5; what counts is a choice, and so is one window for all clients"),
    heldBy: test(
      "create",
      "refuses what is too much in a rolling window, and lets it pass once the window has moved on",
    ),
  },
  {
    area: "Answers",
    behaviour:
      "Another method than the endpoint's is answered 405, a URL that is none of Redox's 404 with `{\"errorDetail\": …}`",
    source: "A choice within docs/protocol.md §5",
    heldBy: test("transports", "another method on the create URL"),
  },
  {
    area: "Answers",
    behaviour: "Every answer carries `Redox-Trace-Id`",
    source: protocol(5, " says it may; that all do is a choice"),
    heldBy: test("transports", "answer $title alike, with $status"),
  },
  {
    area: "Answers",
    behaviour:
      "Faults answer in every known shape: OperationOutcome, `Meta`, OAuth error, `errorDetail`, text, HTML, nothing",
    source: protocol(5),
    heldBy: test("faults", "answer in the shape $shape"),
  },
  {
    area: "Log",
    behaviour:
      "Every authenticated upload and create has a line with its outcome, payload, answer, problems and, as in the Process tab, its files",
    source: protocol(3, "; which requests have a line is a choice"),
    heldBy: test("inspection", "has a line for every authenticated upload and create, accepted or not"),
  },
  {
    area: "Transport",
    behaviour:
      "In memory, the request's body is pulled as a socket would, and a length other than declared fails as undici does",
    source: "A choice: what a client on Node would meet",
    heldBy: test("faults", "refuse to send a body of 10 bytes declared as %i, as undici does"),
  },
  {
    area: "Transport",
    behaviour: "Faults fail in memory with Node's and undici's own codes; any other host is not found",
    source: "A choice: what a client on Node would meet",
    heldBy: test("faults", "look to a client as Node's own $code"),
  },
  {
    area: "Transport",
    behaviour: "Over a socket, faults that mean a request was never sent show as a reset connection",
    source: "A choice: a server that listens cannot refuse",
    heldBy: test("faults", "keeps a request that is never sent from being carried out"),
  },
  {
    area: "Transport",
    behaviour: `Over a socket, what a client still sends once it was answered is read and forgotten, up to ${figure(unreadLimits.bytes)} bytes and ${seconds(unreadLimits.millis)}`,
    source: "A choice: a client that reads its answer last would see a broken pipe",
    heldBy: test("transports", "is answered $status for $why"),
  },
  {
    area: "Log",
    behaviour: "The journal says where and by which rule a request was refused, also where the answer does not",
    source: "A choice: Redox keeps it to itself, a test wants to know",
    heldBy: test("inspection", "for $why is in the journal and the story, without what was sent"),
  },
  {
    area: "Log",
    behaviour:
      "A request that a fault answers with a status is read first, and has a line; unless the fault says not to read it",
    source: "A choice: a test wants to see what was sent",
    heldBy: test("faults", "leaves to see what was sent"),
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

/** The endpoints as Markdown. */
export const endpointsToMarkdown = (): string =>
  [
    "| name | endpoint |",
    "| --- | --- |",
    ...known.map((name) => `| \`${name}\` | \`${rows[name].method} ${rows[name].path}\` |`),
  ].join("\n")
