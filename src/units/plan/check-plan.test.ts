import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { unitGraph } from '../lineage/unit-graph.ts'
import { KINDS_OF_LEVEL, type UnitLevel, type UnitVersion } from '../unit/unit.ts'
import { checkPlan } from './check-plan.ts'
import { effectOf } from './plan-effect.ts'
import type { PlannedChange } from './reorganisation-plan.ts'

const version = (unitId: string, level: UnitLevel, parentId: string | null, rest: Partial<UnitVersion> = {}): UnitVersion => ({
  unitId,
  level,
  kind: KINDS_OF_LEVEL[level][0],
  code: {
    province: '75',
    agency: 'H19.1',
    district: '731',
    commune: `100${unitId.length}${unitId.charCodeAt(0) % 10}`,
    hamlet: null,
  }[level],
  name: unitId,
  parentId,
  valid: { from: plainDate('2020-01-01') },
  basis: 'NQ',
  ...rest,
})
const graph = unitGraph(
  [
    version('province', 'province', null),
    version('district', 'district', 'province'),
    version('a', 'commune', 'district', { code: '10001' }),
    version('b', 'commune', 'district', { code: '10002' }),
    version('c', 'commune', 'province', { code: '10003' }),
    version('gone', 'commune', 'district', {
      code: '10004',
      valid: { from: plainDate('2020-01-01'), until: plainDate('2024-12-31') },
    }),
    version('ap-1', 'hamlet', 'a', { name: '1' }),
    version('ap-2', 'hamlet', 'a', { name: '2' }),
  ],
  [],
)
const plan = (...changes: PlannedChange[]) => ({ on: plainDate('2026-01-01'), title: 'Sắp xếp', basis: 'NQ 1', changes })
const kinds = (...changes: PlannedChange[]) => checkPlan(graph, plan(...changes)).map(({ kind }) => kind)
const end = (unitId: string, ...into: [to: string, share: number | null][]): PlannedChange => ({
  change: 'end',
  unitId,
  into: into.map(([to, share]) => ({ to, share })),
})
const establish = (ref: string, rest: object = {}): PlannedChange => ({
  ...({ change: 'establish', ref, level: 'commune', kind: 'xa', name: 'Mới', code: '10009', parent: 'province' } as const),
  ...rest,
})

describe('a plan that may be applied', () => {
  test.each<[string, PlannedChange[]]>([
    ['a merger into one that goes on', [end('a', ['b', 1])]],
    ['a merger into a new unit', [end('a', ['new', 1]), end('b', ['new', 1]), establish('new')]],
    ['a new unit that takes the code of one that ends', [end('a', ['new', 1]), establish('new', { code: '10001' })]],
    ['a division with shares', [end('a', ['b', 0.25], ['c', 0.75])]],
    ['a division no act settles', [end('a', ['b', null], ['c', null])]],
    ['a division settled in part', [end('a', ['b', 0.5], ['c', null])]],
    ['a part moved', [{ change: 'transfer', unitId: 'a', parts: [{ to: 'b', share: 0.1 }] }]],
    [
      'the end of a level',
      [
        { change: 'abolish', unitId: 'district' },
        ...['a', 'b'].map((unitId) => ({ change: 'amend', unitId, parent: 'province' }) as const),
      ],
    ],
    [
      'a change of kind and a part moved on one day',
      [
        { change: 'amend', unitId: 'a', kind: 'phuong' },
        { change: 'transfer', unitId: 'a', parts: [{ to: 'b', share: null }] },
      ],
    ],
    [
      'two codes exchanged',
      [
        { change: 'amend', unitId: 'a', code: '10002' },
        { change: 'amend', unitId: 'b', code: '10001' },
      ],
    ],
    ['hamlets merged', [end('ap-1', ['ap-2', 1])]],
  ])('%s', (_, changes) => {
    expect(kinds(...changes)).toEqual([])
  })
})

