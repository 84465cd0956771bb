import { includesDay, type Period, type PlainDate } from '../../kernel/calendar.ts'
import type { Act, Citation } from '../../policies/index.ts'

/** What an act that papers cite is about. Of one subject one act is in force on a day. */
export const SUBJECTS = ['local-government', 'local-government-amended', 'state-budget'] as const
export type Subject = (typeof SUBJECTS)[number]

/** Subjects that a paper on paying cites, whatever the day; an amending law is cited while there is one. */
export const NEEDED_SUBJECTS: readonly Subject[] = ['local-government', 'state-budget']

export const ACT_KINDS = ['law', 'decree', 'circular', 'resolution', 'decision'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** An act of the country or the province, with the days it is in force. */
export interface CitedAct {
  readonly subject: Subject
  readonly kind: ActKind
  readonly number: string
  /** Without its kind: `Ngân sách nhà nước`. */
  readonly title: string
  readonly issuedBy: string
  readonly issuedOn: PlainDate
  readonly valid: Period
}

/** The acts in force on a day, in the order papers cite them. */
export const actsOn = (acts: readonly CitedAct[], on: PlainDate): CitedAct[] =>
  SUBJECTS.flatMap((subject) => acts.find((act) => act.subject === subject && includesDay(act.valid, on)) ?? [])

const KIND: Readonly<Record<ActKind | Act['kind'], string>> = {
  law: 'Luật',
  decree: 'Nghị định',
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  'draft-resolution': 'Dự thảo Nghị quyết',
  circular: 'Thông tư',
  plan: 'Kế hoạch',
}

/** `Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015`, `Nghị định số … ngày … của Chính phủ về …` */
export function citeInForce(act: CitedAct): string {
  const issued = `${nameInForce(act)} ${dayInWords(act.issuedOn)}`
  return act.kind === 'law' ? issued : `${issued} của ${act.issuedBy} ${act.title}`
}

/** `Luật Ngân sách nhà nước số 83/2015/QH13`, `Nghị định số …` */
export const nameInForce = ({ kind, number, title }: CitedAct): string =>
  kind === 'law' ? `${KIND.law} ${title} số ${number}` : `${KIND[kind]} số ${number}`

/**
 * The act a support is paid by, as papers cite it in full: `Nghị quyết số 12/2024/NQ-HĐND ngày 19 tháng 7 năm 2024 của Hội
 * đồng nhân dân tỉnh quy định mức hỗ trợ …`.
 */
export function citeAct(act: Act): string {
  const { kind, issuedOn, issuedBy, title } = act
  // A draft has neither a number nor an issuer yet: what stands for its number names it.
  const issued = kind === 'draft-resolution' ? [] : [issuedOn && dayInWords(issuedOn), issuedBy && `của ${issuedBy}`]
  return [nameAct(act), ...issued, abstractOf(title.vi)].filter((part) => part).join(' ')
}

/** `Nghị quyết số 12/2024/NQ-HĐND`: enough once the paper has cited it in full. */
export const nameAct = ({ kind, number }: Act): string => (kind === 'draft-resolution' ? number : `${KIND[kind]} số ${number}`)

/** What an act is about, as it goes on after its name: without the kind, and not as the beginning of a sentence. */
function abstractOf(title: string): string {
  const rest = title.replace(/^(dự thảo\s+)?(nghị quyết|quyết định|thông tư|kế hoạch)\s+/i, '')
  return `${rest.charAt(0).toLocaleLowerCase('vi')}${rest.slice(1)}`
}

/** `điểm a khoản 1 Điều 3 Nghị quyết số 12/2024/NQ-HĐND`; where no article is known, what the act says stands in brackets. */
export function citePlace(act: Act, citation: Citation | undefined): string {
  const place = [
    citation?.point && `điểm ${citation.point}`,
    citation?.clause && `khoản ${citation.clause}`,
    citation?.article && `Điều ${citation.article}`,
    citation?.act ?? nameAct(act),
  ]
  const words = citation?.text
  return `${place.filter((part) => part).join(' ')}${words === undefined ? '' : ` (“${words}”)`}`
}

/** Days below ten and the months January and February carry a zero, so that nothing can be written before them. */
const dayInWords = (day: PlainDate): string => `ngày ${day.slice(8)} tháng ${monthInWords(day)} năm ${day.slice(0, 4)}`

export const monthInWords = (day: PlainDate): string =>
  day.slice(5, 7) <= '02' ? day.slice(5, 7) : String(Number(day.slice(5, 7)))
