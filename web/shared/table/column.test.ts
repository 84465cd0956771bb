import { expect, test } from 'vitest'
import { type Column, nextSort, shownColumns, sortDirection } from './column.ts'

const column = (key: string, isExtra = false): Column<object> => ({ key, header: key, isExtra, value: () => null })
const keys = (columns: readonly Column<object>[]): string[] => columns.map(({ key }) => key)

test('pressing a header sorts up, then down, then not', () => {
  expect(nextSort(undefined, 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBeUndefined()
  expect(nextSort('-name', 'unit')).toBe('unit')
  expect([sortDirection('name', 'name'), sortDirection('-name', 'name'), sortDirection('unit', 'name')]).toEqual([
    'ascending',
    'descending',
    'none',
  ])
})

test('extra columns come only when the link names them, and the first column never goes', () => {
  const columns = [column('name'), column('unit'), column('established', true)]
  expect(keys(shownColumns(columns, undefined))).toEqual(['name', 'unit'])
  expect(keys(shownColumns(columns, 'established'))).toEqual(['name', 'established'])
  expect(keys(shownColumns(columns, ''))).toEqual(['name'])
})
