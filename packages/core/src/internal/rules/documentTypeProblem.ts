import { isDocumentType } from "../message/documentType.ts"

/** Why a file of a MIME type is no document, or `undefined` where it may be one. */
export const documentTypeProblem = (
  contentType: string,
): { readonly rule: string; readonly message: string } | undefined =>
  !isDocumentType(contentType)
    ? {
        rule: "no-document",
        message: "must be the type of a document: a form or an e-mail is none; send what is in it",
      }
    : undefined
