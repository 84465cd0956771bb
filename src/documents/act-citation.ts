import type { PlainDate } from '../kernel/calendar.ts'
import type { Provision } from '../policies/index.ts'

const KIND: Readonly<Record<Provision['act']['kind'], string>> = {
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  'draft-resolution': 'Dự thảo Nghị quyết',
  circular: 'Thông tư',
  plan: 'Kế hoạch',
}

/** An act as papers cite it: `Nghị quyết số 12/2024/NQ-HĐND ngày 19 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh`. */
export function citeAct({ number, kind, issuedOn, issuedBy }: Provision['act']): string {
  // A draft has no number of its own: what stands there names it.
  const named = kind === 'draft-resolution' ? number : `${KIND[kind]} số ${number}`
  return [named, issuedOn && dayInWords(issuedOn), issuedBy && `của ${issuedBy}`].filter((part) => part).join(' ')
}

const dayInWords = (day: PlainDate): string => `ngày ${day.slice(8)} tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}`
