/**
 * Send files to patients' charts through the Redox FHIR API.
 *
 * A namespace per module, as in Effect: `SendFile.sendFile`, `DocumentService.DocumentService`. A program that bundles for
 * size, or prefers a class by its name, imports the module itself: `@effect-redox/core/DocumentService`. The FHIR types are
 * in `@effect-redox/fhir`.
 */
export * as BlobService from "./BlobService.ts"
export * as ContentHash from "./ContentHash.ts"
export * as Credentials from "./Credentials.ts"
export * as DeliveryPolicy from "./DeliveryPolicy.ts"
export * as DestinationProfile from "./DestinationProfile.ts"
export * as DocumentMessage from "./DocumentMessage.ts"
export * as DocumentService from "./DocumentService.ts"
export * as ExchangeRecord from "./ExchangeRecord.ts"
export * as FileSource from "./FileSource.ts"
export * as FileType from "./FileType.ts"
export * as Identifiers from "./Identifiers.ts"
export * as LogService from "./LogService.ts"
export * as PatientService from "./PatientService.ts"
export * as Quota from "./Quota.ts"
export * as Receipt from "./Receipt.ts"
export * as Reconcile from "./Reconcile.ts"
export * as Redox from "./Redox.ts"
export * as RedoxConfig from "./RedoxConfig.ts"
export * as RedoxError from "./RedoxError.ts"
export * as SearchService from "./SearchService.ts"
export * as SendEvent from "./SendEvent.ts"
export * as SendFile from "./SendFile.ts"
export * as TokenService from "./TokenService.ts"
export * as Traffic from "./Traffic.ts"
export * as Transport from "./Transport.ts"
export * as UploadedFile from "./UploadedFile.ts"
