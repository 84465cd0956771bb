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

  // Computed in Python by splitting at the largest power of two below n, as RFC 9162 §2.1.1 defines the tree.
  test.each([
    [1, '9df3c5fab8ef8fe78a408912e52e76477b5bd838eec3cbf48191a848ec8563d3'],
    [2, 'e70d5ecf1f1c79ce5ec7dc823784f98e79ca5dc2ef04f1b5bef88f19476cab24'],
    [3, '45000032aef1072b93002c5bba12024d4866b0638cb54caf54f3ce21268b7675'],
    [5, 'ca66271078d58bb3a605d303829621856d943ce2f605fb1e644f07b0d73620fb'],
    [7, '5443fe286cfd227d9aac79fc3c8b2fcfea76a68a7ab173afe7c65915e71a6648'],
    [8, '44dd48791a5528a6817625a99ca693f60acdb6aaa1353c99108a0b572843171c'],
  ])('the head over the first %d of the leaves a to h', (count, head) => {
    expect(treeHead(sha256, [...'abcdefgh'].slice(0, count))).toBe(head)
  })

  test('the proof of the fourth of seven leaves, step by step', () => {
    expect(inclusionProof(sha256, [...'abcdefg'], 3)).toEqual([
      { side: 'left', hash: 'be086d93a260844f7a75113ea046a2bea2fb0b52b794d6da18708d6ad1872c02' },
      { side: 'left', hash: 'e70d5ecf1f1c79ce5ec7dc823784f98e79ca5dc2ef04f1b5bef88f19476cab24' },
      { side: 'right', hash: '801a4d4344d3ac8a9bcc978a7ec8c55353be7c5a2024c19a566329553e13ddb7' },
    ])
  })

  test('a node does not pass for a leaf: the same text under the other prefix has another hash', () => {
    const [a, b] = ['a', 'b'].map((leaf) => sha256(`0:${leaf}`))
    expect(treeHead(sha256, [`${a}${b}`])).not.toBe(treeHead(sha256, ['a', 'b']))
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
