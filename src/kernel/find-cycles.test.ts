import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCycles } from './find-cycles.ts'

const cyclesIn = (parents: Readonly<Record<string, string | null | undefined>>) => findCycles(new Map(Object.entries(parents)))

describe('findCycles', () => {
  test.each<[string, Record<string, string | null | undefined>, string[][]]>([
    ['a tree', { root: null, a: 'root', b: 'root', aa: 'a' }, []],
    ['a parent that is not there', { a: 'nobody', b: undefined }, []],
    ['its own parent', { a: 'a' }, [['a']]],
    ['each the other’s parent, met first at a', { a: 'b', b: 'a' }, [['a', 'b']]],
    ['a branch that leads into a cycle is not of it', { leaf: 'stem', stem: 'x', x: 'y', y: 'z', z: 'x' }, [['x', 'y', 'z']]],
    [
      'two cycles, with a second way into the first',
      { a: 'b', b: 'a', c: 'a', d: 'e', e: 'd' },
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
    ],
    ['two branches of one tree', { a: 'top', b: 'top', top: null }, []],
  ])('%s', (_, parents, expected) => {
    expect(cyclesIn(parents)).toEqual(expected)
  })

  test('names each node that comes back to itself once, from child to parent, and no other', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const parents = fc.tuple(...names.map(() => fc.constantFrom(...names, null)))
    fc.assert(
      fc.property(parents, (given) => {
        const parentOf = new Map(names.map((name, index) => [name, given[index]]))
        const comesBack = (name: string): boolean => {
          let at = parentOf.get(name)
          for (let step = 1; step < names.length && at !== name; step++) at = parentOf.get(at ?? '')
          return at === name
        }
        const cycles = findCycles(parentOf)
        expect(cycles.flat().toSorted()).toEqual(names.filter(comesBack))
        for (const cycle of cycles)
          for (const [index, name] of cycle.entries()) expect(parentOf.get(name)).toBe(cycle[(index + 1) % cycle.length])
      }),
    )
  })
})
