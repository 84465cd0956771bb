import { accountsOfHuman, listHolders } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import { listConflicts } from './assignment-store.ts'
import type { JudgeRecused, OwnUnit } from './refusal.ts'

interface Judging {
  readonly roundId: string
  readonly unitId: string
  readonly userId: string
  readonly today: PlainDate
}

/**
 * Whether the human behind an account may judge a unit: not their own, in which one of their accounts holds a role, and none
 * of which they declared a conflict of interest. @returns every account of theirs
 */
export async function mayJudge(
  database: Database,
  { roundId, unitId, userId, today }: Judging,
): Promise<Result<readonly string[], JudgeRecused | OwnUnit>> {
  const accounts = await accountsOfHuman(database, userId)
  const conflict = (await listConflicts(database, roundId)).find(
    (one) => one.unitId === unitId && accounts.includes(one.personId),
  )
  if (conflict !== undefined) return refuse({ kind: 'judge-recused', roundId, unitId, reason: conflict.reason })
  const holders = await listHolders(database, { unitIds: [unitId], on: today })
  return holders.some(({ id }) => accounts.includes(id)) ? refuse({ kind: 'own-unit', roundId, unitId }) : accept(accounts)
}
