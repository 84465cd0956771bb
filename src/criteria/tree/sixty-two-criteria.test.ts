import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fold } from '../../kernel/vietnamese-text.ts'
import { scoreUnits } from '../scoring/score-units.ts'
import { checkCriteriaTree } from './check-criteria-tree.ts'
import { formatPoints, points } from './points.ts'
import { getShippedTree } from './shipped-trees.ts'

/** A commune of Tây Ninh in 2025: code, maximum, self-score, verified score. The titles are the act's and stay there. */
const ROWS: readonly (readonly [code: string, maximum: number, self: number, verified: number])[] = [
  ['1.1', 10, 7.04, 10],
  ['1.2', 10, 7.51, 10],
  ['1.3', 10, 9.92, 10],
  ['1.4', 20, 5, 0],
  ['1.5', 10, 10, 10],
  ['1.6', 10, 10, 0],
  ['1.7', 10, 10, 10],
  ['2.1', 30, 15, 15],
  ['2.2', 20, 0.38, 0.38],
  ['2.3', 20, 20, 20],
  ['2.4', 20, 6.47, 0],
  ['2.5', 10, 10, 0],
  ['3.1', 20, 20, 20],
  ['3.2', 20, 20, 20],
  ['3.3', 20, 20, 20],
  ['3.4', 20, 20, 14.52],
  ['3.5', 10, 10, 10],
  ['3.6', 10, 10, 10],
  ['4.1', 20, 20, 17.14],
  ['4.2', 20, 20, 20],
  ['4.3', 20, 20, 20],
  ['4.4', 20, 10.98, 10.98],
  ['4.5', 20, 20, 20],
  ['4.6', 10, 10, 10],
  ['4.7', 20, 0.05, 0],
  ['4.8', 20, 0.05, 0],
  ['4.9', 20, 0, 0],
  ['4.10', 10, 10, 10],
  ['4.11', 10, 9.96, 9.96],
  ['4.12', 10, 10, 10],
  ['4.13', 10, 10, 10],
  ['4.14', 10, 8.03, 0],
  ['4.15', 10, 10, 10],
  ['4.16', 10, 10, 10],
  ['4.17', 10, 10, 10],
  ['4.18', 10, 10, 10],
  ['4.19', 10, 9.83, 9.83],
  ['4.20', 10, 7.57, 7.57],
  ['4.21', 10, 9.96, 9.96],
  ['4.22.1', 20, 20, 19.5],
  ['4.22.2', 20, 20, 20],
  ['4.22.3', 20, 20, 10],
  ['4.22.4', 20, 20, 0],
  ['4.22.5', 20, 20, 0],
  ['4.22.6', 20, 20, 20],
  ['4.22.7', 20, 20, 20],
  ['4.22.8', 20, 20, 0],
  ['4.22.9', 20, 20, 0],
  ['4.22.10', 30, 26, 26],
  ['4.22.11', 20, 20, 0],
  ['5.1', 20, 20, 20],
  ['5.2', 20, 20, 20],
  ['5.3', 20, 20, 20],
  ['5.4', 20, 20, 20],
  ['6.1', 10, 9.64, 0],
  ['6.2', 10, 4, 10],
  ['6.3', 10, 1.02, 0],
  ['6.4', 10, 7.1, 0],
  ['6.5', 10, 5.98, 0],
  ['6.6', 10, 10, 5.43],
  ['6.7', 10, 6.35, 10],
  ['6.8', 10, 10, 0],
]

/** The act's own list: its codes and numbers, and of its titles no more than a digest, for its words are not ours to carry. */
const OFFICIAL = new URL('./published-criteria.fixture.json', import.meta.url)

interface Official {
  readonly code: string
  readonly max: number
  readonly self: number
  readonly verified: number
  /** Of the folded title, as UTF-8. */
  readonly titleSha256: string
}
const official = JSON.parse(readFileSync(OFFICIAL, 'utf8')) as Official[]
const tree = getShippedTree('commune-62-criteria')
const entries = (side: 2 | 3) => Object.fromEntries(ROWS.map((row) => [row[0], { value: row[side] }]))
const commune = { unit: 'commune', block: 'communes', self: entries(2), verified: entries(3) }

function scoreCommune() {
  const scored = scoreUnits(tree, [commune])
  if (!scored.ok || scored.value[0] === undefined) throw new Error(JSON.stringify(scored))
  return scored.value[0]
}

describe('62 criteria of a commune', () => {
  test('are a tree without a fault, of 960 points', () => {
    expect(checkCriteriaTree(tree).doubts).toEqual([])
    const scored = tree.criteria.filter(({ form }) => form !== undefined)
    expect(scored.map(({ code, maximum }) => [code, maximum])).toEqual(ROWS.map(([code, maximum]) => [code, maximum]))
  })

  test('give 787,84 self-assessed and 606,27 verified of 960: verification took 181,57 points', () => {
    const { self, verified, gap } = scoreCommune().total
    expect([self.points, verified.points, gap]).toEqual([78_784, 60_627, -18_157])
    expect([self.maximum, verified.maximum]).toEqual([96_000, 96_000])
    expect(formatPoints(points(verified.points ?? 0), 'vi')).toBe('606,27')
  })

  test('say which lines verification moved, up as well as down', () => {
    const moved = scoreCommune().lines.filter(({ gap, criterion }) => gap !== 0 && ROWS.some(([code]) => code === criterion))
    expect(moved).toHaveLength(ROWS.filter(([, , self, verified]) => self !== verified).length)
    expect(moved.find(({ criterion }) => criterion === '6.2')?.gap).toBe(600)
  })

  test('one score not yet there: the total is not known, the rest is counted so far', () => {
    const verified = { ...entries(3), '1.1': null }
    const scored = scoreUnits(tree, [{ ...commune, verified }])
    if (!scored.ok) throw new Error(JSON.stringify(scored.refusal))
    expect(scored.value[0]?.total.verified).toMatchObject({
      state: 'incomplete',
      points: null,
      pointsSoFar: 59_627,
      missing: ['1.1'],
    })
    expect(scored.value[0]?.total.gap).toBeNull()
  })

  const digestOf = (title: string): string => createHash('sha256').update(fold(title)).digest('hex')

  test('are the numbers of the published list, under titles of our own', () => {
    expect(official.map(({ code, max, self, verified }) => [code, max, self, verified])).toEqual(ROWS)
    const titles = new Set(official.map(({ titleSha256 }) => titleSha256))
    expect(titles.size).toBe(62)
    expect(tree.criteria.filter(({ title }) => titles.has(digestOf(title.vi)))).toEqual([])
  })

  test('a title of the act would be recognised by its digest, whatever its capitals and spaces', () => {
    const [own] = tree.criteria
    const listed = new Set([digestOf(own?.title.vi.toUpperCase() ?? '')])
    expect(tree.criteria.filter(({ title }) => listed.has(digestOf(title.vi)))).toEqual([own])
  })
})
