import type { Actor } from '../../identity/index.ts'
import { assert } from '../../kernel/assert.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import { tidy } from '../../kernel/vietnamese-text.ts'
import { type NumberMalformed, readAccountNumber, readIdentityNumber, readPhone } from '../../people/index.ts'
import {
  completePeople,
  computeIdentityIndex,
  detectDuplicates,
  findBeyond,
  findPeople,
  findPeopleById,
  insertCases,
  insertPeople,
  type Reach,
  selectBeyond,
  takeAccounts,
} from '../../people/service.ts'
import type { Transaction } from '../../platform/db/database.ts'
import type { Keyring, Platform } from '../../platform/platform.ts'
import { ensureHamlets } from '../../units/service.ts'
import type { EndedMembership, Register, RegisterGroup, RegisterMember, RegisterRowRefused, TakenRegister } from './register.ts'
import { effectsOf } from './register-effects.ts'
import { groupKeyOf, type PlannedRow, planRegister, type RegisterKnown, type RegisterPlan } from './register-plan.ts'
import {
  correctMemberships,
  endMemberships,
  type GroupPlace,
  type GroupToInsert,
  insertGroups,
  insertMemberships,
  lockRegisters,
  placeInHamlets,
  refreshCards,
  selectGroupsOf,
  selectKnownMemberships,
} from './register-store.ts'

export interface RegisterTaking extends Register {
  readonly platform: Platform
  readonly actor: Actor
  /** The communes in which the actor may write at this moment. */
  readonly reach: Reach
  /** The reason stored with every new membership; by default `Theo danh sách`. */
  readonly reason?: string | undefined
}

const JOINED = 'Theo danh sách'
const LEFT = 'Không còn trong danh sách'
const OTHER_ROLE = 'Đổi chức danh theo danh sách'

/**
 * Writes a register of validated rows: groups, people, memberships and proposed accounts, in a constant number of
 * statements. Rows it refuses are returned and change nothing: so are those whose identity number belongs to a person
 * beyond the actor's reach, since a number alone must not open somebody's phone and account to whoever knows it.
 *
 * The caller gives only groups and memberships within reach, and records the audit event.
 */
export async function takeRegister(transaction: Transaction, taking: RegisterTaking): Promise<TakenRegister> {
  const { platform, actor, asOf, reach } = taking
  assert(reach === 'all' || taking.groups.every(({ communeId }) => reach.includes(communeId)), 'groups lie within reach')
  const recordedBy = actor.userId
  await lockRegisters(transaction)
  const left = await endMemberships(
    transaction,
    taking.endMembershipIds.map((id) => ({ id, before: asOf })),
    { endedBy: recordedBy, reason: LEFT },
  )
  const { places, created } = await takeGroups(transaction, taking)
  const read = readRows(taking.groups, places, { keyring: platform.keyring, asOf })
  const known = await loadKnown(transaction, { rows: read.rows, places, asOf })
  const { rows, refused } = await refuseBeyond(transaction, { ...read, known, reach })
  const plan = planRegister(rows, known, platform.newId)
  const replaced = await writePlan(transaction, plan, { platform, recordedBy, reason: taking.reason ?? JOINED })
  const proposedAccounts = await takeAccounts(transaction, accountsOf(rows, plan), { platform, proposedBy: recordedBy })
  const duplicatesFound = await detectDuplicates(
    transaction,
    plan.people.map(({ id }) => id),
    platform,
  )
  const touched = [
    ...created,
    ...left.map(({ groupId }) => groupId),
    ...plan.memberships.map(({ groupId }) => groupId),
    ...groupsOfChanged(rows, plan),
  ]
  await refreshCards(transaction, touched, platform.clock.today())
  return {
    groupsCreated: created.length,
    peopleCreated: plan.people.length,
    peopleCompleted: plan.completed.length,
    membershipsCreated: [...plan.rows.values()].filter(({ change }) => change === 'joined').length,
    membershipsEnded: left.length,
    rolesChanged: [...plan.rows.values()].filter(({ change }) => change === 'role-changed').length,
    accountsProposed: proposedAccounts.length,
    duplicatesFound: duplicatesFound + plan.cases.filter(({ decision }) => decision === undefined).length,
    groupIds: new Map([...places].map(([key, { id }]) => [key, id])),
    rowResults: plan.rows,
    rowsRefused: new Map([...refused, ...plan.refused]),
    effects: effectsOf(plan, { created, ended: [...left, ...replaced], proposedAccounts, known }),
  }
}

