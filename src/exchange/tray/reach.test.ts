import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { groupService } from '../../groups/service.ts'
import { memberRow, officer } from '../../groups/testing.ts'
import { type Actor, DAILY_LIMITS, type Role, systemActor } from '../../identity/index.ts'
import { keepAccount } from '../../identity/testing.ts'
import { addDays, plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { findUnitByCode } from '../../units/service.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { registerImportJobs } from '../jobs.ts'
import { type Invented, invent, workbook } from '../reading/layouts.fixture.ts'
import { importService, type ShownRow } from '../service.ts'

const AS_OF = plainDate('2024-06-01')
const JULY = plainDate('2024-07-01')
const OWN = '26173'
const OTHER = '26179'
const people = invent()
const ours = people.filter(({ code }) => code === OWN)
const theirs = people.filter(({ code }) => code === OTHER)
const [stranger, another] = theirs.filter(({ hamlet }) => hamlet === 'Ấp Thái An') as [Invented, Invented, ...Invented[]]

let platform: TestPlatform
let clerk: Actor
let colleague: Actor
let province: Actor
let imports: ReturnType<typeof importService>
beforeAll(async () => {
  platform = await platformWithUnits()
  registerImportJobs(platform)
  imports = importService(platform)
  clerk = await named('commune-officer', OWN)
  colleague = await named('commune-officer', OWN)
  province = await named('dx-officer', '75')
  done(await take(systemActor, await preview(systemActor, await register(people))))
})
afterAll(() => platform.close())

const named = async (role: Role, code: string): Promise<Actor> => {
  const actor = officer(platform, role, await unit(code))
  await keepAccount(platform, actor)
  return actor
}
const unit = async (code: string): Promise<string> => (await findUnitByCode(platform.database, code, AS_OF))?.unitId ?? ''
const done = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const register = (persons: readonly Partial<Invented>[]): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    sheet.addRow(['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD', 'Số tài khoản', 'Ngân hàng'])
    for (const [at, person] of persons.entries()) {
      const { commune, hamlet, name, role, phone, identity, account, bank } = person
      sheet.addRow([at + 1, commune, hamlet, name, role, phone, identity, account, bank])
    }
  })
let files = 0
const preview = async (actor: Actor, bytes: Uint8Array): Promise<string> => {
  files += 1
  const file = { name: `danh-sach-${files}.xlsx`, bytes }
  return done(await imports.preview(actor, { files: [file], asOf: files === 1 ? AS_OF : addDays(JULY, files) })).importId
}
const take = (actor: Actor, importId: string) => imports.take(actor, { importId })
const rowsOf = async (actor: Actor, importId: string): Promise<readonly ShownRow[]> =>
  done(await imports.rows(actor, { importId, limit: 200 })).items

/** A stranger as the clerk writes them: by name and number into a group of the clerk's own ward, with a phone and an account. */
const claimOf = ({ name, identity }: Invented): Partial<Invented> => ({
  ...ours[0],
  name,
  identity,
  role: 'Thành viên',
  phone: '0977000111',
  account: '66600099988',
})
const claimed = claimOf(stranger)
/** Everything about a person or a group that is kept in the registers, as text. */
async function registers(): Promise<string> {
  const tables = ['person', 'person_commune', 'payee_account', 'membership', 'community_group', 'group_name', 'duplicate_case']
  const all = await Promise.all(
    tables.map((table) =>
      sql<{ line: string }>`SELECT row_to_json(t)::text AS line FROM ${sql.table(table)} t ORDER BY 1`.execute(platform.database),
    ),
  )
  return all.flatMap(({ rows }) => rows.map(({ line }) => line)).join('\n')
}

