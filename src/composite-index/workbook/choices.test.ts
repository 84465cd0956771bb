import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { answerCompute, answerSensitivity, answerUncertainty } from '../analysis/index-answers.ts'
import { readIndexSpec } from '../analysis/read-index-spec.ts'
import { type ReadyIndex, readyIndex } from '../analysis/ready-index.ts'
import { randomOf } from '../statistics/random.ts'
import { CHOICES, type Choice, type Chosen } from './choices.ts'
import { newWorkbook } from './new-workbook.ts'
import { sheetOf } from './office-table.fixture.ts'
import { readIndexWorkbook } from './read-workbook.ts'
import { specOfChoices } from './spec-of-choices.ts'

const USUAL = Object.fromEntries(CHOICES.map(({ key, usual }) => [key, usual])) as Chosen
const BESIDE = { block: 'Khối', hasDenominators: false }
const inputOf = () => {
  const random = randomOf(11)
  const units = Array.from({ length: 12 }, (_, at) => `U${at + 1}`)
  const column = () => units.map(() => Math.round(random() * 1000) / 10 + 1)
  return {
    iData: {
      uCode: units,
      Khối: units.map((_, at) => (at % 2 === 0 ? 'Sở' : 'Huyện')),
      a: column()
        .with(3, Number.NaN)
        .map((own) => (Number.isNaN(own) ? null : own)),
      b: column(),
      c: column(),
      d: column(),
    },
    iMeta: {
      iCode: ['a', 'b', 'c', 'd', 'p', 'q', 'top'],
      Parent: ['p', 'p', 'q', 'q', 'top', 'top', null],
      Target: [200, 200, 200, 200, null, null, null],
      goalpost_lower: [0, 0, 0, 0, null, null, null],
      goalpost_upper: [200, 200, 200, 200, null, null, null],
    },
  }
}
function readyUnder(chosen: Partial<Chosen>): ReadyIndex {
  const ready = readyIndex({ input: inputOf() }, specOfChoices({ ...USUAL, ...chosen }, BESIDE))
  assert(ready.ok, JSON.stringify(ready))
  return ready.value
}

const MEANS_ABOVE_0: ReadonlySet<string> = new Set(['geometric', 'harmonic'])

describe('each choice of the sheet', () => {
  const all = (CHOICES as readonly Choice[]).flatMap((choice): (readonly [string, string | number])[] =>
    'words' in choice
      ? choice.words.map(([meaning]) => [choice.key, meaning])
      : [
          [choice.key, choice.least],
          [choice.key, choice.most],
        ],
  )
  test.each(all)('%s: %s is a spec', (key, value) => {
    expect(readIndexSpec(specOfChoices({ ...USUAL, others: 'yes', [key]: value } as Chosen, BESIDE))).toMatchObject({ ok: true })
  })

  const words = (CHOICES as readonly Choice[]).flatMap((choice) =>
    'words' in choice ? choice.words.map(([meaning]) => [choice.key, meaning] as const) : [],
  )
  test.each(words)('%s: %s is computed', (key, value) => {
    // EM needs everybody to be more than indicators, a search of weights finds none here that is not below 0: both are other tests’.
    const ready = readyIndex(
      { input: inputOf() },
      specOfChoices({ ...USUAL, ...(MEANS_ABOVE_0.has(value) && { scale: 'min-max-1' }), [key]: value }, BESIDE),
    )
    const outcome = ready.ok ? answerCompute(ready.value) : ready
    const refused = outcome.ok ? [] : outcome.refusal.map((refusal) => ('kind' in refusal ? refusal.kind : refusal.code))
    expect(['derived-weight-negative', 'imputed-against-order']).toEqual(expect.arrayContaining(refused))
  })

  test('a power with a range of exponents is drawn from it, and each choice has its part by Shapley', () => {
    const ready = readyUnder({
      aggregate: 'power',
      exponent: 1,
      'exponent-from': 0.5,
      'exponent-to': 2,
      sample: 64,
      shapley: 'yes',
      scale: 'min-max-1',
    })
    const { sensitivity, uncertainty } = ready.document
    assert(sensitivity !== undefined && uncertainty !== undefined, 'both are asked for')
    expect(sensitivity.vary).toMatchObject([
      { vary: 'weights', noise: 0.25 },
      { vary: 'parameter', parameter: '/by/exponent', from: 0.5, to: 2 },
    ])
    const answered = answerSensitivity(ready, sensitivity)
    assert(answered.ok, JSON.stringify(answered))
    expect(answered.value.parts.reduce((sum, { shapley = 0 }) => sum + shapley, 0)).toBeCloseTo(1, 9)
    expect(answerUncertainty(ready, uncertainty)).toMatchObject({ ok: true, value: { failed: 0 } })
  })

  test('other ways are tried without one of them failing', () => {
    const ready = readyUnder({ others: 'yes', missing: 'mean' })
    assert(ready.document.uncertainty !== undefined, 'it is asked for')
    expect(answerUncertainty(ready, ready.document.uncertainty)).toMatchObject({
      ok: true,
      value: { failed: 0, replications: 1000 },
    })
  })

  test('the sheet of a new workbook reads as what is usual', () => {
    const column = {
      letters: 'B',
      heading: 'Máy tính',
      over: undefined,
      values: [1, 2].map((value) => ({ kind: 'number' as const, value, isPercent: false, isText: false })),
    }
    const sheets = newWorkbook(
      {
        units: [
          { code: 'A', name: 'Xã A', block: 'x' },
          { code: 'B', name: 'Xã B', block: 'y' },
        ],
        hasBlocks: true,
        criteria: [{ code: 'C01', column, direction: -1, weight: 2, parent: 'CSTH' }],
        denominators: [{ code: 'M01', column }],
        pillars: [],
      },
      { title: 'Thử' },
    )
    const read = readIndexWorkbook(
      sheets.map(({ name, told, headings, rows }) => sheetOf([...told.map((line) => [line]), headings, ...rows], [], name)),
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        input: {
          iData: { uCode: ['A', 'B'], Khối: ['x', 'y'], C01: [1, 2], M01: [1, 2] },
          iMeta: {
            iCode: ['C01', 'CSTH', 'M01'],
            Direction: [-1, null, null],
            Weight: [2, null, null],
            Type: [null, null, 'Denominator'],
          },
        },
        spec: { ...specOfChoices(USUAL, BESIDE), weights: 'given' },
      },
    })
  })
})
