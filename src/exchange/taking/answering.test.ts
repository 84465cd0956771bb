import { describe, expect, test } from 'vitest'
import type { RegisterPerson } from '../reading/register.ts'
import { matchAnswers, saysTheSame, stemOf } from './answering.ts'

interface Standing {
  readonly file?: string
  readonly at?: number
  readonly group?: string
}

const row = (person: Partial<RegisterPerson>, { file = 'ds.xlsx', at = 5, group = 'xa/ap 1' }: Standing = {}) => ({
  id: `${file} ${at}`,
  place: { file, sheet: 'DS', row: at },
  block: 0,
  content: {
    person: { fullName: 'Lê Thị Hà', role: 'member' as const, ...person },
    written: {},
    group: { key: group, name: group, label: group, communeLabel: 'Xã' },
  },
})

describe('whether a later row says what a waiting one said', () => {
  test.each([
    ['the same name in the same group, elsewhere in the file', row({}), row({ phone: '0912000111' }, { at: 9 }), true],
    ['the same name in another group, elsewhere', row({}), row({}, { at: 9, group: 'xa/ap 2' }), false],
    ['a namesake with a number of their own', row({ identityNumber: '1' }), row({ identityNumber: '2' }, { at: 9 }), false],
    ['the number put right, in its place', row({ identityNumber: '1' }), row({ identityNumber: '2' }), true],
    ['the name put right, with the phone that stayed', row({ fullName: '', phone: '0912' }), row({ phone: '0912' }), true],
    ['another person in the same place', row({ fullName: 'Võ An', phone: '0912' }), row({ phone: '0913' }), false],
    [
      'the name put right in another file',
      row({ fullName: '', phone: '0912' }),
      row({ phone: '0912' }, { file: 'b.xlsx' }),
      false,
    ],
    ['two rows without a name', row({ fullName: '' }), row({ fullName: '' }), false],
  ])('%s', (_, waiting, later, isSame) => {
    expect(saysTheSame(waiting, later)).toBe(isSame)
  })

  test('the workbook handed back is the workbook it was', () => {
    expect(['ds-danh-dau.xlsx', 'ds-danh-dau (1).xlsx', 'ds.ods'].map(stemOf)).toEqual(['ds', 'ds', 'ds'])
    expect(stemOf('ds-moi.xlsx')).not.toBe('ds')
  })

  test('one row answers one, the one in its own place first', () => {
    const [first, second] = [row({}, { at: 4 }), row({}, { at: 5 })]
    expect([...matchAnswers([first, second], [row({})])].map(([waiting]) => waiting)).toEqual([second])
  })
})