describe('a stranger claimed by name and number', () => {
  let importId: string
  beforeEach(async () => {
    importId = await preview(clerk, await register([...ours, claimed]))
  })
  const claim = async (actor: Actor): Promise<ShownRow> => (await rowsOf(actor, importId)).at(-1) as ShownRow

  test('waits for somebody who sees both places, and says nothing of them', async () => {
    const row = await claim(clerk)
    expect(row).toMatchObject({ state: 'doubtful', other: null, doubts: [{ code: 'person-beyond-reach' }] })
    const told = JSON.stringify([row.doubts, row.other, done(await imports.get(clerk, { importId }))])
    for (const word of [stranger.hamlet, stranger.commune, String(stranger.year)]) expect(told).not.toContain(word)
  })

  test('is not decided by the clerk, nor taken: nothing of the registers changes', async () => {
    const before = await registers()
    const { id: rowId } = await claim(clerk)
    for (const decision of ['same-moves', 'same-both', 'different'] as const)
      expect(await imports.decideRow(clerk, { importId, rowId, decision: { decision, reason: 'Đã hỏi' } })).toMatchObject({
        refusal: { kind: 'person-beyond-reach' },
      })
    expect(await claim(clerk)).toMatchObject({ state: 'doubtful', decision: null })
    expect(done(await take(clerk, importId))).toMatchObject({ membershipsCreated: 0, rowsWaiting: 1 })
    expect(await registers()).toBe(before)
  })

  test('decided by the province is still not written by the clerk, but by the province', async () => {
    const before = await registers()
    const seen = await claim(province)
    expect(seen).toMatchObject({
      doubts: [{ code: 'person-in-two-groups', vi: expect.stringContaining(stranger.hamlet) }],
      other: { fullName: stranger.name, communeName: stranger.commune },
    })
    const asked = { importId, rowId: seen.id, decision: { decision: 'same-both' as const, reason: 'Đã hỏi cả hai xã' } }
    expect(done(await imports.decideRow(province, asked))).toMatchObject({ state: 'ready' })
    done(await take(clerk, importId))
    expect(await registers()).toBe(before)
    expect(await claim(clerk)).toMatchObject({ state: 'doubtful', other: null, doubts: [{ code: 'person-beyond-reach' }] })

    done(await imports.decideRow(province, asked))
    expect(done(await take(province, importId))).toMatchObject({ membershipsCreated: 1, accountsProposed: 1, rowsWaiting: 0 })
  })
})

test('a decision to move ends no seat beyond reach, even of a person whom one’s own register holds too', async () => {
  const third = theirs.findLast(({ hamlet }) => hamlet === 'Ấp Thái An')
  const moving = { ...ours[0], name: third?.name ?? '', identity: third?.identity ?? '', role: 'Thành viên' as const }
  const both = await preview(systemActor, await register([{ ...moving, hamlet: 'Ấp 2' }]))
  const [row] = await rowsOf(systemActor, both)
  const decide = (importId: string, rowId = '', decision: 'same-both' | 'same-moves' = 'same-both') =>
    imports.decideRow(systemActor, { importId, rowId, decision: { decision, reason: 'ở cả hai' } })
  done(await decide(both, row?.id))
  done(await take(systemActor, both))

  const importId = await preview(clerk, await register([{ ...moving, hamlet: 'Ấp Lý Lịch' }]))
  const [asked] = await rowsOf(clerk, importId)
  expect(asked).toMatchObject({ doubts: expect.arrayContaining([expect.objectContaining({ code: 'person-beyond-reach' })]) })
  done(await decide(importId, asked?.id, 'same-moves'))
  const before = await registers()
  expect(done(await take(clerk, importId))).toMatchObject({ membershipsEnded: 0, membershipsCreated: 0, rowsWaiting: 1 })
  expect(await registers()).toBe(before)
})

