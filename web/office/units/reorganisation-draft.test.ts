import { describe, expect, test } from 'vitest'
import type { UnitRow } from './api.ts'
import { lacksOf, refusalsByField } from './plan-refusals.ts'
import {
  emptyDraft,
  emptyResult,
  planOf,
  type ReorganisationDraft,
  type ResultDraft,
  shareFrom,
  withAct,
  withOneMoreResult,
  withUnits,
} from './reorganisation-draft.ts'

const province = { id: 'province', kind: 'tinh', code: '75', name: 'Đồng Nai', fullName: 'Tỉnh Đồng Nai' } as const
const unit = (id: string, name: string): UnitRow => ({
  ...{ id, kind: 'xa', code: '25222', name, fullName: `Xã ${name}`, level: 'commune', parent: province },
  ...{ from: '2025-07-01', until: null, basis: 'NQ 1662' },
})
const decision = { on: '2027-01-01', title: 'Sắp xếp', basis: 'NQ 9/2026' }
const drawn = (act: ReorganisationDraft['act'], units: readonly UnitRow[], results: readonly Partial<ResultDraft>[]) => {
  let draft: ReorganisationDraft = withUnits({ ...emptyDraft(act), ...decision }, units)
  while (draft.results.length < results.length) draft = withOneMoreResult(draft)
  return { ...draft, results: draft.results.map((result, index) => ({ ...result, ...results[index] })) }
}
const [one, two] = [unit('one', 'Một'), unit('two', 'Hai')]
const NEW = { name: 'Mới', code: '25999' }

describe('a draft becomes the plan of the service', () => {
  test('two communes become a new one in the same province', () => {
    expect(planOf(drawn('merge', [one, two], [NEW])).changes).toEqual([
      { change: 'establish', ref: 'new-1', level: 'commune', kind: 'xa', name: 'Mới', code: '25999', parent: 'province' },
      { change: 'end', unitId: 'one', into: [{ to: 'new-1', share: 1 }] },
      { change: 'end', unitId: 'two', into: [{ to: 'new-1', share: 1 }] },
    ])
  })

  test('one is divided into a new one and one that is there; a share no act settles stays open; its hamlets are placed', () => {
    const there = { isNew: false, existing: { id: 'two', name: 'Xã Hai' } }
    const draft = { ...drawn('split', [one], [{ ...NEW, share: '33,5' }, there]), placed: { ap9: 'two', ap8: '', ap7: 'gone' } }
    expect(planOf(draft).changes.slice(1)).toEqual([
      {
        change: 'end',
        unitId: 'one',
        into: [
          { to: 'new-1', share: 0.335 },
          { to: 'two', share: null },
        ],
      },
      { change: 'amend', unitId: 'ap9', parent: 'two' },
    ])
  })

  test('a unit chosen among those merged that receives the others goes on', () => {
    const draft = drawn('merge', [one, two], [{ isNew: false, existing: { id: 'two', name: 'Xã Hai' } }])
    expect(planOf(draft).changes).toEqual([{ change: 'end', unitId: 'one', into: [{ to: 'two', share: 1 }] }])
    expect(lacksOf({ ...draft, units: [two] }).get('units')).toBe('unit')
  })

  test('only what differs is amended', () => {
    expect(planOf(drawn('amend', [one], [{ kind: 'phuong' }])).changes).toEqual([
      { change: 'amend', unitId: 'one', kind: 'phuong' },
    ])
  })

  test('units move under another, a part leaves, one is abolished into none or into one', () => {
    const there = { isNew: false, existing: { id: 'two', name: 'Xã Hai' } }
    expect(planOf(drawn('move', [one, two], [{ parent: { id: 'p', name: 'P' } }])).changes).toEqual([
      { change: 'amend', unitId: 'one', parent: 'p' },
      { change: 'amend', unitId: 'two', parent: 'p' },
    ])
    expect(planOf(drawn('part', [one], [{ ...there, share: '10' }])).changes).toEqual([
      { change: 'transfer', unitId: 'one', parts: [{ to: 'two', share: 0.1 }] },
    ])
    expect(planOf(drawn('abolish', [one], [])).changes).toEqual([{ change: 'abolish', unitId: 'one' }])
    expect(planOf(drawn('abolish', [one], [there])).changes).toEqual([
      { change: 'end', unitId: 'one', into: [{ to: 'two', share: 1 }] },
    ])
  })

  test('agencies are established in the province, communes where the first of them lies; no unit that is there changes', () => {
    const province = { id: 'province', name: 'Tỉnh Đồng Nai' }
    const draft = withOneMoreResult({ ...emptyDraft('establish', 'agency'), ...decision, province })
    const agencies = draft.results.map((result, place) => ({ ...result, name: `Ngành ${place}`, code: `H19.${place}` }))
    const agency = { change: 'establish', level: 'agency', kind: 'so', parent: 'province' }
    expect(planOf({ ...draft, results: agencies }).changes).toEqual([
      { ...agency, ref: 'new-1', name: 'Ngành 0', code: 'H19.0' },
      { ...agency, ref: 'new-2', name: 'Ngành 1', code: 'H19.1' },
    ])
    const communes = { ...emptyDraft('establish', 'commune'), ...decision, province }
    const results = [
      { ...emptyResult('new-1', 'commune'), ...NEW, parent: { id: 'd', name: 'Huyện D' } },
      { ...emptyResult('new-2', 'commune'), ...NEW },
    ]
    expect(planOf({ ...communes, results }).changes).toMatchObject([{ parent: 'd' }, { parent: 'd' }])
    expect([...lacksOf({ ...communes, results: [emptyResult('new-1', 'commune')] })].map(([field]) => field)).toEqual([
      'name new-1',
      'code new-1',
      'parent new-1',
    ])
  })

  test('another act keeps what was said of the decision', () => {
    expect(withAct(drawn('merge', [one, two], [NEW]), 'split', 'commune')).toMatchObject({ ...decision, units: [], act: 'split' })
  })
})

