import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { getShippedProvision } from '../../policies/index.ts'
import { actsOn, type CitedAct, citeAct, citeInForce, citePlace } from './cited-act.ts'

const act = (number: string, from: string, until?: string): CitedAct => ({
  subject: 'state-budget',
  kind: 'law',
  number,
  title: 'Ngân sách nhà nước',
  issuedBy: 'Quốc hội',
  issuedOn: plainDate('2015-06-25'),
  valid: { from: plainDate(from), until: until === undefined ? undefined : plainDate(until) },
})
const BUDGET = [act('83/2015/QH13', '2017-01-01', '2025-12-31'), act('89/2025/QH15', '2026-01-01')]

test.each([
  ['2016-12-31', []],
  ['2017-01-01', ['83/2015/QH13']],
  ['2025-12-31', ['83/2015/QH13']],
  ['2026-01-01', ['89/2025/QH15']],
])('on %s the acts in force are %j', (on, numbers) => {
  expect(actsOn(BUDGET, plainDate(on)).map(({ number }) => number)).toEqual(numbers)
})

describe('an act is cited', () => {
  test('a law by name, number and day; any other with its issuer and what it is about', () => {
    const [law] = BUDGET as [CitedAct]
    expect(citeInForce(law)).toBe('Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015')
    const issued = { kind: 'decree', number: '30/2020/NĐ-CP', title: 'về công tác văn thư', issuedBy: 'Chính phủ' } as const
    expect(citeInForce({ ...law, ...issued, issuedOn: plainDate('2020-03-05') })).toBe(
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    )
    expect(citeInForce({ ...law, issuedOn: plainDate('2025-02-19') })).toContain('ngày 19 tháng 02 năm 2025')
  })

  test('the act that pays, in full; a draft by what stands for its number', () => {
    expect(citeAct({ ...getShippedProvision('da-nang-2024-groups').act, issuedOn: plainDate('2024-07-30') })).toBe(
      'Nghị quyết số 36/2024/NQ-HĐND ngày 30 tháng 7 năm 2024 của Hội đồng nhân dân thành phố Đà Nẵng quy định mức hỗ trợ Tổ công nghệ số cộng đồng trên địa bàn thành phố Đà Nẵng',
    )
    expect(citeAct(getShippedProvision('dong-nai-2024-groups').act)).toBe(
      'Dự thảo Nghị quyết HĐND tỉnh Đồng Nai (kỳ họp giữa năm 2024) về mức hỗ trợ chuyển đổi số trên địa bàn tỉnh Đồng Nai',
    )
  })

  test('a place in it from the smallest part up', () => {
    const { act: paying } = getShippedProvision('binh-duong-2023-groups')
    expect(citePlace(paying, { article: '3', clause: '1', point: 'a' })).toBe(
      'điểm a khoản 1 Điều 3 Nghị quyết số 27/2023/NQ-HĐND',
    )
    expect(citePlace(paying, { text: '60.000 đồng' })).toBe('Nghị quyết số 27/2023/NQ-HĐND (“60.000 đồng”)')
    expect(citePlace(paying, undefined)).toBe('Nghị quyết số 27/2023/NQ-HĐND')
  })
})
