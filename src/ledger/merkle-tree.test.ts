import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headProvedBy, inclusionProof, treeHead } from './merkle-tree.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('treeHead', () => {
  test('an empty tree has the hash of nothing, as RFC 9162 has it', () => {
    expect(treeHead(sha256, [])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('three leaves: the odd one out is carried up, not paired with itself', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((leaf) => sha256(`0:${leaf}`))
    expect(treeHead(sha256, ['a', 'b', 'c'])).toBe(sha256(`1:${sha256(`1:${a}${b}`)}${c}`))
  })

  test('every leaf proves its place, and no leaf proves another’s', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.string({ minLength: 4 }).filter((leaf) => leaf !== 'not-there'),
          { minLength: 1, maxLength: 40 },
        ),
        fc.nat(),
        (leaves, pick) => {
          const index = pick % leaves.length
          const head = treeHead(sha256, leaves)
          const proof = inclusionProof(sha256, leaves, index)
          expect(headProvedBy(sha256, leaves[index] ?? '', proof)).toBe(head)
          expect(headProvedBy(sha256, 'not-there', proof)).not.toBe(head)
        },
      ),
    )
  })
})
