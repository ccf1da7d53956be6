// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/TestReport), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, inv1TestReport, inv2 } from "../Invariants.ts"
import { dateTime, decimal, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { TestReportActionResult, TestReportParticipantType, TestReportResult, TestReportStatus } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * Describes the results of a TestScript execution
 *
 * <http://hl7.org/fhir/R4/testreport.html>
 */
export interface TestReport extends DomainResource {
  readonly resourceType: "TestReport"
  /** External identifier */
  readonly identifier?: Identifier | undefined
  /** Informal name of the executed TestScript */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** completed | in-progress | waiting | stopped | entered-in-error */
  readonly status: "completed" | "in-progress" | "waiting" | "stopped" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Reference to the version-specific TestScript that was executed to produce this TestReport */
  readonly testScript: Reference<"TestScript">
  /** pass | fail | pending */
  readonly result: "pass" | "fail" | "pending"
  readonly _result?: Element | undefined
  /** The final score (percentage of tests passed) resulting from the execution of the TestScript */
  readonly score?: number | undefined
  readonly _score?: Element | undefined
  /** Name of the tester producing this report (Organization or individual) */
  readonly tester?: string | undefined
  readonly _tester?: Element | undefined
  /** When the TestScript was executed and this TestReport was generated */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** A participant in the test execution, either the execution engine, a client, or a server */
  readonly participant?: ReadonlyArray<TestReportParticipant> | undefined
  /** The results of the series of required setup operations before the tests were executed */
  readonly setup?: TestReportSetup | undefined
  /** A test executed from the test script */
  readonly test?: ReadonlyArray<TestReportTest> | undefined
  /** The results of running the series of required clean up steps */
  readonly teardown?: TestReportTeardown | undefined
}

/** The schema of {@link TestReport}. */
export const TestReport: ResourceSchema<TestReport> = /* @__PURE__ */ resource(
  "TestReport",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    name: string,
    status: required(TestReportStatus),
    testScript: required(Reference, "TestScript"),
    result: required(TestReportResult),
    score: decimal,
    tester: string,
    issued: dateTime,
    participant: [TestReportParticipant],
    setup: TestReportSetup,
    test: [TestReportTest],
    teardown: TestReportTeardown,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** A participant in the test execution, either the execution engine, a client, or a server */
export interface TestReportParticipant extends BackboneElement {
  /** test-engine | client | server */
  readonly type: "test-engine" | "client" | "server"
  readonly _type?: Element | undefined
  /** The uri of the participant. An absolute URL is preferred */
  readonly uri: string
  readonly _uri?: Element | undefined
  /** The display name of the participant */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
}

/** The schema of {@link TestReportParticipant}. */
export const TestReportParticipant: ObjectSchema<TestReportParticipant> = /* @__PURE__ */ complex(
  "TestReport.participant",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(TestReportParticipantType),
    uri: required(uri),
    display: string,
  }),
)

/** The results of the series of required setup operations before the tests were executed */
export interface TestReportSetup extends BackboneElement {
  /** A setup operation or assert that was executed */
  readonly action: readonly [TestReportSetupAction, ...ReadonlyArray<TestReportSetupAction>]
}

/** The schema of {@link TestReportSetup}. */
export const TestReportSetup: ObjectSchema<TestReportSetup> = /* @__PURE__ */ complex("TestReport.setup", () => ({
  ...elementsOf(BackboneElement),
  action: nonEmpty(TestReportSetupAction),
}))

/** A setup operation or assert that was executed */
export interface TestReportSetupAction extends BackboneElement {
  /** The operation to perform */
  readonly operation?: TestReportSetupActionOperation | undefined
  /** The assertion to perform */
  readonly assert?: TestReportSetupActionAssert | undefined
}

/** The schema of {@link TestReportSetupAction}. */
export const TestReportSetupAction: ObjectSchema<TestReportSetupAction> = /* @__PURE__ */ complex(
  "TestReport.setup.action",
  () => ({
    ...elementsOf(BackboneElement),
    operation: TestReportSetupActionOperation,
    assert: TestReportSetupActionAssert,
  }),
  [inv1TestReport],
)

