import { expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { checkCriteriaTree } from '../tree/check-criteria-tree.ts'
import type { Check } from '../tree/criteria-tree.ts'
import { getShippedTree } from '../tree/shipped-trees.ts'
import { findUnreadableChecks, judgeCheck, leftOf } from './check-found.ts'
import { checkSentence } from './check-text.ts'

const title = { vi: 'Việc kiểm' }
const document: Check = { kind: 'document', code: 'a', title }
const date: Check = { kind: 'date', code: 'b', title, due: plainDate('2024-06-30'), graceDays: 10 }
const strict: Check = { kind: 'date', code: 'c', title, due: plainDate('2024-06-30') }
const either: Check = {
  kind: 'either-or',
  code: 'd',
  title,
  options: ['x', 'y', 'z'].map((code) => ({ code, title })),
  atLeast: 2,
}
const one: Check = { kind: 'either-or', code: 'e', title, options: ['x', 'y'].map((code) => ({ code, title })) }
const threshold: Check = { kind: 'threshold', code: 'f', title, atLeast: 80 }
const CHECKS = [document, date, strict, either, one, threshold]
const day = (text: string) => ({ value: plainDate(text) })

test.each([
  [document, { value: true }, 'met'],
  [document, { value: false }, 'not-met'],
  [date, day('2024-06-30'), 'met'],
  [date, day('2024-07-01'), 'in-grace'],
  [date, day('2024-07-10'), 'in-grace'],
  [date, day('2024-07-11'), 'not-met'],
  [strict, day('2024-07-01'), 'not-met'],
  [either, { value: ['x'] }, 'not-met'],
  [either, { value: ['x', 'z'] }, 'met'],
  [one, { value: [] }, 'not-met'],
  [one, { value: ['y'] }, 'met'],
  [threshold, { value: 80 }, 'met'],
  [threshold, { value: 79.99 }, 'not-met'],
  [threshold, { notApplicable: 'Không có đối tượng' }, 'not-applicable'],
  [threshold, undefined, 'open'],
] as const)('%j found %j: %s', (check, found, verdict) => {
  expect(judgeCheck(check, found)).toBe(verdict)
})

test.each([
  ['of another kind', { a: { value: 1 } }, ['a']],
  ['a day that does not exist', { b: { value: '2024-02-30' } }, ['b']],
  ['a code that cannot be chosen', { d: { value: ['x', 'q'] } }, ['d']],
  ['one code twice', { d: { value: ['x', 'x'] } }, ['d']],
  ['a number without bound', { f: { value: Number.POSITIVE_INFINITY } }, ['f']],
  ['a check that is not there', { q: { value: true } }, ['q']],
  ['no reason', { a: { notApplicable: ' ' } }, ['a']],
  ['two things at once', { a: { value: true, notApplicable: 'x' } }, ['a']],
  ['no object', 'a', ['']],
  ['all of it', { a: { value: true }, b: day('2024-06-01'), d: { value: ['x', 'y'] }, f: { value: 3 } }, []],
])('what cannot be read is named: %s', (_what, found, codes) => {
  expect(findUnreadableChecks(CHECKS, found)).toEqual(codes)
})

test('what is left: not looked at, and not met; grace and “does not apply” are neither', () => {
  const found = { a: { value: false }, b: day('2024-07-05'), c: { notApplicable: 'Không giao' }, d: { value: ['x', 'y'] } }
  expect(leftOf(CHECKS, found)).toEqual({ open: ['e', 'f'], notMet: ['a'] })
})

/** A sample with these checks on one of its criteria. */
function treeWith(checks: unknown, code = 'G2.3') {
  const tree = getShippedTree('dx-example-two-blocks')
  return { ...tree, criteria: tree.criteria.map((one) => (one.code === code ? { ...one, checks } : one)) }
}
const wrongWith = (checks: unknown, code?: string): string[] =>
  checkCriteriaTree(treeWith(checks, code))
    .doubts.filter(({ severity }) => severity === 'error')
    .map(({ pointer, code: what }) => `${pointer.replace(/^\/criteria\/\d+/, '')} ${what}`)

test('a tree may have them on a criterion, each once and with what it needs', () => {
  expect(wrongWith(CHECKS)).toEqual([])
  expect(wrongWith([document, document])).toEqual(['/checks/1/code code-given-twice'])
  expect(wrongWith([{ ...strict, due: '2024-02-30' }])).toEqual(['/checks/0/due no-such-day'])
  expect(wrongWith([{ ...either, atLeast: 4 }])).toEqual(['/checks/0/atLeast more-than-there-are'])
  expect(wrongWith([{ ...one, options: [one.options[0], one.options[0]] }])).toEqual([
    '/checks/0/options/1/code code-given-twice',
  ])
  expect(wrongWith([document], 'G2')).toEqual(['/checks branch-is-not-scored'])
})

test.each([
  [document, 'Việc kiểm', 'Việc kiểm'],
  [date, 'Việc kiểm: hạn 30/06/2024, được trễ 10 ngày', 'Việc kiểm: due 30/06/2024, 10 days of grace'],
  [strict, 'Việc kiểm: hạn 30/06/2024', 'Việc kiểm: due 30/06/2024'],
  [one, 'Việc kiểm: ít nhất 1 trong: Việc kiểm; Việc kiểm', 'Việc kiểm: at least 1 of: Việc kiểm; Việc kiểm'],
  [
    { ...threshold, atLeast: 7.5, unit: { vi: 'phần trăm', en: 'per cent' } },
    'Việc kiểm: từ 7,5 phần trăm',
    'Việc kiểm: from 7.5 per cent',
  ],
] as const)('%j reads', (check, vi, en) => {
  expect(checkSentence(check)).toEqual({ vi, en })
})
