import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { endedJob } from '../../platform/jobs/testing.ts'
import type { RowState } from '../import/import.ts'
import { done, type ImportWorld, importWorld, JUNE } from '../import-world.fixture.ts'
import { invent, workbook } from '../reading/layouts.fixture.ts'

const people = invent()

let world: ImportWorld
let platform: ImportWorld['platform']
beforeEach(async () => {
  world = await importWorld()
  ;({ platform } = world)
})
afterEach(() => world.close())

interface Sheet {
  readonly title?: string
  readonly headings?: readonly string[]
  readonly row?: (index: number, cells: readonly string[]) => readonly string[]
}

const HEADINGS = ['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD']

const register = ({ title, headings = HEADINGS, row = (_, cells) => cells }: Sheet = {}): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    if (title !== undefined) sheet.addRow([title])
    sheet.addRow([...headings])
    for (const [index, { commune, hamlet, name, role, phone, identity }] of people.entries())
      sheet.addRow([...row(index, [String(index + 1), commune, hamlet, name, role, phone, identity])])
  })

/** The same cells with one of them otherwise, in some rows. */
const otherwise =
  (column: number, text: string, places: readonly number[]) =>
  (index: number, cells: readonly string[]): readonly string[] =>
    places.includes(index) ? cells.with(column, text) : cells

const imports = () => world.imports
/** Without a day the files are asked. */
const preview = async (bytes: Uint8Array, asOf: PlainDate | undefined = JUNE, name = 'danh-sach.xlsx'): Promise<string> =>
  done(await imports().preview(systemActor, { files: [{ name, bytes }], asOf })).importId
const rowsOf = (importId: string, state?: RowState) => world.rowsOf(importId, state)
const shown = async (importId: string) => done(await imports().get(systemActor, { importId }))
const ended = (jobId: string | null) => (jobId === null ? undefined : endedJob(platform.jobs, jobId))

const ROLE = 4
const PHONE = 5

describe('one value put right in all rows that hold it', () => {
  const odd = [2, 7, 11, 15]
  const readOdd = () => register({ row: otherwise(ROLE, 'Phụ tá', odd) })
  const alikeOf = async (importId: string) => {
    const [first] = await rowsOf(importId, 'doubtful')
    return done(await imports().alike(systemActor, { importId, rowId: first?.id ?? '', field: 'role' }))
  }
  const correct = async (importId: string, becomes = 'Thành viên') => {
    const { rows } = await alikeOf(importId)
    const rowIds = rows.map(({ id }) => id)
    return done(await imports().correct(systemActor, { importId, rowIds, field: 'role', becomes, remember: true }))
  }

  test('is shown first with every row that waits for it, then leaves none of them in doubt', async () => {
    const importId = await preview(await readOdd())
    const alike = await alikeOf(importId)
    expect(alike).toMatchObject({ written: 'Phụ tá', total: odd.length })
    expect(alike.rows.map(({ row }) => row)).toEqual(odd.map((index) => index + 2))
    expect(await correct(importId)).toMatchObject({ rows: odd.length, isRemembered: true })
    expect(await rowsOf(importId, 'doubtful')).toEqual([])
    expect(done(await imports().corrections(systemActor, { importId }))).toMatchObject([
      { field: 'role', written: 'Phụ tá', becomes: 'Thành viên', rows: odd.length },
    ])
  })

  test('is read so in the next file, which tells it; what reads by itself is never read otherwise', async () => {
    await correct(await preview(await readOdd()))
    const next = await preview(await register({ row: otherwise(ROLE, 'phụ tá', [3]) }), JUNE, 'lan-sau.xlsx')
    expect(await rowsOf(next, 'doubtful')).toEqual([])
    const told = (await rowsOf(next)).filter(({ doubts }) => doubts.some(({ code }) => code === 'read-as-remembered'))
    expect(told).toMatchObject([{ row: 5, cells: { role: 'Thành viên' } }])
    const [word] = done(await imports().words(systemActor))
    expect(word).toMatchObject({ kind: 'value', field: 'role', written: 'Phụ tá', becomes: 'Thành viên' })
    const stranger = { ...systemActor, userId: platform.newId() }
    expect(await imports().forgetWord(stranger, { wordId: word?.id ?? '' })).toMatchObject({ ok: false })
    done(await imports().forgetWord(systemActor, { wordId: word?.id ?? '' }))
    const forgotten = await preview(await register({ row: otherwise(ROLE, 'phụ tá', [4]) }), JUNE, 'lan-ba.xlsx')
    expect(await rowsOf(forgotten, 'doubtful')).toHaveLength(1)
  })

  test('is taken back: the rows wait again, what was mended in them since stays, and it is forgotten', async () => {
    const importId = await preview(await readOdd())
    const { id: correctionId } = await correct(importId)
    const touched = (await rowsOf(importId)).find(({ row }) => row === 4)
    done(await imports().mendRow(systemActor, { importId, rowId: touched?.id ?? '', cells: { phone: '0911222333' } }))
    done(await imports().undoCorrection(systemActor, { importId, correctionId }))
    const waiting = await rowsOf(importId, 'doubtful')
    expect(waiting.map(({ row }) => row)).toEqual(odd.map((index) => index + 2))
    expect(waiting[0]).toMatchObject({ cells: { role: 'Phụ tá', phone: '0911 ••• 333' } })
    expect(done(await imports().corrections(systemActor, { importId }))).toEqual([])
    expect(done(await imports().words(systemActor))).toEqual([])
    expect(await imports().undoCorrection(systemActor, { importId, correctionId })).toMatchObject({
      refusal: { kind: 'correction-unknown' },
    })
  })

  test('never remembers a place or digits, and touches no row that was not shown', async () => {
    const importId = await preview(await register({ row: otherwise(PHONE, '09123', [1, 5]) }))
    const [first] = await rowsOf(importId, 'doubtful')
    const given = { importId, rowIds: [first?.id ?? ''], field: 'phone', becomes: '', remember: true } as const
    expect(done(await imports().correct(systemActor, given))).toMatchObject({ rows: 1, isRemembered: false })
    expect(await rowsOf(importId, 'doubtful')).toHaveLength(1)
    const kept = await sql<{ whole: string }>`SELECT c::text AS whole FROM import_correction c`.execute(platform.database)
    expect(JSON.stringify(kept.rows)).not.toContain('09123')
  })
})

