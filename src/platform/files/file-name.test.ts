import { expect, test } from 'vitest'
import { safeFileName } from './file-name.ts'

test.each([
  ['Danh sách tổ xã Phú Lý.xlsx', 'Danh sách tổ xã Phú Lý.xlsx'],
  ['Danh sa\u0301ch.csv', 'Danh sách.csv'],
  ['C:\\Users\\an\\ds.xlsx', 'ds.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['bang\u202Excsl.exe', 'bangxcsl.exe'],
  ['a\u0000b\u200b\ud800.csv', 'ab.csv'],
  ['a<b>:"c|?*.csv', 'a_b___c___.csv'],
  ['CON', '_CON'],
  ['nul.xlsx', '_nul.xlsx'],
  ['aux .csv', '_aux .csv'],
  ['LPT1.tar.gz', '_LPT1.tar.gz'],
  ['console.csv', 'console.csv'],
  ['ds.xlsx. .', 'ds.xlsx'],
  ['.htaccess', 'htaccess'],
  ['...', 'tep'],
  ['', 'tep'],
])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept))

test('a long name keeps its end', () => {
  const name = safeFileName(`${'ă'.repeat(300)}.xlsx`)
  expect([...name]).toHaveLength(200)
  expect(name.endsWith('ă.xlsx')).toBe(true)
})
