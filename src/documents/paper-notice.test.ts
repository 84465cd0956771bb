import { describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { tellRefusal } from '../kernel/result.ts'
import { getShippedProvision } from '../policies/index.ts'
import type { CitedAct } from './ground/cited-act.ts'
import { noticesOf, type PaperBasis } from './paper-notice.ts'
import { paperNoticeText } from './paper-notice-text.ts'

const TODAY = plainDate('2024-08-06')
const law = (subject: CitedAct['subject'], until?: string): CitedAct => ({
  subject,
  kind: 'law',
  number: '83/2015/QH13',
  title: 'Ngân sách nhà nước',
  issuedBy: 'Quốc hội',
  issuedOn: plainDate('2015-06-25'),
  valid: { from: plainDate('2017-01-01'), until: until === undefined ? undefined : plainDate(until) },
})
const SOUND: PaperBasis = {
  on: TODAY,
  act: getShippedProvision('da-nang-2024-groups').act,
  inForce: { from: plainDate('2024-08-06'), until: plainDate('2025-12-31') },
  acts: [law('local-government'), law('state-budget', '2025-12-31')],
  offices: { 'digital-transformation': 'Sở Thông tin và Truyền thông', finance: 'Sở Tài chính' },
}
const kindsOf = (changes: Partial<PaperBasis>, today = TODAY) =>
  noticesOf('decision', { ...SOUND, ...changes }, today).map(({ kind }) => kind)

describe('before a paper is drawn up', () => {
  test('nothing is told of one whose acts and offices hold on its day', () => {
    expect(kindsOf({})).toEqual([])
    expect(kindsOf({ on: plainDate('2025-12-31') })).toEqual([])
  })

  test('an act that ended the day before is told with its last day behind it, and one that is still to come', () => {
    const [told] = noticesOf('order-list', { ...SOUND, on: plainDate('2026-01-01') }, TODAY)
    expect(told).toEqual({ kind: 'act-expired', act: 'Nghị quyết số 36/2024/NQ-HĐND', from: '2026-01-01', on: '2026-01-01' })
    expect(told && tellRefusal(told, paperNoticeText).vi).toContain('hết hiệu lực từ ngày 01/01/2026')
    expect(kindsOf({ on: plainDate('2024-08-05') })).toEqual(['act-not-yet'])
  })

  test('a law that has expired since is told; the paper of then still cites it', () => {
    expect(kindsOf({}, plainDate('2025-12-31'))).toEqual([])
    expect(kindsOf({}, plainDate('2026-01-01'))).toEqual(['act-expired-since'])
  })

  test('what nobody recorded is told: a law on what every decision cites, an office', () => {
    expect(kindsOf({ acts: [law('state-budget')] })).toEqual(['ground-missing'])
    expect(kindsOf({ acts: [law('local-government'), law('state-budget', '2024-08-05')] })).toEqual(['ground-missing'])
    expect(kindsOf({ offices: {} })).toEqual(['office-missing', 'office-missing'])
    expect(noticesOf('statement', { ...SOUND, acts: [], offices: { finance: 'Sở Tài chính' } }, TODAY)).toMatchObject([
      { kind: 'office-missing', role: 'digital-transformation' },
    ])
  })

  test('a draft is no ground for paying yet', () => {
    expect(kindsOf({ act: getShippedProvision('dong-nai-2024-groups').act })).toEqual(['act-is-draft'])
  })
})
