import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assert } from '../../kernel/assert.ts'
import { convert, needsLibreOffice } from '../../platform/office-suite.fixture.ts'
import type { Arguments, CliContext, Outcome } from '../command.ts'
import { compute } from '../handlers/assess-index.ts'
import { movement } from '../handlers/compare-indices.ts'
import { create } from '../handlers/new-index.ts'

const UNITS = ['Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng']
let folder: string
const inFolder = (name: string): string => join(folder, name)
const context = { say: () => undefined } as unknown as CliContext
const run = (handler: typeof create, positionals: string[], values: Arguments['values'] = {}): Promise<Outcome> =>
  handler({ positionals, values }, context)

/** As an office keeps it: titles, a heading over two, decimal commas as text, a percent column, x, an average, a note. */
async function writeTable(name: string, { trained = [90, 80, 70, 60, 50], units = UNITS } = {}): Promise<void> {
  const rows = [
    ['BẢNG TỔNG HỢP SỐ LIỆU', null, null, null, null, null],
    ['STT', 'Tên đơn vị', 'Hạ tầng số', null, 'Nhân lực số', null],
    [null, null, 'Băng thông (Mbps)', 'Số sự cố', 'Được tập huấn (%)', 'Hoàn thành'],
    ...units.map((unit, at) => [at + 1, unit, `${10 + at},5`, at === 1 ? 'x' : at, trained[at] ?? null, 0.5 + (at * at) / 100]),
    [null, 'Trung bình', null, null, 70, null],
    ['Ghi chú: x - không áp dụng', null, null, null, null, null],
  ]
  const merges = [
    [0, 0, 0, 5],
    [1, 0, 2, 0],
    [1, 1, 2, 1],
    [1, 2, 1, 3],
    [1, 4, 1, 5],
  ].map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({ startRow, startCol, endRow, endCol }))
  const cells = new Map(units.map((_, at) => [`${3 + at},5`, { value: 0.5 + (at * at) / 100, style: { numFmt: '0.0%' } }]))
  await writeFile(inFolder(name), await writeXlsx({ sheets: [{ name: 'Tổng hợp', rows, merges, cells }] }))
}

type Edit = (rows: (string | number | null)[][]) => void