/** Finds or establishes the groups, and places them in their hamlets. */
async function takeGroups(
  transaction: Transaction,
  { platform, actor, asOf, groups }: RegisterTaking,
): Promise<{ places: Map<string, GroupPlace>; created: string[] }> {
  const communeIds = [...new Set(groups.map(({ communeId }) => communeId))]
  const known = new Map(
    (await selectGroupsOf(transaction, communeIds)).map((place) => [groupKeyOf({ ...place, name: place.foldedName }), place]),
  )
  const places = new Map<string, GroupPlace>()
  const toInsert: GroupToInsert[] = []
  for (const { key, communeId, name, decision } of groups) {
    const place = known.get(groupKeyOf({ communeId, name }))
    const group = place ?? { id: platform.newId(), communeId, foldedName: '', establishedOn: decision?.date ?? asOf }
    if (place === undefined) {
      known.set(groupKeyOf({ communeId, name }), group)
      toInsert.push({ ...group, name: tidy(name), decision })
    }
    places.set(key, group)
  }
  await insertGroups(transaction, toInsert, actor.userId)
  await placeGroups(transaction, { platform, actor, asOf, groups, places })
  return { places, created: toInsert.map(({ id }) => id) }
}

async function placeGroups(
  transaction: Transaction,
  {
    actor,
    asOf,
    groups,
    places,
  }: Omit<RegisterTaking, 'endMembershipIds' | 'reach'> & { places: ReadonlyMap<string, GroupPlace> },
): Promise<void> {
  const placed = groups.flatMap(({ key, communeId, hamletName, hamletKind = 'ap' }) => {
    const group = places.get(key)
    if (group === undefined || hamletName === undefined) return []
    const from = group.establishedOn > asOf ? group.establishedOn : asOf
    return [{ groupId: group.id, from, hamlet: { communeId, writtenName: hamletName, kind: hamletKind, from } }]
  })
  const hamletIds = await ensureHamlets(
    transaction,
    placed.map(({ hamlet }) => hamlet),
  )
  const inHamlets = placed.map(({ groupId, from }, index) => ({ groupId, from, hamletId: hamletIds[index] ?? '' }))
  await placeInHamlets(transaction, inHamlets, actor.userId)
}

interface ReadRows {
  readonly rows: PlannedRow[]
  readonly refused: Map<string, RegisterRowRefused>
}

function readRows(
  groups: readonly RegisterGroup[],
  places: ReadonlyMap<string, GroupPlace>,
  { keyring, asOf }: { keyring: Keyring; asOf: PlainDate },
): ReadRows {
  const read: ReadRows = { rows: [], refused: new Map() }
  for (const group of groups) {
    const place = places.get(group.key)
    if (place === undefined) continue
    const from = place.establishedOn > asOf ? place.establishedOn : asOf
    for (const member of group.members) {
      const numbers = readNumbers(member)
      if ('kind' in numbers) read.refused.set(member.key, numbers)
      else {
        const identityIndex =
          numbers.identityNumber === undefined ? undefined : computeIdentityIndex(keyring, numbers.identityNumber)
        read.rows.push({ ...member, ...numbers, fullName: tidy(member.fullName), groupId: place.id, from, identityIndex })
      }
    }
  }
  return read
}

type Numbers = Pick<RegisterMember, 'identityNumber' | 'phone' | 'account'>

