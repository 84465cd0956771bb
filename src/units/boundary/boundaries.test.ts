import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../identity/index.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findProvinceOf, readBoundaries, unitService } from '../service.ts'
import { platformWithUnits } from '../testing.ts'
import { boundariesOf, readBoundaryFile } from './boundaries.ts'

/** Two squares side by side: they share the arc 0, which the second runs backwards; the second has an island. */
const squares = {
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
    [
      [5, 5],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
  objects: {
    u: {
      geometries: [
        { type: 'Polygon', id: '1', arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: '2', arcs: [[[2, ~0]], [[3]]] },
      ],
    },
  },
} as const
/** The same file with one thing altered. */
const altered = (from: string, to: string): string => {
  const text = JSON.stringify(squares)
  expect(text).toContain(from)
  return text.replace(from, to)
}
const communes = (...codes: (string | null)[]) => codes.map((code) => ({ unitId: `unit ${code}`, code }))

describe('a file of boundaries', () => {
  test('gives each commune of the day its polygons, under its unit', () => {
    const file = readBoundaryFile(JSON.stringify(squares))
    if (file === undefined) throw new Error('it is one')
    expect(boundariesOf(file, communes('2', '1'))).toEqual({
      transform: squares.transform,
      arcs: squares.arcs,
      shapes: [
        { unitId: 'unit 2', arcs: [[[2, -1]], [[3]]] },
        { unitId: 'unit 1', arcs: [[[0, 1]]] },
      ],
    })
  })

  test.each([
    ['one commune more', communes('1', '2', '3')],
    ['one fewer', communes('1')],
    ['one without a code', communes('1', null)],
    ['another in place of one', communes('1', '3')],
    ['none', []],
  ])('is not drawn for a day with %s', (_, ofDay) => {
    const file = readBoundaryFile(JSON.stringify(squares))
    if (file === undefined) throw new Error('it is one')
    expect(boundariesOf(file, ofDay)).toBeUndefined()
  })

  test('that holds a commune twice is not drawn', () => {
    const twice = readBoundaryFile(altered('"id":"2"', '"id":"1"'))
    if (twice === undefined) throw new Error('it is one')
    expect(boundariesOf(twice, communes('1'))).toBeUndefined()
  })

  test.each([
    ['no JSON', '{'],
    ['GeoJSON', JSON.stringify({ type: 'FeatureCollection', features: [] })],
    ['without a quantisation', altered('"transform"', '"other"')],
    ['with a scale of one number', altered('"scale":[1,1]', '"scale":[1]')],
    ['with a line among the polygons', altered('"Polygon"', '"LineString"')],
    ['with a code that is a number', altered('"id":"1"', '"id":1')],
    ['that names an arc it does not hold', altered('"arcs":[[0,1]]', '"arcs":[[0,4]]')],
    ['that names one backwards', altered('"arcs":[[0,1]]', '"arcs":[[0,-5]]')],
    ['with arcs one level too high', altered('"arcs":[[0,1]]', '"arcs":[0,1]')],
    ['with a step of three numbers', altered('[[1,0],[0,1]]', '[[1,0,1],[0,1]]')],
  ])('is refused when it is %s', (_, text) => {
    expect(readBoundaryFile(text)).toBeUndefined()
  })
})

describe('the boundaries of Đồng Nai', () => {
  let platform: TestPlatform
  let reader: Actor
  let directory: string
  beforeAll(async () => {
    platform = await platformWithUnits()
    directory = await mkdtemp(join(tmpdir(), 'boundaries-'))
    const unitId = await findProvinceOf(platform.database, { on: plainDate('2026-05-04') })
    const grants = [{ role: 'dx-officer' as const, unitId, from: plainDate('2020-01-01') }]
    reader = { userId: platform.newId(), name: 'Hạnh', via: 'web', grants }
  })
  afterAll(async () => {
    await platform.close()
    await rm(directory, { recursive: true })
  })
  const read = async (on: string, file?: string, actor: Actor = reader) => {
    const result = await readBoundaries(platform, actor, { on: plainDate(on) as PlainDate, file })
    if (!result.ok) throw new Error(result.refusal.kind)
    return result.value
  }

  test('are those of the 95 communes since 1/7/2025, each a closed polygon in the south of the country', async () => {
    const { boundaries, missing, isOwn } = await read('2026-05-04')
    expect({ missing, isOwn, shapes: boundaries?.shapes.length }).toEqual({ missing: null, isOwn: false, shapes: 95 })
    const all = await unitService(platform).list(reader, { on: plainDate('2026-05-04'), level: 'commune', limit: 200 })
    const listed = all.ok ? all.value.items.map(({ unitId }) => unitId) : []
    expect(boundaries?.shapes.map(({ unitId }) => unitId).toSorted()).toEqual(listed.toSorted())
    for (const { arcs } of boundaries?.shapes ?? []) {
      const { transform, arcs: every } = boundaries as NonNullable<typeof boundaries>
      const geometry = { type: 'MultiPolygon', arcs } as never
      const shape = feature({ type: 'Topology', transform, arcs: every, objects: {} } as never, geometry)
      const { coordinates } = shape.geometry as unknown as { coordinates: [number, number][][][] }
      for (const ring of coordinates.flat()) {
        expect(ring.at(-1)).toEqual(ring[0])
        for (const [longitude, latitude] of ring) {
          expect(longitude).toBeGreaterThan(106.4)
          expect(longitude).toBeLessThan(107.6)
          expect(latitude).toBeGreaterThan(10.5)
          expect(latitude).toBeLessThan(12.4)
        }
      }
    }
  })

  test('are not those of the communes before', async () => {
    for (const on of ['2024-06-30', '2025-06-30'])
      expect(await read(on)).toEqual({ boundaries: null, missing: 'other-units', isOwn: false })
  })

  test('give way to a file of the province’s own, also where that cannot be read', async () => {
    const own = join(directory, 'own.topo.json')
    await writeFile(own, JSON.stringify(squares))
    expect(await read('2026-05-04', own)).toEqual({ boundaries: null, missing: 'other-units', isOwn: true })
    await writeFile(own, '{')
    expect(await read('2026-05-04', own)).toEqual({ boundaries: null, missing: 'unreadable', isOwn: true })
    expect(await read('2026-05-04', join(directory, 'nowhere'))).toEqual({ boundaries: null, missing: 'unreadable', isOwn: true })
  })

  test('are not for whoever may not read units', async () => {
    await expect(read('2026-05-04', undefined, { ...reader, grants: [] })).rejects.toThrow('not-allowed')
  })
})
