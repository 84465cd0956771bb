import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { groupService } from '../../groups/service.ts'
import { officer } from '../../groups/testing.ts'
import { type Actor, systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import { peopleService } from '../../people/service.ts'
import { findProvinceOf, findUnitByCode } from '../../units/service.ts'
import { JUNE as AS_OF, done, type ImportWorld, importWorld, JULY } from '../import-world.fixture.ts'
import { type Invented, invent, workbook } from '../reading/layouts.fixture.ts'
import { importService } from '../service.ts'
import { takeInJob } from '../taking/taking-job-service.ts'
import { MOST_RELATED } from './recheck-service.ts'

const people = invent()

let world: ImportWorld
let platform: ImportWorld['platform']
beforeEach(async () => {
  world = await importWorld()
  ;({ platform } = world)
})
afterEach(() => world.close())

type Written = Partial<
  Record<'phone' | 'identity' | 'name' | 'role' | 'hamlet' | 'account' | 'note' | 'commune', ExcelJS.CellValue>
>

/** The invented register with some cells written otherwise, by the person's place in it. */
const register = (persons: readonly Invented[], otherwise: Record<number, Written> = {}): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    sheet.addRow([
      'STT',
      'Xã',
      'Ấp/KP',
      'Họ và tên',
      'Chức danh trong tổ',
      'Điện thoại',
      'CCCD',
      'Số tài khoản',
      'Ngân hàng',
      'Ghi chú',
    ])
    for (const [index, person] of persons.entries()) {
      const written = { ...person, note: '', ...otherwise[index] }
      sheet.addRow([
        index + 1,
        written.commune,
        written.hamlet,
        written.name,
        written.role,
        written.phone,
        written.identity,
        written.account,
        person.bank,
        written.note,
      ])
    }
  })

const preview = async (bytes: Uint8Array, asOf = AS_OF, actor: Actor = systemActor, name = 'danh-sach.xlsx'): Promise<string> =>
  done(await importService(platform).preview(actor, { files: [{ name, bytes }], asOf })).importId
const rowsOf = (importId: string, state?: 'doubtful' | 'ready') => world.rowsOf(importId, state)
const take = (importId: string, endMembershipIds: readonly string[] = []) =>
  importService(platform).take(systemActor, { importId, endMembershipIds, reason: 'theo danh sách' })
const members = async (): Promise<number> =>
  (await sql<{ n: number }>`SELECT count(*) AS n FROM membership WHERE upper_inf(valid)`.execute(platform.database)).rows[0]?.n ??
  0
const communeOf = async (code: string): Promise<string> => (await findUnitByCode(platform.database, code, AS_OF))?.unitId ?? ''
const officerOf = async (code: string, userId = '018f0000-0000-7000-8000-00000000000a'): Promise<Actor> => ({
  userId,
  name: 'Công chức xã',
  via: 'web',
  grants: [{ role: 'commune-officer', unitId: await communeOf(code), from: plainDate('2024-01-01') }],
})

