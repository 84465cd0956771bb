import { isPlainDate, type PlainDate } from '../../kernel/calendar.ts'
import { fold, tidy, withPlainMarks } from '../../kernel/vietnamese-text.ts'
import { readName } from '../../units/index.ts'
import { readGroup, splitCommune, startsWithGroupWords, type WrittenGroup, withoutEnumerator } from '../columns/place-words.ts'

/** The act that established a group. */
export interface EstablishingDecision {
  readonly number: string
  readonly date?: PlainDate
}

/** What the lines above a table, the sheet's name or the file's name state about all rows below. */
export interface Title {
  readonly commune?: string
  readonly district?: string
  readonly group?: WrittenGroup
  readonly decision?: EstablishingDecision
}

const DECISION = /(?:quyet dinh|qd)\s*(?:so)?\s*:?\s*(\d+[a-z]?(?:\s*\/\s*\d{4})?\s*\/\s*[a-z0-9/-]+(?:-[a-z]+)*)/
const DAY = /ngay\s*:?\s*(\d{1,2})\s*(?:thang|\/|-|\.)\s*(\d{1,2})\s*(?:nam|\/|-|\.)\s*(\d{4})/

/** `Quyết định số 581/QĐ-UBND ngày 19 tháng 11 năm 2022` */
export function readDecision(text: string): EstablishingDecision | undefined {
  const plain = tidy(text)
  const folded = fold(plain)
  const found = DECISION.exec(folded)
  if (found?.[1] === undefined) return undefined
  const at = found.index + found[0].length - found[1].length
  const number = plain.slice(at, at + found[1].length).replace(/\s*\/\s*/g, '/')
  const date = readDayInWords(plain.slice(at + found[1].length))
  return date === undefined ? { number } : { number, date }
}

/** `ngày 19 tháng 11 năm 2022`, `ngày 19/11/2022` */
export function readDayInWords(text: string): PlainDate | undefined {
  const parts = DAY.exec(fold(text))
  if (parts === null) return undefined
  const date = `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
  return isPlainDate(date) ? date : undefined
}

/**
 * By which a decision of a number and a day is known again, however its number is typed. One without a day has none:
 * each authority numbers its own from 1 in each year.
 */
export const decisionKey = ({ number, date }: EstablishingDecision): string | undefined =>
  date === undefined ? undefined : `${fold(withPlainMarks(number)).replace(/\s/g, '').replace(/^0+/, '')}|${date}`

const HEADS_A_LIST = /\b(danh sach|bang tong hop|thanh vien|to cong nghe so|to cnscd|trich ngang)\b/
const AUTHORITY = /\b(uy ban nhan dan|ubnd|dang uy|don vi|dia phuong|ban chi dao)\b/

/** Reads one line above a table, or one name of a sheet. */
export function readTitle(text: string): Title {
  const lines = text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
  return lines.map(readLine).reduce(mergeTitles, {})
}

/** Merges two titles; the line nearer to the table takes precedence. */
export const mergeTitles = (farther: Title, nearer: Title): Title => ({ ...farther, ...nearer })

function readLine(line: string): Title {
  const folded = fold(line)
  const named = withoutEnumerator(line)
  const decision = readDecision(line)
  const bare = decision === undefined ? line : withoutDecision(line)
  const { commune, district } = splitCommune(bare)
  const spoken = readName(bare, 'commune')
  const short = commune === undefined && spoken.kind !== undefined ? bare : undefined
  const isPlace =
    HEADS_A_LIST.test(folded) ||
    AUTHORITY.test(folded) ||
    readName(named, 'commune').kind !== undefined ||
    /^(huyen|thanh pho|thi xa|quan)\b/.test(folded)
  const group = readTitleGroup(bare)
  return {
    ...(isPlace && commune !== undefined && { commune }),
    ...(isPlace && short !== undefined && { commune: short }),
    ...(isPlace && district !== undefined && { district }),
    ...(group !== undefined && { group }),
    ...(decision !== undefined && { decision }),
  }
}

/** The act names its signatory too (`của Chủ tịch UBND xã …`): that part is kept, its number and day are not. */
const withoutDecision = (line: string): string => line.replace(/.*?\d{4}\b/, ' ').replace(/^[\s,;)]+/, '')

/** A list of one group: its name follows "tổ công nghệ số cộng đồng" and says a hamlet or a number. */
function readTitleGroup(line: string): WrittenGroup | undefined {
  const at = fold(line).search(/\bto (cong nghe so|cnscd|cns)/)
  if (at === -1) return undefined
  const named = line.slice(at)
  const group = startsWithGroupWords(named) ? readGroup(named) : undefined
  const isSure = group !== undefined && (group.hamlet !== undefined || /^\d{1,2}$/.test(group.key))
  return isSure && !/^(cac|cua|tren|thuoc|tai|nam|theo)\b/.test(fold(group.hamlet?.name ?? '')) ? group : undefined
}
