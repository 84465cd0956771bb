import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { findUnitByCode } from '../../units/service.ts'
import { done, type ImportWorld, importWorld, JULY, JUNE, makeRegister, otherwise } from '../import-world.fixture.ts'
import { type Invented, invent } from '../reading/layouts.fixture.ts'

const people = invent()
const inCommune = (commune: string): Invented[] => people.filter((person) => person.commune === commune)
const [PHU_LY, TAN_AN] = [inCommune('Xã Phú Lý'), inCommune('Xã Tân An')]
const somebody = PHU_LY[2] as Invented

let world: ImportWorld
beforeEach(async () => {
  world = await importWorld()
})
afterEach(() => world.close())

const codesOf = async (importId: string): Promise<[row: number, codes: string[]][]> =>
  (await world.rowsOf(importId, 'doubtful')).map(({ row, doubts }) => [row, doubts.map(({ code }) => code)])

/** Says of the first row that waits that it stays as it is written. */
async function letStay(importId: string): Promise<string> {
  const [row] = await world.rowsOf(importId, 'doubtful')
  const decision = { decision: 'as-written' as const, reason: 'một nhà' }
  done(await world.imports.decideRow(systemActor, { importId, rowId: row?.id ?? '', decision }))
  return row?.id ?? ''
}

/** In rows of the second commune, what people of the first have: each of these with a person of their own. */
const CLASHES: Readonly<Record<number, { code: string; owner: number; take: readonly (keyof Invented)[] }>> = {
  0: { code: 'phone-shared', owner: 2, take: ['phone'] },
  1: { code: 'account-shared', owner: 3, take: ['account'] },
  2: { code: 'same-name-and-phone', owner: 1, take: ['name', 'phone'] },
  3: { code: 'person-in-two-groups', owner: 6, take: ['name', 'identity'] },
  6: { code: 'person-in-two-groups', owner: 7, take: ['identity'] },
}
const clashing = (): Promise<Uint8Array> =>
  makeRegister(
    otherwise(
      TAN_AN,
      Object.fromEntries(
        Object.entries(CLASHES).map(([at, { owner, take }]) => [
          at,
          Object.fromEntries(take.map((field) => [field, PHU_LY[owner]?.[field]])),
        ]),
      ),
    ),
  )
const CLASHED = Object.entries(CLASHES).map(([at, { code }]) => [Number(at) + 2, [code]])