/** The workbook with some sheets changed, as somebody does who knows no rule of it. */
async function edited(name: string, edits: Readonly<Record<string, Edit>>): Promise<string> {
  const { sheets } = await readXlsx(await readFile(inFolder('so-lieu.chi-so.xlsx')))
  const changed = sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]) as (string | number | null)[][]
    edits[sheet.name]?.(rows)
    return { name: sheet.name, rows }
  })
  await writeFile(inFolder(name), await writeXlsx({ sheets: changed }))
  return inFolder(name)
}
const toldBy = (outcome: Outcome): string => ('lines' in outcome ? [...outcome.lines].join('\n') : outcome.usage.vi)
const jsonOf = <Json>(outcome: Outcome): Json => {
  assert(outcome.exit === 0, toldBy(outcome))
  return outcome.json as Json
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-office-'))
  await writeTable('so-lieu.xlsx')
  const made = await run(create, [inFolder('so-lieu.xlsx')], { accept: true })
  assert(made.exit === 0, toldBy(made))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('from an office’s table to a ranking', () => {
  test('without an answer nothing is made but the file of questions; with it, the workbook, and what was left out is told', async () => {
    await writeTable('moi.xlsx')
    const asked = await run(create, [inFolder('moi.xlsx')])
    expect(asked.exit).toBe(1)
    expect(toldBy(asked)).toContain('moi.tra-loi.xlsx')
    await expect(readFile(inFolder('moi.chi-so.xlsx'))).rejects.toThrow('ENOENT')
    const again = await run(create, [inFolder('moi.xlsx')])
    expect(jsonOf(again)).toMatchObject({ units: 5, criteria: 4 })
    expect(toldBy(again)).toMatch(/Dòng 9 không phải đơn vị[\s\S]*1 ô "x"/)
  })

  test('a workbook that is there is not replaced unasked, and a result never takes the place of its input', async () => {
    const again = await run(create, [inFolder('so-lieu.xlsx')])
    expect({ exit: again.exit, told: toldBy(again) }).toEqual({ exit: 1, told: expect.stringContaining('--replace') })
    expect((await run(create, [inFolder('so-lieu.xlsx')], { replace: true })).exit).toBe(0)
    const file = inFolder('so-lieu.chi-so.xlsx')
    expect(await run(compute, [file], { out: join(folder, '.', 'so-lieu.chi-so.xlsx') })).toMatchObject({ exit: 2 })
  })

  test('an answer is remembered by the headings of its column, wherever that stands next year', async () => {
    await writeTable('nam-sau.xlsx')
    jsonOf(await run(create, [inFolder('nam-sau.xlsx')], { accept: true, lower: 'Hoàn thành', answers: inFolder('nho.xlsx') }))
    const next = await run(create, [inFolder('so-lieu.xlsx')], { answers: inFolder('nho.xlsx'), out: inFolder('nho-lai.xlsx') })
    expect(toldBy(next)).toMatch(/Hoàn thành\tcàng thấp càng tốt/)
  })

  test('on a terminal somebody is asked in words, and may put any column right', async () => {
    await writeTable('hoi.xlsx')
    const typed = ['d', '', '1', '2,5', 'Mạng', '']
    const asked: string[] = []
    const ask = async (question: string): Promise<string> => {
      asked.push(question)
      return typed.shift() ?? ''
    }
    const outcome = await create({ positionals: [inFolder('hoi.xlsx')], values: {} }, { ...context, ask })
    expect(toldBy(outcome)).toContain('D\tTiêu chí\tSố sự cố\tcàng cao càng tốt, trọng số 2.5, Mạng')
    expect(asked[1]).toContain('Cột D "Số sự cố" là gì?')
  })

  test('ranks come from the workbook, x leaves the denominator, and the result has its pictures and how it was computed', async () => {
    const outcome = await run(compute, [inFolder('so-lieu.chi-so.xlsx')], { out: inFolder('ket-qua.xlsx') })
    const { scores, weights } = jsonOf<{ scores: Record<string, Record<string, number>>; weights: object }>(outcome)
    // By hand: 11,5 of 10,5…14,5 is 25; x of two leaves it alone; 80 of 50…90 is 75, 51 % of 50…66 % is 6,25.
    expect(scores['SNV']).toMatchObject({ C01: 25, N1: 25, C03: 75, C04: 6.25, N2: 40.625, CSTH: 32.8125 })
    expect(weights).toMatchObject({ C02: { effective: 0.25 } })
    const { sheets } = await readXlsx(await readFile(inFolder('ket-qua.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Kết quả',
      'Độ chắc chắn',
      'Điểm',
      'Hạng từng tiêu chí',
      'Mạnh và yếu',
      'Trọng số',
      'Kiểm tra',
    ])
    expect(sheets[0]?.charts?.map(({ title }) => title)).toEqual(['Điểm theo hạng', 'Điểm từng nhóm, nối nhau'])
    expect(sheets[0]?.rows[1]?.[0]).toContain('Từ 4 tiêu chí: đưa về thang từ kém nhất đến tốt nhất; gộp bằng trung bình cộng')
  })

  test.skipIf(!needsLibreOffice)(
    'LibreOffice opens both workbooks, and what it saves is computed alike',
    async () => {
      const saved = convert(await readFile(inFolder('so-lieu.chi-so.xlsx')), { from: 'xlsx', to: 'ods' })
      await writeFile(inFolder('luu.ods'), saved)
      const [one, other] = [
        jsonOf<{ scores: object }>(await run(compute, [inFolder('so-lieu.chi-so.xlsx')])),
        jsonOf<{ scores: object }>(await run(compute, [inFolder('luu.ods')], { out: inFolder('kq.xlsx') })),
      ]
      expect(other.scores).toEqual(one.scores)
      const printed = convert(await readFile(inFolder('kq.xlsx')), {
        from: 'xlsx',
        to: 'csv:Text - txt - csv (StarCalc):44,34,76,1',
      }).toString()
      expect(printed).toContain('Sở Ngoại vụ')
    },
    240_000,
  )
})

describe('a workbook that somebody edited', () => {
  const cell = (sheet: string, row: number, column: number, value: string | number | null): Readonly<Record<string, Edit>> => ({
    [sheet]: (rows) => void rows[row]?.splice(column, 1, value),
  })
  const cases: readonly (readonly [string, Readonly<Record<string, Edit>>, string])[] = [
    ['a choice nobody has', cell('Lựa chọn', 5, 1, 'Trung bình côgn'), 'Ô Lựa chọn!B6: "Gộp điểm" ghi "Trung bình côgn"'],
    ['a choice out of its range', cell('Lựa chọn', 2, 1, 165), 'Ô Lựa chọn!B3'],
    ['a sensitivity of one choice', cell('Lựa chọn', 17, 1, 4), 'Phân tích độ nhạy cần từ 2 lựa chọn'],
    ['a choice twice', cell('Lựa chọn', 4, 0, 'Gộp điểm'), 'Ô Lựa chọn!A6: Lựa chọn "Gộp điểm" có hai lần'],
    ['a choice misspelt', cell('Lựa chọn', 5, 0, 'Gộp diemm'), 'có phải "Gộp điểm"?'],
    [
      'a choice taken out',
      {
        'Lựa chọn': (rows) => {
          rows.splice(5, 1)
        },
      },
      'thiếu lựa chọn "Gộp điểm"',
    ],
    ['a heading misspelt', cell('Tiêu chí', 0, 4, 'Trọng sốo'), 'Ô Tiêu chí!E1'],
    ['a direction nobody knows', cell('Tiêu chí', 1, 3, 'tăng'), 'Ô Tiêu chí!D2'],
    ['a code twice', cell('Tiêu chí', 2, 0, 'C01'), 'Ô Tiêu chí!A3'],
    ['a group nobody has', cell('Tiêu chí', 1, 2, 'N9'), 'sửa cột "Thuộc"'],
    ['an empty weight', cell('Tiêu chí', 1, 4, null), 'Ô Tiêu chí!E2'],
    ['a unit twice', cell('Số liệu', 2, 0, 'SNV.2'), 'Ô Số liệu!A3'],
    ['a text among numbers', cell('Số liệu', 1, 4, 'nhiều'), 'Ô Số liệu!E2'],
    ['a column whose code is gone', cell('Số liệu', 0, 2, 'Băng thông (Mbps)'), '"C01"'],
    ['a column twice', cell('Số liệu', 0, 3, 'C01 Băng thông'), 'Ô Số liệu!D1'],
  ]
  test.each(cases)('%s is refused, with its cell', async (_, edits, told) => {
    const outcome = await run(compute, [await edited('sua.xlsx', edits)])
    expect({ exit: outcome.exit, told: toldBy(outcome) }).toEqual({ exit: 1, told: expect.stringContaining(told) })
  })

  test('a sheet that is gone is named', async () => {
    const { sheets } = await readXlsx(await readFile(inFolder('so-lieu.chi-so.xlsx')))
    const left = sheets
      .filter(({ name }) => name !== 'Lựa chọn')
      .map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))
    await writeFile(inFolder('thieu.xlsx'), await writeXlsx({ sheets: left }))
    expect(toldBy(await run(compute, [inFolder('thieu.xlsx')]))).toContain('không có trang "Lựa chọn"')
  })
})

