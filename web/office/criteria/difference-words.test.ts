// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Criterion } from '../../../src/criteria/index.ts'
import { plainDate } from '../../../src/kernel/calendar.ts'
import { differenceWords } from './difference-words.ts'
import { editorText } from './editor/text.ts'

const title = { vi: 'Ngày ban hành', en: 'Day of issue' }
const criterion: Partial<Criterion> = {
  ...{ code: 'G1', title, maximum: 7.5, level: 'criterion', form: { kind: 'full-half-none' }, onlyBlocks: ['so'] },
  checks: [{ kind: 'date', code: 'a', title, due: plainDate('2024-01-31') }],
  exceptUnits: ['H19.1', 'H19.2'],
}
const tree = { blocks: [{ code: 'so', kind: 'agency', title: { vi: 'Sở, ban, ngành' } }], criteria: [] } as const

test.each([
  ['title', 'Ngày ban hành', 'Day of issue'],
  ['maximum', '7,5', '7.5'],
  ['form', 'Đạt đủ: 7,5 điểm; đạt một nửa: 3,75 điểm; không đạt: 0 điểm.', 'In full: 7.5 points; half: 3.75; not at all: 0.'],
  ['checks', 'Ngày ban hành: hạn 31/01/2024', 'Day of issue: due 31/01/2024'],
  ['onlyBlocks', 'Sở, ban, ngành', 'Sở, ban, ngành'],
  ['level', 'Tiêu chí', 'Criterion'],
  ['counts', 'điểm tối đa', 'part of the maximum'],
  ['obligation', 'không nói', 'not said'],
  ['mayNotApply', 'không được', 'may not'],
  ['exceptUnits', 'H19.1, H19.2', 'H19.1, H19.2'],
  ['source', '', ''],
])('what stands in %s reads %s, %s', (field, vi, en) => {
  expect(differenceWords({ tree, language: 'vi', words: editorText.vi }, criterion, field)).toBe(vi)
  expect(differenceWords({ tree, language: 'en', words: editorText.en }, criterion, field)).toBe(en)
})
