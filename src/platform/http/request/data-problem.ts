/**
 * Whether PostgreSQL refused a value as such: a number out of range, a day that does not exist, a broken character, a text
 * too long for an index. The schemas of the requests are the first wall; this is the second. Nothing was written.
 */
export const isDataRefused = (code: string | undefined): boolean => /^(22[0-9A-Z]{3}|54000)$/.test(code ?? '')

/** What the reader of forms throws when one breaks off in the middle; it has no code. */
export const isFormBrokenOff = (message: string): boolean =>
  message.endsWith('unexpected end of multipart data') || message === 'Unexpected end of multipart data'

/** RFC 2046: one to seventy characters. Without it a form cannot be taken apart. */
export const lacksBoundary = (contentType: string): boolean =>
  /^multipart\//i.test(contentType) && !/;\s*boundary=("[^"]{1,70}"|[^";\s]{1,70})\s*(;|$)/i.test(contentType)