describe('a number that somebody else has', () => {
  test('in the registers holds its row when it is read, and shows whose it is', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const importId = await world.preview(await clashing(), { name: 'tan-an.xlsx' })
    expect(await codesOf(importId)).toEqual(CLASHED)
    const rows = await world.rowsOf(importId, 'doubtful')
    const owners = Object.values(CLASHES).map(({ owner }) => PHU_LY[owner] as Invented)
    expect(rows.map(({ other }) => other?.fullName)).toEqual(owners.map(({ name }) => name))
    for (const [index, row] of rows.entries()) expect(row.doubts[0]?.vi).toContain(owners[index]?.hamlet)
  })

  test('in another file that was read beside it goes back to the tray when it is taken', async () => {
    const [first, second] = [
      await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }),
      await world.preview(await clashing(), { name: 'tan-an.xlsx' }),
    ]
    expect(await codesOf(second)).toEqual([])
    await world.take(first)
    const waiting = CLASHED.length
    expect(await world.take(second)).toMatchObject({ rowsTaken: TAN_AN.length - waiting, rowsWaiting: waiting })
    expect(await codesOf(second)).toEqual(CLASHED)
  })

  test('goes in once an officer has said that it stays, and the same list in the next month asks nothing anew', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const shared = await makeRegister(otherwise(TAN_AN, { 0: { phone: somebody.phone, account: somebody.account } }))
    const importId = await world.preview(shared, { name: 'tan-an.xlsx' })
    await letStay(importId)
    expect(await world.take(importId)).toMatchObject({ rowsTaken: TAN_AN.length, rowsWaiting: 0 })
    const again = await world.preview(shared, { name: 'tan-an-thang-7.xlsx', asOf: JULY })
    expect(await codesOf(again)).toEqual([])
  })

  test('that a third person has come to share since is asked about again, and is settled for both then', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const importId = await world.preview(await makeRegister(otherwise(TAN_AN, { 0: { phone: somebody.phone } })), {
      name: 'tan-an.xlsx',
    })
    await letStay(importId)
    const third = await world.preview(await makeRegister(otherwise(PHU_LY, { 4: { phone: somebody.phone } })), {
      name: 'hai.xlsx',
    })
    await letStay(third)
    await world.take(third)
    expect(await world.take(importId)).toMatchObject({ rowsTaken: TAN_AN.length - 1, rowsWaiting: 1 })
    const [row] = await world.rowsOf(importId, 'doubtful')
    expect(row).toMatchObject({ row: 2, doubts: [{ code: 'phone-shared' }], other: { fullName: PHU_LY[4]?.name } })
    await letStay(importId)
    expect(await world.take(importId)).toMatchObject({ rowsTaken: 1, rowsWaiting: 0 })
  })

  test('of a row of the same file is not asked about again once that row is a person of the registers', async () => {
    const importId = await world.preview(await makeRegister(otherwise(people, { 1: { phone: people.at(-1)?.phone ?? '' } })))
    await world.take(importId)
    await letStay(importId)
    expect(await codesOf(importId)).toEqual([])
    expect(await world.take(importId)).toMatchObject({ rowsTaken: 1, rowsWaiting: 0 })
  })

  test('typed after another one was said to stay is asked about', async () => {
    const importId = await world.preview(await makeRegister(otherwise(people, { 30: { phone: somebody.phone } })))
    const rowId = await letStay(importId)
    const mended = await world.imports.mendRow(systemActor, { importId, rowId, cells: { phone: people[5]?.phone ?? '' } })
    expect(done(mended)).toMatchObject({ state: 'doubtful', doubts: [{ code: 'phone-shared' }] })
    const back = await world.imports.mendRow(systemActor, { importId, rowId, cells: { phone: somebody.phone } })
    expect(done(back)).toMatchObject({ state: 'doubtful', doubts: [{ code: 'phone-shared' }] })
  })

  test('of the same file does not go back when both rows were looked at, whichever is taken first', async () => {
    // The groups are taken in the order of their keys, not of the file.
    const importId = await world.preview(await makeRegister(otherwise(people, { 1: { phone: people.at(-1)?.phone ?? '' } })))
    await letStay(importId)
    expect(await world.take(importId)).toMatchObject({ rowsTaken: people.length, rowsWaiting: 0 })
  })

  test('of nobody by that name, though the number is a former member’s, is told as two people', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    await sql`UPDATE membership m SET valid = daterange(lower(valid), '2024-06-15'), ended_by = m.recorded_by, ended_at = now(), end_reason = 'x'
      FROM person p WHERE p.id = m.person_id AND p.phone = ${somebody.phone}`.execute(world.platform.database)
    const taking = { 0: { identity: somebody.identity, name: 'Võ Thị Mười' } }
    const importId = await world.preview(await makeRegister(otherwise(TAN_AN, taking)), { name: 'tan-an.xlsx', asOf: JULY })
    expect(await codesOf(importId)).toEqual([[2, ['identity-number-shared']]])
  })

  test('within one group holds as well: a known number under another name is not taken for its owner', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const renamed = await makeRegister(otherwise(PHU_LY, { 2: { name: 'Võ Thị Mười' } }))
    const importId = await world.preview(renamed, { name: 'thang-7.xlsx', asOf: JULY })
    expect(await codesOf(importId)).toEqual([[4, ['identity-number-shared']]])
    const [row] = await world.rowsOf(importId, 'doubtful')
    expect(row?.other?.fullName).toBe(somebody.name)
  })

  test('typed into a row holds it, and the other lets go once it is another again', async () => {
    const importId = await world.preview(await makeRegister(otherwise(people, { 30: { account: '1' } })))
    const [row] = await world.rowsOf(importId, 'doubtful')
    const asked = { importId, rowId: row?.id ?? '' }
    const mend = async (account: string) => done(await world.imports.mendRow(systemActor, { ...asked, cells: { account } }))
    const last = await mend(somebody.account)
    expect(last).toMatchObject({ state: 'doubtful', doubts: [{ code: 'account-shared' }] })
    expect(last.other?.fullName).toBe(somebody.name)
    expect(await mend('77000111222')).toMatchObject({ state: 'ready', doubts: [] })
  })

  test('beyond the reach of whoever reads is told without a name, and counts as a look beyond', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const commune = await findUnitByCode(world.platform.database, '26179', JUNE)
    const actor = {
      userId: '018f0000-0000-7000-8000-00000000000a',
      name: 'Công chức xã',
      via: 'web' as const,
      grants: [{ role: 'commune-officer' as const, unitId: commune?.unitId ?? '', from: plainDate('2024-01-01') }],
    }
    const bytes = await makeRegister(otherwise(TAN_AN, { 0: { account: somebody.account } }))
    const { importId } = done(await world.imports.preview(actor, { files: [{ name: 'tan-an.xlsx', bytes }], asOf: JUNE }))
    const [row] = done(await world.imports.rows(actor, { importId, state: 'doubtful' })).items
    expect(row).toMatchObject({ doubts: [{ code: 'account-shared' }], other: null })
    expect(row?.doubts[0]?.vi).toContain('nơi ngoài phạm vi của bạn')
    const used = await sql<{ n: number }>`
      SELECT count(*) AS n FROM daily_use WHERE user_id = ${actor.userId}`.execute(world.platform.database)
    expect(used.rows[0]?.n).toBe(1)
  })
})

