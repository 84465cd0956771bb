// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'
import { anyText, readWords } from '../address/words.ts'
import { Problem } from '../api/problem.ts'
import { PrintContext } from '../print/printing.ts'
import { answering, answerWith, show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import type { Column, Page } from './column.ts'
import { DataTable } from './data-table.tsx'
import { ChoiceFilter } from './filters.tsx'
import { describeRows, readEveryRow } from './whole-table.ts'

const text = sharedText.vi.table
const WORDS = readWords({ state: anyText, cycle: anyText })

interface Line {
  readonly name: string
  readonly account: string
  readonly amount: number
}
const COLUMNS: readonly Column<Line>[] = [
  { key: 'name', header: 'Tổ', value: ({ name }) => name, cell: ({ name }) => <b>{name}</b> },
  { key: 'account', header: 'Tài khoản', kind: 'code', isExtra: true, value: ({ account }) => account },
  { key: 'amount', header: 'Số tiền', kind: 'money', isSummed: true, value: ({ amount }) => amount },
  { key: 'act', header: 'Việc', isAct: true, value: () => null, cell: () => <button type="button">x</button> },
]
const LINES: readonly Line[] = Array.from({ length: 450 }, (_, index) => ({
  name: `Tổ ${index}`,
  account: `00${index}`,
  amount: 1_500_000 + index,
}))

/** A list of 450 lines that gives as many at a time as it is asked for. */
const pageOf = async ({ cursor, limit }: { cursor: string | undefined; limit: number }): Promise<Page<Line>> => {
  const from = Number(cursor ?? 0)
  return { items: LINES.slice(from, from + limit), nextCursor: from + limit < LINES.length ? String(from + limit) : null }
}

const printed: WholeTable[] = []
const showList = (at: string) =>
  show(
    <PrintContext value={{ printTable: (table) => printed.push(table), printScreen: () => undefined }}>
      <DataTable
        name="lines"
        caption="Từng tổ"
        title="Mức được hưởng"
        month="2024-07"
        columns={COLUMNS}
        words={WORDS}
        rowKey={({ name }) => name}
        fetchPage={pageOf}
        filterFields={<ChoiceFilter name="state" label="Trạng thái" choices={[{ value: 'held', label: 'Tạm dừng chi' }]} />}
        empty={<p>none</p>}
      />
    </PrintContext>,
    at,
  )

const kept: { name: string; content: Blob }[] = []
beforeEach(() => {
  answerWith(answering({}))
  kept.length = 0
  printed.length = 0
  let content: Blob
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    kept.push({ name: this.download, content })
  })
})
afterEach(() => vi.restoreAllMocks())

const choose = async (user: ReturnType<typeof show>['user'], what: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: text.files }))
  await user.click(await screen.findByRole('menuitem', { name: what }))
}

describe('a list as a file', () => {
  test('is every row of it, with the columns shown, headed by what it is a list of', async () => {
    const { user } = showList('/?state=held&cycle=7')
    await screen.findByRole('rowheader', { name: 'Tổ 0' })
    await choose(user, text.exportExcel)
    await waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]?.name).toBe('Mức được hưởng 07-2024.xlsx')
    const workbook = await readXlsx(new Uint8Array((await kept[0]?.content.arrayBuffer()) ?? new ArrayBuffer()))
    const rows = workbook.sheets[0]?.rows ?? []
    expect(rows.slice(0, 8)).toEqual([
      ['Mức được hưởng', null],
      ['Tháng 7/2024', null],
      ['Trạng thái: Tạm dừng chi', null],
      ['Và 1 điều kiện lọc khác trong liên kết', null],
      ['Số dòng: 450', null],
      [null, null],
      ['Tổ', 'Số tiền'],
      ['Tổ 0', 1_500_000],
    ])
    expect(rows.at(-1)).toEqual(['Tổng cộng', LINES.reduce((sum, { amount }) => sum + amount, 0)])
    expect(rows).toHaveLength(8 - 1 + 450 + 1)
  })

  test('as text keeps the zeros of the column that the reader chose', async () => {
    const { user } = showList('/?columns=account')
    await screen.findByRole('rowheader', { name: 'Tổ 0' })
    await choose(user, text.exportCsv)
    await waitFor(() => expect(kept).toHaveLength(1))
    const lines = ((await kept[0]?.content.text()) ?? '').split('\r\n')
    expect([kept[0]?.name, lines[0], lines[8], lines.length]).toEqual([
      'Mức được hưởng 07-2024.csv',
      '\uFEFFTổ,Tài khoản',
      'Tổ 7,"=""007"""',
      452,
    ])
  })

  test('goes to paper with every row and every column, those not shown too, but no buttons', async () => {
    const { user } = showList('/')
    await screen.findByRole('rowheader', { name: 'Tổ 0' })
    await choose(user, text.print)
    await waitFor(() => expect(printed).toHaveLength(1))
    expect(printed[0]?.rows).toHaveLength(450)
    expect(printed[0]?.columns.map(({ heading }) => heading)).toEqual(['Tổ', 'Tài khoản', 'Số tiền'])
  })

  test('longer than a browser holds is refused in words, never cut', async () => {
    const endless = async (): Promise<Page<Line>> => ({ items: LINES.slice(0, 200), nextCursor: 'more' })
    await expect(readEveryRow(endless, () => undefined)).rejects.toMatchObject({ kind: 'list-too-long' })
    await expect(readEveryRow(endless, () => undefined)).rejects.toBeInstanceOf(Problem)
  })

  test('a cell holds the value, not the element the screen draws', () => {
    const table = describeRows({ title: 'x', scope: [], columns: COLUMNS }, LINES.slice(0, 1))
    expect(table.rows).toEqual([['Tổ 0', '000', 1_500_000]])
  })
})
