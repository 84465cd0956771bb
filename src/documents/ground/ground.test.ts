import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../../kernel/calendar.ts'
import type { CitedAct } from './cited-act.ts'
import { changed, changedPapers, type DatedPaper, findHolder, type Grounds, type Recorded } from './ground.ts'

const law = (number: string, from: string, until?: string): Recorded<CitedAct> => ({
  id: number,
  recorded: null,
  subject: 'state-budget',
  kind: 'law',
  number,
  title: 'Ngân sách nhà nước',
  issuedBy: 'Quốc hội',
  issuedOn: plainDate('2015-06-25'),
  valid: { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) },
})
const office = (name: string, from: string, until?: string) => ({
  id: name,
  recorded: null,
  role: 'digital-transformation' as const,
  name,
  basis: 'sáp nhập',
  valid: { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) },
})
const paper = (kind: DatedPaper['kind'], on: string): DatedPaper => ({
  cycleId: on,
  month: month(on.slice(0, 7)),
  kind,
  on: plainDate(on),
  isGiven: true,
})
const before: Grounds = {
  acts: [law('83/2015/QH13', '2017-01-01')],
  offices: [office('Sở Thông tin và Truyền thông', '2022-01-01')],
}

describe('what a change of the register changes', () => {
  const ended = changed(before.acts, { replaces: '83/2015/QH13', ground: law('83/2015/QH13', '2017-01-01', '2025-12-31') })
  const after = { ...before, acts: changed(ended, { ground: law('89/2025/QH15', '2026-01-01') }) }

  test('is nothing on the last day of the old act, and both acts on the first of the new one', () => {
    const papers = [paper('decision', '2025-12-31'), paper('decision', '2026-01-01')]
    expect(changedPapers(papers, before, after)).toEqual([
      {
        ...papers[1],
        left: ['Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015'],
        came: ['Luật Ngân sách nhà nước số 89/2025/QH15 ngày 25 tháng 6 năm 2015'],
      },
    ])
  })

  test('is nothing on a list, which cites no act', () => {
    expect(changedPapers([paper('order-list', '2026-01-01')], before, after)).toEqual([])
  })

  test('is the head of every paper where an office is replaced, and of none where its reason alone is put right', () => {
    const renamed = {
      ...before,
      offices: changed(before.offices, { replaces: before.offices[0]?.id, ground: office('Sở Mới', '2022-01-01') }),
    }
    const papers = (['decision', 'order-list', 'statement'] as const).map((kind) => paper(kind, '2024-08-06'))
    expect(changedPapers(papers, before, renamed).map(({ kind, came }) => [kind, ...came])).toEqual([
      ['decision', 'Sở Mới'],
      ['order-list', 'Sở Mới'],
      ['statement', 'Sở Mới'],
    ])
    const [{ id = '', ...same } = office('', '2022-01-01')] = before.offices
    const reworded = { ...before, offices: changed(before.offices, { replaces: id, ground: { ...same, basis: 'hợp nhất' } }) }
    expect(changedPapers(papers, before, reworded)).toEqual([])
  })
})

describe('who holds the days of another', () => {
  const valid = (from: string, until?: string) => law('x', from, until).valid
  test.each([
    ['the day after its last', valid('2026-01-01'), undefined],
    ['its last day', valid('2025-12-31'), '83/2015/QH13'],
    ['days before its first', valid('2010-01-01', '2016-12-31'), undefined],
    ['its first day', valid('2010-01-01', '2017-01-01'), '83/2015/QH13'],
  ])('from %s', (_, period, holder) => {
    expect(findHolder([law('83/2015/QH13', '2017-01-01', '2025-12-31')], period)?.number).toBe(holder)
  })
})
