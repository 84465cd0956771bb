/**
 * What one guess at a password costs, as scrypt counts it: 16 MiB of memory, five times over.
 *
 * @source OWASP Password Storage Cheat Sheet: scrypt with N 2¹⁴, r 8, p 5
 */
export const COST = { N: 2 ** 14, r: 8, p: 5 }