describe('a row of another ward', () => {
  test('is not made by mending: it is refused by the ward’s name', async () => {
    const importId = await preview(clerk, await register(ours.map((person) => ({ ...person, hamlet: 'Ấp Mới' }))))
    const [row] = await rowsOf(clerk, importId)
    const mending = { importId, rowId: row?.id ?? '', cells: { commune: theirs[0]?.commune ?? '' } }
    expect(await imports.mendRow(clerk, mending)).toMatchObject({
      refusal: { kind: 'outside-your-communes', communes: [theirs[0]?.commune] },
    })
    expect((await rowsOf(clerk, importId))[0]).toEqual(row)
  })

  test('that the province made of it stays in the tray when the clerk takes the register, and is the province’s to take', async () => {
    const newcomer = {
      ...ours[0],
      name: 'Vũ Thị Mới',
      identity: '099099999999',
      role: 'Thành viên' as const,
      account: '',
      phone: '0987654321',
    }
    const importId = await preview(clerk, await register([...ours, newcomer]))
    const { id: rowId } = (await rowsOf(province, importId)).at(-1) as ShownRow
    const cells = { commune: theirs[0]?.commune ?? '', group: theirs[0]?.hamlet ?? '' }
    done(await imports.mendRow(province, { importId, rowId, cells }))
    const before = await registers()
    expect(done(await take(clerk, importId))).toMatchObject({ membershipsCreated: 0, rowsWaiting: 1 })
    expect(await registers()).toBe(before)
    expect((await rowsOf(clerk, importId)).at(-1)).toMatchObject({
      doubts: expect.arrayContaining([expect.objectContaining({ code: 'commune-beyond-reach' })]),
    })
    expect(await imports.mendRow(clerk, { importId, rowId, cells: { fullName: 'Vũ Thị Khác' } })).toMatchObject({
      refusal: { kind: 'outside-your-communes' },
    })
    done(await imports.mendRow(province, { importId, rowId, cells }))
    expect(done(await take(province, importId))).toMatchObject({ membershipsCreated: 1, rowsWaiting: 0 })
  })
})

test('an officer sees the questions of the wards below in the list and the tray; the ward next door does not', async () => {
  const importId = await preview(clerk, await register([...ours, { ...claimOf(another), name: 'Ai Đó' }]))
  const neighbour = officer(platform, 'commune-officer', await unit(OTHER))
  const listed = async (actor: Actor) => done(await imports.list(actor, {})).items.some(({ id }) => id === importId)
  expect([await listed(province), await listed(clerk), await listed(neighbour)]).toEqual([true, true, false])
  expect(done(await imports.get(province, { importId })).doubts).toContainEqual(
    expect.objectContaining({ code: 'person-beyond-reach', rows: 1 }),
  )
  expect(await imports.countInTray(province)).toBeGreaterThan(0)
  expect(await imports.countInTray(neighbour)).toBe(0)
})

test('what the province’s own import found elsewhere is not told to a clerk who sees the import', async () => {
  const importId = await preview(province, await register([...ours, claimOf(another)]))
  const told = JSON.stringify((await rowsOf(clerk, importId)).map(({ doubts, other }) => [doubts, other]))
  expect(told).toContain('person-beyond-reach')
  expect(told).not.toContain(another.hamlet)
  expect(done(await imports.marked(clerk, { importId })).bytes.length).toBeGreaterThan(0)
})

describe('the right of today', () => {
  test('every act of an officer whose role has ended is refused, and nothing changes', async () => {
    const importId = await preview(clerk, await register([...ours, { ...claimOf(another), name: 'Một Người' }]))
    const before = await rowsOf(clerk, importId)
    const { id: rowId = '' } = before[0] ?? {}
    const former: Actor = { ...clerk, grants: clerk.grants.map((grant) => ({ ...grant, until: plainDate('2024-07-15') })) }
    const { sheets } = done(await imports.get(clerk, { importId }))
    const signature = sheets[0]?.signature ?? ''
    for (const act of [
      () => imports.mendRow(former, { importId, rowId, cells: { phone: '0911222333' } }),
      () => imports.decideRow(former, { importId, rowId, decision: { decision: 'drop', reason: 'bỏ' } }),
      () => imports.changeMapping(former, { importId, signature, keep: true, mapping: { columns: { A: 'ignored' } } }),
      () => imports.changeAsOf(former, { importId, asOf: AS_OF }),
      () => imports.discard(former, { importId, reason: 'bỏ' }),
      () => imports.take(former, { importId }),
      () => imports.rows(former, { importId }),
      () => imports.leaving(former, { importId }),
    ])
      expect(await act()).toMatchObject({ refusal: { kind: 'not-allowed', permission: 'registers:import' } })
    expect(await rowsOf(clerk, importId)).toEqual(before)
  })

  test('an officer moved to another ward neither acts on nor looks into what they sent before', async () => {
    const importId = await preview(clerk, await register(ours.slice(0, 3)))
    const [row] = await rowsOf(clerk, importId)
    const moved: Actor = { ...officer(platform, 'commune-officer', await unit(OTHER)), userId: clerk.userId }
    for (const act of [
      () => imports.mendRow(moved, { importId, rowId: row?.id ?? '', cells: { phone: '0911222333' } }),
      () => imports.take(moved, { importId }),
      () => imports.rows(moved, { importId }),
      () => imports.marked(moved, { importId }),
    ])
      expect(await act()).toMatchObject({ refusal: { kind: 'outside-your-communes', communes: [ours[0]?.commune] } })
  })

  test('a member who left is not ended once their group lies beyond reach', async () => {
    const importId = await preview(province, await register(people.filter((person) => person !== ours[2])))
    const [left] = done(await imports.leaving(province, { importId }))
    const endMembershipIds = [left?.membershipId ?? '']
    const narrow: Actor = { ...officer(platform, 'commune-officer', await unit(OTHER)), userId: province.userId }
    expect(await imports.take(narrow, { importId, endMembershipIds, reason: 'nghỉ' })).toMatchObject({
      refusal: { kind: 'outside-your-communes' },
    })
  })
})

