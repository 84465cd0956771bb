export { isIdentityNumber } from '../kernel/identity-number.ts'

/**
 * What is an identity number, a phone number and an account number: the one law, in digits alone. Whoever reads them
 * from a cell or a form takes separators and prefixes off and asks here.
 */

/**
 * A number one can call today: a mobile one of ten digits (03, 05, 07, 08, 09) or a landline of eleven (02). Mobile numbers
 * of eleven digits (01…) and landlines of ten were given new prefixes and ring nowhere.
 *
 * @source Quyết định 2036/QĐ-BTTTT of 21/11/2016 (landlines) and Quyết định 798/QĐ-BTTTT of 29/5/2018 (mobile numbers)
 */
export const isPhone = (digits: string): boolean => isMobile(digits) || /^02\d{9}$/.test(digits)

export const isMobile = (digits: string): boolean => /^0[35789]\d{8}$/.test(digits)

/** Shortest and longest account number banks of the country give out, in digits. */
export const ACCOUNT_DIGITS = { least: 6, most: 19 } as const

export const isAccountNumber = (digits: string): boolean =>
  /^\d+$/.test(digits) && digits.length >= ACCOUNT_DIGITS.least && digits.length <= ACCOUNT_DIGITS.most
