import { describe, expect, test } from 'vitest'
import { type Administration, whoMayConfirm } from './second-person.ts'

const made = (human: string, madeBy: string, isByTwo = false): Administration => ({ human, madeBy, isByTwo })
const first = made('an', 'the program')

describe('who may confirm what one administrator asks', () => {
  test('is nobody while there is one, under however many accounts', () => {
    expect(whoMayConfirm([first, made('an', 'an')], 'an')).toEqual([])
  })

  test('is the second of an empty system, whom the first made alone, and the other way round', () => {
    const both = [first, made('binh', 'an')]
    expect([whoMayConfirm(both, 'an'), whoMayConfirm(both, 'binh')]).toEqual([['binh'], ['an']])
  })

  test('is neither of those two for the other once there is a third whom both made', () => {
    const three = [first, made('binh', 'an'), made('chi', 'an', true)]
    expect([whoMayConfirm(three, 'an'), whoMayConfirm(three, 'binh')]).toEqual([['chi'], ['chi']])
    expect(whoMayConfirm(three, 'chi')).toEqual(['an', 'binh'])
  })

  test('is whoever was made alone by the asker and by two besides', () => {
    expect(whoMayConfirm([first, made('binh', 'an'), made('binh', 'an', true), made('chi', 'an', true)], 'an')).toEqual([
      'binh',
      'chi',
    ])
  })
})
