/**
 * A personal identification number of 12 digits, or the 9 of the old card (chứng minh nhân dân), which many registers
 * still hold.
 *
 * @source Luật Căn cước 26/2023/QH15, Điều 12 (12 digits) and Điều 46 (old cards)
 */
export const isIdentityNumber = (digits: string): boolean => /^(?:\d{12}|\d{9})$/.test(digits)

const SEPARATORS = /[\s.-]/g

/** A number as it is matched, without its separators. */
export const withoutSeparators = (text: string): string => text.replace(SEPARATORS, '')
