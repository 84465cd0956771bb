import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPortions, jsonPieces } from './json-pieces.ts'

const written = (json: unknown): string => [...jsonPieces(json)].join('')

test('a field drawn from an iterator reads as the array would', () => {
  expect(written({ ok: true, issues: [1, 2].values(), left: undefined })).toBe('{"ok":true,"issues":[1,2]}\n')
  expect(written({ issues: [].values() })).toBe('{"issues":[]}\n')
})

test('whatever else is written is written as it always was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(written(json)).toBe(`${JSON.stringify(json)}\n`)
    }),
  )
})

test('items are made while they are written, one after the other', () => {
  const made: number[] = []
  const items = [1, 2, 3].values().map((item) => made.push(item))
  const pieces = jsonPieces({ items })
  expect([pieces.next().value, pieces.next().value, made]).toEqual(['{"items":', '[1', [1]])
})

test('what holds much is written in pieces, none of them the whole', () => {
  const scores = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`U${at}`, { a: at, b: null }]))
  const pieces = [...inPortions(jsonPieces({ scores, stages: [{ values: scores }] }))]
  expect(pieces.join('')).toBe(`${JSON.stringify({ scores, stages: [{ values: scores }] })}\n`)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000)
  expect(pieces.length).toBeLessThan(10)
})