describe('the tray', () => {
  test('a row mended in place is read again, leaves the tray, and is taken', async () => {
    const importId = await preview(await register(people, { 3: { phone: '09400039' } }))
    expect(done(await take(importId)).rowsWaiting).toBe(1)
    const [row] = await rowsOf(importId, 'doubtful')
    expect(row).toMatchObject({
      row: 5,
      cells: { phone: '09400039', identity: '•••• 0004' },
      doubts: [{ code: 'phone-too-short', field: 'phone' }],
    })
    const imports = importService(platform)
    const still = done(await imports.mendRow(systemActor, { importId, rowId: row?.id ?? '', cells: { phone: '0940003' } }))
    expect(still).toMatchObject({ state: 'doubtful', doubts: [{ code: 'phone-too-short' }] })
    const mended = done(await imports.mendRow(systemActor, { importId, rowId: row?.id ?? '', cells: { phone: '0940 003 999' } }))
    expect(mended).toMatchObject({ state: 'ready', doubts: [], cells: { identity: '•••• 0004' } })
    expect(done(await take(importId))).toMatchObject({ membershipsCreated: 1, rowsWaiting: 0 })
    expect(await members()).toBe(people.length)
  })

  test('a row that more rows are related to than can be checked while somebody waits is not mended, decided or corrected', async () => {
    const importId = await preview(await register(people, { 3: { phone: '09400039' } }))
    const [row] = await rowsOf(importId, 'doubtful')
    const rowId = row?.id ?? ''
    const multiply = (times: number) =>
      sql`
      INSERT INTO import_row SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'seq', 100000 + n, 'block', n))).*
      FROM import_row r, generate_series(1, ${times}) n WHERE r.id = ${rowId}`.execute(platform.database)
    await multiply(MOST_RELATED)
    const imports = importService(platform)
    const refused = { refusal: { kind: 'too-many-related', most: MOST_RELATED } }
    expect(await imports.mendRow(systemActor, { importId, rowId, cells: { phone: '0940003999' } })).toMatchObject(refused)
    const decision = { decision: 'drop' as const, reason: 'Nhập nhầm' }
    expect(await imports.decideRow(systemActor, { importId, rowId, decision })).toMatchObject(refused)
    const correcting = { importId, rowIds: [rowId], field: 'phone' as const, becomes: '0940003999', remember: false }
    expect(await imports.correct(systemActor, correcting)).toMatchObject(refused)
    const [unchanged] = await rowsOf(importId, 'doubtful')
    expect(unchanged).toMatchObject({ id: rowId, cells: { phone: '09400039' }, doubts: [{ code: 'phone-too-short' }] })
  })

  test('whoever sent, mended or took a row confirms no account of it; the file and the row stand with it', async () => {
    const bytes = await register(people, { 0: { account: '12 34' } })
    const unitId = await findProvinceOf(platform.database, { on: AS_OF })
    const someone = () => officer(platform, 'dx-officer', unitId)
    const [sender, mender, taker, second] = [someone(), someone(), someone(), someone()] as const
    const imports = importService(platform)
    const importId = await preview(bytes, AS_OF, sender)
    const [row] = await rowsOf(importId, 'doubtful')
    done(await imports.mendRow(mender, { importId, rowId: row?.id ?? '', cells: { account: '123456789012' } }))
    done(await imports.take(taker, { importId }))
    const accounts = peopleService(platform)
    const { items } = done(await accounts.listAccountChanges(second, { limit: 500, search: 'danh-sach.xlsx · DS · 2' }))
    const mended = items.filter(({ account }) => account.accountNumber?.endsWith('9012'))
    expect(mended).toMatchObject([{ isYours: false, account: { proposalReason: 'danh-sach.xlsx · DS · 2' } }])
    const decide = (actor: Actor) =>
      accounts.decideAccounts(actor, { accountIds: mended.map(({ account }) => account.id), confirmed: true, reason: 'x' })
    for (const hand of [sender, mender, taker])
      expect(await decide(hand)).toMatchObject({ refusal: { kind: 'confirmed-by-proposer' } })
    expect(await decide(second)).toMatchObject({ ok: true })
  })

  test('one identity number in two groups waits for a decision; each decision does what it says', async () => {
    const twice = { 20: { identity: people[0]?.identity ?? '', name: people[0]?.name ?? '' } }
    const importId = await preview(await register(people, twice))
    done(await take(importId))
    const [row] = await rowsOf(importId, 'doubtful')
    expect(row).toMatchObject({
      doubts: [{ code: 'person-in-two-groups' }],
      other: { fullName: people[0]?.name, groupName: 'Ấp 1', communeName: 'Xã Phú Lý' },
    })
    const imports = importService(platform)
    const asked = { importId, rowId: row?.id ?? '' }
    expect(await imports.decideRow(systemActor, { ...asked, decision: { decision: 'same-moves', reason: ' ' } })).toMatchObject({
      refusal: { kind: 'reason-missing' },
    })
    const decided = done(
      await imports.decideRow(systemActor, { ...asked, decision: { decision: 'same-moves', reason: 'Chuyển nhà' } }),
    )
    expect(decided).toMatchObject({ state: 'ready', decision: { decision: 'same-moves' } })
    expect(done(await take(importId))).toMatchObject({ membershipsCreated: 1, membershipsEnded: 1, rowsWaiting: 0 })
  })

  test.each(['same-both', 'different'] as const)('"%s" brings the second row in and ends nothing', async (decision) => {
    const importId = await preview(await register(people, { 20: { identity: people[0]?.identity ?? '' } }))
    const [row] = await rowsOf(importId, 'doubtful')
    done(
      await importService(platform).decideRow(systemActor, {
        importId,
        rowId: row?.id ?? '',
        decision: { decision, reason: 'Đã hỏi xã' },
      }),
    )
    expect(done(await take(importId))).toMatchObject({ membershipsCreated: people.length, membershipsEnded: 0, rowsWaiting: 0 })
  })

  test('what looks doubtful stays as it is written once an officer says so, and no other doubt goes with it', async () => {
    const imports = importService(platform)
    const shared = { phone: people[0]?.phone ?? '' }
    const importId = await preview(await register(people, { 4: shared, 5: { ...shared, account: '12' }, 6: { phone: '094' } }))
    const [two, both, short] = await rowsOf(importId, 'doubtful')
    const say = (rowId = '', decision: 'as-written' | 'same-both' = 'as-written') =>
      imports.decideRow(systemActor, { importId, rowId, decision: { decision, reason: 'Hai vợ chồng dùng chung' } })
    expect(await say(short?.id)).toMatchObject({ refusal: { kind: 'nothing-to-decide' } })
    expect(await say(two?.id, 'same-both')).toMatchObject({ refusal: { kind: 'nothing-to-decide' } })
    expect(done(await say(two?.id))).toMatchObject({ state: 'ready', doubts: [] })
    expect(done(await say(both?.id))).toMatchObject({ state: 'doubtful', doubts: [{ code: 'account-shape' }] })
    expect(done(await take(importId))).toMatchObject({ membershipsCreated: people.length - 2, rowsWaiting: 2 })
  })

  test('what was seen in the file and not in a text waits until its own cell is typed anew', async () => {
    const imports = importService(platform)
    const importId = await preview(await register(people, { 4: { phone: people[0]?.phone ?? '' } }))
    const [row] = await rowsOf(importId, 'doubtful')
    const mend = async (cells: object) => done(await imports.mendRow(systemActor, { importId, rowId: row?.id ?? '', cells }))
    expect(await mend({ note: 'x' })).toMatchObject({ state: 'doubtful', doubts: [{ code: 'phone-shared' }] })
    expect(await mend({ phone: '0987000123' })).toMatchObject({ state: 'ready', doubts: [] })
  })

  test('of two leaders the second waits; made a member, or the first corrected, the question is gone', async () => {
    const importId = await preview(await register(people, { 1: { role: 'Tổ trưởng' } }))
    const [row] = await rowsOf(importId, 'doubtful')
    expect(row).toMatchObject({ row: 3, doubts: [{ code: 'group-with-two-leaders' }], other: { fullName: people[0]?.name } })
    const first = (await rowsOf(importId)).find(({ row: at }) => at === 2)
    done(await importService(platform).mendRow(systemActor, { importId, rowId: first?.id ?? '', cells: { role: 'Thành viên' } }))
    expect(await rowsOf(importId, 'doubtful')).toEqual([])
    expect(done(await take(importId)).membershipsCreated).toBe(people.length)
  })

  test('a dropped row is not taken, with its reason; a taken one is not changed any more', async () => {
    const importId = await preview(await register(people, { 3: { phone: '094' } }))
    done(await take(importId))
    const imports = importService(platform)
    const [row] = await rowsOf(importId, 'doubtful')
    done(
      await imports.decideRow(systemActor, { importId, rowId: row?.id ?? '', decision: { decision: 'drop', reason: 'Đã nghỉ' } }),
    )
    expect(await imports.countInTray(systemActor)).toBe(0)
    const other = (await rowsOf(importId)).find(({ state }) => state === 'taken')
    expect(
      await imports.mendRow(systemActor, { importId, rowId: other?.id ?? '', cells: { phone: '0912345678' } }),
    ).toMatchObject({ refusal: { kind: 'row-not-open', state: 'taken' } })
  })

  test('what is kept of a row shows no number in the clear', async () => {
    const importId = await preview(await register(people))
    const { rows } = await sql<{
      whole: string
    }>`SELECT row_to_json(i)::text AS whole FROM import_row i WHERE import_id = ${importId}`.execute(platform.database)
    const kept = rows.map(({ whole }) => whole).join()
    for (const { identity, account, phone } of people)
      for (const number of [identity, account, phone]) expect(kept).not.toContain(number)
  })

  test('a commune nobody is sure of waits, and is chosen for the row', async () => {
    const importId = await preview(await register(people, { 0: { commune: 'Xã Không Có' } }))
    const [row] = await rowsOf(importId, 'doubtful')
    expect(row?.doubts.map(({ code }) => code)).toContain('unknown-commune')
    const mended = done(
      await importService(platform).mendRow(systemActor, { importId, rowId: row?.id ?? '', cells: { commune: 'Xã Phú Lý' } }),
    )
    expect(mended).toMatchObject({ state: 'ready', cells: { commune: 'Xã Phú Lý', group: 'Ấp 1' } })
    expect(done(await take(importId))).toMatchObject({ groupsCreated: 8, membershipsCreated: people.length })
  })
})

