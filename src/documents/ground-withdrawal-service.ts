import { recordAudit } from '../audit/service.ts'
import type { Actor } from '../identity/index.ts'
import type { Period } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import { allOrNothing } from '../platform/db/all-or-nothing.ts'
import type { Database } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import type { ChangedPaper, Recorded } from './ground/ground.ts'
import { changedPapers } from './ground/ground.ts'
import type { GroundNotRecorded } from './ground/refusal.ts'
import { ACTS, datedPapers, type GroundPreview, loadGrounds, OFFICES, RECORDING, type Register } from './ground-service.ts'

type Outcome<Value> = Promise<Result<Value, GroundNotRecorded>>

export interface Withdrawal {
  readonly id: string
  readonly reason: string
}

/**
 * Taking back an act or an office that was recorded by mistake, while no paper rests on it: one that is approved or ordered may
 * have been signed. One that held is ended instead, and what came with the programme is put right.
 */
export const groundWithdrawalService = (platform: Platform) => ({
  previewAct: (actor: Actor, id: string) => preview({ platform, actor, register: ACTS }, id),
  previewOffice: (actor: Actor, id: string) => preview({ platform, actor, register: OFFICES }, id),
  withdrawAct: (actor: Actor, withdrawal: Withdrawal) => withdraw({ platform, actor, register: ACTS }, withdrawal),
  withdrawOffice: (actor: Actor, withdrawal: Withdrawal) => withdraw({ platform, actor, register: OFFICES }, withdrawal),
})

interface Withdrawing<Ground extends { readonly valid: Period }> {
  readonly platform: Platform
  readonly actor: Actor
  readonly register: Register<Ground>
}

async function preview<Ground extends { readonly valid: Period }>(
  withdrawing: Withdrawing<Ground>,
  id: string,
): Outcome<GroundPreview> {
  const { platform, actor, register } = withdrawing
  const may = await authoriseFor(platform, actor, RECORDING)
  if (!may.ok) return may
  const found = await mayGo(withdrawing, platform.database, id)
  return found.ok ? accept({ name: register.nameOf(found.value.ground), papers: found.value.papers }) : found
}

/** The one to withdraw, with the drafts that would no longer name it. */
async function mayGo<Ground extends { readonly valid: Period }>(
  { platform, actor, register }: Withdrawing<Ground>,
  database: Database,
  id: string,
): Outcome<{ ground: Recorded<Ground>; papers: readonly ChangedPaper[] }> {
  const grounds = await loadGrounds(database)
  const all = register.list(grounds)
  const ground = all.find((one) => one.id === id)
  if (ground === undefined) return refuse({ kind: 'ground-unknown' })
  if (ground.recorded === null) return refuse({ kind: 'ground-shipped' })
  const papers = await datedPapers({ ...platform, database }, actor)
  if (!papers.ok) return papers
  const without = all.filter((one) => one.id !== id)
  const changes = changedPapers(papers.value, grounds, register.withList(grounds, without))
  const given = changes.filter(({ isGiven }) => isGiven)
  if (given.length > 0) return refuse({ kind: 'ground-rested-on', months: [...new Set(given.map(({ month }) => month))] })
  return accept({ ground, papers: changes })
}

async function withdraw<Ground extends { readonly valid: Period }>(
  withdrawing: Withdrawing<Ground>,
  { id, reason: given }: Withdrawal,
): Outcome<void> {
  const { platform, actor, register } = withdrawing
  const may = await authoriseFor(platform, actor, RECORDING)
  if (!may.ok) return may
  const reason = tidy(given)
  if (reason === '') return refuse({ kind: 'ground-words-missing', field: 'reason' })
  return allOrNothing<void, GroundNotRecorded>(platform.database, async (transaction) => {
    const found = await mayGo(withdrawing, transaction, id)
    if (!found.ok) return found
    const { ground } = found.value
    if (!(await register.withdraw(transaction, { id, by: actor.userId, at: platform.clock.now(), reason })))
      return refuse({ kind: 'ground-unknown' })
    await recordAudit(transaction, actor, {
      action: register.actions.withdrawn,
      subject: { kind: register.subject, id: register.keyOf(ground) },
      before: register.tell(ground),
      reason,
    })
    return accept(undefined)
  })
}
