import { expect, test } from 'vitest'
import { aCount, aDay, anyText, oneOf, readWords } from './words.ts'

const read = readWords({ search: anyText, on: aDay, least: aCount, status: oneOf(['active', 'dissolved']) })

test('each word is understood as what it is; what the screen does not know is not its concern', () => {
  expect(read({ search: 'Hòa', on: '2024-07-31', least: '12', status: 'active', sort: '-name' })).toEqual({
    search: 'Hòa',
    on: '2024-07-31',
    least: 12,
    status: 'active',
  })
})

test('a word that makes no sense is not there, rather than there as something else', () => {
  expect(read({ search: '', on: '31/07/2024', least: '-1', status: 'Active' })).toEqual({})
  expect(read({ least: '1e9', on: undefined, status: null })).toEqual({})
})

test('a link inside the application may give a number as a number', () => {
  expect(read({ least: 0 })).toEqual({ least: 0 })
})
