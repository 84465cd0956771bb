import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { loadNames } from '../../identity/service.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import type { NotRead } from '../cycle/refusal.ts'
import { readableCycle, type Scope, scopeIn, sees } from '../cycle/scope-service.ts'
import { readYeses, type ShownYeses } from '../thresholds/yeses-service.ts'
import { type ClaimSums, outstandingOf } from './claim.ts'
import { type ClaimablePayment, type ClaimRow, listClaimable, listClaims } from './claim-store.ts'
import { causeText } from './claim-text.ts'
import {
  listRecoveries,
  listStandingDecisions,
  type RecoveryDecision,
  type RecoveryRow,
  sumRecoveries,
} from './recovery-store.ts'

/** A decision that is proposed or in force, with who proposed it. */
interface ShownDecision extends RecoveryDecision {
  readonly proposedByName: string
  /** Whether the reader proposed it: somebody else decides. */
  readonly isYours: boolean
  readonly approvals: ShownYeses
}

/** What is claimed of one payment, what became of it, and what is to be decided. */
export interface ClaimItem extends Omit<ClaimRow, 'provinceId' | 'proposedAt'> {
  readonly communeName: string
  readonly causeText: BilingualText
  readonly proposedAt: string
  readonly proposedByName: string
  readonly decidedByName: string | null
  readonly isYours: boolean
  readonly sums: ClaimSums
  /** 0 of a claim that is not confirmed. */
  readonly outstanding: Vnd
  /** How much of later months is kept back; `null`: nothing. */
  readonly terms: ShownDecision | null
  /** Awaits a second person. */
  readonly proposed: ShownDecision | null
  readonly recoveries: readonly RecoveryRow[]
}

export interface Claims {
  readonly items: readonly ClaimItem[]
  readonly outstanding: Vnd
}

/** What was claimed back, within what the actor may see, the latest first. */
export async function readClaims(
  platform: Platform,
  actor: Actor,
  { cycleId }: { readonly cycleId?: string | undefined },
): Promise<Result<Claims, NotAllowed>> {
  const { database, clock } = platform
  const may = holdsAnywhere(actor, 'payments:read', clock.today())
  if (!may.ok) return may
  const seen: ClaimRow[] = []
  const scopes = new Map<string, Scope | undefined>()
  for (const row of await listClaims(database, cycleId)) {
    if (!scopes.has(row.provinceId)) {
      const scope = await scopeIn(platform, actor, row)
      scopes.set(row.provinceId, scope.ok ? scope.value : undefined)
    }
    const scope = scopes.get(row.provinceId)
    if (scope !== undefined && sees(scope, row)) seen.push(row)
  }
  const items = await inFull(platform, actor, seen)
  return accept({ items, outstanding: sumVnd(items.map(({ outstanding }) => outstanding)) })
}

async function inFull({ database, clock }: Platform, actor: Actor, rows: readonly ClaimRow[]): Promise<ClaimItem[]> {
  const ids = rows.map(({ id }) => id)
  const sumsOf = await sumRecoveries(database, ids)
  const recoveries = Map.groupBy(await listRecoveries(database, ids), ({ claimId }) => claimId)
  const decisions = Map.groupBy(await listStandingDecisions(database, ids), ({ claimId }) => claimId)
  const people = [
    ...rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat()),
    ...[...decisions.values()].flatMap((some) => some.map(({ proposedBy }) => proposedBy)),
  ]
  const nameOf = await loadNames(database, people)
  const open = [...decisions.values()].flat().filter(({ outcome }) => outcome === null)
  const yesesOf = async (act: 'set-off' | 'give-up') => {
    const subjectIds = open.filter(({ kind }) => (kind === 'set-off') === (act === 'set-off')).map(({ id }) => id)
    return readYeses(database, { act, subjectIds, on: clock.today(), userId: actor.userId })
  }
  const [ofSetOff, ofGivingUp] = [await yesesOf('set-off'), await yesesOf('give-up')]
  const shown = (decision: RecoveryDecision | undefined): ShownDecision | null =>
    decision === undefined
      ? null
      : {
          ...decision,
          proposedByName: nameOf(decision.proposedBy).name,
          isYours: decision.proposedBy === actor.userId,
          approvals: (decision.kind === 'set-off' ? ofSetOff : ofGivingUp)(decision.id),
        }
  const communeOf = await communesOf(database, rows)
  return rows.map(({ provinceId: _province, ...row }) => {
    const sums = sumsOf(row.id)
    const ofClaim = decisions.get(row.id) ?? []
    return {
      ...row,
      communeName: communeOf(row),
      causeText: causeText[row.cause],
      proposedAt: row.proposedAt.toISOString(),
      proposedByName: nameOf(row.proposedBy).name,
      decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy).name,
      isYours: row.proposedBy === actor.userId,
      sums,
      outstanding: row.outcome === 'confirmed' ? outstandingOf(row.amount, sums) : (0 as Vnd),
      terms: shown(ofClaim.find(({ outcome }) => outcome === 'confirmed')),
      proposed: shown(ofClaim.find(({ outcome }) => outcome === null)),
      recoveries: recoveries.get(row.id) ?? [],
    }
  })
}

type Placed = Pick<ClaimRow, 'month' | 'communeId'>

/** Communes as they were called in the month that was paid. */
async function communesOf(database: Database, rows: readonly Placed[]): Promise<(row: Placed) => string> {
  const named = new Map<string, string>()
  for (const [month, some] of Map.groupBy(rows, (row) => row.month))
    for (const [id, place] of await findPlaces(database, [...new Set(some.map(({ communeId }) => communeId))], lastDayOf(month)))
      named.set(`${month} ${id}`, place.name)
  return ({ month, communeId }) => named.get(`${month} ${communeId}`) ?? ''
}

/** Payments of a month that can be claimed back, with what of each is not claimed yet. */
export async function readClaimable(
  platform: Platform,
  actor: Actor,
  { cycleId, groupId }: { readonly cycleId: string; readonly groupId: string },
): Promise<Result<readonly ClaimablePayment[], NotRead>> {
  const readable = await readableCycle(platform, actor, cycleId)
  if (!readable.ok) return readable
  const { cycle, scope } = readable.value
  const payments = await listClaimable(platform.database, cycle, { groupIds: [groupId] })
  return accept(payments.filter((payment) => sees(scope, payment)))
}
