import { month } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import type { Benefit, Condition } from '../provision/provision.ts'
import { prepareBenefit } from './benefit.ts'
import type { Trace } from './evaluation.ts'
import { type Facts, monthInQuestion } from './facts.ts'

export const BARE: Benefit = { id: 'b', title: { vi: 'b' }, citation: { article: '2' }, per: 'group', period: 'month' }
export const fixed = (amount: number) => ({ amount: vnd(amount) })

/** What a benefit answers in April 2024, and what it notes. */
export function answer(part: Partial<Benefit>, facts: Facts = {}, personConditions: readonly Condition[] = []) {
  const trace: Trace = { steps: [], caps: [], reasons: [] }
  const prepared = prepareBenefit(
    { ...BARE, ...part },
    {
      cite: (citation) => `Điều ${citation?.article}`,
      personConditions,
      paidEarlier: ({ paidEarlierThisYear }) => paidEarlierThisYear ?? undefined,
    },
  )
  return { portion: prepared({ facts, calendarMonth: monthInQuestion(month('2024-04')), trace }), ...trace }
}

export const ABOUT = { article: 'Điều 2', benefit: 'b' }
export const due = (amount: number, given: object = {}) => ({ benefit: 'b', amount, persons: [], inside: [], ...given })
export const rateStep = (amount: number, per = 'group') => ({ step: 'rate', ...ABOUT, inputs: { amount, per }, result: amount })
