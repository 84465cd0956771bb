import { expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { byUrgency, type Task, urgencyOf } from './task.ts'

const TODAY = plainDate('2024-08-06')

test.each([
  ['2024-08-05', 'late'],
  ['2024-08-06', 'soon'],
  ['2024-08-11', 'soon'],
  ['2024-08-12', 'calm'],
  [null, 'calm'],
] as const)('on 06/08/2024 a task due %s is %s', (dueOn, expected) => {
  expect(urgencyOf(dueOn === null ? null : plainDate(dueOn), TODAY)).toBe(expected)
})

test('the most pressing stands first, of equals the earlier', () => {
  const task = (id: string, dueOn: string | null): Task => ({
    ...{ id, kind: 'budget', count: 1, href: '/', vi: '', en: '' },
    dueOn: dueOn === null ? null : plainDate(dueOn),
    urgency: urgencyOf(dueOn === null ? null : plainDate(dueOn), TODAY),
  })
  const sorted = [
    task('calm', null),
    task('soon', '2024-08-09'),
    task('late', '2024-08-01'),
    task('sooner', '2024-08-07'),
  ].toSorted(byUrgency)
  expect(sorted.map(({ id }) => id)).toEqual(['late', 'sooner', 'soon', 'calm'])
})