describe('an updated file', () => {
  test('shows who joined, left, changed role and changed account; who left goes only when that is said', async () => {
    done(await take(await preview(await register(people))))
    const updated = people.filter((_, index) => index !== 2)
    const newcomer = {
      ...(people[2] as Invented),
      name: 'Vũ Thị Mới',
      identity: '099099999999',
      phone: '0977777777',
      account: '999888777666',
    }
    const bytes = await register([...updated, newcomer], { 3: { role: 'Tổ phó' }, 5: { account: '111222333444' } })
    const importId = await preview(bytes, JULY)
    const imports = importService(platform)
    expect(done(await imports.get(systemActor, { importId })).counts).toMatchObject({
      groupsNew: 0,
      joined: 1,
      left: 1,
      roleChanged: 1,
      accountChanged: 1,
    })
    const leaving = done(await imports.leaving(systemActor, { importId }))
    expect(leaving).toMatchObject([{ fullName: people[2]?.name, communeName: 'Xã Phú Lý' }])
    expect(await imports.take(systemActor, { importId, endMembershipIds: [leaving[0]?.membershipId ?? ''] })).toMatchObject({
      refusal: { kind: 'reason-missing' },
    })
    expect(await imports.take(systemActor, { importId, endMembershipIds: [importId], reason: 'x' })).toMatchObject({
      refusal: { kind: 'membership-not-left' },
    })
    expect(done(await take(importId, [leaving[0]?.membershipId ?? '']))).toMatchObject({
      groupsCreated: 0,
      membershipsEnded: 1,
      rolesChanged: 1,
      accountsProposed: 2,
    })
    expect(await members()).toBe(people.length)
  })

  test('left unticked, nobody leaves', async () => {
    done(await take(await preview(await register(people))))
    done(await take(await preview(await register(people.slice(0, -1)), JULY)))
    expect(await members()).toBe(people.length)
  })

  test('groups called otherwise by another clerk are the groups they were', async () => {
    done(await take(await preview(await register(people))))
    const importId = await preview(
      await register(people.map((person) => ({ ...person, hamlet: `Tổ CNSCĐ ${person.hamlet.toLocaleUpperCase('vi')}` }))),
      JULY,
    )
    expect(done(await importService(platform).get(systemActor, { importId })).counts).toMatchObject({
      groupsNew: 0,
      joined: 0,
      left: 0,
    })
  })
})

