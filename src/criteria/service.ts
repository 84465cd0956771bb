import { recordAudit } from '../audit/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed } from '../identity/index.ts'
import { isOneHuman } from '../identity/service.ts'
import { assert } from '../kernel/assert.ts'
import { addDays } from '../kernel/calendar.ts'
import { isObject } from '../kernel/is-object.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/vietnamese-text.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { authoriseFor } from '../units/service.ts'
import { readOfficeTable } from './office/table-service.ts'
import { checkCriteriaTree, type TreeCheck } from './tree/check-criteria-tree.ts'
import type { CriteriaTree } from './tree/criteria-tree.ts'
import type { TreeNotDrafted, TreeNotEdited, TreeNotPutInForce, TreeNotWithdrawn, TreeUnknown } from './versions/refusal.ts'
import {
  endTree,
  findDraftTree,
  findTree,
  insertDraftTree,
  listTrees,
  lockTree,
  lockTreesInForce,
  putDraftInForce,
  updateDraftTree,
  withdrawTree,
} from './versions/tree-store.ts'
import type { EndedTree, StoredTree, TreeVersion } from './versions/tree-version.ts'

export { default as readTableFile } from './office/read-table-file.ts'
export { findDecidedTrees, findTreesInForce, markTreesUsed, treeNames } from './versions/tree-store.ts'

export interface EditTree {
  readonly id: string
  /** The revision that was edited. */
  readonly revision: number
  readonly document: unknown
}

export interface PutTreeInForce {
  readonly id: string
  /** The revision the second person saw; refused when the draft was edited since. */
  readonly revision?: number | undefined
}

export interface WithdrawTree {
  readonly id: string
  readonly reason: string
}

/** Criteria trees of the province: drafted, edited, put in force by a second person, withdrawn before use, read. */
export const criteriaService = (platform: Platform) => ({
  list: (actor: Actor) => list(platform, actor),
  get: (actor: Actor, id: string) => get(platform, actor, id),
  draft: (actor: Actor, document: unknown) => draft(platform, actor, document),
  edit: (actor: Actor, input: EditTree) => edit(platform, actor, input),
  previewInForce: (actor: Actor, id: string) => previewInForce(platform, actor, id),
  putInForce: (actor: Actor, input: PutTreeInForce) => putInForce(platform, actor, input),
  withdraw: (actor: Actor, input: WithdrawTree) => withdraw(platform, actor, input),
  readTable: (actor: Actor, given: Parameters<typeof readOfficeTable>[2]) => readOfficeTable(platform, actor, given),
})

/** Trees are of the whole province. */
const mayEverywhere = (
  platform: Pick<Platform, 'database' | 'clock'>,
  actor: Actor,
  permission: 'assessment:prepare' | 'assessment:decide',
): Promise<Result<void, NotAllowed>> => authoriseFor(platform, actor, { permission, unitId: null })

async function list(platform: Platform, actor: Actor): Promise<Result<StoredTree[], NotAllowed>> {
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  return may.ok ? accept(await listTrees(platform.database)) : may
}

async function get(platform: Platform, actor: Actor, id: string): Promise<Result<StoredTree, NotAllowed | TreeUnknown>> {
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!may.ok) return may
  const found = await findTree(platform.database, id)
  return found === undefined ? refuse({ kind: 'tree-unknown', id }) : accept(found)
}

const CODE_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** What even a draft needs. The rest may still be unfinished; putting it in force asks for all of it. */
function codeOf(document: unknown): Result<string, { readonly kind: 'tree-code-missing' }> {
  const code = isObject(document) ? document['code'] : undefined
  return typeof code === 'string' && CODE_FORM.test(code) && code.length <= 80
    ? accept(code)
    : refuse({ kind: 'tree-code-missing' })
}

