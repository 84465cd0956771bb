import { withPlainLetters } from './look-alikes.ts'

/**
 * Normalises text for search and matching: lower case, no accents, đ as d, one space between words.
 * "Hòa", "Hoà" and "hoa" give the same text in any Unicode normalisation form, with letters of other alphabets that
 * look like ours, and with characters nobody sees.
 */
export function fold(text: string): string {
  return withPlainLetters(text.normalize('NFC').replace(UNSEEN, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Characters that nobody sees or that turn the line round: they come along when a table is pasted. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{DI}]|(?!\s)\p{Cc}/gu

/** Text as it is stored: NFC, plain letters for look-alikes, trimmed, one space between words, nothing that is not seen. */
export const tidy = (text: string): string =>
  withPlainLetters(text.normalize('NFC').replace(UNSEEN, '')).replace(/\s+/g, ' ').trim()

/**
 * A person's name as it is stored: tidied, with `NGUYỄN VĂN AN` written `Nguyễn Văn An` and `H'HEN NIÊ` `H'Hen Niê`.
 * A name that contains a lower-case letter keeps its capitals.
 */
export function tidyName(text: string): string {
  const name = tidy(text)
  if (name !== name.toLocaleUpperCase('vi')) return name
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}

const APOSTROPHES = /['’‘ʼʻ`´′ꞌ＇‛]/g

/**
 * Text as it is searched for: folded, without apostrophes, every other mark a space. `K'Reng`, `K’Reng` and `kreng` give
 * the same; no character of it means anything to a pattern.
 */
export const searchedText = (text: string): string =>
  fold(text.replace(APOSTROPHES, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Apostrophes and dashes of every kind as one of each, a dash without spaces around it: for keys, not for what is kept. */
export const withPlainMarks = (text: string): string => text.replace(APOSTROPHES, "'").replace(/\s*[-‐‑‒–—―−﹣－]\s*/g, '-')
