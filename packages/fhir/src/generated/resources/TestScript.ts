// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/TestScript), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import {
  dom2,
  dom3,
  dom4,
  dom5,
  dom6,
  tst0,
  tst1,
  tst10,
  tst11,
  tst12,
  tst13,
  tst2,
  tst3,
  tst4,
  tst5,
  tst6,
  tst7,
  tst8,
  tst9,
} from "../Invariants.ts"
import { boolean, canonical, dateTime, id, integer, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  AssertionDirectionType,
  AssertionOperatorType,
  AssertionResponseTypes,
  FHIRDefinedType,
  MimeTypes,
  PublicationStatus,
  TestScriptRequestMethodCode,
} from "../ValueSets.ts"
import { complex, elementsOf, mimeTypeOr, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Describes a set of tests
 *
 * <http://hl7.org/fhir/R4/testscript.html>
 */
export interface TestScript extends DomainResource {
  readonly resourceType: "TestScript"
  /** Canonical identifier for this test script, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Additional identifier for the test script */
  readonly identifier?: Identifier | undefined
  /** Business version of the test script */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this test script (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name for this test script (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the test script */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for test script (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this test script is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** An abstract server representing a client or sender in a message exchange */
  readonly origin?: ReadonlyArray<TestScriptOrigin> | undefined
  /** An abstract server representing a destination or receiver in a message exchange */
  readonly destination?: ReadonlyArray<TestScriptDestination> | undefined
  /** Required capability that is assumed to function correctly on the FHIR server being tested */
  readonly metadata?: TestScriptMetadata | undefined
  /** Fixture in the test script - by reference (uri) */
  readonly fixture?: ReadonlyArray<TestScriptFixture> | undefined
  /** Reference of the validation profile */
  readonly profile?: ReadonlyArray<Reference> | undefined
  /** Placeholder for evaluated elements */
  readonly variable?: ReadonlyArray<TestScriptVariable> | undefined
  /** A series of required setup operations before tests are executed */
  readonly setup?: TestScriptSetup | undefined
  /** A test in this script */
  readonly test?: ReadonlyArray<TestScriptTest> | undefined
  /** A series of required clean up steps */
  readonly teardown?: TestScriptTeardown | undefined
}

/** The schema of {@link TestScript}. */
export const TestScript: ResourceSchema<TestScript> = /* @__PURE__ */ resource(
  "TestScript",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
    identifier: Identifier,
    version: string,
    name: required(string),
    title: string,
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    copyright: markdown,
    origin: [TestScriptOrigin],
    destination: [TestScriptDestination],
    metadata: TestScriptMetadata,
    fixture: [TestScriptFixture],
    profile: [Reference],
    variable: [TestScriptVariable],
    setup: TestScriptSetup,
    test: [TestScriptTest],
    teardown: TestScriptTeardown,
  }),
  [dom2, dom3, dom4, dom5, dom6, tst0],
)

/** An abstract server representing a client or sender in a message exchange */
export interface TestScriptOrigin extends BackboneElement {
  /** The index of the abstract origin server starting at 1 */
  readonly index: number
  readonly _index?: Element | undefined
  /** FHIR-Client | FHIR-SDC-FormFiller */
  readonly profile: Coding
}

/** The schema of {@link TestScriptOrigin}. */
export const TestScriptOrigin: ObjectSchema<TestScriptOrigin> = /* @__PURE__ */ complex("TestScript.origin", () => ({
  ...elementsOf(BackboneElement),
  index: required(integer),
  profile: required(Coding),
}))

/** An abstract server representing a destination or receiver in a message exchange */
export interface TestScriptDestination extends BackboneElement {
  /** The index of the abstract destination server starting at 1 */
  readonly index: number
  readonly _index?: Element | undefined
  /** FHIR-Server | FHIR-SDC-FormManager | FHIR-SDC-FormReceiver | FHIR-SDC-FormProcessor */
  readonly profile: Coding
}

/** The schema of {@link TestScriptDestination}. */
export const TestScriptDestination: ObjectSchema<TestScriptDestination> = /* @__PURE__ */ complex(
  "TestScript.destination",
  () => ({ ...elementsOf(BackboneElement), index: required(integer), profile: required(Coding) }),
)

/** Required capability that is assumed to function correctly on the FHIR server being tested */
export interface TestScriptMetadata extends BackboneElement {
  /** Links to the FHIR specification */
  readonly link?: ReadonlyArray<TestScriptMetadataLink> | undefined
  /** Capabilities that are assumed to function correctly on the FHIR server being tested */
  readonly capability: readonly [TestScriptMetadataCapability, ...ReadonlyArray<TestScriptMetadataCapability>]
}

/** The schema of {@link TestScriptMetadata}. */
export const TestScriptMetadata: ObjectSchema<TestScriptMetadata> = /* @__PURE__ */ complex(
  "TestScript.metadata",
  () => ({
    ...elementsOf(BackboneElement),
    link: [TestScriptMetadataLink],
    capability: nonEmpty(TestScriptMetadataCapability),
  }),
  [tst4],
)

/** Links to the FHIR specification */
export interface TestScriptMetadataLink extends BackboneElement {
  /** URL to the specification */
  readonly url: string
  readonly _url?: Element | undefined
  /** Short description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link TestScriptMetadataLink}. */
export const TestScriptMetadataLink: ObjectSchema<TestScriptMetadataLink> = /* @__PURE__ */ complex(
  "TestScript.metadata.link",
  () => ({ ...elementsOf(BackboneElement), url: required(uri), description: string }),
)

/** Capabilities that are assumed to function correctly on the FHIR server being tested */
export interface TestScriptMetadataCapability extends BackboneElement {
  /** Are the capabilities required? */
  readonly required: boolean
  readonly _required?: Element | undefined
  /** Are the capabilities validated? */
  readonly validated: boolean
  readonly _validated?: Element | undefined
  /** The expected capabilities of the server */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Which origin server these requirements apply to */
  readonly origin?: ReadonlyArray<number | null> | undefined
  readonly _origin?: ReadonlyArray<Element | null> | undefined
  /** Which server these requirements apply to */
  readonly destination?: number | undefined
  readonly _destination?: Element | undefined
  /** Links to the FHIR specification */
  readonly link?: ReadonlyArray<string | null> | undefined
  readonly _link?: ReadonlyArray<Element | null> | undefined
  /** Required Capability Statement */
  readonly capabilities: string
  readonly _capabilities?: Element | undefined
}

/** The schema of {@link TestScriptMetadataCapability}. */
export const TestScriptMetadataCapability: ObjectSchema<TestScriptMetadataCapability> = /* @__PURE__ */ complex(
  "TestScript.metadata.capability",
  () => ({
    ...elementsOf(BackboneElement),
    required: required(boolean),
    validated: required(boolean),
    description: string,
    origin: [integer],
    destination: integer,
    link: [uri],
    capabilities: required(canonical),
  }),
)

/** Fixture in the test script - by reference (uri) */
export interface TestScriptFixture extends BackboneElement {
  /** Whether or not to implicitly create the fixture during setup */
  readonly autocreate: boolean
  readonly _autocreate?: Element | undefined
  /** Whether or not to implicitly delete the fixture during teardown */
  readonly autodelete: boolean
  readonly _autodelete?: Element | undefined
  /** Reference of the resource */
  readonly resource?: Reference | undefined
}

/** The schema of {@link TestScriptFixture}. */
export const TestScriptFixture: ObjectSchema<TestScriptFixture> = /* @__PURE__ */ complex("TestScript.fixture", () => ({
  ...elementsOf(BackboneElement),
  autocreate: required(boolean),
  autodelete: required(boolean),
  resource: Reference,
}))

/** Placeholder for evaluated elements */
export interface TestScriptVariable extends BackboneElement {
  /** Descriptive name for this variable */
  readonly name: string
  readonly _name?: Element | undefined
  /** Default, hard-coded, or user-defined value for this variable */
  readonly defaultValue?: string | undefined
  readonly _defaultValue?: Element | undefined
  /** Natural language description of the variable */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The FHIRPath expression against the fixture body */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** HTTP header field name for source */
  readonly headerField?: string | undefined
  readonly _headerField?: Element | undefined
  /** Hint help text for default value to enter */
  readonly hint?: string | undefined
  readonly _hint?: Element | undefined
  /** XPath or JSONPath against the fixture body */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** Fixture Id of source expression or headerField within this variable */
  readonly sourceId?: string | undefined
  readonly _sourceId?: Element | undefined
}

/** The schema of {@link TestScriptVariable}. */
export const TestScriptVariable: ObjectSchema<TestScriptVariable> = /* @__PURE__ */ complex(
  "TestScript.variable",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    defaultValue: string,
    description: string,
    expression: string,
    headerField: string,
    hint: string,
    path: string,
    sourceId: id,
  }),
  [tst3],
)

/** A series of required setup operations before tests are executed */
export interface TestScriptSetup extends BackboneElement {
  /** A setup operation or assert to perform */
  readonly action: readonly [TestScriptSetupAction, ...ReadonlyArray<TestScriptSetupAction>]
}

/** The schema of {@link TestScriptSetup}. */
export const TestScriptSetup: ObjectSchema<TestScriptSetup> = /* @__PURE__ */ complex("TestScript.setup", () => ({
  ...elementsOf(BackboneElement),
  action: nonEmpty(TestScriptSetupAction),
}))

/** A setup operation or assert to perform */
export interface TestScriptSetupAction extends BackboneElement {
  /** The setup operation to perform */
  readonly operation?: TestScriptSetupActionOperation | undefined
  /** The assertion to perform */
  readonly assert?: TestScriptSetupActionAssert | undefined
}

/** The schema of {@link TestScriptSetupAction}. */
export const TestScriptSetupAction: ObjectSchema<TestScriptSetupAction> = /* @__PURE__ */ complex(
  "TestScript.setup.action",
  () => ({
    ...elementsOf(BackboneElement),
    operation: TestScriptSetupActionOperation,
    assert: TestScriptSetupActionAssert,
  }),
  [tst1],
)

/** The setup operation to perform */
export interface TestScriptSetupActionOperation extends BackboneElement {
  /** The operation code type that will be executed */
  readonly type?: Coding | undefined
  /** Resource type */
  readonly resource?: FHIRDefinedType | undefined
  readonly _resource?: Element | undefined
  /** Tracking/logging operation label */
  readonly label?: string | undefined
  readonly _label?: Element | undefined
  /** Tracking/reporting operation description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Mime type to accept in the payload of the response, with charset etc. */
  readonly accept?: string | undefined
  readonly _accept?: Element | undefined
  /** Mime type of the request payload contents, with charset etc. */
  readonly contentType?: string | undefined
  readonly _contentType?: Element | undefined
  /** Server responding to the request */
  readonly destination?: number | undefined
  readonly _destination?: Element | undefined
  /** Whether or not to send the request url in encoded format */
  readonly encodeRequestUrl: boolean
  readonly _encodeRequestUrl?: Element | undefined
  /** delete | get | options | patch | post | put | head */
  readonly method?: "delete" | "get" | "options" | "patch" | "post" | "put" | "head" | undefined
  readonly _method?: Element | undefined
  /** Server initiating the request */
  readonly origin?: number | undefined
  readonly _origin?: Element | undefined
  /** Explicitly defined path parameters */
  readonly params?: string | undefined
  readonly _params?: Element | undefined
  /** Each operation can have one or more header elements */
  readonly requestHeader?: ReadonlyArray<TestScriptSetupActionOperationRequestHeader> | undefined
  /** Fixture Id of mapped request */
  readonly requestId?: string | undefined
  readonly _requestId?: Element | undefined
  /** Fixture Id of mapped response */
  readonly responseId?: string | undefined
  readonly _responseId?: Element | undefined
  /** Fixture Id of body for PUT and POST requests */
  readonly sourceId?: string | undefined
  readonly _sourceId?: Element | undefined
  /** Id of fixture used for extracting the [id], [type], and [vid] for GET requests */
  readonly targetId?: string | undefined
  readonly _targetId?: Element | undefined
  /** Request URL */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
}

/** The schema of {@link TestScriptSetupActionOperation}. */
export const TestScriptSetupActionOperation: ObjectSchema<TestScriptSetupActionOperation> = /* @__PURE__ */ complex(
  "TestScript.setup.action.operation",
  () => ({
    ...elementsOf(BackboneElement),
    type: Coding,
    resource: FHIRDefinedType,
    label: string,
    description: string,
    accept: mimeTypeOr(MimeTypes, "one of xml | json | ttl", "xml", "json", "ttl"),
    contentType: mimeTypeOr(MimeTypes, "one of xml | json | ttl", "xml", "json", "ttl"),
    destination: integer,
    encodeRequestUrl: required(boolean),
    method: TestScriptRequestMethodCode,
    origin: integer,
    params: string,
    requestHeader: [TestScriptSetupActionOperationRequestHeader],
    requestId: id,
    responseId: id,
    sourceId: id,
    targetId: id,
    url: string,
  }),
  [tst7],
)

/** Each operation can have one or more header elements */
export interface TestScriptSetupActionOperationRequestHeader extends BackboneElement {
  /** HTTP header field name */
  readonly field: string
  readonly _field?: Element | undefined
  /** HTTP headerfield value */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link TestScriptSetupActionOperationRequestHeader}. */
export const TestScriptSetupActionOperationRequestHeader: ObjectSchema<TestScriptSetupActionOperationRequestHeader> =
  /* @__PURE__ */ complex("TestScript.setup.action.operation.requestHeader", () => ({
    ...elementsOf(BackboneElement),
    field: required(string),
    value: required(string),
  }))

/** The assertion to perform */
export interface TestScriptSetupActionAssert extends BackboneElement {
  /** Tracking/logging assertion label */
  readonly label?: string | undefined
  readonly _label?: Element | undefined
  /** Tracking/reporting assertion description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** response | request */
  readonly direction?: "response" | "request" | undefined
  readonly _direction?: Element | undefined
  /** Id of the source fixture to be evaluated */
  readonly compareToSourceId?: string | undefined
  readonly _compareToSourceId?: Element | undefined
  /** The FHIRPath expression to evaluate against the source fixture */
  readonly compareToSourceExpression?: string | undefined
  readonly _compareToSourceExpression?: Element | undefined
  /** XPath or JSONPath expression to evaluate against the source fixture */
  readonly compareToSourcePath?: string | undefined
  readonly _compareToSourcePath?: Element | undefined
  /** Mime type to compare against the 'Content-Type' header */
  readonly contentType?: string | undefined
  readonly _contentType?: Element | undefined
  /** The FHIRPath expression to be evaluated */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** HTTP header field name */
  readonly headerField?: string | undefined
  readonly _headerField?: Element | undefined
  /** Fixture Id of minimum content resource */
  readonly minimumId?: string | undefined
  readonly _minimumId?: Element | undefined
  /** Perform validation on navigation links? */
  readonly navigationLinks?: boolean | undefined
  readonly _navigationLinks?: Element | undefined
  /** equals | notEquals | in | notIn | greaterThan | lessThan | empty | notEmpty | contains | notContains | eval */
  readonly operator?:
    | "equals"
    | "notEquals"
    | "in"
    | "notIn"
    | "greaterThan"
    | "lessThan"
    | "empty"
    | "notEmpty"
    | "contains"
    | "notContains"
    | "eval"
    | undefined
  readonly _operator?: Element | undefined
  /** XPath or JSONPath expression */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** delete | get | options | patch | post | put | head */
  readonly requestMethod?: "delete" | "get" | "options" | "patch" | "post" | "put" | "head" | undefined
  readonly _requestMethod?: Element | undefined
  /** Request URL comparison value */
  readonly requestURL?: string | undefined
  readonly _requestURL?: Element | undefined
  /** Resource type */
  readonly resource?: FHIRDefinedType | undefined
  readonly _resource?: Element | undefined
  /** okay | created | noContent | notModified | bad | forbidden | notFound | methodNotAllowed | conflict | gone | preconditionFailed | unprocessable */
  readonly response?:
    | "okay"
    | "created"
    | "noContent"
    | "notModified"
    | "bad"
    | "forbidden"
    | "notFound"
    | "methodNotAllowed"
    | "conflict"
    | "gone"
    | "preconditionFailed"
    | "unprocessable"
    | undefined
  readonly _response?: Element | undefined
  /** HTTP response code to test */
  readonly responseCode?: string | undefined
  readonly _responseCode?: Element | undefined
  /** Fixture Id of source expression or headerField */
  readonly sourceId?: string | undefined
  readonly _sourceId?: Element | undefined
  /** Profile Id of validation profile reference */
  readonly validateProfileId?: string | undefined
  readonly _validateProfileId?: Element | undefined
  /** The value to compare to */
  readonly value?: string | undefined
  readonly _value?: Element | undefined
  /** Will this assert produce a warning only on error? */
  readonly warningOnly: boolean
  readonly _warningOnly?: Element | undefined
}

/** The schema of {@link TestScriptSetupActionAssert}. */
export const TestScriptSetupActionAssert: ObjectSchema<TestScriptSetupActionAssert> = /* @__PURE__ */ complex(
  "TestScript.setup.action.assert",
  () => ({
    ...elementsOf(BackboneElement),
    label: string,
    description: string,
    direction: AssertionDirectionType,
    compareToSourceId: string,
    compareToSourceExpression: string,
    compareToSourcePath: string,
    contentType: mimeTypeOr(MimeTypes, "one of xml | json | ttl", "xml", "json", "ttl"),
    expression: string,
    headerField: string,
    minimumId: string,
    navigationLinks: boolean,
    operator: AssertionOperatorType,
    path: string,
    requestMethod: TestScriptRequestMethodCode,
    requestURL: string,
    resource: FHIRDefinedType,
    response: AssertionResponseTypes,
    responseCode: string,
    sourceId: id,
    validateProfileId: id,
    value: string,
    warningOnly: required(boolean),
  }),
  [tst5, tst10, tst12],
)

/** A test in this script */
export interface TestScriptTest extends BackboneElement {
  /** Tracking/logging name of this test */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Tracking/reporting short description of the test */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** A test operation or assert to perform */
  readonly action: readonly [TestScriptTestAction, ...ReadonlyArray<TestScriptTestAction>]
}

/** The schema of {@link TestScriptTest}. */
export const TestScriptTest: ObjectSchema<TestScriptTest> = /* @__PURE__ */ complex("TestScript.test", () => ({
  ...elementsOf(BackboneElement),
  name: string,
  description: string,
  action: nonEmpty(TestScriptTestAction),
}))

/** A test operation or assert to perform */
export interface TestScriptTestAction extends BackboneElement {
  /** The setup operation to perform */
  readonly operation?: TestScriptSetupActionOperation | undefined
  /** The setup assertion to perform */
  readonly assert?: TestScriptSetupActionAssert | undefined
}

/** The schema of {@link TestScriptTestAction}. */
export const TestScriptTestAction: ObjectSchema<TestScriptTestAction> = /* @__PURE__ */ complex(
  "TestScript.test.action",
  () => ({
    ...elementsOf(BackboneElement),
    operation: optional(TestScriptSetupActionOperation, { rules: [tst8] }),
    assert: optional(TestScriptSetupActionAssert, { rules: [tst6, tst11, tst13] }),
  }),
  [tst2],
)

/** A series of required clean up steps */
export interface TestScriptTeardown extends BackboneElement {
  /** One or more teardown operations to perform */
  readonly action: readonly [TestScriptTeardownAction, ...ReadonlyArray<TestScriptTeardownAction>]
}

/** The schema of {@link TestScriptTeardown}. */
export const TestScriptTeardown: ObjectSchema<TestScriptTeardown> = /* @__PURE__ */ complex(
  "TestScript.teardown",
  () => ({ ...elementsOf(BackboneElement), action: nonEmpty(TestScriptTeardownAction) }),
)

/** One or more teardown operations to perform */
export interface TestScriptTeardownAction extends BackboneElement {
  /** The teardown operation to perform */
  readonly operation: TestScriptSetupActionOperation
}

/** The schema of {@link TestScriptTeardownAction}. */
export const TestScriptTeardownAction: ObjectSchema<TestScriptTeardownAction> = /* @__PURE__ */ complex(
  "TestScript.teardown.action",
  () => ({ ...elementsOf(BackboneElement), operation: required(TestScriptSetupActionOperation, { rules: [tst9] }) }),
)
