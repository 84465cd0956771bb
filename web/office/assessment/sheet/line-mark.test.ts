import { expect, test } from 'vitest'
import type { Criterion } from '../../../../src/criteria/index.ts'
import type { SheetLine } from '../api.ts'
import { type LineMark, markOf } from './line-mark.ts'
import type { Unsaved } from './writing/field-writer.ts'

const criterion: Criterion = { code: 'A', title: { vi: 'A' }, form: { kind: 'each', points: 1 } }
const field = (body: unknown) => ({ criterion: 'A', field: 'entry' as const, revision: 1, body, by: 'Lan', at: '' })
const line = (change: Partial<SheetLine> = {}): SheetLine => ({
  ...{ code: 'A', entry: null, explanation: null, evidence: [], exempted: null, lastDay: null, mayAnswer: true },
  ...{ score: null, before: null, request: null },
  ...change,
})
const NOTHING = new Map<string, Unsaved>()
const typed = (state: Unsaved['state']) =>
  new Map([['entry A', { draft: { criterion: 'A', field: 'entry', base: 0, body: { value: 0 } }, state } as Unsaved]])

test.each<[string, LineMark, Partial<SheetLine>]>([
  ['without an answer', 'missing', {}],
  ['that was taken back', 'missing', { entry: field(null) }],
  ['of which the value is not known', 'missing', { entry: field({ value: null }) }],
  ['answered with zero, which is an answer', 'answered', { entry: field({ value: 0 }) }],
  ['that does not apply', 'not-applicable', { entry: field({ notApplicable: 'không có' }) }],
  ['that the round does not ask', 'not-applicable', { exempted: 'miễn' }],
])('a criterion %s is marked %s', (_, mark, change) => {
  expect(markOf(criterion, line(change), NOTHING)).toBe(mark)
})

test('an answer in parts is missing while a part is not known', () => {
  const parts = [
    { code: 'x', title: { vi: 'x' }, points: 1 },
    { code: 'y', title: { vi: 'y' }, points: 1 },
  ]
  const ofParts: Criterion = { ...criterion, form: { kind: 'parts', parts } }
  expect(markOf(ofParts, line({ entry: field({ value: { x: true } }) }), NOTHING)).toBe('missing')
  expect(markOf(ofParts, line({ entry: field({ value: { x: true, y: false } }) }), NOTHING)).toBe('answered')
})

test('an answer that wants evidence and has none says so', () => {
  const wanting = { ...criterion, evidence: { vi: 'Quyết định' } }
  expect(markOf(wanting, line({ entry: field({ value: 3 }) }), NOTHING)).toBe('without-evidence')
  expect(markOf(wanting, line(), NOTHING)).toBe('missing')
})

test('what is typed counts before the server has it; what it cannot take is doubtful', () => {
  expect(markOf(criterion, line(), typed({ kind: 'waiting' }))).toBe('answered')
  expect(markOf(criterion, line(), typed({ kind: 'doubtful', doubts: [] }))).toBe('doubtful')
})
