// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../src/kernel/calendar.ts'
import { chooseLanguage } from '../../../shared/i18n/language.ts'
import { answerWith, show } from '../../../shared/testing.tsx'
import type { Overview } from '../api.ts'
import { overviewText } from './overview-text.ts'
import { Places } from './places.tsx'

type Place = Overview['byUnit'][number]['communes'][number]

const place = (unitId: string, entitled: number, groups: number): Place =>
  ({
    unitId,
    name: `Xã ${unitId}`,
    groups,
    entitled,
    waiting: 0,
    blocked: groups - entitled,
    amount: entitled * 1_500_000,
  }) as Place
const COMMUNES = [place('a', 3, 3), place('b', 1, 2), place('c', 0, 4)]
const computed = { state: 'computed', month: '2026-05' } as Overview['cycle']

/** Three squares in a row. */
const BOUNDARIES = {
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [0, 1, 2, 3].map((x) => [
    [x, 0],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ]),
  shapes: ['a', 'b', 'c', 'd'].map((unitId, arc) => ({ unitId, arcs: [[[arc]]] })),
}
const serve = (answer: object) => answerWith(() => Response.json({ missing: null, isOwn: false, ...answer }))
const given = { communes: COMMUNES, cycle: computed, day: plainDate('2026-05-31') }

describe.each(['vi', 'en'] as const)('the communes of a month at a glance, in %s', (language) => {
  const text = overviewText[language]

  test('stand on the map of their day, with what each colour is and whose boundaries they are', async () => {
    chooseLanguage(language)
    const sent = serve({ boundaries: BOUNDARIES })
    const { user } = show(<Places {...given} />)
    const map = await screen.findByRole('img', { name: text.map })
    expect(sent.map(({ address }) => address)).toContainEqual(expect.stringContaining('/units/boundaries?on=2026-05-31'))
    const shapes = [...map.querySelectorAll('path')]
    const left = shapes.map((shape) => Number(/^M([\d.]+)/.exec(shape.getAttribute('d') ?? '')?.[1]))
    expect(left).toEqual(left.toSorted((one, other) => one - other))
    expect(new Set(left).size).toBe(4)
    expect(shapes.map((shape) => shape.getAttribute('class')?.match(/whole|some|none|unknown/)?.[0])).toEqual([
      'whole',
      'some',
      'none',
      'unknown',
    ])
    for (const [state, communes] of [
      ['whole', '1'],
      ['some', '1'],
      ['none', '1'],
    ] as const)
      screen.getByText(text.mapKey[state](communes))
    screen.getByText(text.mapKey.without('1'))
    screen.getByText(text.mapSource)
    await user.hover(shapes[1] as Element)
    screen.getByText(text.tile('Xã b', '1', '2'))
    await user.hover(shapes[3] as Element)
    screen.getByText(text.noGroups)
    expect(screen.queryByRole('list', { name: text.tiles })).toBeNull()
  })

  test('that may be one of several stand as tiles beside the map of the others, and are counted', async () => {
    chooseLanguage(language)
    serve({ boundaries: BOUNDARIES })
    show(<Places {...given} communes={[...COMMUNES, place('a or b', 1, 1)]} />)
    await screen.findByRole('img', { name: text.map })
    screen.getByText(text.unplaced('1'))
    const tiles = screen.getByRole('list', { name: text.tiles })
    expect([...tiles.querySelectorAll('li')].map((tile) => tile.title)).toEqual([text.tile('Xã a or b', '1', '1')])
    screen.getByText(text.mapKey.whole('2'))
  })

  test.each([
    ['there are no boundaries of that day', { boundaries: null, missing: 'other-units' }],
    ['none of them is found within the boundaries', { boundaries: { ...BOUNDARIES, shapes: BOUNDARIES.shapes.slice(3) } }],
  ])('are tiles where %s', async (_, answer) => {
    chooseLanguage(language)
    serve(answer)
    show(<Places {...given} />)
    const tiles = await screen.findByRole('list', { name: text.tiles })
    await screen.findByText(text.mapKey.some('1'))
    expect(tiles.querySelectorAll('li')).toHaveLength(COMMUNES.length)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByText(text.mapSource)).toBeNull()
    expect(screen.queryByText(text.mapUnreadable)).toBeNull()
  })

  test('say so where the province’s file cannot be read, and name nobody else as its source', async () => {
    chooseLanguage(language)
    serve({ boundaries: null, missing: 'unreadable', isOwn: true })
    show(<Places {...given} />)
    await screen.findByText(text.mapUnreadable)
    serve({ boundaries: BOUNDARIES, isOwn: true })
    show(<Places {...given} day={undefined} />)
    await screen.findByRole('img', { name: text.map })
    expect(screen.queryByText(text.mapSource)).toBeNull()
  })

  test('are of no state before the month is computed', async () => {
    chooseLanguage(language)
    serve({ boundaries: BOUNDARIES })
    show(<Places {...given} cycle={{ ...computed, state: 'opened' }} />)
    await waitFor(() => screen.getByText(text.mapKey.unknown('3')))
  })
})
