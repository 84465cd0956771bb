import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { smallInput } from '../spec/index.fixture.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { answerCheck, answerCompute, answerUncertainty } from './index-answers.ts'
import { readyIndex } from './ready-index.ts'

const STEPS = [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }]
const { iData, iMeta } = smallInput
const withMeta = (columns: object) => ({ iData, iMeta: { ...iMeta, ...columns } })
const refused = (input: unknown, spec: object = { steps: STEPS }) => {
  const ready = readyIndex({ input }, spec)
  assert(!ready.ok, 'it is refused')
  return ready.refusal
}
const readied = (input: unknown, spec: object = { steps: STEPS }) => {
  const ready = readyIndex({ input }, spec)
  assert(ready.ok, JSON.stringify(ready))
  return ready.value
}

describe('what is said of an index is done, or refused', () => {
  test.each<[string, object, object]>([
    [
      'two tops',
      { Parent: ['government', 'government', 'society', null, 'dx', 'dx', null] },
      { kind: 'several-tops', codes: ['waiting', 'dx'] },
    ],
    [
      'an indicator with children',
      { Type: ['Indicator', 'Indicator', 'Indicator', 'Indicator', 'Indicator', 'Aggregate', 'Aggregate'] },
      { kind: 'indicator-with-children', code: 'government', row: 5 },
    ],
    [
      'an empty weight beside others',
      { Weight: [2, null, 1, 1, 1, 1, 1] },
      { kind: 'weight-missing', code: 'paperless', row: 2 },
    ],
    [
      'an aggregate that is turned round',
      { Direction: [1, 1, 1, -1, -1, 1, 1] },
      { kind: 'aggregate-turned', code: 'government', row: 5 },
    ],
    [
      'a heading that is misspelt',
      { Directon: iMeta.Direction, Direction: undefined },
      { kind: 'heading-misspelt', heading: 'Directon', near: 'Direction' },
    ],
    ['a heading twice, in other capitals', { WEIGHT: iMeta.Weight }, { kind: 'heading-doubled', headings: ['Weight', 'WEIGHT'] }],
    [
      'a code twice, with a space behind it',
      { iCode: ['online', 'online ', 'cashless', 'waiting', 'government', 'society', 'dx'] },
      { kind: 'duplicate-code', code: 'online', rows: [1, 2] },
    ],
  ])('%s', (_, columns, refusal) => {
    const meta = Object.fromEntries(Object.entries({ ...iMeta, ...columns }).filter(([, cells]) => cells !== undefined))
    expect(refused({ iData, iMeta: meta })).toContainEqual(expect.objectContaining(refusal))
  })

  test('weights that are empty throughout a family weigh alike', () => {
    const { data } = readied(withMeta({ Weight: [null, null, 1, 1, 1, 1, null] }))
    expect(['online', 'paperless'].map((code) => data.tree.nodes.get(code)?.weight)).toEqual([1, 1])
  })

  test('a unit twice but for a space, and a column of which only capitals differ, are told as one', () => {
    expect(refused({ iMeta, iData: { ...iData, uCode: ['BH', 'LK', 'XL', 'BH ', 'TB', 'VC'] } })).toContainEqual({
      kind: 'duplicate-unit',
      unit: 'BH',
    })
    expect(refused({ iMeta, iData: { ...iData, Online: iData.online } })).toContainEqual({
      kind: 'heading-doubled',
      table: 'iData',
      headings: ['online', 'Online'],
    })
  })

  test('codes, parents and types are read as meant in other capitals and spaces; groups of one name are one', () => {
    const kinds = ['Thành phố', 'thành phố ', 'Huyện', 'huyện', 'HUYỆN', 'Huyện']
    const { online, ...others } = iData
    const meant = readied({
      iData: { ...others, kind: kinds, ' Online': online },
      iMeta: {
        ...iMeta,
        Parent: ['Government', 'government ', 'society', 'SOCIETY', 'dx', 'dx', null],
        Type: iMeta.Type.map((type) => type.toLowerCase()),
      },
    })
    expect(meant.data.tree).toEqual(readied(smallInput).data.tree)
    expect(new Set(meant.data.groups.get('kind')).size).toBe(2)
  })

  test.each<[string, object, object]>([
    ['noise on a level nobody has', { vary: [{ vary: 'weights', noise: { 9: 0.2 } }] }, { kind: 'level-unknown', level: 9 }],
    ['levels nobody has', { vary: [{ vary: 'weights', noise: 0.2, levels: [1, 7] }] }, { kind: 'level-unknown', level: 7 }],
    [
      'two weightings',
      {
        vary: [
          { vary: 'weighting', options: ['given'] },
          { vary: 'weighting', options: ['equal'] },
        ],
      },
      { kind: 'varied-twice', what: 'weighting' },
    ],
    [
      'one step twice',
      { vary: [1, 2].map(() => ({ vary: 'step', step: 2, options: [{ do: 'normalise', method: 'rank' }] })) },
      { kind: 'varied-twice', what: 'step 2' },
    ],
    [
      'noise on one level twice',
      {
        vary: [
          { vary: 'weights', noise: 0.2 },
          { vary: 'weights', noise: { 2: 0.1 } },
        ],
      },
      { kind: 'varied-twice', what: 'weights 2' },
    ],
    ['a node nobody has', { vary: [{ vary: 'weights', noise: 0.2 }], node: 'zz' }, { kind: 'code-unknown', code: 'zz' }],
    [
      'a group nobody has in an option',
      { vary: [{ vary: 'step', step: 1, options: [{ do: 'impute', method: 'group-mean', group: 'zz' }] }] },
      { kind: 'column-missing', code: 'zz' },
    ],
  ])('%s: whatever is asked', (_, uncertainty, refusal) => {
    expect(refused(smallInput, { steps: STEPS, uncertainty })).toContainEqual(expect.objectContaining(refusal))
  })

  test('a target for a code of another level, and a level to fill rows by that is not there', () => {
    const balance = { derive: 'balance', level: 2, target: { online: 3 } }
    expect(refused(smallInput, { steps: STEPS, weights: balance })).toMatchObject([{ kind: 'code-unknown', code: 'online' }])
    const steps = [{ do: 'impute', method: 'row-mean', level: 9 }, ...STEPS.slice(1)]
    expect(refused(smallInput, { steps })).toMatchObject([{ kind: 'level-unknown', level: 9 }])
  })

  test('noise beside another weighting is at work whichever comes first', () => {
    const noise = { vary: 'weights' as const, noise: 0.9 }
    const weighting = { vary: 'weighting' as const, options: ['given', 'equal'] as const }
    for (const vary of [
      [noise, weighting],
      [weighting, noise],
    ]) {
      const answer = answerUncertainty(readied(smallInput), { vary, replications: 50, each: true, seed: 3 })
      assert(answer.ok, JSON.stringify(answer))
      expect(new Set(answer.value.each?.scores['DQ']).size).toBeGreaterThan(40)
    }
  })
})