describe('a plan that is refused', () => {
  test.each<[string, PlannedChange[], string[]]>([
    ['nothing at all', [], ['nothing-planned']],
    ['a unit nobody knows', [end('nobody', ['b', 1])], ['unit-unknown']],
    ['a unit that ended before', [end('gone', ['b', 1])], ['unit-not-in-force']],
    ['an end with nobody to go to', [end('a')], ['no-successor']],
    ['shares of 0.9 in all', [end('a', ['b', 0.4], ['c', 0.5])], ['shares-not-whole']],
    ['shares of 1.1 in all', [end('a', ['b', 0.6], ['c', 0.5])], ['shares-not-whole']],
    ['an open share beside a whole', [end('a', ['b', 1], ['c', null])], ['shares-not-whole']],
    [
      'a part moved that is the whole',
      [{ change: 'transfer', unitId: 'a', parts: [{ to: 'b', share: 1 }] }],
      ['shares-not-whole'],
    ],
    ['a share below 0', [end('a', ['b', -1])], ['share-out-of-range', 'shares-not-whole']],
    ['a share of seven decimals', [end('a', ['b', 0.3333333], ['c', null])], ['share-out-of-range']],
    ['a successor that ends too', [end('a', ['b', 1]), end('b', ['c', 1])], ['successor-ends']],
    ['a successor of another level', [end('a', ['district', 1])], ['successor-of-other-level']],
    ['a successor nobody knows', [end('a', ['new', 1])], ['successor-unknown']],
    ['itself as successor', [end('a', ['a', 1])], ['successor-twice', 'successor-ends']],
    ['one unit ending twice', [end('a', ['b', 1]), { change: 'abolish', unitId: 'a' }], ['unit-changed-twice']],
    ['a code another unit has', [establish('new', { code: '10003' })], ['code-taken']],
    ['two new units with one code', [establish('x'), establish('y')], ['code-taken']],
    ['one reference twice', [establish('x'), establish('x', { code: '10008' })], ['reference-twice']],
    ['a code of four digits', [establish('new', { code: '1000' })], ['code-unsuitable']],
    ['a district’s kind for a commune', [establish('new', { kind: 'huyen' })], ['kind-of-other-level']],
    ['a name of spaces', [establish('new', { name: '  ' })], ['name-missing']],
    ['a commune in a commune', [establish('new', { parent: 'c' })], ['parent-unsuitable']],
    ['a district that ends over communes that stay', [{ change: 'abolish', unitId: 'district' }], ['left-below']],
    ['an amendment of nothing', [{ change: 'amend', unitId: 'a', name: 'a' }], ['nothing-amended']],
    ['a second hamlet of one name', [{ change: 'amend', unitId: 'ap-1', name: '2' }], ['name-taken']],
    [
      'a hamlet named anew in a commune that is divided',
      [end('a', ['b', null], ['c', null]), { change: 'amend', unitId: 'ap-1', name: 'Mới' }],
      ['parent-unsuitable'],
    ],
  ])('%s', (_, changes, expected) => {
    expect([...new Set(kinds(...changes))]).toEqual(expected)
  })

  test('a day on which a later change is already recorded', () => {
    const problems = checkPlan(graph, { ...plan(end('a', ['b', 1])), on: plainDate('2020-01-01') })
    expect(problems.map(({ kind }) => kind)).toContain('unit-not-in-force')
    const known = unitGraph([...graph.versions.values()].flat(), [
      { fromUnitId: 'a', toUnitId: 'a', on: plainDate('2026-05-01'), kind: 'enlarged', share: '1', basis: 'NQ' },
    ])
    expect(checkPlan(known, plan(end('a', ['b', 1])))).toEqual([
      { kind: 'unit-changes-later', change: 0, unitId: 'a', name: 'a', on: '2026-05-01' },
    ])
  })
})

describe('effectOf', () => {
  const effect = (...changes: PlannedChange[]) => effectOf(graph, plan(...changes), (reference) => `id of ${reference}`)

  test('one successor is a merger, several are a division', () => {
    expect(effect(end('a', ['b', 1])).successions).toMatchObject([{ kind: 'merged', share: '1.000000' }])
    expect(effect(end('a', ['b', 0.25], ['c', 0.75])).successions).toMatchObject([{ kind: 'split' }, { kind: 'split' }])
  })
  test('what a unit keeps when parts leave it is reckoned, unless one part is open', () => {
    const parts = (...shares: (number | null)[]): PlannedChange => ({
      change: 'transfer',
      unitId: 'a',
      parts: shares.map((share, index) => ({ to: index === 0 ? 'b' : 'c', share })),
    })
    expect(effect(parts(0.066414, 0.019384)).successions.at(-1)).toMatchObject({ kind: 'transferred', share: '0.914202' })
    expect(effect(parts(0.1, null)).successions.at(-1)).toMatchObject({ kind: 'transferred', share: null })
  })
  test('a hamlet renamed while its commune is merged begins its new time in the merged commune', () => {
    const { versions } = effect(end('a', ['b', 1]), { change: 'amend', unitId: 'ap-1', name: 'Mới' })
    expect(versions).toMatchObject([{ unitId: 'ap-1', name: 'Mới', parentId: 'id of b' }])
  })
})
