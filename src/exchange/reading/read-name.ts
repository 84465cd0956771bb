import { fold, tidyName } from '../../kernel/vietnamese-text.ts'
import type { Field } from '../columns/field.ts'
import { ADDRESS, type Habits, RANK } from '../columns/habits.ts'
import { hasBrokenLetters, readOldFont } from '../columns/old-font.ts'
import { readRole } from '../columns/role.ts'
import { asText } from '../columns/runnable.ts'
import type { DoubtCode, DoubtDetail } from './doubt.ts'
import type { ReadCells } from './register.ts'

export type Say = (code: DoubtCode, field: Field, detail?: DoubtDetail) => void

const ORDINAL = /^\s*(\d+[.)]\s*|[-*•]\s+)/
const ASIDE = /\s*(\(.*|\s[-–]\s.*)$/s
/** Surnames that nobody takes for a middle name: before one of them `Ông` is more likely a form of address. */
const SURNAMES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan truong trinh mai dao luong cao ta chau dieu'.split(
    ' ',
  ),
)

/** Words that begin names of the highlands, and are nobody's whole name: of a woman or a man, or of a clan. */
const OF_THE_HIGHLANDS = new Set(['ka', 'y', 'a', 'kpa', 'ksor', 'siu', 'nay', 'rmah'])

const isBeginning = (name: string): boolean => SURNAMES.has(name) || OF_THE_HIGHLANDS.has(name)

/**
 * `2. Nguyễn Văn An (Tổ trưởng)` → `Nguyễn Văn An`. `Ông` and `Bà` go where the whole column says them; elsewhere they are
 * surnames as good as any, and stay.
 */
export function readFullName({ familyName, fullName }: ReadCells, habits: Habits, doubt: Say): string {
  const written = [familyName, fullName]
    .flatMap((cell) => (cell === undefined ? [] : asText(cell)))
    .join(' ')
    .normalize('NFC')
  if (written.startsWith('=')) return tidyName(written)
  doubtLetters(written, habits, doubt)
  const numbered = written.replace(ORDINAL, '')
  const rank = RANK.exec(numbered)?.[0] ?? ''
  const unranked = numbered.slice(rank.length)
  const untitled = habits.saysTitles ? unranked.replace(ADDRESS, '').replace(RANK, '') : unranked
  if (!habits.saysTitles) doubtTitle(untitled, doubt)
  const bare = untitled.replace(ASIDE, '')
  const cut = untitled.slice(bare.length).trim()
  const isRole = readRole(cut.replace(/^[-–(\s]+|[)\s]+$/g, '')).state === 'read'
  const cuts = [habits.saysTitles ? '' : rank.trim(), isRole ? '' : cut].filter((one) => one !== '')
  if (cuts.length > 0) doubt('name-cut', 'fullName', { cut: cuts.join(' … ') })
  if (isBeginning(fold(bare))) doubt('surname-alone', 'fullName')
  return tidyName(bare)
}

/** `§iểu`: what an old font drew as a letter, where the others are Unicode. What is typed for an apostrophe is none. */
const SYMBOL = /[¡-¿×÷]/
const SYMBOL_IN_WORD = /\p{L}[¡-§¨©¬®¯°-³µ¶¹¼-¾¿×÷]|[¡-§¨©¬®¯°-³µ¶¹¼-¾¿×÷]\p{L}/u

function doubtLetters(written: string, { hasOldFont }: Habits, doubt: Say): void {
  const old = readOldFont(written, { isExpected: hasOldFont })
  const isBroken = hasBrokenLetters(written) || (old === undefined && SYMBOL.test(written) && SYMBOL_IN_WORD.test(written))
  if (isBroken) doubt('broken-letters', 'fullName')
  if (old !== undefined) doubt('old-font', 'fullName', { font: old.font, meant: old.meant })
}

function doubtTitle(name: string, doubt: Say): void {
  const title = ADDRESS.exec(name)
  const next = title === null ? '' : (fold(name.slice(title[0].length)).split(' ')[0] ?? '')
  if (title?.[1] !== undefined && (SURNAMES.has(next) || /[.:/]/.test(title[0])))
    doubt('title-in-name', 'fullName', { title: title[1] })
}
