import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { areDaysPossible, stateOfHold } from './hold.ts'
import { tellHold } from './hold-text.ts'

const day = (text: string) => plainDate(`2024-08-${text}`)

describe('a hold by day', () => {
  test.each([
    ['05', 'ahead'],
    ['06', 'standing'],
    ['20', 'standing'],
    ['21', 'over'],
  ])('from the 6th until the 20th is on the %sth: %s', (today, state) => {
    expect(stateOfHold({ from: day('06'), until: day('20'), isReleased: false }, day(today))).toBe(state)
  })

  test('without a last day it stands until it is released, whatever the day', () => {
    const open = { from: day('06'), until: null }
    expect(stateOfHold({ ...open, isReleased: false }, plainDate('2031-01-01'))).toBe('standing')
    expect(stateOfHold({ ...open, isReleased: true }, day('05'))).toBe('released')
  })

  test.each([
    ['05', null, false],
    ['06', null, true],
    ['06', '06', true],
    ['07', '06', false],
  ])('placed on the 6th, from the %sth until %s: %s', (from, until, isPossible) => {
    expect(areDaysPossible({ from: day(from), until: until === null ? null : day(until) }, day('06'))).toBe(isPossible)
  })

  test('is told with its last day, or that somebody has to release it', () => {
    expect(tellHold({ by: 'payee', reason: 'Chờ xác minh', until: day('20') }).vi).toBe(
      'Tạm dừng chi người nhận, đến hết 20/08/2024: Chờ xác minh',
    )
    expect(tellHold({ by: 'month', reason: 'Chờ xác minh', until: null }).vi).toBe(
      'Tạm dừng chi tổ trong tháng này, tới khi có người cho chi tiếp: Chờ xác minh',
    )
  })
})