describe('a column that holds values and is not used', () => {
  const columns = [...HEADINGS, 'Zalo']
  const readIt = (name: string, headings = columns) =>
    register({ headings, row: (index, cells) => [...cells, `cán bộ số ${index}`] }).then((bytes) => preview(bytes, JUNE, name))

  test('is given its meaning once; another table with this heading is read so, told, and forgotten when asked', async () => {
    const importId = await readIt('mot.xlsx', columns.with(PHONE, 'Số máy'))
    const [sheet] = (await shown(importId)).sheets
    const unused = sheet?.columns.find(({ heading }) => heading === 'Zalo')
    expect(unused?.letter).toBe('H')
    const mapping = { columns: { H: 'position' as const } }
    const { jobId } = done(
      await imports().changeMapping(systemActor, { importId, signature: sheet?.signature ?? '', keep: true, mapping }),
    )
    await ended(jobId)
    expect((await rowsOf(importId))[0]).toMatchObject({ cells: { position: 'cán bộ số 0' } })
    const next = await readIt('hai.xlsx')
    expect((await rowsOf(next))[0]).toMatchObject({ cells: { position: 'cán bộ số 0' } })
    expect((await shown(next)).notes).toMatchObject([{ code: 'column-as-remembered', letter: 'H' }])
    const words = done(await imports().words(systemActor))
    for (const { id } of words) done(await imports().forgetWord(systemActor, { wordId: id }))
    expect(words.map(({ kind }) => kind).toSorted()).toEqual(['columns', 'heading'])
    expect((await shown(await readIt('ba.xlsx'))).notes).toMatchObject([{ code: 'column-unused', letter: 'H' }])
  })
})

describe('the day of a list', () => {
  const take = (importId: string) => imports().take(systemActor, { importId })

  test.each([
    ['Danh sách kèm theo Quyết định số 581/QĐ-UBND ngày 19 tháng 11 năm 2022', 'decision', '2022-11-19'],
    ['DANH SÁCH TỔ CÔNG NGHỆ SỐ (tính đến 30/6/2024)', 'title', '2024-06-30'],
    ['Vĩnh Cửu, ngày 05 tháng 7 năm 2024', 'title', '2024-07-05'],
    ['DANH SÁCH TỔ CÔNG NGHỆ SỐ', 'unknown', undefined],
  ] as const)(
    '%s: is guessed, shown with its line, and nothing is taken before a person has said it',
    async (title, dayBasis, day) => {
      const bytes = await register({ title })
      const importId = done(await imports().preview(systemActor, { files: [{ name: 'ds.xlsx', bytes }] })).importId
      const asOf = day === undefined ? platform.clock.today() : plainDate(day)
      expect(await shown(importId)).toMatchObject({ dayBasis, asOf, dayEvidence: day === undefined ? null : title })
      expect(await take(importId)).toMatchObject({ refusal: { kind: 'day-not-said', basis: dayBasis } })
      const said = done(await imports().changeAsOf(systemActor, { importId, asOf }))
      expect(said.jobId).toBeNull()
      expect((await shown(importId)).dayBasis).toBe('given')
      expect(done(await take(importId)).rowsTaken).toBe(people.length)
    },
  )

  test('said otherwise, the files are read again; what was typed and decided in rows stays', async () => {
    const importId = await preview(await register({ row: otherwise(PHONE, '09123', [1, 5]) }))
    const [one, other] = await rowsOf(importId, 'doubtful')
    done(await imports().mendRow(systemActor, { importId, rowId: one?.id ?? '', cells: { phone: '0911222333' } }))
    const drop = { decision: 'drop', reason: 'đã nghỉ' } as const
    done(await imports().decideRow(systemActor, { importId, rowId: other?.id ?? '', decision: drop }))
    const { jobId } = done(await imports().changeAsOf(systemActor, { importId, asOf: plainDate('2024-05-01') }))
    await ended(jobId)
    const rows = await rowsOf(importId)
    expect(rows.find(({ row }) => row === 3)).toMatchObject({ state: 'ready', cells: { phone: '0911 ••• 333' } })
    expect(rows.find(({ row }) => row === 7)).toMatchObject({ state: 'dropped', decision: drop })
    expect(await rowsOf(importId, 'doubtful')).toEqual([])
  })
})

