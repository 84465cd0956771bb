import { describe, expect, test } from 'vitest'
import type { CriteriaTree, Criterion } from '../../criteria/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { ResultDocument, WrittenUnit } from '../result/result-document.ts'
import { nextStep } from './next-step.ts'
import { type ReportedVersion, unitReport } from './unit-report.ts'

const title = (vi: string) => ({ vi, en: vi })
const manual = { kind: 'manual', scale: [], betweenAllowed: true } as const
const leaf = (code: string, change: Partial<Criterion> = {}): Criterion => {
  return { code, parent: code.slice(0, 1), title: title(`Tiêu chí ${code}`), maximum: 10, form: manual, ...change }
}
const TREE: CriteriaTree = {
  ...{ code: 't', version: 1, title: title('t'), inForceFrom: plainDate('2024-01-01'), counting: 'points', rounding: 'half-up' },
  blocks: [{ code: 'b', kind: 'agency', title: title('b') }],
  criteria: [
    { code: 'G', title: title('Chính quyền số') },
    leaf('G1', { evidence: title('Kế hoạch') }),
    leaf('G2', { maximum: 30, form: { kind: 'full-half-none' } }),
    { code: 'E', title: title('Kinh tế số') },
    leaf('E1', {
      maximum: 60,
      form: {
        kind: 'steps',
        steps: [
          { from: 1, points: 20 },
          { from: 2, points: 60 },
        ],
        otherwise: 0,
      },
    }),
  ],
}
const lineOf = (criterion: string, self: number, counted: number | null) => {
  return { criterion, self, appraised: counted, council: counted, counted }
}
const unitWith = (id: string, rank: number, points: Readonly<Record<string, readonly [number, number | null]>>): WrittenUnit => {
  const criteria = Object.entries(points).map(([code, [self, counted]]) => lineOf(code, self, counted))
  const total = { points: criteria.reduce((sum, { counted }) => sum + (counted ?? 0), 0), maximum: 100 }
  const totals = { self: total, appraised: total, council: total, counted: total }
  return {
    ...{ id, code: id, name: `Sở ${id}`, tree: 't-1', block: 'b', criteria, totals },
    share: total.points / 100,
    rank,
    unranked: null,
  }
}
const versionOf = (year: number, units: readonly WrittenUnit[]): ReportedVersion => ({
  drawnRanks: Object.fromEntries(units.map(({ id }) => [id, [{ method: 'share', least: 1, greatest: 2, paidShare: 1 }]])),
  document: {
    ...{ format: 'canhtayso-round-result-1', round: { id: `r-${year}`, code: 'x', title: `Đợt ${year}`, year }, method: 'share' },
    ...{ paidRanks: 3, draws: { seed: 1, draws: 1, spread: 0.1 }, units, decisions: [], rankings: [], final: [], questions: [] },
    trees: [
      {
        ...{ name: 't-1', code: 't', title: title('t'), counting: 'points', maximum: null, rounding: 'half-up', bonus: null },
        penalty: null,
        criteria: TREE.criteria.map(({ code, parent, title: own, maximum }) => {
          return {
            code,
            parent: parent ?? null,
            title: own,
            maximum: maximum ?? null,
            weight: null,
            counts: null,
            onlyBlocks: null,
          }
        }),
      },
    ],
  } satisfies ResultDocument,
})
const OWN = unitWith('A', 2, { G1: [10, 4], G2: [15, 15], E1: [20, 20] })
const OTHER = unitWith('B', 1, { G1: [10, 10], G2: [30, 30], E1: [60, 60] })
const facts = { unitId: 'A', tree: TREE, reasons: new Map([['G1', 'Thiếu kế hoạch']]), documented: new Set(['G2']) }
const reported = unitReport({ ...facts, version: versionOf(2024, [OWN, OTHER]), before: undefined })

describe('a unit’s report', () => {
  test('tells where it stands, and its pillars beside the median of its block', () => {
    expect(reported?.standing).toMatchObject({ points: 39, maximum: 100, rank: 2, ranked: 2, least: 1, greatest: 2 })
    expect(reported?.pillars).toEqual([
      { title: 'Chính quyền số', part: 0.4, share: 19 / 40, median: (19 / 40 + 1) / 2 },
      { title: 'Kinh tế số', part: 0.6, share: 20 / 60, median: (20 / 60 + 1) / 2 },
    ])
  })

  test('lists where points were lost, the most first, with the reason that was given', () => {
    expect(reported?.losses.map(({ code, lost, reason }) => [code, lost, reason])).toEqual([
      ['E1', 40, null],
      ['G2', 15, null],
      ['G1', 6, 'Thiếu kế hoạch'],
    ])
    expect(reported?.withoutEvidence).toEqual([
      { code: 'G1', title: 'Tiêu chí G1', wanted: 'Kế hoạch' },
      { code: 'E1', title: 'Tiêu chí E1', wanted: null },
    ])
  })

  test('the cheapest gains: first what was done and lacks evidence, then the step that earns the most', () => {
    expect(reported?.gains.map(({ code, by, gain, ofWhole }) => [code, by, gain, Math.round(ofWhole * 100)])).toEqual([
      ['G1', 'evidence', 6, 6],
      ['E1', 'step', 40, 40],
      ['G2', 'step', 15, 15],
    ])
  })

  test('what changed since the round before, the furthest first; a criterion of one of them only is not compared', () => {
    const before = versionOf(2023, [unitWith('A', 1, { G1: [10, 8], G2: [30, 15], X9: [1, 1] })])
    const { since } = unitReport({ ...facts, version: versionOf(2024, [OWN, OTHER]), before }) ?? { since: null }
    expect(since).toEqual({
      year: 2023,
      rank: 1,
      share: 0.24,
      changes: [{ code: 'G1', title: 'Tiêu chí G1', before: 0.8, now: 0.4 }],
    })
  })

  test('a unit that is not in the result has none', () => {
    expect(unitReport({ ...facts, unitId: 'C', version: versionOf(2024, [OWN]), before: undefined })).toBeUndefined()
  })
})

describe('one step more', () => {
  const step = (form: NonNullable<Criterion['form']>, points: number) => nextStep({ form, maximum: 10 }, points)
  const option = (points: number) => ({ code: String(points), title: title('x'), points })
  test.each<[string, NonNullable<Criterion['form']>, number, number]>([
    [
      'the next threshold',
      {
        kind: 'steps',
        steps: [
          { from: 1, points: 2.5 },
          { from: 2, points: 10 },
        ],
        otherwise: 0,
      },
      2.5,
      7.5,
    ],
    ['the next level', { kind: 'levels', levels: [option(0), option(3), option(10)] }, 0, 3],
    ['the half', { kind: 'full-half-none' }, 0, 5],
    ['the other half', { kind: 'full-half-none' }, 5, 5],
    ['the smallest part', { kind: 'parts', parts: [option(4), option(6)] }, 0, 4],
    ['no more than what is left', { kind: 'each', points: 4 }, 8, 2],
    ['all of it', { kind: 'pass-fail' }, 0, 10],
    ['a tenth of the maximum', { kind: 'ratio' }, 9.5, 0.5],
    ['nothing at the maximum', { kind: 'ratio' }, 10, 0],
  ])('is %s', (_, form, points, gain) => expect(step(form, points)).toBe(gain))
})
