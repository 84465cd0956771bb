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

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A key that is equal for two spellings of one name: it keeps letters and tones and ignores on which vowel the tone mark
 * is written, and which of the apostrophes and dashes is typed. `Hòa` equals `Hoà`, `5 – 6` equals `5-6`; `Lộc Thành` and
 * `Lộc Thạnh` are two communes.
 */
export function spellingKey(name: string): string {
  return withPlainMarks(tidy(name))
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD')
      return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES) ?? []).join('')
    })
    .join(' ')
}
