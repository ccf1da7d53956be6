/**
 * Send files to patients' charts through the Redox FHIR API.
 *
 * Services are exported by name (`TokenService`, `BlobService`, `DocumentService`), modules of functions under theirs
 * (`SendFile.sendFile`, `Redox.layer`). The FHIR types are in `@effect-redox/fhir`.
 */
export { BlobService } from "./BlobService.ts"
export * as ContentHash from "./ContentHash.ts"
export * as Credentials from "./Credentials.ts"
export * as DeliveryPolicy from "./DeliveryPolicy.ts"
export * as DestinationProfile from "./DestinationProfile.ts"
export * as DocumentMessage from "./DocumentMessage.ts"
export { DocumentService } from "./DocumentService.ts"
export * as ExchangeRecord from "./ExchangeRecord.ts"
export * as FileSource from "./FileSource.ts"
export * as Identifiers from "./Identifiers.ts"
export * as LogService from "./LogService.ts"
export * as PatientService from "./PatientService.ts"
export * as Quota from "./Quota.ts"
export { Receipt } from "./Receipt.ts"
export * as Redox from "./Redox.ts"
export * as Reconcile from "./Reconcile.ts"
export { RedoxConfig, type Environment, type Limits } from "./RedoxConfig.ts"
export { RedoxError, type Answer, type Operation, type Problem, type Reason } from "./RedoxError.ts"
export * as SearchService from "./SearchService.ts"
export * as SendFile from "./SendFile.ts"
export type { Observer, SendEvent } from "./SendEvent.ts"
export { AccessToken, TokenService } from "./TokenService.ts"
export * as Traffic from "./Traffic.ts"
export * as Transport from "./Transport.ts"
export { UploadedFile } from "./UploadedFile.ts"
