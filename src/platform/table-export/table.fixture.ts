import type { WholeTable } from './write-table.ts'

/** A table of every kind of column, with what spreadsheets like to misread. */
export const table: WholeTable = {
  language: 'vi',
  title: 'Danh sách chi hỗ trợ',
  scope: ['Tháng 7/2024', 'Tỉnh Đồng Nai', 'Trạng thái: Được hưởng'],
  columns: [
    { heading: 'Tổ công nghệ số cộng đồng', kind: 'text' },
    { heading: 'Số tài khoản', kind: 'code' },
    { heading: 'Thành viên', kind: 'number', isSummed: true },
    { heading: 'Số tiền', kind: 'money', isSummed: true },
    { heading: 'Tỷ lệ', kind: 'percent' },
    { heading: 'Ngày lập', kind: 'day' },
    { heading: 'Tháng', kind: 'month' },
    { heading: 'Lúc', kind: 'instant' },
  ],
  rows: [
    ['Tổ CNSCĐ Ấp 1', '0590001234567', 12, 1_500_000, 0.125, '2023-06-01', '2024-07', '2024-07-31T18:05:00Z'],
    ['=HYPERLINK("http://x","bấm")', '00123', 7, 999_999_999_999, 1, '2024-02-29', '2024-12', '2024-12-31T16:59:00Z'],
    ['1-2', '12345678901234567890', null, null, null, null, null, null],
    ['Tổ, "số 3"\nkhu phố 5', '+84912345678', 0, -250_000, 0, '1999-12-31', '2024-01', '2024-01-01T00:00:00+07:00'],
  ],
}
