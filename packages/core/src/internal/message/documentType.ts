/** A form or an e-mail (RFC 2046 §5): no chart can show one, and what is meant are the parts of it. */
const transport = /^(?:multipart|message)\//i

/** Whether a file of a MIME type may be a document. */
export const isDocumentType = (contentType: string): boolean => !transport.test(contentType)
