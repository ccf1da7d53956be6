/** A form or an e-mail (RFC 2046 §5): no chart can show one, and what is meant are the parts of it. */
const transport = /^(?:multipart|message)\//i

/** Whether a file of a MIME type may be a document. */
export const isDocumentType = (contentType: string): boolean => !transport.test(contentType)

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