function readNumbers({ identityNumber, phone, account }: RegisterMember): Numbers | NumberMalformed {
  const identity = identityNumber === undefined ? undefined : readIdentityNumber(identityNumber)
  if (identity?.ok === false) return identity.refusal
  const telephone = phone === undefined ? undefined : readPhone(phone)
  if (telephone?.ok === false) return telephone.refusal
  const number = account === undefined ? undefined : readAccountNumber(account.number)
  if (number?.ok === false) return number.refusal
  return {
    identityNumber: identity?.value,
    phone: telephone?.value,
    account: account === undefined || number === undefined ? undefined : { ...account, number: number.value },
  }
}

async function loadKnown(
  transaction: Transaction,
  { rows, places, asOf }: { rows: readonly PlannedRow[]; places: ReadonlyMap<string, GroupPlace>; asOf: PlainDate },
) {
  const groupIds = [...new Set([...places.values()].map(({ id }) => id))]
  return {
    memberships: await selectKnownMemberships(transaction, groupIds, asOf),
    peopleByIdentity: await findPeople(transaction, {
      identityIndexes: rows.flatMap(({ identityIndex }) => identityIndex ?? []),
    }),
    peopleById: await findPeopleById(
      transaction,
      rows.flatMap(({ decisionOnDuplicate }) => decisionOnDuplicate?.personId ?? []),
    ),
  }
}

/** Refuses rows of people whom no register within reach has held. */
async function refuseBeyond(
  transaction: Transaction,
  { rows, refused, known, reach }: ReadRows & { known: RegisterKnown; reach: Reach },
): Promise<ReadRows> {
  const numbers = await findBeyond(transaction, {
    identityIndexes: rows.flatMap(({ identityIndex }) => identityIndex ?? []),
    reach,
  })
  const decidedOn = ({ decisionOnDuplicate }: PlannedRow): string[] => {
    const { personId } = decisionOnDuplicate ?? {}
    return personId === undefined ? [] : [known.peopleById.get(personId)?.id ?? personId]
  }
  const people = await selectBeyond(transaction, [...new Set(rows.flatMap(decidedOn))], reach)
  const isBeyond = (row: PlannedRow): boolean =>
    numbers.has(row.identityIndex ?? '') || decidedOn(row).some((id) => people.has(id))
  const kept = rows.filter((row) => !isBeyond(row))
  const refusals = rows.filter(isBeyond).map(({ key }) => [key, { kind: 'person-beyond-reach' }] as const)
  return { rows: kept, refused: new Map([...refused, ...refusals]) }
}

async function writePlan(
  transaction: Transaction,
  plan: RegisterPlan,
  { platform, recordedBy, reason }: { platform: Platform; recordedBy: string; reason: string },
): Promise<EndedMembership[]> {
  const { keyring, newId } = platform
  await insertPeople(transaction, plan.people, { keyring, recordedBy })
  await completePeople(transaction, plan.completed, keyring)
  await insertCases(
    transaction,
    plan.cases.map(({ people, reason: likeness, decision }) => ({
      id: newId(),
      people,
      reason: likeness,
      decision: decision === undefined ? undefined : { state: 'different', by: recordedBy, reason: decision.reason },
    })),
  )
  const ended = await endMemberships(
    transaction,
    plan.ended.map(({ id, on }) => ({ id, before: on })),
    { endedBy: recordedBy, reason: OTHER_ROLE },
  )
  await correctMemberships(transaction, plan)
  await insertMemberships(transaction, plan.memberships, { recordedBy, reason })
  return ended
}

function accountsOf(rows: readonly PlannedRow[], plan: RegisterPlan) {
  return rows.flatMap(({ key, account, from, source }) => {
    const result = plan.rows.get(key)
    return account === undefined || result === undefined ? [] : [{ personId: result.personId, account, from, ...source }]
  })
}

/** Refreshes the cards of the groups in the rows: a changed phone, birth or role may show on them. */
function groupsOfChanged(rows: readonly PlannedRow[], plan: RegisterPlan): string[] {
  if (plan.corrected.length === 0) return []
  return rows.filter(({ key }) => plan.rows.get(key)?.change === 'role-changed').map(({ groupId }) => groupId)
}