describe('a group that is written nearly as one of its commune', () => {
  const near = PHU_LY.map((person) => (person.hamlet === 'Ấp Lý Lịch' ? { ...person, hamlet: 'Ấp Lí Lịch' } : person))
  const ofHamlet = PHU_LY.filter(({ hamlet }) => hamlet === 'Ấp Lý Lịch').length

  test('in the registers holds its rows, beside the other', async () => {
    await world.take(await world.preview(await makeRegister(PHU_LY), { name: 'phu-ly.xlsx' }))
    const importId = await world.preview(await makeRegister(near), { name: 'thang-7.xlsx', asOf: JULY })
    const held = (await world.rowsOf(importId, 'doubtful')).filter(({ doubts }) =>
      doubts.some(({ code }) => code === 'near-group'),
    )
    expect(held).toHaveLength(ofHamlet)
    expect(held[0]?.doubts.find(({ code }) => code === 'near-group')?.vi).toContain('Ấp Lý Lịch')
    expect(held[0]?.other?.groupName).toContain('Ấp Lý Lịch')
  })

  const ofTown = PHU_LY.filter(({ hamlet }) => hamlet === 'Ấp Lý Lịch')
  const stranger = { ...(TAN_AN[0] as Invented), commune: 'Xã Phú Lý', hamlet: 'Ấp Lí Lịch' }
  const others = PHU_LY.filter(({ hamlet }) => hamlet !== 'Ấp Lý Lịch')

  test('in the registers by the time its row is taken sends the row back to the tray', async () => {
    const importId = await world.preview(await makeRegister([...others, { ...stranger, phone: '091' }]), { name: 'mot.xlsx' })
    await world.take(importId)
    const [row] = await world.rowsOf(importId, 'doubtful')
    const asked = { importId, rowId: row?.id ?? '', cells: { phone: stranger.phone } }
    expect(done(await world.imports.mendRow(systemActor, asked))).toMatchObject({
      state: 'ready',
      doubts: [{ code: 'small-group' }],
    })
    await world.take(await world.preview(await makeRegister(ofTown), { name: 'hai.xlsx' }))
    expect(await world.take(importId)).toMatchObject({ rowsTaken: 0, rowsWaiting: 1 })
    const [back] = await world.rowsOf(importId, 'doubtful')
    expect(back?.doubts.map(({ code }) => code)).toEqual(['small-group', 'near-group'])
    expect(back?.other?.groupName).toContain('Ấp Lý Lịch')
  })

  test.each([
    ['of its file, before it or after it', true],
    ['of the registers', false],
  ])('%s holds a row into which it is typed, until it is written as the other', async (_, isInFile) => {
    if (!isInFile) await world.take(await world.preview(await makeRegister(ofTown), { name: 'mot.xlsx' }))
    const sent = isInFile ? [...others, ...ofTown] : others
    const importId = await world.preview(await makeRegister(sent), { name: 'hai.xlsx' })
    const [first] = await world.rowsOf(importId)
    const mend = async (group: string) =>
      done(await world.imports.mendRow(systemActor, { importId, rowId: first?.id ?? '', cells: { group } }))
    const held = await mend('Ấp Lí Lịch')
    expect(held).toMatchObject({ state: 'doubtful' })
    const near = held.doubts.find(({ code }) => code === 'near-group')
    expect(near?.vi).toContain('Ấp Lý Lịch')
    const right = await mend('Ấp Lý Lịch')
    expect(right.doubts.map(({ code }) => code)).not.toContain('near-group')
  })
})