test.each([
  ['', null],
  ['33,5', 0.335],
  ['100 %', 1],
  ['0', undefined],
  ['101', undefined],
  ['nửa', undefined],
])('"%s" per cent is the share %s', (typed, share) => {
  expect(shareFrom(typed)).toBe(share)
})

describe('what is wrong stands beside its field', () => {
  test('what lacks, by field', () => {
    expect([...lacksOf(emptyDraft('merge'))]).toEqual([
      ['on', 'on'],
      ['title', 'title'],
      ['basis', 'basis'],
      ['units', 'unit'],
      ['name new-1', 'name'],
      ['code new-1', 'code'],
      ['parent new-1', 'parent'],
    ])
    expect(lacksOf(drawn('merge', [one], [NEW])).get('units')).toBe('two-units')
    expect(lacksOf(drawn('split', [one], [{ ...NEW, share: 'x' }, NEW])).get('share new-1')).toBe('share')
    expect(lacksOf(drawn('merge', [one, two], [NEW])).size).toBe(0)
  })

  test('what the server says, by the names a clerk knows', () => {
    const draft = drawn('merge', [one, two], [NEW])
    const refusals = refusalsByField(draft, planOf(draft), [
      { kind: 'code-taken', change: 0, vi: 'Mã 25999 đang là của "Ba".', en: '' },
      { kind: 'successor-ends', change: 1, to: 'new-1', vi: 'Đơn vị nhận "new-1" cũng kết thúc.', en: '' },
      { kind: 'unit-changes-later', change: 2, vi: '"Hai" đã đổi.', en: '' },
    ])
    expect(refusals.get('code new-1')?.vi).toBe('Mã 25999 đang là của "Ba".')
    expect(refusals.get('units')?.vi).toBe('Đơn vị nhận "Mới" cũng kết thúc. "Hai" đã đổi.')
  })
})
