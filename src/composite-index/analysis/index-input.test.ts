import { describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { tellRefusal } from '../../kernel/result.ts'
import { resultOf } from '../computation/index-result.ts'
import { smallInput } from '../spec/index.fixture.ts'
import { indexRefusalText } from '../spec/index-refusal-text.ts'
import type { IndexSpec } from '../spec/index-spec.ts'
import { readIndexInput } from '../spec/read-index-input.ts'
import { readIndexSpec } from './read-index-spec.ts'
import { uncertaintyOf } from './uncertainty.ts'

const { iData, iMeta } = smallInput
const NORMAL = [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max' }, { do: 'aggregate' }]

/** Every refusal of an input, or of computing it, with its sentences. */
function refusalsOf(input: unknown, steps: readonly unknown[] = NORMAL) {
  const [data, spec] = [readIndexInput(input), readIndexSpec({ steps })]
  assert(spec.ok, JSON.stringify(spec))
  const result = data.ok ? resultOf(data.value, spec.value) : data
  assert(!result.ok, 'it is refused')
  return result.refusal.map((refusal) => ({ kind: refusal.kind, ...tellRefusal(refusal, indexRefusalText) }))
}
const withData = (columns: object) => ({ iMeta, iData: { ...iData, ...columns } })
const withMeta = (columns: object) => ({ iData, iMeta: { ...iMeta, ...columns } })

describe('bad input is refused with its place and the way out', () => {
  test.each([
    ['a constant column', withData({ cashless: [5, 5, 5, 5, 5, 5] }), 'not-normalised', 'cashless'],
    ['nothing in a column', withData({ cashless: [null, null, null, null, null, null] }), 'indicator-empty', 'cashless'],
    ['text in a number', withData({ online: [92, 81, 'sáu tư', 58, 77, 49] }), 'value-not-a-number', 'sáu tư'],
    ['an infinite number', withData({ online: [92, 81, Number.POSITIVE_INFINITY, 58, 77, 49] }), 'value-infinite', 'XL'],
    ['a unit twice', withData({ uCode: ['BH', 'LK', 'BH', 'DQ', 'TB', 'VC'] }), 'duplicate-unit', 'BH'],
    ['a unit without a code', withData({ uCode: ['BH', 'LK', null, 'DQ', 'TB', 'VC'] }), 'unit-without-code', '3'],
    ['a short column', withData({ online: [92, 81] }), 'column-length', 'online'],
    ['a column that is not there', withData({ online: undefined }), 'input-malformed', 'iData'],
    [
      'a cycle',
      withMeta({ Parent: ['government', 'government', 'society', 'society', 'society', 'government', null] }),
      'cycle',
      '→',
    ],
    [
      'an orphan',
      withMeta({ Parent: ['government', 'government', 'society', 'nobody', 'dx', 'dx', null] }),
      'unknown-parent',
      'nobody',
    ],
    [
      'a code twice',
      withMeta({ iCode: ['online', 'online', 'cashless', 'waiting', 'government', 'society', 'dx'] }),
      'duplicate-code',
      'online',
    ],
    ['a weight below nothing', withMeta({ Weight: [2, -1, 1, 1, 1, 1, 1] }), 'weight-malformed', 'paperless'],
    ['a weight that is text', withMeta({ Weight: [2, 'một', 1, 1, 1, 1, 1] }), 'weight-malformed', 'paperless'],
    ['no weight at all under a node', withMeta({ Weight: [0, 0, 1, 1, 1, 1, 1] }), 'weights-all-zero', 'government'],
    ['a direction of 2', withMeta({ Direction: [2, 1, 1, -1, 1, 1, 1] }), 'direction-malformed', 'online'],
    ['a level below its children', withMeta({ Level: [1, 1, 1, 1, 1, 2, 3] }), 'level-not-above', 'government'],
    [
      'an aggregate of nothing',
      withMeta({ Parent: ['dx', 'dx', 'society', 'society', 'dx', 'dx', null] }),
      'aggregate-without-children',
      'government',
    ],
    [
      'white space where a number stands is nothing',
      withData({ cashless: [' ', null, 'NA', '', null, null] }),
      'indicator-empty',
      'cashless',
    ],
    ['a number as another country writes it', withData({ online: ['92,5', 81, 64, 58, 77, 49] }), 'value-not-a-number', '92,5'],
    ['a list in a cell', withData({ online: [[5], 81, 64, 58, 77, 49] }), 'value-not-a-number', 'BH'],
    ['a level of one and a half', withMeta({ Level: [1, 1, 1, 1, 2, 2, 3.5] }), 'level-malformed', '3.5'],
    ['a target that is text', withMeta({ Target: ['cao', 100, 80, 1, null, null, null] }), 'meta-not-a-number', 'cao'],
    [
      'a row without a code',
      withMeta({ iCode: ['online', 'paperless', null, 'waiting', 'government', 'society', 'dx'] }),
      'node-without-code',
      '3',
    ],
    [
      'a type there is not',
      withMeta({ Type: ['Indicatr', 'Indicator', 'Indicator', 'Indicator', 'Aggregate', 'Aggregate', 'Aggregate'] }),
      'type-unknown',
      'Indicatr',
    ],
    ['no indicators at all', withMeta({ Type: Array(7).fill('Other') }), 'tree-empty', 'Indicator'],
    ['nothing', 7, 'input-malformed', 'iData'],
    ['nothing about the indicators', { iData }, 'input-malformed', 'iMeta'],
  ])('%s', (_, input, kind, named) => {
    const refusals = refusalsOf(input)
    const refusal = refusals.find((own) => own.kind === kind)
    expect(refusal, JSON.stringify(refusals)).toBeDefined()
    expect(refusal?.vi).toContain(named)
    expect(refusal?.en).toContain(named)
  })

  test('one unit', () => {
    const alone = Object.fromEntries(Object.entries(iData).map(([name, cells]) => [name, cells.slice(0, 1)]))
    expect(refusalsOf({ iMeta, iData: alone })).toMatchObject([{ kind: 'too-few-units' }])
  })

  test.each([
    ['a geometric mean of zero', [...NORMAL.slice(0, 2), { do: 'aggregate', by: { method: 'geometric' } }], 'not-aggregated'],
    ['a harmonic mean of zero', [...NORMAL.slice(0, 2), { do: 'aggregate', by: { method: 'harmonic' } }], 'not-aggregated'],
    [
      'a geometric mean of less than zero',
      [NORMAL[0], { do: 'normalise', method: 'z-score' }, { do: 'aggregate', by: { method: 'geometric' } }],
      'not-aggregated',
    ],
    [
      'a harmonic mean of less than zero',
      [NORMAL[0], { do: 'normalise', method: 'z-score' }, { do: 'aggregate', by: { method: 'harmonic' } }],
      'not-aggregated',
    ],
    ['an exponent of zero', [...NORMAL.slice(0, 2), { do: 'aggregate', by: { method: 'power', exponent: 0 } }], 'not-aggregated'],
    ['a column of groups nobody knows', [{ do: 'impute', method: 'group-mean', group: 'region' }], 'column-missing'],
    ['posts the wrong way round', [{ do: 'normalise', method: 'goalposts', low: 10, high: 1 }], 'posts-reversed'],
    ['a reference nobody knows', [{ do: 'normalise', method: 'distance-to-reference', reference: 'ZZ' }], 'not-normalised'],
    ['an indicator nobody knows', [{ do: 'treat', indicators: { speed: 'none' } }], 'code-unknown'],
    ['a threshold nobody reaches', [{ do: 'screen', by: 'missing', exclude: iData.uCode }], 'nothing-left'],
    [
      'a way for each of too many levels',
      [...NORMAL.slice(0, 2), { do: 'aggregate', availability: [0.1, 0.1, 0.1] }],
      'levels-mismatch',
    ],
    ['posts that neither the spec nor the metadata has', [{ do: 'normalise', method: 'goalposts' }], 'parameter-missing'],
    ['a scale of nothing', [{ do: 'denominate', scale: { waiting: 0 } }], 'scale-zero'],
    [
      'a mean beyond all numbers',
      [
        { do: 'normalise', method: 'min-max', to: [1, 100] },
        { do: 'aggregate', by: { method: 'power', exponent: 1000 } },
      ],
      'not-aggregated',
    ],
    ['aggregating twice', [...NORMAL, { do: 'aggregate' }], 'aggregated-twice'],
  ])('%s', (_, steps, kind) => {
    expect(refusalsOf(smallInput, steps).map((refusal) => refusal.kind)).toContain(kind)
  })

  test.each([
    ['a weight of a code nobody has', { speed: 1 }, 'code-unknown'],
    ['weights that sum to nothing', { online: 0, paperless: 0 }, 'weights-sum-to-nothing'],
    ['derived weights of a level nobody has', { derive: 'infomax', level: 9 }, 'level-unknown'],
    ['a target for a code nobody has', { derive: 'balance', level: 2, target: { speed: 1 } }, 'code-unknown'],
  ])('%s', (_, weights, kind) => {
    const [data, spec] = [readIndexInput(smallInput), readIndexSpec({ steps: NORMAL, weights })]
    assert(data.ok && spec.ok, 'read')
    expect(resultOf(data.value, spec.value)).toMatchObject({ ok: false, refusal: [{ kind }] })
  })

  test('an outranking matrix of more units than anybody reads; nothing else minds how many there are', () => {
    const units = Array.from({ length: 1001 }, (_, unit) => `U${unit}`)
    const column = units.map((_, unit) => unit % 97)
    const data = readIndexInput({
      iMeta,
      iData: { uCode: units, online: column, paperless: column, cashless: column, waiting: column, people: column },
    })
    assert(data.ok, JSON.stringify(data))
    const spec: IndexSpec = { steps: [{ do: 'normalise', method: 'min-max' }, { do: 'aggregate' }] }
    expect(resultOf(data.value, spec).ok).toBe(true)
    expect(resultOf(data.value, { ...spec, outranking: ['dx'] })).toMatchObject({
      ok: false,
      refusal: [{ kind: 'too-many-units', units: 1001, most: 1000 }],
    })
  })

  test('more replications than a machine can keep', () => {
    const data = readIndexInput(smallInput)
    assert(data.ok, 'read')
    const asked = { vary: [{ vary: 'weights' as const, noise: 0.1 }], replications: 1e9 }
    expect(uncertaintyOf(data.value, { steps: [] }, asked)).toMatchObject({
      ok: false,
      refusal: [{ kind: 'too-many-replications', replications: 1e9, most: 16_666_666 }],
    })
  })

  test.each([
    ['/steps/0/do', { steps: [{ do: 'normalize' }] }],
    ['/steps/0/method', { steps: [{ do: 'normalise', method: 'minmax' }] }],
    ['/steps/0/nodes/dx/method', { steps: [{ do: 'aggregate', nodes: { dx: { method: 'mean' } } }] }],
    ['/weights/online', { steps: NORMAL, weights: { online: 'two' } }],
    [
      '/uncertainty/vary/0/step',
      { steps: NORMAL, uncertainty: { vary: [{ vary: 'step', step: 9, options: [{ do: 'treat' }] }] } },
    ],
    ['', {}],
  ])('a spec says where: %s', (pointer, spec) => {
    const read = readIndexSpec(spec)
    expect(read.ok ? [] : read.refusal.map((finding) => finding.pointer)).toContain(pointer)
  })
})
