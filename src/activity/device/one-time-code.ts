/** Digits and letters that are not taken for one another, written or read out: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
/** How long a code waits to be used. */
export const CODE_DAYS = 7

/** 50 bits of chance as two groups of five: `7K3QF-0M2XA`. @param bytes ten of them, each of which gives five bits */
export function makeCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte & 31]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** A code as it is compared: however it was typed. @returns nothing when it cannot be one */
export function readCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : undefined
}