async function draft(platform: Platform, actor: Actor, document: unknown): Promise<Result<StoredTree, TreeNotDrafted>> {
  const { database, clock, newId } = platform
  const may = await mayEverywhere(platform, actor, 'assessment:prepare')
  if (!may.ok) return may
  const code = codeOf(document)
  if (!code.ok) return code
  return database.transaction().execute(async (transaction) => {
    const by = { by: actor.userId, byName: actor.name, at: clock.now() }
    const drafted = await insertDraftTree(transaction, { id: newId(), code: code.value, document, ...by })
    if (drafted === undefined) {
      const there = await findDraftTree(transaction, code.value)
      return refuse({ kind: 'tree-draft-exists', id: there?.id ?? '', code: code.value })
    }
    const { id, version } = drafted
    await recordTree(transaction, actor, { act: 'drafted', id, after: { code: code.value, version, ...outlineOf(document) } })
    return accept(drafted)
  })
}

async function edit(
  platform: Platform,
  actor: Actor,
  { id, revision, document }: EditTree,
): Promise<Result<StoredTree, TreeNotEdited>> {
  const { database, clock } = platform
  const may = await mayEverywhere(platform, actor, 'assessment:prepare')
  if (!may.ok) return may
  const code = codeOf(document)
  if (!code.ok) return code
  return database.transaction().execute(async (transaction) => {
    const before = await lockTree(transaction, id)
    if (before === undefined) return refuse({ kind: 'tree-unknown', id })
    if (before.state !== 'draft') return refuse({ kind: 'tree-not-draft', id, state: before.state })
    if (before.revision !== revision) return refuse({ kind: 'tree-changed-meanwhile', id, revision: before.revision })
    if (before.code !== code.value) return refuse({ kind: 'tree-code-fixed', code: before.code })
    const edited = await updateDraftTree(transaction, { id, document, by: actor.userId, at: clock.now() })
    assert(edited !== undefined, 'a locked draft is there')
    const after = {
      revision: edited.revision,
      ...outlineOf(document),
      criteriaChanged: criteriaChanged(before.document, document),
    }
    await recordTree(transaction, actor, { act: 'edited', id, before: { revision, ...outlineOf(before.document) }, after })
    return accept(edited)
  })
}

/** What putting a draft in force would do, or why it may not be done, before anybody does it. */
export interface InForcePreview extends TreeCheck {
  readonly ends: readonly EndedTree[]
  readonly refusal?: TreeNotPutInForce
}

