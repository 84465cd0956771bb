/**
 * Whether PostgreSQL refused a value as such: a number out of range, a day that does not exist, a broken character, a text
 * too long for an index. The schemas of the requests are the first wall; this is the second. Nothing was written.
 */
export const isDataRefused = (code: string | undefined): boolean => /^(22[0-9A-Z]{3}|54000)$/.test(code ?? '')
