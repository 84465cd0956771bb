import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { plainDate } from '../../kernel/calendar.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import { platformWithUnits } from '../../units/testing.ts'
import type { RegisterFile } from '../reading/read-register.ts'
import { importService } from '../service.ts'

const FOLDER = new URL('../../../demo/registers/', import.meta.url)
const AS_OF = plainDate('2024-06-01')

let platform: TestPlatform
let files: RegisterFile[]
beforeAll(async () => {
  platform = await platformWithUnits()
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx')).toSorted()
  files = await Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(new URL(name, FOLDER))) })))
})
afterAll(() => platform.close())

const taken = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(platform.database)
  return rows[0]?.n ?? 0
}

describe('the eleven registers brought in', () => {
  let importId: string

  test('a dry run keeps nothing and finds the 44 faults', async () => {
    const { doubts, ...counts } = taken(await importService(platform).dryRun(systemActor, { files, asOf: AS_OF }))
    expect(counts).toEqual({ groups: 1000, memberships: 6441, people: 6429, communes: 170 })
    expect(doubts).toHaveLength(50)
    expect(await count('import_batch')).toBe(0)
  })

  test('the preview counts what would come in, and holds the doubtful rows', { timeout: 120_000 }, async () => {
    const imports = importService(platform)
    ;({ importId } = taken(await imports.preview(systemActor, { files, asOf: AS_OF })))
    const { counts, state } = taken(await imports.get(systemActor, { importId }))
    expect(state).toBe('previewed')
    expect(counts).toMatchObject({
      groups: 1000,
      groupsNew: 1000,
      members: 6441,
      joined: 6441,
      left: 0,
      roleChanged: 0,
      doubtful: 44,
      readyGroups: 1000,
    })
    expect(await count('membership')).toBe(0)
  })

  test('taking brings the good rows in and leaves the others in the tray', { timeout: 120_000 }, async () => {
    const imports = importService(platform)
    const result = taken(await imports.take(systemActor, { importId }))
    expect(result).toMatchObject({ groupsCreated: 1000, membershipsCreated: 6441 - 44, rowsWaiting: 44 })
    expect(await imports.countInTray(systemActor)).toBe(44)
  })

  test('the same files again are the same import; taking it again changes nothing', async () => {
    const imports = importService(platform)
    expect(taken(await imports.preview(systemActor, { files: files.toReversed(), asOf: AS_OF })).importId).toBe(importId)
    const before = await count('membership')
    expect(taken(await imports.take(systemActor, { importId }))).toMatchObject({
      groupsCreated: 0,
      membershipsCreated: 0,
      rowsTaken: 0,
    })
    expect(await count('membership')).toBe(before)
  })

  test('a dry run of what is in reports the same faults again, and no new ones', async () => {
    const { doubts } = taken(await importService(platform).dryRun(systemActor, { files, asOf: plainDate('2024-07-01') }))
    expect(doubts).toHaveLength(50)
  })

  test('read as of another day, every row but those of the tray is unchanged', { timeout: 120_000 }, async () => {
    const imports = importService(platform)
    const again = taken(await imports.preview(systemActor, { files, asOf: plainDate('2024-07-01') }))
    const { counts } = taken(await imports.get(systemActor, again))
    expect(counts).toMatchObject({ groupsNew: 0, left: 0, roleChanged: 0, accountChanged: 0, doubtful: 44 })
    expect(taken(await imports.take(systemActor, again))).toMatchObject({
      groupsCreated: 0,
      membershipsCreated: 0,
      membershipsEnded: 0,
    })
  })
})

test('more doubts about groups than are put away at once each come to the first row of their group', async () => {
  const groups = 1100
  const rows = Array.from({ length: groups }, (_, at) => {
    const [first, second] = [`Nguyễn Văn A ${at}`, `Trần Thị B ${at}`]
    return [first, second].map((name) => `Xã Phú Lý,Ấp Mới ${at},${name},Thành viên`).join('\n')
  })
  const bytes = new TextEncoder().encode(['Xã,Ấp,Họ và tên,Chức danh trong tổ', ...rows].join('\n'))
  const { importId } = taken(
    await importService(platform).preview(systemActor, { files: [{ name: 'a.csv', bytes }], asOf: AS_OF }),
  )
  const { rows: told } = await sql<{ codes: string[]; rows: number; odd: number }>`
    SELECT ARRAY(SELECT d ->> 'code' FROM jsonb_array_elements(doubts) d ORDER BY 1) AS codes, count(*) AS rows,
      count(*) FILTER (WHERE seq % 2 = 1) AS odd
    FROM import_row WHERE import_id = ${importId} GROUP BY 1 ORDER BY 1`.execute(platform.database)
  expect(told).toEqual([
    { codes: [], rows: groups, odd: groups },
    { codes: ['group-without-leader', 'small-group'], rows: groups, odd: 0 },
  ])
})