async function previewInForce(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<InForcePreview, NotAllowed | TreeUnknown>> {
  const may = holdsAnywhere(actor, 'assessment:read', platform.clock.today())
  if (!may.ok) return may
  return platform.database.transaction().execute(async (transaction) => {
    const found = await findTree(transaction, id)
    if (found === undefined) return refuse({ kind: 'tree-unknown', id })
    const plan = await planInForce(transaction, { platform, actor, id })
    const check = checkCriteriaTree(found.document)
    return accept({ ...check, ...(plan.ok ? { ends: plan.value.ends } : { ends: [], refusal: plan.refusal }) })
  })
}

/** Puts a draft in force: by somebody who has not written in it. The version before it ends the day before. */
async function putInForce(
  platform: Platform,
  actor: Actor,
  { id, revision }: PutTreeInForce,
): Promise<Result<TreeVersion, TreeNotPutInForce>> {
  const may = await mayEverywhere(platform, actor, 'assessment:decide')
  if (!may.ok) return may
  return platform.database.transaction().execute(async (transaction) => {
    const plan = await planInForce(transaction, { platform, actor, id, revision })
    if (!plan.ok) return plan
    const { tree, ends } = plan.value
    for (const ended of ends) await endTree(transaction, ended)
    const by = { by: actor.userId, byName: actor.name, at: platform.clock.now() }
    const version = await putDraftInForce(transaction, { id, document: tree, ...by })
    assert(version !== undefined, 'a locked draft is there')
    const after = { code: version.code, version: version.version, revision: version.revision, inForce: version.inForce, ends }
    await recordTree(transaction, actor, { act: 'put-in-force', id, before: { state: 'draft' }, after })
    return accept(version)
  })
}

interface PlannedInForce {
  readonly tree: CriteriaTree
  readonly ends: readonly EndedTree[]
}

async function planInForce(
  transaction: Transaction,
  { platform, actor, id, revision }: { readonly platform: Platform; readonly actor: Actor } & PutTreeInForce,
): Promise<Result<PlannedInForce, TreeNotPutInForce>> {
  const may = await mayEverywhere({ ...platform, database: transaction }, actor, 'assessment:decide')
  if (!may.ok) return may
  const before = await lockTree(transaction, id)
  if (before === undefined) return refuse({ kind: 'tree-unknown', id })
  if (before.state !== 'draft') return refuse({ kind: 'tree-not-draft', id, state: before.state })
  if (revision !== undefined && revision !== before.revision)
    return refuse({ kind: 'tree-changed-meanwhile', id, revision: before.revision })
  if (await isOneHuman(transaction, actor.userId, before.editors)) return refuse({ kind: 'tree-decided-by-drafter', id })
  const { tree, doubts } = checkCriteriaTree(before.document)
  if (tree === undefined)
    return refuse({ kind: 'tree-not-ready', id, doubts: doubts.filter(({ severity }) => severity === 'error') })
  const ends: EndedTree[] = []
  for (const { id: otherId, version: otherVersion, inForce } of await lockTreesInForce(transaction, before.code)) {
    if (inForce.until !== undefined && inForce.until < tree.inForceFrom) continue
    if (tree.inForceUntil !== undefined && tree.inForceUntil < inForce.from) continue
    if (inForce.from >= tree.inForceFrom) return refuse({ kind: 'tree-overlaps', id, otherId, otherVersion, from: inForce.from })
    ends.push({ id: otherId, version: otherVersion, inForceUntil: addDays(tree.inForceFrom, -1) })
  }
  return accept({ tree, ends })
}

async function withdraw(platform: Platform, actor: Actor, input: WithdrawTree): Promise<Result<StoredTree, TreeNotWithdrawn>> {
  const { id } = input
  const reason = tidy(input.reason)
  const permissionTo = (tree: StoredTree | undefined) => (tree?.state === 'in-force' ? 'assessment:decide' : 'assessment:prepare')
  const may = await mayEverywhere(platform, actor, permissionTo(await findTree(platform.database, id)))
  if (!may.ok) return may
  return platform.database.transaction().execute(async (transaction) => {
    const before = await lockTree(transaction, id)
    if (before === undefined) return refuse({ kind: 'tree-unknown', id })
    const still = await mayEverywhere({ ...platform, database: transaction }, actor, permissionTo(before))
    if (!still.ok) return still
    const { state, code, version } = before
    if (state === 'withdrawn') return refuse({ kind: 'tree-not-withdrawable', id, state })
    if (before.usedAt !== null) return refuse({ kind: 'tree-used', id })
    if (reason === '') return refuse({ kind: 'tree-reason-missing' })
    const withdrawn = await withdrawTree(transaction, { id, by: actor.userId, at: platform.clock.now(), reason })
    assert(withdrawn !== undefined, 'a locked tree is there')
    const after = { state: 'withdrawn' }
    await recordTree(transaction, actor, { act: 'withdrawn', id, before: { code, version, state }, after, reason })
    return accept(withdrawn)
  })
}

interface TreeAct {
  readonly act: 'drafted' | 'edited' | 'put-in-force' | 'withdrawn'
  readonly id: string
  readonly before?: object
  readonly after: object
  readonly reason?: string
}

interface Outlined {
  readonly title?: unknown
  readonly criteria?: readonly { readonly code?: unknown }[]
}

const criteriaOf = (document: unknown) => {
  const { criteria } = (isObject(document) ? document : {}) as Outlined
  return Array.isArray(criteria) ? criteria.filter(isObject) : []
}

/** What the trail tells of a document, which may be long; the version itself keeps all of it. */
const outlineOf = (document: unknown) => {
  const { title } = (isObject(document) ? document : {}) as Outlined
  return { title: isObject(title) ? title['vi'] : undefined, criteria: criteriaOf(document).length }
}

/** The codes of criteria that were added, taken away or reworded. */
function criteriaChanged(before: unknown, after: unknown): string[] {
  const wordings = (document: unknown) => new Map(criteriaOf(document).map((one) => [String(one['code']), JSON.stringify(one)]))
  const [was, is] = [wordings(before), wordings(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((code) => was.get(code) !== is.get(code))
}

const recordTree = (transaction: Transaction, actor: Actor, { act, id, ...record }: TreeAct): Promise<void> =>
  recordAudit(transaction, actor, { action: `criteria.${act}`, subject: { kind: 'criteria-tree', id }, ...record })
