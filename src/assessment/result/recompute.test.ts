import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomOf } from '../../composite-index/index.ts'
import { type CriteriaTree, getShippedTree } from '../../criteria/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { CouncilMatter } from '../council/council-decision.ts'
import type { AssessedUnit } from './assessed-tree.ts'
import { DRAWS, drawRanks } from './rank-draws.ts'
import { canonicalText, type ResultDocument, resultDocument } from './result-document.ts'
import { resultOf } from './result-of.ts'
import { decisionOf, generatedUnits, SIMPLE_TREE, treeOf, unitOf } from './testing.ts'

const SCRIPT = fileURLToPath(new URL('../../../bin/recompute-result.mjs', import.meta.url))
const DEPARTMENTS = getShippedTree('dong-nai-departments')
const TWO_BLOCKS = getShippedTree('dx-example-two-blocks')
const WEIGHED: CriteriaTree = {
  ...SIMPLE_TREE,
  ...{ code: 'weighed', counting: 'weights', maximum: 1000, rounding: 'half-up' },
  criteria: [
    ...[60, 40].map((weight, at) => ({ code: `B${at}`, title: { vi: 'x', en: 'x' }, weight })),
    ...SIMPLE_TREE.criteria.map((one, at) => ({
      ...one,
      parent: at < 2 ? 'B0' : 'B1',
      weight: [33.3, 66.7, 100][at] ?? 0,
      mayNotApply: true,
    })),
  ],
}
const round = {
  id: 'r-1',
  code: 'cds-2024',
  title: 'Đánh giá 2024',
  year: 2024,
  provinceId: 'p-1',
  state: 'deliberating',
  stages: [],
  appraisers: 1,
} as const

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recompute-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A round of three trees, some units of which are left out, not appraised, excepted or equal; the Council gave a score and broke a tie. */
function generated(seed: number) {
  const random = randomOf(seed)
  const blockOf = ({ blocks }: CriteriaTree) => blocks[0]?.code ?? ''
  const weighed: AssessedUnit[] = Array.from({ length: 5 }, (_, at) =>
    unitOf(
      `w-${at}`,
      [random() * 10, random() * 20, random() * 70].map((one) => Math.round(one * 100) / 100),
    ),
  )
  const [first, second, third] = weighed
  const trees = [
    treeOf(generatedUnits(DEPARTMENTS, { block: blockOf(DEPARTMENTS), count: 6, random }), DEPARTMENTS),
    treeOf(generatedUnits(TWO_BLOCKS, { block: 'districts', count: 6, random }), TWO_BLOCKS),
    treeOf(
      [
        ...weighed.slice(2),
        ...(first && second && third
          ? [
              { ...first, verified: { ...first.verified, C1: { notApplicable: 'không có' } } },
              { ...second, verified: { ...second.verified, C2: null } },
              { ...third, unitId: 'w-equal', code: 'w-equal' },
            ]
          : []),
      ],
      WEIGHED,
    ),
  ]
  const matters: CouncilMatter[] = [
    { kind: 'method', method: (['share', 'rank-in-block', 'z-score', 'percentile'] as const)[Math.abs(seed) % 4] ?? 'share' },
    { kind: 'exclude', unitId: 'districts-1', reason: 'x' },
    { kind: 'score', unitId: 'w-4', criterion: 'C3', entry: { points: 12.34, reason: 'x' }, reason: 'x' },
    { kind: 'tie', unitIds: ['w-equal', 'w-2'], reason: 'x' },
  ]
  const decisions = matters.map(decisionOf)
  const result = resultOf({
    trees,
    decisions,
    corrections: [{ unitId: 'w-3', criterion: 'C1', entry: { value: 9.99 } }],
    paidRanks: 3,
  })
  const draws = { ...DRAWS, draws: 40 }
  const document = resultDocument({
    round: { ...round, stages: [{ stage: 'appeal', firstDay: plainDate('2025-01-01'), lastDay: plainDate('2025-01-30') }] },
    trees,
    decisions,
    result,
    draws,
  })
  return { document, drawnRanks: Object.fromEntries(drawRanks(trees, result, draws)) }
}

const fingerprintOf = (document: ResultDocument): string => createHash('sha256').update(canonicalText(document)).digest('hex')

async function recompute(name: string, data: unknown): Promise<{ readonly code: number; readonly out: string }> {
  const file = join(folder, `${name}.json`)
  await writeFile(file, canonicalText(data))
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, file], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    )
  })
}

describe('the script that recomputes a result without this program', { timeout: 60_000 }, () => {
  test.each([1, 2, 3, 4, 77])(
    'agrees to the last digit with round %d, by its points, ranks, draws and fingerprint',
    async (seed) => {
      const { document, drawnRanks } = generated(seed)
      const kinds = new Set(document.units.map(({ unranked }) => unranked?.kind))
      expect([...kinds].toSorted()).toEqual(['excluded', 'not-appraised', undefined])
      const { out, code } = await recompute(`round-${seed}`, {
        ...document,
        drawnRanks,
        fingerprint: fingerprintOf(document),
        publication: { version: 1 },
      })
      expect(out).toContain('Khớp đến chữ số cuối')
      expect(code).toBe(0)
    },
  )

  test('says where a file disagrees that was changed', async () => {
    const { document, drawnRanks } = generated(1)
    const whole = { ...document, drawnRanks, fingerprint: fingerprintOf(document) }
    const change = async (name: string, alter: (data: Record<string, never> & typeof whole) => void): Promise<string> => {
      const copy = structuredClone(whole) as Record<string, never> & typeof whole
      alter(copy)
      const { out, code } = await recompute(name, copy)
      expect(code).toBe(1)
      return out
    }
    const [unit] = whole.units
    expect(unit?.code).toBeDefined()
    const write = (target: unknown, field: string, value: unknown): void => {
      ;(target as Record<string, unknown>)[field] = value
    }
    expect(await change('score', (data) => write(data.units[0]?.criteria[0], 'counted', 0.01))).toContain(
      `${unit?.code} ${unit?.name}, counted`,
    )
    expect(await change('total', (data) => write(data.units[0]?.totals.counted, 'points', 1))).toContain(
      `${unit?.code} ${unit?.name}, counted`,
    )
    expect(
      await change('weight', (data) =>
        write(
          data.trees.flatMap(({ criteria }) => criteria).find(({ code }) => code === unit?.criteria[0]?.criterion),
          'maximum',
          3.5,
        ),
      ),
    ).toMatch(/, (self|counted): /)
    expect(await change('rank', (data) => write(data.final[0], 'rank', 2))).toContain('final ranks')
    expect(await change('place', (data) => write(data.rankings[3]?.places[0], 'value', 0.5))).toContain('ranking by percentile')
    expect(await change('method', (data) => write(data, 'method', 'z-score'))).toContain('method: "z-score"')
    expect(
      await change('decision', (data) =>
        write(
          data,
          'decisions',
          data.decisions.filter(({ matter }) => matter.kind !== 'exclude'),
        ),
      ),
    ).toContain('districts-1 Đơn vị districts-1, excluded')
    expect(await change('seed', (data) => write(data.draws, 'seed', 9))).toContain('drawn ranks')
    expect(await change('name', (data) => write(data.units[0], 'name', 'Đơn vị khác'))).toContain('fingerprint')
  })
})
