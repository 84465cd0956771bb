import { recordAudit } from '../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed, type Permission } from '../identity/index.ts'
import { assert } from '../kernel/assert.ts'
import { isPlainDate, type Month, type PlainDate } from '../kernel/calendar.ts'
import { isObject } from '../kernel/is-object.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import type { Database, Transaction } from '../platform/db/database.ts'
import { decodeCursor, type Page, toPage } from '../platform/http/paging.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor, findUnitByCode } from '../units/service.ts'
import { type ActivateProvision, activate, previewActivation } from './versions/activation-service.ts'
import { codeOfDraft } from './versions/draft.ts'
import type { ProvisionVersion, StoredProvision } from './versions/provision-version.ts'
import type { CursorUnknown, NotDrafted, NotEdited, NotWithdrawn, ProvisionUnknown } from './versions/refusal.ts'
import {
  countStored,
  findDecided,
  findDraftOf,
  findPayingFor,
  findStored,
  insertDraft,
  listInForce,
  lockStored,
  markUsed,
  type ProvisionQuery,
  pageOfStored,
  updateDraft,
  withdraw,
} from './versions/store.ts'

export type { ActivateProvision } from './versions/activation-service.ts'
export type { ProvisionVersion, StoredProvision } from './versions/provision-version.ts'
export type { ProvisionQuery } from './versions/store.ts'
export { provisionNames } from './versions/store.ts'

export interface ListProvisions extends ProvisionQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** Provisions: drafting, editing, activating by a second person, withdrawing before use, reading. */
export const policyService = (platform: Platform) => ({
  draft: (actor: Actor, input: { readonly document: unknown }) => draft(platform, actor, input),
  edit: (actor: Actor, input: EditProvision) => edit(platform, actor, input),
  activate: (actor: Actor, input: ActivateProvision) => activate(platform, actor, input),
  previewActivation: (actor: Actor, id: string) => previewActivation(platform, actor, id),
  withdraw: (actor: Actor, input: WithdrawProvision) => withdrawProvision(platform, actor, input),
  list: (actor: Actor, query: ListProvisions) => list(platform, actor, query),
  get: (actor: Actor, id: string) => get(platform, actor, id),
})

export type PolicyService = ReturnType<typeof policyService>

/** The version that pays for a month, whatever was decided since; for other services, in their transaction. */
export const provisionPayingFor = (database: Database, code: string, month: Month): Promise<ProvisionVersion | undefined> =>
  findPayingFor(database, code, month)

/** The versions in force on a day, by code. */
export const activeProvisions = (database: Database, on: PlainDate): Promise<ProvisionVersion[]> => listInForce(database, on)

/** @throws when no version with this id was ever activated: only a bug asks for one */
export async function findProvisionVersion(database: Database, id: string): Promise<ProvisionVersion> {
  const version = await findDecided(database, id)
  assert(version !== undefined, `provision ${id} was activated`)
  return version
}

/**
 * Marks that a month was opened under the version, in the transaction that opens it: from now on the version cannot be
 * withdrawn, and can be superseded only from a later month on.
 *
 * @returns false when it was withdrawn, or ended before that month, meanwhile
 */
export const markProvisionUsed = (
  transaction: Transaction,
  used: { readonly id: string; readonly month: Month },
): Promise<boolean> => markUsed(transaction, used)

const may = ({ clock }: Platform, actor: Actor, permission: Permission) => holdsAnywhere(actor, permission, clock.today())

/** Where a document applies, as far as a draft says; `null`: in every unit, as long as its area is not known. */
async function areaOfDraft(database: Database, document: unknown): Promise<string | null> {
  const area = isObject(document) ? document['area'] : undefined
  if (!isObject(document) || !isObject(area) || typeof area['unitCode'] !== 'string') return null
  const on = area['asOf'] ?? document['inForceFrom']
  if (typeof on !== 'string' || !isPlainDate(on)) return null
  return (await findUnitByCode(database, area['unitCode'], on))?.unitId ?? null
}

/** Authorises an act on what a document says, wherever it applies. */
const mayDraft = async (platform: Platform, actor: Actor, document: unknown): Promise<Result<void, NotAllowed>> =>
  authoriseFor(platform, actor, { permission: 'policies:draft', unitId: await areaOfDraft(platform.database, document) })

async function draft(
  platform: Platform,
  actor: Actor,
  { document }: { readonly document: unknown },
): Promise<Result<StoredProvision, NotDrafted>> {
  const { database, clock, newId } = platform
  const allowed = await mayDraft(platform, actor, document)
  if (!allowed.ok) return allowed
  const code = codeOfDraft(document)
  if (!code.ok) return code
  return database.transaction().execute(async (transaction) => {
    const by = { by: actor.userId, byName: actor.name, at: clock.now() }
    const drafted = await insertDraft(transaction, { id: newId(), code: code.value, document, ...by })
    if (drafted === undefined) {
      const there = await findDraftOf(transaction, code.value)
      return refuse({ kind: 'provision-draft-exists', id: there?.id ?? '', code: code.value })
    }
    const { id, version } = drafted
    await recordAudit(transaction, actor, {
      action: 'policies.drafted',
      subject: { kind: 'provision', id },
      after: { code: code.value, version, document },
    })
    return accept(drafted)
  })
}

