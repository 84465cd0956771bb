import { expect, test } from 'vitest'
import { shareFromTyped, shareWritten } from './typed-share.ts'

test.each([
  ['2/3', { over: 2, under: 3 }],
  [' 1 / 2 ', { over: 1, under: 2 }],
  ['80%', { over: 80, under: 100 }],
  ['100 %', { over: 100, under: 100 }],
  ['1/1', { over: 1, under: 1 }],
  ['3/2', undefined],
  ['101 %', undefined],
  ['0/3', undefined],
  ['1/0', undefined],
  ['2', undefined],
  ['hai phần ba', undefined],
  ['', undefined],
])('%j is read as %j', (typed, share) => {
  expect(shareFromTyped(typed)).toEqual(share)
  if (share !== undefined) expect(shareFromTyped(shareWritten(share))).toEqual(share)
})
