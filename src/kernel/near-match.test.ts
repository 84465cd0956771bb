import { describe, expect, test } from 'vitest'
import { nearMatches } from './near-match.ts'

describe('nearMatches', () => {
  test.each<[string, string, string[]]>([
    ['a letter left out', 'paysFom', ['paysFrom']],
    ['a letter too many', 'paysFfrom', ['paysFrom']],
    ['two letters changed places', 'pasyFrom', ['paysFrom']],
    ['another case, spaces and points', 'Pays.FROM ', ['paysFrom']],
    ['accents, and đ for d', 'tổ-đội', ['to-doi']],
    ['is before what has none', 'isPiad', ['paid']],
    ['has before it', 'hasRoel', ['role']],
    ['number before it', 'numberOfDais', ['ofDays']],
  ])('%s: "%s"', (_, written, expected) => {
    expect(nearMatches(written, [...expected, 'somethingElse'])).toEqual(expected)
  })

  // kitten → sitting takes three edits, Saturday → Sunday three, flaw → lawn two: the textbook examples of Levenshtein's distance.
  test.each<[string, string, boolean]>([
    ['kitten', 'sitting', false],
    ['kitten', 'sittin', true],
    ['saturday', 'sunday', false],
    ['flaw', 'lawn', true],
    ['flaw', 'lame', false],
    ['abc', 'xyz', false],
  ])('up to two edits in a short name: %s and %s are near: %s', (written, name, isNear) => {
    expect(nearMatches(written, [name])).toEqual(isNear ? [name] : [])
  })

  test('up to a third of a long one', () => {
    expect(nearMatches('abcdefgxyz', ['abcdefghij', 'abcdefghi'])).toEqual(['abcdefghij', 'abcdefghi'])
    expect(nearMatches('abcdefwxyz', ['abcdefghij'])).toEqual([])
  })

  test('four letters that stand inside the other are near, however long it is; three are not', () => {
    expect(nearMatches('registered', ['communeRegisteredOnce'])).toEqual(['communeRegisteredOnce'])
    expect(nearMatches('amountPerMonthOfTheYear', ['year', 'of', 'the'])).toEqual(['year'])
    expect(nearMatches('day', ['attendedDaysOfMembers'])).toEqual([])
  })

  test('a leading word is passed over only where it leads', () => {
    expect(nearMatches('thisyear', ['thyear'])).toEqual(['thyear'])
    expect(nearMatches('abhascd', ['abcdef'])).toEqual([])
  })

  test('the nearest stands first, and no more than three', () => {
    expect(nearMatches('rate', ['rotes', 'rates', 'rat', 'rats', 'rate'])).toEqual(['rate', 'rates', 'rat'])
  })

  test('without a letter nothing is near', () => {
    expect(nearMatches(' … ', ['a', 'ab'])).toEqual([])
    expect(nearMatches('paid', ['…'])).toEqual([])
  })
})
