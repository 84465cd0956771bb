import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWhole, needs } from '../../src/platform/needs.fixture.ts'
import { answersAndJudges } from './appraisal-suite.ts'
import { sitsInCouncil } from './council-suite.ts'
import { type RoundWalk, startRoundWalk } from './round-walk.ts'

/**
 * A round by nothing but the screens, each part going on where the one before ended: planned, answered by four, judged by two with the
 * keyboard, and decided by a Council of three.
 */
const stage: { walk?: RoundWalk } = {}
const walk = (): RoundWalk => {
  if (stage.walk === undefined) throw new Error('the walk has begun')
  return stage.walk
}
beforeAll(async () => {
  if (isWhole) stage.walk = await startRoundWalk(() => Promise.resolve())
}, 200_000)
afterAll(() => stage.walk?.stop())

const walked = needs(isWhole, 'npm test -- --whole walks a round of assessment through every screen')

describe('a round by its screens, until the Council has decided', { ...walked, timeout: 300_000 }, () => {
  answersAndJudges(walk)
  sitsInCouncil(walk)
  test('no page had a fault of its own', () => {
    expect(walk().faults()).toEqual([])
  })
})
