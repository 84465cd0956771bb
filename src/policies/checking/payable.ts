import { under } from '../../kernel/form-finding.ts'
import { countingOf } from '../evaluation/quantity.ts'
import type { Benefit, Provision } from '../provision/provision.ts'
import type { Finding } from './doubt.ts'

const PAYEES: readonly Provision['payee'][] = ['leader', 'members', 'commune']

/** What is sound as law and nothing here can pay yet. Prizes of ranked units are paid by the awards, which ask of each unit. */
export const findUnpayable = (provision: Provision): Finding[] => (isPrize(provision) ? [] : findUnpayableByMonth(provision))

/** What a month cannot pay: it asks of each group once. */
export function findUnpayableByMonth(provision: Provision): Finding[] {
  const { beneficiary, payee, benefits, caps = [] } = provision
  return [
    ...(isAskedByGroup(provision) ? [] : [{ pointer: '/beneficiary', code: 'beneficiary-not-payable' as const, beneficiary }]),
    ...(PAYEES.includes(payee) ? [] : [{ pointer: '/payee', code: 'payee-not-payable' as const, payee }]),
    ...benefits.flatMap((benefit, index) => unpayable(benefit, { payee, pointer: under('/benefits', index) })),
    ...caps.flatMap(({ period }, index): Finding[] =>
      period === 'round' ? [{ pointer: under('/caps', index), code: 'period-not-payable', period }] : [],
    ),
  ]
}

const isPrize = ({ beneficiary, payee, benefits }: Provision): boolean =>
  beneficiary === 'unit' && payee === 'unit' && benefits.every(({ per }) => per === 'unit-rank')

/** A sum of a unit, or of people who are no group’s, would be paid to each group. */
function isAskedByGroup({ beneficiary, benefits }: Provision): boolean {
  if (beneficiary === 'unit') return false
  return beneficiary !== 'person' || benefits.every(({ per }) => countingOf(per).lists !== undefined)
}

interface Paid {
  readonly payee: Provision['payee']
  readonly pointer: string
}

function unpayable(benefit: Benefit, { payee, pointer }: Paid): Finding[] {
  const { per, period, caps = [], inside = [], id } = benefit
  const isOfPersons = countingOf(per).lists !== undefined
  const periods = [
    { at: under(pointer, 'period'), period },
    ...caps.map((cap, index) => ({ at: under(under(pointer, 'caps'), index), period: cap.period })),
  ]
  return [
    ...(per === 'unit-rank'
      ? [{ pointer: under(pointer, 'per'), code: 'beneficiary-not-payable' as const, beneficiary: 'unit' as const }]
      : []),
    ...periods.flatMap((one): Finding[] =>
      one.period === 'round' ? [{ pointer: one.at, code: 'period-not-payable', period: one.period }] : [],
    ),
    ...(isOfPersons && isBookedByGroup(benefit, payee)
      ? [{ pointer: under(pointer, 'period'), code: 'persons-not-booked' as const, benefit: id }]
      : []),
    ...inside.flatMap((inner, index) => unpayable(inner, { payee, pointer: under(under(pointer, 'inside'), index) })),
  ]
}

/** What was paid before is known by group: of whom among its members, nobody can tell. */
const isBookedByGroup = ({ period, caps = [] }: Benefit, payee: Provision['payee']): boolean =>
  period === 'once' ||
  (period !== 'month' && period !== 'round' && payee === 'members') ||
  caps.some((cap) => cap.per === 'person' && cap.period !== 'month')
