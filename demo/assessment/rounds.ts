import { plainDate } from '../../src/kernel/calendar.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { platformAt, type RoundCast } from './cast.ts'
import { enterCouncil } from './council.ts'
import { runPublishedRound } from './published-round.ts'
import { runRoundInAppraisal } from './round-in-appraisal.ts'
import { enterFirstYear, enterSecondYear } from './trees.ts'
import { listAssessedUnits } from './units.ts'

/** Last year’s round, published with a few days left to appeal, and this year’s in appraisal. All their numbers are illustrative. */
export async function runRounds(platform: Platform, cast: RoundCast): Promise<void> {
  const [last, now] = [await enterFirstYear(platform, cast), await enterSecondYear(platform, cast)]
  const units = await listAssessedUnits(platform, plainDate('2024-01-01'))
  const councilId = await enterCouncil(platformAt(platform, '2024-02-26T08:00:00+07:00'), cast)
  await runPublishedRound({ platform, cast, trees: last, units }, councilId)
  await runRoundInAppraisal({ platform, cast, trees: now, units })
}
