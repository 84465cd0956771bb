import { describe, expect, test } from 'vitest'
import { rulesLeftOut } from './check-rules.ts'
import { crowdedFolders, deadPaths, unequalPages, unorderedSubRooms } from './tidy.ts'

const filesIn = (folder: string, count: number) => Array.from({ length: count }, (_, index) => `${folder}/rule-${index}.ts`)

describe('a folder', () => {
  test('of twenty code files is full, and one of twenty-one is told to give some to sub-rooms', () => {
    expect(crowdedFolders(filesIn('src/payments/cycle', 20))).toEqual([])
    expect(crowdedFolders(filesIn('src/payments/cycle', 21))).toEqual([expect.stringContaining('src/payments/cycle has 21')])
    expect(crowdedFolders(filesIn('scripts/check-sql', 21))).toEqual([expect.stringContaining('scripts/check-sql has 21')])
  })

  test('does not count tests, fixtures and its sub-folders', () => {
    const files = [...filesIn('web/office', 20), 'web/office/a.test.tsx', 'web/office/a.fixture.ts', 'web/office/month/a.tsx']
    expect(crowdedFolders(files)).toEqual([])
  })

  test('of a room has a place in the order of its sub-rooms', () => {
    expect(unorderedSubRooms(['src/payments/cycle/cycle.ts', 'src/platform/db/pool.ts', 'src/people/person.ts'])).toEqual([])
    expect(unorderedSubRooms(['src/payments/secret/a.ts'])).toEqual([expect.stringContaining('src/payments/secret has no place')])
    expect(unorderedSubRooms(['src/people/card/a.ts'])).toEqual([expect.stringContaining('src/people/card has no place')])
  })
})

test('a rule that the rules project leaves out is named; what has effects is not', () => {
  const sources = ['src/payments/cycle/cycle.ts', 'src/payments/bank/settlement-store.ts', 'src/main.ts', 'src/cli/run.ts']
  expect(rulesLeftOut(sources, [])).toEqual(['src/payments/cycle/cycle.ts'])
  expect(rulesLeftOut(sources, ['src/payments/cycle/cycle.ts'])).toEqual([])
})

test('a path in prose or a link that leads nowhere is told; addresses, anchors and words are not', () => {
  const page = 'docs/units.md'
  const there = new Set(['src/units/store.ts', 'docs/criteria.md'])
  const told = (text: string) => deadPaths(page, text, (path) => there.has(path))
  expect(
    told('See `src/units/store.ts`, [criteria](criteria.md#trees), [law](https://vbpl.vn), [here](#here), `units/now`.'),
  ).toEqual([])
  expect(told('See `src/units/gone.ts` and [that](../src/gone.md).')).toEqual([
    'docs/units.md points at src/units/gone.ts, which is gone: point at where it went.',
    'docs/units.md points at src/gone.md, which is gone: point at where it went.',
  ])
})

test('a README that lacks a command, a setting or a heading of the other is told; other words for the same are not', () => {
  const english = '# A\n\n[Việt](README.vi.md)\n\n## Two\n\n```sh\nnpm start     # begin\n```\n\n`PORT` is `PORT`.\n'
  const vietnamese = '# A\n\n[English](README.md)\n\n## Hai\n\n```sh\nnpm start     # bắt đầu\n```\n\n`PORT` là `PORT`.\n'
  expect(unequalPages(english, vietnamese)).toEqual([])
  expect(unequalPages(english, vietnamese.replace(' là `PORT`', ''))).toEqual([expect.stringContaining('README.md has `PORT`')])
  expect(unequalPages(english, `${vietnamese}\n## Ba\n`)).toEqual([expect.stringContaining('README.vi.md has ##')])
})