/** The operation to perform */
export interface TestReportSetupActionOperation extends BackboneElement {
  /** pass | skip | fail | warning | error */
  readonly result: "pass" | "skip" | "fail" | "warning" | "error"
  readonly _result?: Element | undefined
  /** A message associated with the result */
  readonly message?: string | undefined
  readonly _message?: Element | undefined
  /** A link to further details on the result */
  readonly detail?: string | undefined
  readonly _detail?: Element | undefined
}

/** The schema of {@link TestReportSetupActionOperation}. */
export const TestReportSetupActionOperation: ObjectSchema<TestReportSetupActionOperation> = /* @__PURE__ */ complex(
  "TestReport.setup.action.operation",
  () => ({ ...elementsOf(BackboneElement), result: required(TestReportActionResult), message: markdown, detail: uri }),
)

/** The assertion to perform */
export interface TestReportSetupActionAssert extends BackboneElement {
  /** pass | skip | fail | warning | error */
  readonly result: "pass" | "skip" | "fail" | "warning" | "error"
  readonly _result?: Element | undefined
  /** A message associated with the result */
  readonly message?: string | undefined
  readonly _message?: Element | undefined
  /** A link to further details on the result */
  readonly detail?: string | undefined
  readonly _detail?: Element | undefined
}

/** The schema of {@link TestReportSetupActionAssert}. */
export const TestReportSetupActionAssert: ObjectSchema<TestReportSetupActionAssert> = /* @__PURE__ */ complex(
  "TestReport.setup.action.assert",
  () => ({
    ...elementsOf(BackboneElement),
    result: required(TestReportActionResult),
    message: markdown,
    detail: string,
  }),
)

/** A test executed from the test script */
export interface TestReportTest extends BackboneElement {
  /** Tracking/logging name of this test */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Tracking/reporting short description of the test */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** A test operation or assert that was performed */
  readonly action: readonly [TestReportTestAction, ...ReadonlyArray<TestReportTestAction>]
}

/** The schema of {@link TestReportTest}. */
export const TestReportTest: ObjectSchema<TestReportTest> = /* @__PURE__ */ complex("TestReport.test", () => ({
  ...elementsOf(BackboneElement),
  name: string,
  description: string,
  action: nonEmpty(TestReportTestAction),
}))

/** A test operation or assert that was performed */
export interface TestReportTestAction extends BackboneElement {
  /** The operation performed */
  readonly operation?: TestReportSetupActionOperation | undefined
  /** The assertion performed */
  readonly assert?: TestReportSetupActionAssert | undefined
}

/** The schema of {@link TestReportTestAction}. */
export const TestReportTestAction: ObjectSchema<TestReportTestAction> = /* @__PURE__ */ complex(
  "TestReport.test.action",
  () => ({
    ...elementsOf(BackboneElement),
    operation: TestReportSetupActionOperation,
    assert: TestReportSetupActionAssert,
  }),
  [inv2],
)

/** The results of running the series of required clean up steps */
export interface TestReportTeardown extends BackboneElement {
  /** One or more teardown operations performed */
  readonly action: readonly [TestReportTeardownAction, ...ReadonlyArray<TestReportTeardownAction>]
}

/** The schema of {@link TestReportTeardown}. */
export const TestReportTeardown: ObjectSchema<TestReportTeardown> = /* @__PURE__ */ complex(
  "TestReport.teardown",
  () => ({ ...elementsOf(BackboneElement), action: nonEmpty(TestReportTeardownAction) }),
)

/** One or more teardown operations performed */
export interface TestReportTeardownAction extends BackboneElement {
  /** The teardown operation performed */
  readonly operation: TestReportSetupActionOperation
}

/** The schema of {@link TestReportTeardownAction}. */
export const TestReportTeardownAction: ObjectSchema<TestReportTeardownAction> = /* @__PURE__ */ complex(
  "TestReport.teardown.action",
  () => ({ ...elementsOf(BackboneElement), operation: required(TestReportSetupActionOperation) }),
)