describe('a refused act keeps nothing', () => {
  test('a decision that is refused after it was written is not there', async () => {
    const importId = await preview(clerk, await register([...ours, { ...claimOf(another), name: 'Hai Người' }]))
    const { id: rowId } = (await rowsOf(clerk, importId)).at(-1) as ShownRow
    await imports.decideRow(clerk, { importId, rowId, decision: { decision: 'same-both', reason: 'x' } })
    const { rows } = await sql<{ decision: unknown }>`SELECT decision FROM import_row WHERE id = ${rowId}`.execute(
      platform.database,
    )
    expect(rows).toEqual([{ decision: null }])
  })
})

describe('a mapping kept for the next file', () => {
  const headings = ['Cột 1', 'Ấp', 'Thành phần', 'Chức danh trong tổ', 'Điện thoại', 'CCCD']
  const odd = (title: string): Promise<Uint8Array> =>
    workbook((book) => {
      const sheet = book.addWorksheet('DS')
      sheet.addRow([title])
      sheet.addRow(headings)
      for (const { position, hamlet, name, role, phone, identity } of ours.slice(0, 4))
        sheet.addRow([position, hamlet, name, role, phone, identity])
    })
  const keep = async (actor: Actor): Promise<void> => {
    const importId = await preview(actor, await odd(`DANH SÁCH ${ours[0]?.commune.toUpperCase()}`))
    const [sheet] = done(await imports.get(actor, { importId })).sheets
    const mapping = { columns: { A: 'position', C: 'fullName' } as const, constants: { commune: theirs[0]?.commune ?? '' } }
    done(await imports.changeMapping(actor, { importId, signature: sheet?.signature ?? '', keep: true, mapping }))
  }
  const readBy = async (actor: Actor) => {
    const importId = await preview(actor, await odd(`DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG ${ours[0]?.commune.toUpperCase()}`))
    const { sheets } = done(await imports.get(actor, { importId }))
    return { first: sheets[0]?.columns[0]?.field, communes: (await rowsOf(actor, importId)).map(({ cells }) => cells.commune) }
  }

  test('is read for whoever kept it, without a place: the file says its own', async () => {
    await keep(province)
    const { first, communes } = await readBy(province)
    expect(first).toBe('position')
    expect(new Set(communes)).toEqual(new Set([ours[0]?.commune]))
  })

  test('is not read for anybody else', async () => {
    await keep(province)
    expect((await readBy(colleague)).first).not.toBe('position')
  })

  test('kept before with a place is read without it', async () => {
    await keep(province)
    await sql`
      INSERT INTO register_mapping (id, signature, mapping, saved_by)
      SELECT ${platform.newId()}, signature, mapping || ${JSON.stringify({ constants: { commune: theirs[0]?.commune } })}::jsonb, saved_by FROM register_mapping LIMIT 1`.execute(
      platform.database,
    )
    expect(new Set((await readBy(province)).communes)).toEqual(new Set([ours[0]?.commune]))
  })
})

