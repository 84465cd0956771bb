import { expect, test } from 'vitest'
import { calendarDraftOf, halfWritten, stagesOf } from './calendar-draft.ts'

const SELF = { stage: 'self-assessment', firstDay: '2025-01-02', lastDay: '2025-01-20' } as const

test('a stage without days is left out of the calendar, and what is known stays as it was', () => {
  expect(stagesOf(calendarDraftOf([SELF]))).toEqual([SELF])
})

test('the first stage is asked for, another only once one of its days is written', () => {
  const draft = calendarDraftOf([])
  expect(halfWritten(draft)).toEqual(['self-assessment'])
  const half = { ...calendarDraftOf([SELF]), council: { firstDay: '', lastDay: '2025-03-01' } }
  expect(halfWritten(half)).toEqual(['council'])
  expect(stagesOf(half)).toEqual([SELF])
})
