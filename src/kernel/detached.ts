/**
 * A copy of its own. A text cut out of a larger one keeps the larger one in memory, so what is kept of a sheet must
 * not be a slice of its XML.
 */
export const detached = (text: string): string => (text.length < 13 ? text : text.split('').join(''))