describe('what is said for nothing is told', () => {
  test('columns that nothing uses, and force where a column passes', () => {
    const steps = [STEPS[0], { do: 'treat', force: true }, ...STEPS.slice(1)]
    const input = { iData: { ...iData, note: iData.uName }, iMeta: { ...iMeta, Nguồn: iMeta.iCode } }
    const answer = answerCompute(readied(input, { steps }))
    assert(answer.ok, JSON.stringify(answer))
    expect(answer.value.notes).toMatchObject([
      { kind: 'columns-not-used', table: 'iMeta', headings: ['Nguồn'] },
      { kind: 'columns-not-used', table: 'iData', headings: ['kind', 'note'] },
      { kind: 'force-without-effect', codes: ['cashless', 'online', 'paperless', 'waiting'] },
    ])
    const checked = answerCheck(readied(input, { steps }))
    assert(checked.ok, 'checked')
    expect(checked.value.notes).toEqual(answer.value.notes)
  })

  test('how a search for weights ended', () => {
    const answer = answerCompute(readied(smallInput, { steps: STEPS, weights: { derive: 'balance', level: 2, tolerance: 1e-6 } }))
    assert(answer.ok, JSON.stringify(answer))
    expect(answer.value.notes).toContainEqual(
      expect.objectContaining({ kind: 'weights-searched', stopped: 'tolerance', tolerance: 1e-6 }),
    )
  })
})

test('the cell is named where the tables stand in a file', () => {
  const places = {
    iData: { columns: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], rows: [4, 5, 6, 7, 8, 9] },
    iMeta: { sheet: 'iMeta', columns: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], rows: [2, 3, 4, 5, 6, 7, 8] },
  }
  const read = readIndexInput({ iMeta, iData: { ...iData, cashless: [55, '?', 38, 29, '?', 24] } }, places)
  expect(read).toMatchObject({
    ok: false,
    refusal: [{ kind: 'value-not-a-number', unit: 'LK', value: '?', cell: 'F5', more: 1 }],
  })
  const weights = readIndexInput(withMeta({ Weight: [2, -1, 1, 1, 1, 1, 1] }), places)
  expect(weights).toMatchObject({ ok: false, refusal: [{ kind: 'weight-malformed', cell: 'iMeta!D3' }] })
})