export interface EditProvision {
  readonly id: string
  /** The revision that was edited. */
  readonly revision: number
  readonly document: unknown
}

async function edit(
  platform: Platform,
  actor: Actor,
  { id, revision, document }: EditProvision,
): Promise<Result<StoredProvision, NotEdited>> {
  const { database, clock } = platform
  const allowed = await mayDraft(platform, actor, document)
  if (!allowed.ok) return allowed
  const code = codeOfDraft(document)
  if (!code.ok) return code
  return database.transaction().execute(async (transaction) => {
    const before = await lockStored(transaction, id)
    if (before === undefined) return refuse({ kind: 'provision-unknown', id })
    const here = await mayDraft({ ...platform, database: transaction }, actor, before.document)
    if (!here.ok) return here
    if (before.state !== 'draft') return refuse({ kind: 'provision-not-draft', id, state: before.state })
    if (before.revision !== revision) return refuse({ kind: 'provision-changed-meanwhile', id, revision: before.revision })
    if (before.code !== code.value) return refuse({ kind: 'provision-code-fixed', code: before.code })
    const edited = await updateDraft(transaction, { id, document, by: actor.userId, at: clock.now() })
    assert(edited !== undefined, 'a locked draft is there')
    await recordAudit(transaction, actor, {
      action: 'policies.edited',
      subject: { kind: 'provision', id },
      before: { revision, document: before.document },
      after: { revision: edited.revision, document },
    })
    return accept(edited)
  })
}

export interface WithdrawProvision {
  readonly id: string
  readonly reason: string
}

/** A draft is withdrawn by whoever drafts; a version that was activated, by whoever may activate, until a month is opened under it. */
async function withdrawProvision(
  platform: Platform,
  actor: Actor,
  input: WithdrawProvision,
): Promise<Result<StoredProvision, NotWithdrawn>> {
  const { database, clock } = platform
  const { id } = input
  const reason = tidy(input.reason)
  return database.transaction().execute(async (transaction) => {
    const before = await lockStored(transaction, id)
    const permission = before?.state === 'active' ? 'policies:activate' : 'policies:draft'
    const allowed = may(platform, actor, permission)
    if (!allowed.ok) return allowed
    if (before === undefined) return refuse({ kind: 'provision-unknown', id })
    const unitId = await areaOfDraft(transaction, before.document)
    const here = await authoriseFor({ ...platform, database: transaction }, actor, { permission, unitId })
    if (!here.ok) return here
    if (before.state === 'superseded' || before.state === 'withdrawn')
      return refuse({ kind: 'provision-not-withdrawable', id, state: before.state })
    if (before.firstUsedAt !== null) return refuse({ kind: 'provision-used', id })
    if (reason === '') return refuse({ kind: 'provision-reason-missing' })
    const withdrawn = await withdraw(transaction, { id, by: actor.userId, at: clock.now(), reason })
    assert(withdrawn !== undefined, 'a locked provision is there')
    const { code, version, state } = before
    await recordAudit(transaction, actor, {
      action: 'policies.withdrawn',
      subject: { kind: 'provision', id },
      before: { code, version, state },
      after: { state: 'withdrawn' },
      reason,
    })
    return accept(withdrawn)
  })
}

async function list(
  platform: Platform,
  actor: Actor,
  { limit = 50, cursor, ...query }: ListProvisions,
): Promise<Result<Page<StoredProvision>, NotAllowed | CursorUnknown>> {
  const { database } = platform
  const allowed = may(platform, actor, 'policies:read')
  if (!allowed.ok) return allowed
  const place = cursor === undefined ? undefined : decodeCursor(cursor, 2)
  if (cursor !== undefined && place === undefined) return refuse({ kind: 'cursor-unknown' })
  const after = place === undefined ? undefined : ([String(place[0]), Number(place[1])] as const)
  const rows = await pageOfStored(database, query, { after, limit })
  const total = await countStored(database, query)
  return accept(toPage(rows, { limit, total, place: ({ code, version }) => [code, version], item: (row) => row }))
}

async function get(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<StoredProvision, NotAllowed | ProvisionUnknown>> {
  const allowed = may(platform, actor, 'policies:read')
  if (!allowed.ok) return allowed
  const found = await findStored(platform.database, id)
  return found === undefined ? refuse({ kind: 'provision-unknown', id }) : accept(found)
}
