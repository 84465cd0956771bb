import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { groupService } from '../../groups/service.ts'
import { systemActor } from '../../identity/index.ts'
import type { RowState } from '../import/import.ts'
import {
  otherwise as changed,
  done,
  type ImportWorld,
  importWorld,
  JULY,
  makeRegister as register,
} from '../import-world.fixture.ts'
import { type Invented, invent } from '../reading/layouts.fixture.ts'

const people = invent()

let world: ImportWorld
beforeEach(async () => {
  world = await importWorld()
})
afterEach(() => world.close())

const imports = () => world.imports
const preview = (bytes: Uint8Array, name?: string, asOf?: typeof JULY) =>
  world.preview(bytes, { ...(name !== undefined && { name }), ...(asOf !== undefined && { asOf }) })
const take = (importId: string, endMembershipIds?: readonly string[]) => world.take(importId, endMembershipIds)
const rowsOf = (importId: string, state?: RowState) => world.rowsOf(importId, state)
const otherwise = (changes: Readonly<Record<number, Partial<Invented>>>) => changed(people, changes)
const undo = (importId: string) => imports().undo(systemActor, { importId, reason: 'nhập nhầm tệp của huyện khác' })
const undoShown = async (importId: string) => done(await imports().previewUndo(systemActor, { importId }))

/** Everything that lists and months meet of the registers, in words. */
const standing = async () => {
  const { rows } = await sql<{ line: string }>`
    SELECT concat_ws(' ', g.name, p.full_name, m.role, lower(m.valid), upper(m.valid)) AS line FROM membership m
    JOIN community_group g ON g.id = m.group_id JOIN person p ON p.id = m.person_id
    WHERE NOT isempty(m.valid) ORDER BY line`.execute(world.platform.database)
  return rows.map(({ line }) => line)
}