describe('guessing identity numbers', () => {
  const most = DAILY_LIMITS['numbers-beyond-reach']
  /** More people of the other ward than a day's limit. */
  const strangers = Array.from({ length: most + 5 }, (_, at) => ({
    ...(theirs[0] as Invented),
    name: `Lạ Văn ${at}`,
    role: 'Thành viên' as const,
    identity: `0991880${String(at).padStart(5, '0')}`,
    account: '',
    phone: '',
  }))
  const guess = (at: number): Partial<Invented> => ({
    ...ours[0],
    name: 'Đoán',
    role: 'Thành viên',
    identity: strangers[at]?.identity ?? '',
  })
  const trail = async (actor: Actor): Promise<number> =>
    (
      await sql`SELECT FROM audit_event WHERE action = 'accounts.daily-limit-reached' AND actor_id = ${actor.userId}`.execute(
        platform.database,
      )
    ).rows.length
  beforeAll(async () => {
    done(await take(systemActor, await preview(systemActor, await register(strangers))))
  })

  test('in a file stops the reading, tells nothing, and stands in the trail', async () => {
    const guesser = await named('commune-officer', OWN)
    const bytes = await register(strangers.map((_, at) => guess(at)))
    const read = await imports.preview(guesser, { files: [{ name: 'doan.xlsx', bytes }], asOf: AS_OF })
    expect(read).toMatchObject({ refusal: { kind: 'daily-limit-reached', goesOn: '2024-08-07' } })
    const dry = await imports.dryRun(guesser, { files: [{ name: 'doan.xlsx', bytes }], asOf: AS_OF })
    expect(dry).toMatchObject({ refusal: { kind: 'daily-limit-reached' } })
    const [batch] = done(await imports.list(guesser, { state: 'refused' })).items
    expect(done(await imports.get(guesser, { importId: batch?.id ?? '' }))).toMatchObject({
      doubts: [],
      refusal: { vi: expect.stringContaining('giới hạn'), en: expect.stringContaining('2024-08-07') },
    })
    expect(await trail(guesser)).toBe(1)
  })

  test('by mending a row, or by adding a member, ends at the same limit', async () => {
    const guesser = await named('commune-officer', OWN)
    const importId = await preview(guesser, await register([{ ...ours[0], name: 'Đoán', identity: '099077777777' }]))
    const [row] = await rowsOf(guesser, importId)
    const mend = (at: number) =>
      imports.mendRow(guesser, { importId, rowId: row?.id ?? '', cells: { identity: strangers[at]?.identity ?? '' } })
    const [group] = done(await groupService(platform).list(guesser, { limit: 1 })).items
    const add = (at: number) =>
      groupService(platform).addMember(guesser, {
        groupId: group?.id ?? '',
        fullName: 'Đoán',
        role: 'member',
        identityNumber: strangers[at]?.identity ?? '',
        from: AS_OF,
        reason: 'thử',
      })
    for (let at = 0; at < most - 2; at += 1) expect((await mend(at)).ok).toBe(true)
    for (let at = most - 2; at < most; at += 1) expect(await add(at)).toMatchObject({ refusal: { kind: 'person-beyond-reach' } })
    expect(await add(most)).toMatchObject({ refusal: { kind: 'daily-limit-reached' } })
    expect(await mend(most + 1)).toMatchObject({ refusal: { kind: 'daily-limit-reached' } })
    expect(await trail(guesser)).toBe(1)
  })

  test('counts no number of whom one’s own registers hold, and none that nobody has', async () => {
    const honest = await named('commune-officer', OWN)
    await preview(honest, await register(ours))
    const { rows } = await sql`SELECT FROM daily_use WHERE user_id = ${honest.userId}`.execute(platform.database)
    expect(rows).toEqual([])
  })
})

describe('a member added by hand', () => {
  test('is refused when the number belongs to somebody beyond reach, in silence about them', async () => {
    const groups = groupService(platform)
    const own = done(await groups.list(clerk, { limit: 1 })).items[0]
    const before = await registers()
    const member = { ...memberRow({ fullName: another.name, identityNumber: another.identity, phone: '0977000222' }) }
    const added = await groups.addMember(clerk, { ...member, groupId: own?.id ?? '', from: AS_OF, reason: 'thêm' })
    expect(added).toEqual({ ok: false, refusal: { kind: 'person-beyond-reach' } })
    expect(await registers()).toBe(before)
  })
})
