import { expect, test } from 'vitest'
import { Problem } from '../api/problem.ts'
import { keyAfter } from './act-key.ts'

const KEY = 'first'
const after = (status: number, kind = 'some-kind') => keyAfter(KEY, new Problem(status, { kind }))

test('a refusal did nothing: what is mended is sent as a new act, or the server would take it for the old one', () => {
  for (const status of [400, 403, 404, 409, 413, 422]) expect(after(status)).not.toBe(KEY)
})

test('an act that may have been done keeps its key: sent again it is done once', () => {
  for (const status of [0, 500, 502, 503]) expect(after(status)).toBe(KEY)
  expect(after(409, 'still-running')).toBe(KEY)
  expect(keyAfter(KEY, new TypeError('no answer was read'))).toBe(KEY)
})
