/**
 * A copy of a string that shares no memory with it. V8 implements a substring as a view of its parent, so keeping one
 * cell of a sheet as a slice would keep the whole XML alive.
 */
export const detached = (text: string): string => (text.length < 13 ? text : text.split('').join(''))