describe('two at once, and a crash', () => {
  test('of two imports of the same communes the second is told that the registers have changed', async () => {
    const [one, other] = [
      await preview(await register(people)),
      await preview(await register(people.slice(0, -1)), AS_OF, systemActor, 'khac.xlsx'),
    ]
    const both = await Promise.all([take(one), take(other)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'register-changed-since', by: systemActor.name } })
  })

  test('what is refused after it was asked for says why on the import, until it is taken', async () => {
    const [one, other] = [
      await preview(await register(people)),
      await preview(await register(people.slice(0, -1)), AS_OF, systemActor, 'khac.xlsx'),
    ]
    const start: ImportWorld['platform']['jobs']['start'] = async (...job) => {
      done(await take(one))
      return platform.jobs.start(...job)
    }
    const overtaken = importService({ ...platform, jobs: { ...platform.jobs, start } })
    done(await overtaken.startTaking(systemActor, { importId: other, reason: '' }))
    const shown = () => importService(platform).get(systemActor, { importId: other }).then(done)
    expect(await shown()).toMatchObject({ state: 'previewed', refusal: { vi: expect.stringContaining(systemActor.name) } })

    done(await importService(platform).changeAsOf(systemActor, { importId: other, asOf: JULY }))
    done(await importService(platform).startTaking(systemActor, { importId: other, reason: '' }))
    expect(await shown()).toMatchObject({ state: 'taken', refusal: null })
  })

  test('a taking that fails leaves the import to be taken again', async () => {
    const importId = await preview(await register(people))
    const start: ImportWorld['platform']['jobs']['start'] = async () => {
      const progress = () => Promise.reject(new Error('the disk is full'))
      await expect(takeInJob(platform, systemActor, { taking: { importId }, progress })).rejects.toThrow('the disk is full')
      return platform.newId()
    }
    const failing = importService({ ...platform, jobs: { ...platform.jobs, start } })
    done(await failing.startTaking(systemActor, { importId }))
    expect(done(await importService(platform).get(systemActor, { importId }))).toMatchObject({
      state: 'previewed',
      refusal: null,
    })
    expect(await members()).toBe(0)
    done(await importService(platform).startTaking(systemActor, { importId }))
    expect(await members()).toBe(people.length)
  })

  test('the same import taken twice at once is taken once', async () => {
    const importId = await preview(await register(people))
    const both = await Promise.all([take(importId), take(importId)])
    expect(both.map((result) => done(result).membershipsCreated).toSorted((a, b) => a - b)).toEqual([0, people.length])
    expect(await members()).toBe(people.length)
  })

  test('killed while it writes, nothing is there; taken again, everything is', async () => {
    const importId = await preview(await register(people))
    const script = `
      import { testPlatform } from ${JSON.stringify(fileURLToPath(new URL('../../platform/testing.ts', import.meta.url)))}
      import { openDatabase } from ${JSON.stringify(fileURLToPath(new URL('../../platform/db/database.ts', import.meta.url)))}
      import { systemActor } from ${JSON.stringify(fileURLToPath(new URL('../../identity/index.ts', import.meta.url)))}
      import { takeImport } from ${JSON.stringify(fileURLToPath(new URL('../taking/take-service.ts', import.meta.url)))}
      const { database } = openDatabase(${JSON.stringify(platform.url)})
      const platform = { ...(await testPlatform()), database }
      await takeImport(platform, systemActor, { importId: ${JSON.stringify(importId)}, progress: async () => process.kill(process.pid, 'SIGKILL') })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const signal = await new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)))
    expect(signal).toBe('SIGKILL')
    expect([await members(), done(await importService(platform).get(systemActor, { importId })).state]).toEqual([0, 'previewed'])
    expect(done(await take(importId)).membershipsCreated).toBe(people.length)
  })
})

describe('who may', () => {
  test('an officer brings in the own commune, and no other', async () => {
    const officer = await officerOf('26173')
    const mine = people.filter(({ code }) => code === '26173')
    const importId = await preview(await register(mine), AS_OF, officer)
    expect(done(await importService(platform).take(officer, { importId })).membershipsCreated).toBe(mine.length)
    const theirs = await importService(platform).preview(officer, {
      files: [{ name: 'tat-ca.xlsx', bytes: await register(people) }],
      asOf: AS_OF,
    })
    expect(theirs).toMatchObject({
      refusal: { kind: 'outside-your-communes', communes: expect.arrayContaining(['Thị trấn Vĩnh An']) },
    })
    expect(await members()).toBe(mine.length)
  })

  test('another commune’s officer sees neither the import nor its rows', async () => {
    const importId = await preview(await register(people.filter(({ code }) => code === '26173')), AS_OF, await officerOf('26173'))
    const other = await officerOf('26170', '018f0000-0000-7000-8000-00000000000b')
    const imports = importService(platform)
    for (const answer of [
      await imports.get(other, { importId }),
      await imports.rows(other, { importId }),
      await imports.take(other, { importId }),
      await imports.marked(other, { importId }),
    ])
      expect(answer).toMatchObject({ refusal: { kind: 'import-unknown' } })
    expect(done(await imports.list(other, {})).items).toEqual([])
  })

  test('who holds no role is refused before a file is kept', async () => {
    const nobody: Actor = { userId: '018f0000-0000-7000-8000-00000000000c', name: 'x', via: 'web', grants: [] }
    expect(
      await importService(platform).preview(nobody, { files: [{ name: 'a.xlsx', bytes: await register(people) }], asOf: AS_OF }),
    ).toMatchObject({ refusal: { kind: 'not-allowed', permission: 'registers:import' } })
  })
})

describe('a mapping', () => {
  const headings = ['Cột 1', 'Xã', 'Ấp', 'Thành phần', 'Chức danh trong tổ', 'Điện thoại', 'CCCD']
  const odd = (persons: readonly Invented[]): Promise<Uint8Array> =>
    workbook((book) => {
      const sheet = book.addWorksheet('DS')
      sheet.addRow(headings)
      for (const person of persons)
        sheet.addRow([person.position, person.commune, person.hamlet, person.name, person.role, person.phone, person.identity])
    })

  test('corrected once and kept, is known for the next file with the same headings', async () => {
    const imports = importService(platform)
    const importId = await preview(await odd(people))
    const { sheets } = done(await imports.get(systemActor, { importId }))
    const signature = sheets[0]?.signature ?? ''
    done(
      await imports.changeMapping(systemActor, {
        importId,
        signature,
        keep: true,
        mapping: { columns: { A: 'position', D: 'fullName' } },
      }),
    )
    expect(await rowsOf(importId)).toHaveLength(people.length)
    const next = await preview(await odd(people.slice(0, 9)), JULY, systemActor, 'lan-sau.xlsx')
    const again = done(await imports.get(systemActor, { importId: next }))
    expect(again.sheets[0]?.columns.map(({ letter, field }) => [letter, field]).slice(0, 4)).toEqual([
      ['A', 'position'],
      ['B', 'commune'],
      ['C', 'hamlet'],
      ['D', 'fullName'],
    ])
    expect((await rowsOf(next))[0]?.cells).toMatchObject({ fullName: people[0]?.name, position: people[0]?.position })
  })

  test('of headings the import does not have is refused', async () => {
    const importId = await preview(await register(people))
    const change = { importId, signature: 'không có', keep: false, mapping: { columns: {} } }
    expect(await importService(platform).changeMapping(systemActor, change)).toMatchObject({
      refusal: { kind: 'heading-unknown' },
    })
  })
})

describe('the workbook handed back', () => {
  test('has each doubt at its cell, and what a spreadsheet would run as text', async () => {
    const importId = await preview(
      await register(people, { 3: { phone: '09400039' }, 6: { note: { formula: 'HYPERLINK("http://127.0.0.1/x","xem")' } } }),
    )
    const { name, bytes } = done(await importService(platform).marked(systemActor, { importId }))
    expect(name).toBe('danh-sach-danh-dau.xlsx')
    const back = new ExcelJS.Workbook()
    await back.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheet = back.getWorksheet('DS')
    expect(JSON.stringify(sheet?.getCell('F5').note)).toContain('LỖI: Số điện thoại')
    expect(sheet?.getCell('J8').value).toBe('=HYPERLINK("http://127.0.0.1/x","xem")')
  })
})

test('files that are refused leave nothing but why', async () => {
  const imports = importService(platform)
  const bytes = new TextEncoder().encode('không phải bảng tính')
  expect(await imports.preview(systemActor, { files: [{ name: 'a.xlsx', bytes }], asOf: AS_OF })).toMatchObject({
    refusal: { kind: 'not-a-workbook', file: 'a.xlsx' },
  })
  const [batch] = done(await imports.list(systemActor, {})).items
  expect(done(await imports.get(systemActor, { importId: batch?.id ?? '' }))).toMatchObject({
    state: 'refused',
    refusal: { vi: expect.stringContaining('a.xlsx') },
  })
  const same = await register(people)
  expect(
    await imports.preview(systemActor, {
      files: [
        { name: 'a.xlsx', bytes: same },
        { name: 'b.xlsx', bytes: same },
      ],
      asOf: AS_OF,
    }),
  ).toMatchObject({ refusal: { kind: 'same-file-twice' } })
  expect(done(await groupService(platform).list(systemActor, { limit: 1 })).items).toEqual([])
})