describe('years side by side', () => {
  const years = (second: string): string[] => [`2025=${inFolder('so-lieu.chi-so.xlsx')}`, `2026=${inFolder(second)}`]
  async function writeYear(name: string, units: string[]): Promise<void> {
    await writeTable(`${name}.xlsx`, { trained: [50, 60, 70, 80, 90], units })
    jsonOf(await run(create, [inFolder(`${name}.xlsx`)], { accept: true }))
  }

  test('tell how each unit moved, who came and who went and into whom, with a picture', async () => {
    await writeYear('2026', ['Sở Nội vụ', 'Sở Ngoại vụ', 'Sở Tài chính', 'Sở Y tế', 'Thanh tra tỉnh'])
    const outcome = await run(movement, years('2026.chi-so.xlsx'), { merged: 'SXD=STC', out: inFolder('bien-dong.xlsx') })
    const { units } = jsonOf<{ units: { unit: string; ranks: (number | null)[]; events: object[] }[] }>(outcome)
    const eventsOf = (code: string) => units.find(({ unit }) => unit === code)?.events
    expect(eventsOf('TTT')).toEqual([{ kind: 'entered', year: '2026' }])
    expect(eventsOf('STC')).toEqual([{ kind: 'merged', year: '2026', from: ['STC', 'SXD'] }])
    expect(eventsOf('SXD')).toEqual([{ kind: 'merged-into', year: '2026', into: 'STC' }])
    const { sheets } = await readXlsx(await readFile(inFolder('bien-dong.xlsx')))
    expect(sheets[0]?.charts).toHaveLength(1)
  })

  test('are refused where one unit has two codes', async () => {
    await writeYear('2027', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng'])
    expect(toldBy(await run(movement, years('2027.chi-so.xlsx')))).toContain('"Sở Nội vụ" có mã "SNV.2" ở một năm và "SNV"')
  })
})
