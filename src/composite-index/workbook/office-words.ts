import { nearMatches } from '../../kernel/near-match.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import type { Role } from './column-role.ts'

/** A meaning and the word for it in a workbook. */
export type Words<Meaning extends string | number> = readonly (readonly [meaning: Meaning, word: string])[]

export const ROLE_WORDS: Words<Role> = [
  ['unit', 'Tên đơn vị'],
  ['code', 'Mã đơn vị'],
  ['block', 'Khối'],
  ['criterion', 'Tiêu chí'],
  ['denominator', 'Mẫu số'],
  ['not-used', 'Không dùng'],
]

export const DIRECTION_WORDS: Words<1 | -1> = [
  [1, 'Càng cao càng tốt'],
  [-1, 'Càng thấp càng tốt'],
]

export const wordOf = <Meaning extends string | number>(words: Words<Meaning>, meaning: Meaning): string =>
  words.find(([own]) => own === meaning)?.[1] ?? ''

/** The meaning of a word as somebody typed it: spelling differences do not count. */
export const meaningOf = <Meaning extends string | number>(words: Words<Meaning>, typed: string): Meaning | undefined =>
  words.find(([, word]) => spellingKey(word) === spellingKey(typed))?.[0]

/** The words that were perhaps meant, else all. */
export function wordsNear(words: Words<string | number>, typed: string): readonly string[] {
  const all = words.map(([, word]) => word)
  const near = nearMatches(typed, all)
  return near.length > 0 ? near : all
}

/** The sheets of an index's workbook. */
export const SHEETS = {
  guide: 'Hướng dẫn',
  choices: 'Lựa chọn',
  data: 'Số liệu',
  criteria: 'Tiêu chí',
  lists: 'Danh mục',
} as const

/** What a row of the criteria is, where it is neither a criterion nor a group of them. */
export const TYPE_WORDS: Words<string> = [
  ['Indicator', 'Tiêu chí'],
  ['Aggregate', 'Nhóm'],
  ['Denominator', 'Mẫu số'],
  ['Other', 'Khác'],
]

/** The headings of the criteria, and what the metadata calls them. */
export const CRITERIA_HEADINGS = [
  ['iCode', 'Mã'],
  ['iName', 'Tên tiêu chí'],
  ['Parent', 'Thuộc'],
  ['Direction', 'Chiều'],
  ['Weight', 'Trọng số'],
  ['Target', 'Mục tiêu'],
  ['goalpost_lower', 'Mốc dưới'],
  ['goalpost_upper', 'Mốc trên'],
  ['Denominator', 'Chia cho'],
  ['Type', 'Loại'],
] as const

/** A sentence in the words of an office's workbook: what the metadata calls `Weight` is headed `Trọng số` there. */
export function officeWording({ vi, en }: BilingualText): BilingualText {
  const named = [
    ['iData', SHEETS.data],
    ['iMeta', SHEETS.criteria],
    ['uCode', 'Mã'],
    ['uName', 'Tên đơn vị'],
    ...CRITERIA_HEADINGS,
  ]
  const inWords = (text: string): string =>
    named.reduce(
      (told, [key = '', word = '']) => told.replace(new RegExp(`(?<![\\p{L}"])${key}(?![\\p{L}"])`, 'gu'), `"${word}"`),
      text,
    )
  return { vi: inWords(vi), en: inWords(en) }
}
