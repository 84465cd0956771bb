import { createHash } from 'node:crypto'
import { holdsAnywhere } from '../../identity/index.ts'
import type { Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { allOrNothing } from '../../platform/db/all-or-nothing.ts'
import type { Database, Transaction } from '../../platform/db/database.ts'
import { markProvisionUsed } from '../../policies/service.ts'
import { authoriseFor } from '../../units/service.ts'
import { type Acting, findCurrent, recordAwardAct } from '../award/act-service.ts'
import { type Award, getAwardMove, isOpen } from '../award/award.ts'
import { type ComputedAward, movedBy } from '../award/award-lines.ts'
import { listMoney } from '../award/payment-store.ts'
import type { AwardBlocker, NotDrawnUp } from '../award/refusal.ts'
import { insertAward, insertProposal, listProposals, lockAward } from '../award/store.ts'
import { type ComputedNow, computeNow } from './computing-service.ts'
import { proposalText } from './fingerprint.ts'

export interface DrawUpAward {
  readonly roundId: string
  /** What was seen to be moved: added, released and claimed together. */
  readonly moved: number
  readonly provisionCode?: string | undefined
}

export interface DrawnUp {
  readonly proposalId: string
  readonly fingerprint: string
  readonly moved: Vnd
}

/** Draws up what the latest published result gives: the award, or what it corrects. Nothing is committed before it is approved. */
export async function drawUpAward(acting: Acting, given: DrawUpAward): Promise<Result<DrawnUp, NotDrawnUp>> {
  const { platform, actor } = acting
  const { permission } = getAwardMove('draw-up')
  const may = holdsAnywhere(actor, permission, platform.clock.today())
  if (!may.ok) return may
  return allOrNothing<DrawnUp, NotDrawnUp>(platform.database, async (transaction) => {
    const now = await computeNow(transaction, given)
    if (!now.ok) return now
    const unitId = now.value.latest.round.provinceId
    const here = await authoriseFor({ ...platform, database: transaction }, actor, { permission, unitId })
    if (!here.ok) return here
    const award = now.value.award ?? (await openAward(transaction, acting, now.value))
    if ((await lockAward(transaction, award.roundId)) === undefined)
      return refuse({ kind: 'award-unknown', roundId: given.roundId })
    // Another may have drawn up or paid while the lock was awaited.
    const locked = await computeNow(transaction, given)
    return locked.ok ? writeProposal(transaction, acting, { given, now: locked.value }) : locked
  })
}

async function openAward(
  transaction: Transaction,
  { platform, actor }: Acting,
  { latest: { round }, version, month }: ComputedNow,
): Promise<Pick<Award, 'roundId'>> {
  const { id: roundId, provinceId, year } = round
  const provision = { provisionId: version.id, provisionCode: version.code }
  const by = { by: actor.userId, at: platform.clock.now() }
  await insertAward(transaction, { roundId, provinceId, year, ...provision, month, ...by })
  return { roundId }
}

async function writeProposal(
  transaction: Transaction,
  acting: Acting,
  { given, now }: { readonly given: DrawUpAward; readonly now: ComputedNow },
): Promise<Result<DrawnUp, NotDrawnUp>> {
  const { platform, actor } = acting
  const { latest, version, month, award, computed } = now
  if (award === undefined) return refuse({ kind: 'award-unknown', roundId: given.roundId })
  const proposals = await listProposals(transaction, [award.roundId])
  const current = findCurrent(proposals)
  if (current !== undefined && isOpen(current.state))
    return refuse({ kind: 'award-not-in-state', move: 'draw-up', state: current.state })
  const [blocker] = await listBlockers(transaction, now)
  if (blocker !== undefined) return refuse(blocker)
  const moved = movedBy(computed.sums)
  if (moved !== given.moved) return refuse({ kind: 'award-differs', seen: given.moved as Vnd, now: moved })
  if (!(await markProvisionUsed(transaction, { id: version.id, month })))
    return refuse({ kind: 'provision-withdrawn', code: version.code })
  const proposal = {
    id: platform.newId(),
    roundId: award.roundId,
    ordinal: (proposals[0]?.ordinal ?? 0) + 1,
    resultVersion: latest.published.version,
    resultFingerprint: latest.published.fingerprint,
    ...{ ...computed.sums, lines: computed.lines },
  }
  const fingerprint = createHash('sha256').update(proposalText(award, proposal)).digest('hex')
  await insertProposal(transaction, { ...proposal, fingerprint, by: actor.userId, at: platform.clock.now() })
  const detail = { proposalId: proposal.id, resultVersion: proposal.resultVersion, fingerprint, ...computed.sums }
  await recordAwardAct(transaction, acting, { award, kind: 'drawn-up', detail })
  return accept({ proposalId: proposal.id, fingerprint, moved })
}

/** What stands against proposing what was computed, the first reason first. */
export async function listBlockers(database: Database, { latest, award, computed }: ComputedNow): Promise<AwardBlocker[]> {
  const { version, document } = latest.published
  const nameOf = new Map(document.units.map(({ id, name }) => [id, name]))
  const ties = computed.ties.map(({ rank, units }): AwardBlocker => {
    return { kind: 'tie-open', rank, names: units.map((id) => nameOf.get(id) ?? '') }
  })
  if (award === undefined) return [...ties, ...nobodyIn(computed)]
  const proposals = await listProposals(database, [award.roundId])
  const decided = proposals.filter(({ state }) => state === 'decided' || state === 'settled')
  if (decided.length === 0) return [...ties, ...nobodyIn(computed)]
  const onItsWay = new Set(
    (await listMoney(database, award.roundId)).flatMap((money) => (money.onItsWay > 0 ? [money.unitId] : [])),
  )
  const names = document.units.flatMap(({ id, name }) => (onItsWay.has(id) ? [name] : []))
  return [
    ...ties,
    ...(decided.some(({ resultVersion }) => resultVersion === version)
      ? [{ kind: 'version-proposed-already', version } as const]
      : movedBy(computed.sums) === 0
        ? [{ kind: 'nothing-changes', version } as const]
        : []),
    ...(names.length > 0 ? [{ kind: 'award-on-its-way', names } as const] : []),
  ]
}

const nobodyIn = ({ sums }: ComputedAward): AwardBlocker[] => (sums.due === 0 ? [{ kind: 'nobody-awarded' }] : [])
