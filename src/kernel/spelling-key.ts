import { tidy, withPlainMarks } from './vietnamese-text.ts'

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
