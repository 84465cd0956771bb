import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import { systemActor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { findUnitByCode } from '../../units/service.ts'
import { done, type ImportWorld, importWorld, JUNE } from '../import-world.fixture.ts'
import { type Invented, invent, workbook } from '../reading/layouts.fixture.ts'

const people = invent()
const inCommune = (commune: string): Invented[] => people.filter((person) => person.commune === commune)
const [PHU_LY, TAN_AN] = [inCommune('Xã Phú Lý'), inCommune('Xã Tân An')]

let world: ImportWorld
beforeEach(async () => {
  world = await importWorld()
})
afterEach(() => world.close())

/** A register whose groups name their decision in two columns, or in one. */
const register = (persons: readonly Invented[], decision: string, day?: Date | string): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    const head = ['STT', 'Xã', 'Ấp', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'Số quyết định']
    sheet.addRow(day === undefined ? head : [...head, 'Ngày quyết định'])
    for (const [at, { commune, hamlet, name, role, phone }] of persons.entries())
      sheet.addRow([at + 1, commune, hamlet, name, role, phone, decision, ...(day === undefined ? [] : [day])])
  })

const FOUNDING = '05/QĐ-UBND'
const DAY = '01/03/2024'
const toldIn = async (importId: string) =>
  (await world.rowsOf(importId)).flatMap(({ row, state, doubts, other }) =>
    doubts.map(({ code, vi }) => ({ row, state, code, vi, beside: other?.communeName })),
  )
const take = async (name: string, bytes: Uint8Array): Promise<string> => {
  const importId = await world.preview(bytes, { name })
  await world.take(importId)
  return importId
}

describe('an establishing decision that the lists of two communes name', () => {
  test('in two files is told once, beside the other, and holds nothing', async () => {
    const [one, other] = [await register(PHU_LY, FOUNDING, DAY), await register(TAN_AN, `Số ${FOUNDING} ngày ${DAY}`)]
    const files = [
      { name: 'phu-ly.xlsx', bytes: one },
      { name: 'tan-an.xlsx', bytes: other },
    ]
    const { importId } = done(await world.imports.preview(systemActor, { files, asOf: JUNE }))
    expect(await toldIn(importId)).toEqual([
      {
        row: 2,
        state: 'ready',
        code: 'decision-shared',
        vi: expect.stringMatching(/^Quyết định .*05\/QĐ-UBND \(01\/03\/2024\) .* phu-ly\.xlsx › DS, dòng 2 \(Ấp 1, Xã Phú Lý\)/),
        beside: 'Xã Phú Lý',
      },
    ])
    expect(await world.take(importId)).toMatchObject({ rowsTaken: PHU_LY.length + TAN_AN.length, rowsWaiting: 0 })
  })

  test.each([
    ['another day', FOUNDING, '02/03/2024'],
    ['another number', '06/QĐ-UBND', DAY],
    ['no day', FOUNDING, undefined],
  ])('is none with %s', async (_, number, day) => {
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    expect(await toldIn(await world.preview(await register(TAN_AN, number, day), { name: 'tan-an.xlsx' }))).toEqual([])
  })

  test.each([
    ['as it is kept', FOUNDING, DAY],
    ['with other zeros, signs and cells', '5 / QÐ-UBND', new Date('2024-03-01')],
  ])('is told against the registers, %s, and shows whose it is', async (_, number, day) => {
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    const importId = await world.preview(await register(TAN_AN, number, day), { name: 'tan-an.xlsx' })
    const [told, ...more] = await toldIn(importId)
    expect([told, more]).toMatchObject([{ row: 2, state: 'ready', code: 'decision-shared', beside: 'Xã Phú Lý' }, []])
    expect(told?.vi).toContain('Ấp 1')
    await world.take(importId)
    expect(await toldIn(importId), 'not twice').toHaveLength(1)
  })

  test('is told of rows that go in, where the other list was taken since they were read', async () => {
    const importId = await world.preview(await register(TAN_AN, FOUNDING, DAY), { name: 'tan-an.xlsx' })
    expect(await toldIn(importId)).toEqual([])
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    expect(await world.take(importId)).toMatchObject({ rowsTaken: TAN_AN.length, rowsWaiting: 0 })
    expect(await toldIn(importId)).toMatchObject([{ state: 'taken', code: 'decision-shared', beside: 'Xã Phú Lý' }])
  })

  test('founds all groups of one commune without a word, and is not asked of groups that are there', async () => {
    const first = await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    expect(await toldIn(first)).toEqual([])
    await take('tan-an.xlsx', await register(TAN_AN, FOUNDING, DAY))
    const again = await world.preview(await register(TAN_AN, FOUNDING, DAY), { name: 'tan-an-2.xlsx' })
    expect(await toldIn(again)).toEqual([])
  })

  test('of one list that names both communes is a district’s, and says so itself', async () => {
    const both = await world.preview(await register([...PHU_LY, ...TAN_AN], FOUNDING, DAY), { name: 'huyen.xlsx' })
    expect(await toldIn(both)).toEqual([])
  })

  test('stays told when a cell of its row is mended', async () => {
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    const importId = await world.preview(await register(TAN_AN, FOUNDING, DAY), { name: 'tan-an.xlsx' })
    const [row] = await world.rowsOf(importId)
    done(await world.imports.mendRow(systemActor, { importId, rowId: row?.id ?? '', cells: { note: 'đã xem' } }))
    expect(await toldIn(importId)).toHaveLength(1)
  })

  test('keeps the day of a column of its own as the day on which its groups were established', async () => {
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    const { rows } = await sql`SELECT DISTINCT decision_number, decision_date, established_on FROM community_group`.execute(
      world.platform.database,
    )
    expect(rows).toEqual([{ decision_number: FOUNDING, decision_date: '2024-03-01', established_on: '2024-03-01' }])
  })

  test('of a commune beyond reach is told without saying which', async () => {
    await take('phu-ly.xlsx', await register(PHU_LY, FOUNDING, DAY))
    const ward = await findUnitByCode(world.platform.database, '26179', JUNE)
    const clerk = officer(world.platform, 'commune-officer', ward?.unitId ?? '')
    await keepAccount(world.platform, clerk)
    const files = [{ name: 'tan-an.xlsx', bytes: await register(TAN_AN, FOUNDING, DAY) }]
    const { importId } = done(await world.imports.preview(clerk, { files, asOf: JUNE }))
    const { items } = done(await world.imports.rows(clerk, { importId, limit: 200 }))
    const [told] = items.filter(({ doubts }) => doubts.length > 0)
    expect(told).toMatchObject({ doubts: [{ code: 'decision-shared' }], other: null })
    expect(told?.doubts[0]?.vi).toContain('nơi ngoài phạm vi của bạn')
    expect(JSON.stringify(told)).not.toContain('Phú Lý')
  })
})