describe('a corrected workbook', () => {
  const WRONG = { 3: { phone: '0912' }, 9: { phone: '0913' }, 20: { phone: '0914' } }

  test('handed back and sent again, shows which rows leave the old tray before it is taken, and then they do', async () => {
    const first = await preview(await register(otherwise(WRONG)))
    expect((await take(first)).rowsWaiting).toBe(3)
    const second = await preview(await register(otherwise({ 20: { phone: '0914' } })), 'danh-sach-danh-dau.xlsx')
    expect(done(await imports().answers(systemActor, { importId: second })).items).toMatchObject([
      {
        importId: first,
        rows: [
          { row: 5, fullName: people[3]?.name },
          { row: 11, fullName: people[9]?.name },
        ],
      },
    ])
    expect(await rowsOf(first, 'doubtful')).toHaveLength(3)
    expect(await take(second)).toMatchObject({ rowsAnswered: 2, rowsWaiting: 1 })
    expect((await rowsOf(first, 'doubtful')).map(({ row }) => row)).toEqual([22])
    expect((await rowsOf(first, 'answered')).map(({ row }) => row)).toEqual([5, 11])
    expect(done(await imports().get(systemActor, { importId: first })).counts?.doubtful).toBe(1)
  })

  test('in which the name itself was put right answers in its place; another person of the name answers nothing', async () => {
    const first = await preview(await register(otherwise({ 3: { name: '' } })))
    await take(first)
    const other = { ...(people[3] as Invented), identity: '099000000001', phone: '0988000001', account: '88000111222' }
    await take(await preview(await register([{ ...other, name: 'Không Ai Cả' }]), 'xa-khac.xlsx'))
    expect(await rowsOf(first, 'doubtful')).toHaveLength(1)
    expect(await take(await preview(await register(people)))).toMatchObject({ rowsAnswered: 1 })
    expect(await rowsOf(first, 'doubtful')).toEqual([])
  })

  test('that no longer has a row says so by name, and the row is put aside with a reason, and back again', async () => {
    const first = await preview(await register(otherwise({ 3: { phone: '0912' }, 9: { phone: '0913' } })))
    await take(first)
    const corrected = people.filter((_, index) => index !== 9)
    const second = await preview(await register(corrected), 'danh-sach-danh-dau.xlsx')
    const [told] = done(await imports().answers(systemActor, { importId: second })).items
    expect(told?.rows.map(({ fullName }) => fullName)).toEqual([people[3]?.name])
    expect(told?.absent).toMatchObject([{ row: 11, fullName: people[9]?.name, group: 'Ấp Lý Lịch, Xã Phú Lý' }])
    const rowIds = told?.absent.map(({ id }) => id) ?? []
    const aside = { importId: second, rowIds, reason: 'xã đã gạch tên' }
    expect(await imports().putAside(systemActor, aside)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    await take(second)
    expect(await imports().putAside(systemActor, { ...aside, reason: ' ' })).toMatchObject({
      refusal: { kind: 'reason-missing' },
    })
    const another = (await rowsOf(first, 'taken'))[0]?.id ?? ''
    expect(await imports().putAside(systemActor, { ...aside, rowIds: [another] })).toMatchObject({
      refusal: { kind: 'row-unknown' },
    })
    done(await imports().putAside(systemActor, aside))
    expect(await rowsOf(first, 'doubtful')).toEqual([])
    expect(await rowsOf(first, 'answered')).toMatchObject([{ asideReason: null }, { row: 11, asideReason: 'xã đã gạch tên' }])
    expect(done(await imports().answers(systemActor, { importId: second }))).toMatchObject({
      items: [],
      aside: [{ row: 11, fullName: people[9]?.name, reason: 'xã đã gạch tên' }],
    })
    done(await imports().takeBackAside(systemActor, { importId: second }))
    expect((await rowsOf(first, 'doubtful')).map(({ row }) => row)).toEqual([11])
    done(await imports().putAside(systemActor, aside))
    done(await undo(second))
    expect((await rowsOf(first, 'doubtful')).map(({ row }) => row)).toEqual([5, 11])
  })

  test('of another group under another name speaks of no row of the tray', async () => {
    const first = await preview(await register(otherwise({ 3: { phone: '0912' } })))
    await take(first)
    const others = people.filter(({ commune, hamlet }) => commune === 'Xã Phú Lý' && hamlet === 'Ấp 2')
    const second = await preview(await register(others), 'ap-2.xlsx')
    expect(done(await imports().answers(systemActor, { importId: second }))).toEqual({ items: [], aside: [] })
  })

  test('of another person with the same name and a number of their own leaves the row waiting', async () => {
    const first = await preview(await register(otherwise({ 3: { phone: '0912' } })))
    await take(first)
    const namesake = { ...(people[3] as Invented), identity: '099000000001', phone: '0988000001' }
    await take(await preview(await register([people[0] as Invented, namesake]), 'ten-khac.xlsx', JULY))
    expect(await rowsOf(first, 'doubtful')).toHaveLength(1)
  })
})

describe('a mistaken import', () => {
  test('is undone as a whole: the registers stand as before, nothing is deleted, and the right file comes in the same day', async () => {
    const right = people.slice(0, 10)
    await take(await preview(await register(right)))
    const before = await standing()
    const other = otherwise({ 1: { role: 'Thành viên' }, 4: { position: 'Phó ban ấp' } }).filter((_, index) => index !== 2)
    const mistaken = await preview(await register(other), 'nham.xlsx', JULY)
    const [gone] = done(await imports().leaving(systemActor, { importId: mistaken }))
    await take(mistaken, [gone?.membershipId ?? ''])
    expect(await standing()).not.toEqual(before)
    const positions = [`${people[4]?.name}, Tổ công nghệ số cộng đồng Ấp 1`]
    expect(await undoShown(mistaken)).toMatchObject({ groups: 5, reopened: 2, positions, rests: [] })
    done(await undo(mistaken))
    expect(await standing()).toEqual(before)
    expect(done(await imports().get(systemActor, { importId: mistaken })).state).toBe('undone')
    const groups = done(await groupService(world.platform).list(systemActor, { limit: 50, status: 'active' }))
    expect(groups.items).toHaveLength(3)
    const accounts = await sql<{ n: number }>`
      SELECT count(*) AS n FROM payee_account WHERE state = 'proposed'`.execute(world.platform.database)
    expect(accounts.rows[0]?.n).toBe(right.length)
    const again = await preview(await register(people), 'dung.xlsx', JULY)
    expect(await take(again)).toMatchObject({
      groupsCreated: 5,
      membershipsCreated: people.length - right.length,
      duplicatesFound: 0,
    })
    expect((await standing()).length).toBe(people.length)
  })

  test('gives rows back to the trays it had closed', async () => {
    const first = await preview(await register(otherwise({ 3: { phone: '0912' } })))
    await take(first)
    const second = await preview(await register(people), 'danh-sach.xlsx', JULY)
    expect((await take(second)).rowsAnswered).toBe(1)
    expect((await undoShown(second)).answered).toBe(1)
    done(await undo(second))
    expect(await rowsOf(first, 'doubtful')).toHaveLength(1)
  })

  test('that an older version took is not undone, for what it wrote is not known; taking the rest of it later changes nothing of that', async () => {
    const importId = await preview(await register(otherwise({ 3: { phone: '0912' } })))
    await take(importId)
    await sql`UPDATE import_batch SET writes_known = false WHERE id = ${importId}`.execute(world.platform.database)
    await take(importId)
    expect((await undoShown(importId)).rests.map(({ en }) => en)).toEqual([expect.stringContaining('kept no record')])
    expect(await undo(importId)).toMatchObject({ refusal: { kind: 'rests-on-it' } })
  })

  test('is not undone while something rests on it, which is named: a later change, a later import, a confirmed account', async () => {
    const importId = await preview(await register(people))
    await take(importId)
    await sql`UPDATE payee_account SET state = 'confirmed', basis = 'second-person', confirmed_by = ${world.platform.newId()}, confirmed_at = now()
      WHERE id = (SELECT id FROM payee_account ORDER BY id LIMIT 1)`.execute(world.platform.database)
    const later = await preview(await register(people.slice(0, 5)), 'sau.xlsx', JULY)
    await take(later)
    const { items } = done(await groupService(world.platform).list(systemActor, { limit: 1 }))
    const groupId = items[0]?.id ?? ''
    done(
      await groupService(world.platform).rename(systemActor, {
        groupId,
        name: 'Tổ Đổi Tên',
        on: JULY,
        reason: 'theo quyết định',
      }),
    )
    const told = (await undoShown(importId)).rests.map(({ vi }) => vi).join('; ')
    expect(told).toContain('tài khoản đã xác nhận của')
    expect(told).toContain('sau.xlsx (5 dòng)')
    expect(told).toContain('Tổ Đổi Tên đã được thêm người, đổi tên')
    expect(await undo(importId)).toMatchObject({ refusal: { kind: 'rests-on-it', what: { vi: told } } })
    done(await undo(later))
    expect(await undo(later)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await imports().undo(systemActor, { importId, reason: ' ' })).toMatchObject({ refusal: { kind: 'reason-missing' } })
  })
})
