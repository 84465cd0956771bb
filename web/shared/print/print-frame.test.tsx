// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WholeTable } from '../../../src/platform/table-export/write-table.ts'
import { meQuery } from '../me.ts'
import { answering, answerWith, show } from '../testing.tsx'
import { issuerOf, placeAndDay } from './paper.ts'
import { PrintFrame } from './print-frame.tsx'
import { useIsOnPaper, usePrint } from './printing.ts'
import { printText } from './text.ts'

const text = printText.vi
const TABLE: WholeTable = {
  language: 'vi',
  title: 'Danh sách người nhận tiền',
  scope: ['Tháng 7/2024'],
  columns: [
    { heading: 'Người nhận', kind: 'text' },
    { heading: 'Số tiền', kind: 'money', isSummed: true },
    { heading: 'Ngày', kind: 'day' },
  ],
  rows: [
    ['Nguyễn Văn An', 1_500_000, '2024-07-31'],
    ['Trần Thị Bé', 2_000_000, null],
  ],
}

function Screen() {
  const { printTable } = usePrint()
  return (
    <button type="button" onClick={() => printTable(TABLE)}>
      list {useIsOnPaper() ? 'on paper' : 'on screen'}
    </button>
  )
}

let onPaper = ''
beforeEach(() => {
  onPaper = ''
  vi.stubGlobal('print', () => {
    act(() => window.dispatchEvent(new Event('beforeprint')))
    onPaper = document.body.innerHTML
    act(() => window.dispatchEvent(new Event('afterprint')))
  })
  answerWith(answering({}))
})
afterEach(() => vi.unstubAllGlobals())

test('a table is printed alone between the head of a paper and the lines to sign, then the screen is as it was', async () => {
  const { user, queries } = show(
    <PrintFrame>
      <Screen />
    </PrintFrame>,
  )
  await screen.findByText('list on screen')
  act(() => queries.setQueryData(meQuery.queryKey, { grants: [{ unitName: 'Tỉnh Đồng Nai' }], today: '2024-08-06' } as never))
  await user.click(screen.getByText('list on screen'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/^2 dòng, 4 cột/)).toBeDefined()
  await user.clear(within(dialog).getByLabelText(text.left))
  await user.type(within(dialog).getByLabelText(text.left), 'KẾ TOÁN')
  await user.click(within(dialog).getByRole('button', { name: text.print }))
  await waitFor(() => expect(onPaper).not.toBe(''))

  const paper = new DOMParser().parseFromString(onPaper, 'text/html')
  const rows = [...paper.querySelectorAll('tr:not(:last-child), thead tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )
  expect(rows).toEqual([
    ['STT', 'Người nhận', 'Số tiền', 'Ngày'],
    ['1', 'Nguyễn Văn An', '1.500.000', '31/07/2024'],
    ['2', 'Trần Thị Bé', '2.000.000', ''],
    ['', 'Tổng cộng', '3.500.000', ''],
  ])
  expect(paper.querySelector('tr:last-child > td[colspan]')?.textContent).toBe(
    'KẾ TOÁN(Ký, ghi rõ họ tên)THỦ TRƯỞNG ĐƠN VỊ(Ký tên, đóng dấu)',
  )
  const words = paper.body.textContent ?? ''
  for (const said of [
    'TỈNH ĐỒNG NAI',
    'Đồng Nai, ngày       tháng 8 năm 2024',
    'Tháng 7/2024',
    'Số dòng: 2',
    'KẾ TOÁN',
    text.head,
  ])
    expect(words).toContain(said)
  expect(paper.querySelector('.no-print')?.textContent).toBe('list on paper')
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
  expect(screen.getByText('list on screen').closest('.no-print')).toBeNull()
})

test.each([
  ['Tỉnh Đồng Nai', 'ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI', 'Đồng Nai'],
  ['Xã Phú Lâm', 'ỦY BAN NHÂN DÂN\nXÃ PHÚ LÂM', 'Phú Lâm'],
  ['Tổ CNSCĐ Ấp 1', '', ''],
])('%s issues as %j in %s', (unitName, issuer, place) => {
  expect(issuerOf({ grants: [{ unitName }] } as never)).toEqual({ issuer, place })
})

test.each([
  ['2025-02-03', 'Đồng Nai, ngày       tháng 02 năm 2025'],
  ['2024-08-06', 'Đồng Nai, ngày       tháng 8 năm 2024'],
])('on %s the paper is headed %s', (today, said) => expect(placeAndDay('Đồng Nai', today)).toBe(said))
