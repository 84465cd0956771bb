import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWhole, needs } from '../../src/platform/needs.fixture.ts'
import { awardsTheRanks } from './award-suite.ts'
import { decideRound } from './decided-round.ts'
import { publishesAndHearsAppeals } from './publication-suite.ts'
import { type RoundWalk, startRoundWalk } from './round-walk.ts'

/**
 * What comes after the Council’s word, by nothing but the screens: published, appealed against, corrected, and its three ranks paid.
 */
const stage: { walk?: RoundWalk } = {}
const walk = (): RoundWalk => {
  if (stage.walk === undefined) throw new Error('the walk has begun')
  return stage.walk
}
beforeAll(async () => {
  if (isWhole) stage.walk = await startRoundWalk(decideRound)
}, 200_000)
afterAll(() => stage.walk?.stop())

const walked = needs(isWhole, 'npm test -- --whole walks a round of assessment through every screen')

describe('a round by its screens, from its publication to its award', { ...walked, timeout: 300_000 }, () => {
  publishesAndHearsAppeals(walk)
  awardsTheRanks(walk)
  test('no page had a fault of its own', () => {
    expect(walk().faults()).toEqual([])
  })
})
