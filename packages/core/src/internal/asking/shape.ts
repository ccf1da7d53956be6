/**
 * The shape of an answer without its values: names of members and types, to a bounded depth and size. It goes into a debug
 * log that a user may send to the maintainers.
 */
import * as Predicate from "effect/Predicate"

const deepest = 6
const most = 40

/**
 * The names that are shown: members that docs/protocol.md, Redox's pages, OAuth and FHIR R4 name. Any other may be data: a
 * patient's name or id can be a key.
 */
const known: ReadonlySet<string> = new Set(
  [
    // The Platform API.
    "attemptAt attemptId attemptStage attempts category createdAt createdBefore createdAfter currentPage cursor data dataFormat",
    "dataMode dataModel deletedAt delivery destination destinationId destinationStatusCode destinations details endTime",
    "environment environmentFlag environmentId environments error errors eventType facilityCode first filtered issues items last",
    "latest links logId logs message meta module next nextCursor operation operationId operations order organization",
    "organizationId page pageSize pageType payload prev previous queueStatus reason result results searchTerms self send",
    "serviceRegion setupState source sourceId sources startTime state step subscriptions total updatedAfter updatedAt",
    "updatedBefore uri version",
    // Redox's own members in an answer of the FHIR API, and the Blob API's.
    "AttemptID DataModel DestinationStatusCode Destinations Details Errors EventType ID Issues Logs Message Meta Module Name",
    "Source Text Type",
    // OAuth.
    "access_token error_description error_uri expires_in refresh_token scope token_type",
    // FHIR: resources' own, Bundle, OperationOutcome.
    "code contained diagnostics entry etag expression extension fullUrl id identifier implicitRules issue language lastModified",
    "lastUpdated link location mode modifierExtension outcome profile relation request resource resourceType response score",
    "search security severity signature status tag text timestamp type url versionId div",
    // FHIR: DocumentReference, Patient and their data types.
    "active address assigner attachment authenticator author authorString birthDate city coding communication contact content",
    "contentType context country creation custodian date deceasedBoolean deceasedDateTime description display district docStatus",
    "encounter end event facilityType family format gender generalPractitioner given hash line managingOrganization",
    "maritalStatus masterIdentifier method multipleBirthBoolean multipleBirthInteger name period photo postalCode practiceSetting",
    "preferred prefix rank reference related relatesTo relationship securityLabel size sourcePatientInfo start subject suffix",
    "system target telecom title use userSelected value valueAddress valueBoolean valueCode valueCodeableConcept valueCoding",
    "valueDate valueDateTime valueDecimal valueIdentifier valueInteger valueReference valueString valueUri",
  ].flatMap((names) => names.split(" ")),
)

export const shapeOf = (value: unknown, depth = 0): unknown => {
  if (value === null) return "null"
  if (Array.isArray(value)) return value.length === 0 ? [] : [depth === deepest ? "…" : shapeOf(value[0], depth + 1)]
  if (!Predicate.isObject(value)) return typeof value
  if (depth === deepest) return "…"
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, most)
      .map(([name, part]) => [known.has(name) ? name : "(other)", shapeOf(part, depth + 1)]),
  )
}
