import { fold, spellingKey } from '../../kernel/vietnamese-text.ts'
import type { OfficeColumn, OfficeTable } from './office-table.ts'
import { isMeasured } from './office-value.ts'

/** What a column of an office's table is. */
export const ROLES = ['unit', 'code', 'block', 'criterion', 'denominator', 'not-used'] as const
export type Role = (typeof ROLES)[number]

/** What is known of a column: guessed at first, then said by somebody. */
export interface ColumnAnswer {
  readonly role: Role
  /** 1: more is better; -1: less is. Of criteria only. */
  readonly direction: 1 | -1
  readonly weight: number
  readonly pillar: string
}

/** A column and what is known of it. */
export interface AnsweredColumn {
  readonly column: OfficeColumn
  readonly answer: ColumnAnswer
}

const ORDER = /^(stt|tt|so tt|so thu tu|no\.?|#)$/
const CODE = /^(ma|ma so|ma (don vi|dinh danh|co quan|xa|huyen|hanh chinh).*|code)$/
const NAME = /\b(ten|don vi|co quan|so, ban|dia phuong|xa|phuong|huyen|unit|name)\b/
const BLOCK = /\b(khoi|nhom|cum|loai hinh|phan loai|group|block)\b/
/** What comes of an assessment is no part of it. */
const OUTCOME = /^(tong( so)? diem.*|diem tong.*|tong cong|(thu )?hang|xep (hang|loai).*|rank.*|total.*|score)$/
const LESS_IS_BETTER =
  /\b(su co|tre han|qua han|cham (tien do|muon|tre)|vi pham|khieu nai|to cao|that nghiep|ngheo|o nhiem|tai nan|loi|tu vong|that thoat|ton dong|bi tra lai|ma doc|chua (giai quyet|hoan thanh|dat))\b/

/** What each column seems to be, by its heading and what stands in it. Somebody is asked whether it is so. */
export function guessColumns({ columns }: OfficeTable): AnsweredColumn[] {
  const unit = unitColumn(columns)
  return columns.map((column) => {
    const words = fold(column.heading)
    const role = column === unit ? 'unit' : roleOf(column, words)
    const direction = LESS_IS_BETTER.test(words) ? -1 : 1
    return { column, answer: { role, direction, weight: 1, pillar: column.over ?? '' } }
  })
}

function roleOf(column: OfficeColumn, words: string): Role {
  if (ORDER.test(words) || OUTCOME.test(words)) return 'not-used'
  if (CODE.test(words)) return 'code'
  if (isText(column)) return BLOCK.test(words) ? 'block' : 'not-used'
  return column.values.some(isMeasured) ? 'criterion' : 'not-used'
}

/** Most of what stands in it is text. */
function isText({ values }: OfficeColumn): boolean {
  const texts = values.filter(({ kind }) => kind === 'text').length
  return texts > values.filter(isMeasured).length
}

/** The first column of texts, no two alike, that is called a name; else the first such column. */
function unitColumn(columns: readonly OfficeColumn[]): OfficeColumn | undefined {
  const texts = columns.filter(
    (column) => isText(column) && !CODE.test(fold(column.heading)) && !BLOCK.test(fold(column.heading)),
  )
  const isDistinct = ({ values }: OfficeColumn): boolean => {
    const own = values.flatMap((value) => (value.kind === 'text' ? [spellingKey(value.text)] : []))
    return new Set(own).size === own.length
  }
  return texts.find((column) => NAME.test(fold(column.heading))) ?? texts.find(isDistinct) ?? texts[0]
}

/** What a column is remembered by: its headings, for next year it stands elsewhere. */
export const columnKey = ({ heading, over = '' }: Pick<OfficeColumn, 'heading' | 'over'>): string =>
  `${spellingKey(over)} / ${spellingKey(heading)}`