describe('a commune that ceased to exist', () => {
  test('is asked once with the day and what took over; chosen, it is so in all its rows, and never remembered', async () => {
    const today = plainDate('2026-01-15')
    platform = Object.assign(platform, { clock: { ...platform.clock, today: () => today } })
    const importId = await preview(await register(), today)
    const [asked] = done(await imports().unknownCommunes(systemActor, { importId }))
    expect(asked).toMatchObject({ written: 'Thị trấn Vĩnh An', endedOn: '2025-07-01' })
    const alike = done(await imports().alike(systemActor, { importId, rowId: asked?.rowId ?? '', field: 'commune' }))
    expect(alike.total).toBe(asked?.rows)
    const code = asked?.candidates[0]?.code ?? ''
    const rowIds = alike.rows.map(({ id }) => id)
    const corrected = await imports().correct(systemActor, { importId, rowIds, field: 'commune', becomes: code, remember: true })
    expect(done(corrected)).toMatchObject({ rows: asked?.rows, isRemembered: false })
    expect(done(await imports().unknownCommunes(systemActor, { importId })).map(({ written }) => written)).not.toContain(
      asked?.written,
    )
  })
})

describe('a file typed with an old font', () => {
  const TCVN3: Readonly<Record<string, string>> = {
    ọ: 'ä',
    à: 'µ',
    ê: 'ª',
    ă: '¨',
    ễ: 'Ô',
    ấ: 'Ê',
    ã: '·',
    ố: 'è',
    ị: 'Þ',
    ữ: '÷',
  }
  const asTyped = (text: string): string => [...text.normalize('NFC')].map((letter) => TCVN3[letter] ?? letter).join('')
  const names = ['Nguyễn Văn Hà', 'Lê Thị Hà', 'Nguyễn Hữu Hà', 'Lê Văn Lê', 'Nguyễn Thị Lê']
  const typed = () => register({ headings: HEADINGS, row: (index, cells) => cells.with(3, asTyped(names[index % 5] ?? '')) })

  test('says so with what was meant; converted at one press, every name is read; and it can be turned back', async () => {
    const importId = await preview(await typed())
    const [font] = (await shown(importId)).fonts
    expect(font).toMatchObject({ file: 'danh-sach.xlsx', font: 'TCVN3', isConverted: false })
    expect(font?.samples).toContainEqual({ written: asTyped('Nguyễn Văn Hà'), meant: 'Nguyễn Văn Hà' })
    const change = async (isConverted: boolean) =>
      ended(done(await imports().changeFont(systemActor, { importId, file: 'danh-sach.xlsx', isConverted })).jobId)
    await change(true)
    expect((await rowsOf(importId))[0]?.cells).toMatchObject({ fullName: 'Nguyễn Văn Hà', commune: 'Xã Phú Lý' })
    expect(await rowsOf(importId, 'doubtful')).toEqual([])
    expect((await shown(importId)).doubts.map(({ code }) => code)).not.toContain('old-font')
    await change(false)
    expect((await shown(importId)).doubts.map(({ code }) => code)).toContain('old-font')
    expect(await imports().changeFont(systemActor, { importId, file: 'khac.xlsx', isConverted: true })).toMatchObject({
      refusal: { kind: 'no-old-font' },
    })
  })
})

test('the same file again says when, by whom, and what became of it', async () => {
  const bytes = await register()
  const first = await preview(bytes)
  done(await imports().take(systemActor, { importId: first }))
  const second = await preview(bytes, plainDate('2024-05-01'), 'ten-khac.xlsx')
  expect((await shown(second)).earlier).toMatchObject([
    { id: first, file: 'danh-sach.xlsx', state: 'taken', startedByName: systemActor.name, rowsTaken: people.length },
  ])
  expect((await shown(first)).earlier).toEqual([])
})
