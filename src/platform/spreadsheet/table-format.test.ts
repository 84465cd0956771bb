import { expect, test } from 'vitest'
import { fitsName } from './table-format.ts'

test('an ending fits what the file is, in whatever letters, or does not', () => {
  expect([
    fitsName('ds.XLSX', 'xlsx'),
    fitsName('ds.xlsm', 'xlsx'),
    fitsName('kq.txt', 'csv'),
    fitsName('a.ods', 'ods'),
  ]).not.toContain(false)
  expect([
    fitsName('ds.csv', 'xlsx'),
    fitsName('ds.xlsx', 'csv'),
    fitsName('xlsx', 'xlsx'),
    fitsName('ds.pdf', 'csv'),
  ]).not.toContain(true)
})
