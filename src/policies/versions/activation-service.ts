import { recordAudit } from '../../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../../identity/index.ts'
import { isOneHuman } from '../../identity/service.ts'
import { assert } from '../../kernel/assert.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { authoriseFor, communesWithin, findUnitByCode } from '../../units/service.ts'
import { checkProvision, type ProvisionCheck, toDoubt } from '../checking/check-provision.ts'
import { findUnpayable } from '../checking/payable.ts'
import type { Provision } from '../provision/provision.ts'
import type { ProvisionVersion, StoredProvision, Supersession } from './provision-version.ts'
import type { AreaUnknown, NotActivated, PaysTheSame, ProvisionUnknown } from './refusal.ts'
import { paysTheSame } from './same-thing.ts'
import { activateDraft, listPayingFrom, lockActive, lockStored, supersede } from './store.ts'
import { codesEnded, planSupersession } from './supersession.ts'

export interface ActivateProvision {
  readonly id: string
  /** The revision the second person saw; refused when the draft was edited since. */
  readonly revision?: number | undefined
}

/**
 * Activates a draft. Its worked examples must give exactly the expected amounts, and the actor must not have edited it and
 * must be allowed to in its area and in those of the versions it ends: in the whole province when it has no area.
 * The previous version, and those of the acts it replaces, are superseded and stay readable.
 */
export function activate(
  platform: Platform,
  actor: Actor,
  { id, revision }: ActivateProvision,
): Promise<Result<ProvisionVersion, NotActivated>> {
  const { database, clock } = platform
  return database.transaction().execute(async (transaction) => {
    const plan = await planActivation(transaction, { platform, actor, id, revision })
    if (!plan.ok) return plan
    const { document, areaUnitId, ends, draft } = plan.value
    for (const ended of ends) await supersede(transaction, ended, id)
    const by = { by: actor.userId, byName: actor.name, at: clock.now() }
    const version = await activateDraft(transaction, { id, document, areaUnitId, ...by })
    assert(version !== undefined, 'a locked draft is there')
    const { code, paysFrom, inForce } = version
    await recordAudit(transaction, actor, {
      action: 'policies.activated',
      subject: { kind: 'provision', id },
      before: { state: draft.state },
      after: { code, version: version.version, revision: draft.revision, paysFrom, inForce, ends },
    })
    return accept(version)
  })
}

/** What activating would do, or why it may not be done, before anybody does it. */
export interface ActivationPreview extends Pick<ProvisionCheck, 'doubts' | 'examples' | 'isReady'> {
  readonly ends: readonly Supersession[]
  readonly refusal?: NotActivated
}

export async function previewActivation(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<ActivationPreview, NotAllowed | ProvisionUnknown>> {
  const allowed = holdsAnywhere(actor, 'policies:read', platform.clock.today())
  if (!allowed.ok) return allowed
  return platform.database.transaction().execute(async (transaction) => {
    const draft = await lockStored(transaction, id)
    if (draft === undefined) return refuse({ kind: 'provision-unknown', id })
    const { doubts, examples, isReady } = checkProvision(draft.document)
    const plan = await planActivation(transaction, { platform, actor, id, revision: undefined })
    return accept({ doubts, examples, isReady, ...(plan.ok ? { ends: plan.value.ends } : { ends: [], refusal: plan.refusal }) })
  })
}

interface Planned {
  readonly draft: StoredProvision
  readonly document: Provision
  readonly areaUnitId: string | null
  readonly ends: readonly Supersession[]
}

async function planActivation(
  transaction: Transaction,
  { platform, actor, id, revision }: { platform: Platform; actor: Actor } & ActivateProvision,
): Promise<Result<Planned, NotActivated>> {
  const anywhere = holdsAnywhere(actor, 'policies:activate', platform.clock.today())
  if (!anywhere.ok) return anywhere
  const draft = await lockStored(transaction, id)
  if (draft === undefined) return refuse({ kind: 'provision-unknown', id })
  if (draft.state !== 'draft') return refuse({ kind: 'provision-not-draft', id, state: draft.state })
  if (revision !== undefined && revision !== draft.revision) {
    return refuse({ kind: 'provision-changed-meanwhile', id, revision: draft.revision })
  }
  if (await isOneHuman(transaction, actor.userId, draft.editors)) return refuse({ kind: 'provision-activated-by-drafter', id })
  const { provision, isReady, doubts } = checkProvision(draft.document)
  if (!isReady || provision === undefined) return refuse({ kind: 'provision-not-ready', id, doubts })
  const unpayable = findUnpayable(provision)
  if (unpayable.length > 0) return refuse({ kind: 'provision-not-payable', id, doubts: unpayable.map(toDoubt) })
  const area = await areaOf(transaction, id, provision)
  if (!area.ok) return area
  const active = await lockActive(transaction, codesEnded(provision))
  for (const unitId of new Set([area.value, ...active.map(({ areaUnitId }) => areaUnitId)])) {
    const allowed = await authoriseFor({ ...platform, database: transaction }, actor, { permission: 'policies:activate', unitId })
    if (!allowed.ok) return allowed
  }
  const ends = planSupersession({ id, document: provision }, active)
  if (!ends.ok) return ends
  const same = await findSame(transaction, { id, document: provision, areaUnitId: area.value })
  return same === undefined ? accept({ draft, document: provision, areaUnitId: area.value, ends: ends.value }) : refuse(same)
}

interface Drafted {
  readonly id: string
  readonly document: Provision
  readonly areaUnitId: string | null
}

/** Another provision, not one this ends, that pays the same beneficiaries for the same thing. */
async function findSame(transaction: Transaction, { id, document, areaUnitId }: Drafted): Promise<PaysTheSame | undefined> {
  const others = await listPayingFrom(transaction, { from: document.paysFrom, besides: codesEnded(document) })
  const communesOf = async (unitId: string | null) =>
    unitId === null ? null : new Set(await communesWithin(transaction, [unitId], document.inForceFrom))
  const one = { document, communes: await communesOf(areaUnitId) }
  for (const other of others) {
    if (!paysTheSame(one, { document: other.document, communes: null })) continue
    if (!paysTheSame(one, { document: other.document, communes: await communesOf(other.areaUnitId) })) continue
    const { code, version } = other
    const { number } = other.document.act
    return { kind: 'provision-pays-the-same', id, otherId: other.id, otherCode: code, otherVersion: version, number }
  }
  return undefined
}

async function areaOf(
  transaction: Transaction,
  id: string,
  { area, inForceFrom }: Provision,
): Promise<Result<string | null, AreaUnknown>> {
  if (area === undefined) return accept(null)
  const unitId = (await findUnitByCode(transaction, area.unitCode, area.asOf ?? inForceFrom))?.unitId
  return unitId === undefined ? refuse({ kind: 'provision-area-unknown', id, unitCode: area.unitCode }) : accept(unitId)
}
