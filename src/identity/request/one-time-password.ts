/** Two halves of a one-time password: each of two administrators hands over one, and neither can sign in with it. */
export interface Halves {
  readonly first: string
  readonly second: string
}

/** Unambiguous letters and digits, for reading out over the phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A half is two blocks of four: about 39 bits each, 79 together. */
export const inventHalf = (drawBelow: (limit: number) => number): string =>
  Array.from({ length: 2 }, () => Array.from({ length: 4 }, () => ALPHABET[drawBelow(ALPHABET.length)]).join('')).join('-')

export const joinHalves = ({ first, second }: Halves): string => `${first}-${second}`
