import { sql } from 'kysely'
import type { Actor, Role } from '../identity/index.ts'
import { systemActor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { peopleService } from '../people/service.ts'
import { clockAt } from '../platform/demonstration.ts'
import type { Platform } from '../platform/platform.ts'
import { findCommune } from '../units/service.ts'
import type { RegisterGroup, RegisterMember, TakenRegister } from './register/register.ts'
import { loadGroups, loadMembers, takeRegister } from './service.ts'

export const ON_LIST = plainDate('2024-06-01')

/** An officer with one role over one unit, from long ago. */
export const officer = (platform: Platform, role: Role, unitId: string): Actor => ({
  userId: platform.newId(),
  name: role,
  grants: [{ role, unitId, from: plainDate('2020-01-01') }],
  via: 'web',
})

/** Communes of the former district 731 and 732, by their codes of 2024. */
export async function communeId(platform: Platform, code: string): Promise<string> {
  const found = await findCommune(platform.database, { code, on: ON_LIST })
  if (!found.ok) throw new Error(`No commune ${code}`)
  return found.value.unitId
}

let rows = 0

/** A member with a number of its own; what matters to a test is given. */
export function memberRow(given: Partial<RegisterMember> & { fullName: string }): RegisterMember {
  rows += 1
  return { key: `row-${rows}`, role: 'member', identityNumber: `0992${String(rows).padStart(8, '0')}`, ...given }
}

export const groupRow = (given: Partial<RegisterGroup> & { communeId: string; name: string }): RegisterGroup => ({
  key: given.name,
  hamletName: given.name.replace(/^Tổ CNSCĐ /, ''),
  hamletKind: 'ap',
  members: [],
  ...given,
})

/** Takes a register in a transaction of its own, as the bringing-in of workbooks does. */
export function take(
  platform: Platform,
  groups: readonly RegisterGroup[],
  given: Partial<{ asOf: string; end: string[]; actor: Actor }> = {},
): Promise<TakenRegister> {
  const { asOf = ON_LIST, end = [], actor = systemActor } = given
  return platform.database
    .transaction()
    .execute((transaction) =>
      takeRegister(transaction, { platform, actor, reach: 'all', asOf: plainDate(asOf), groups, endMembershipIds: end }),
    )
}

/** Confirms every account that waits in the reach of a second person, as they would on a day: the list as it stands. */
export async function confirmWaitingAccounts(platform: Platform, second: Actor, on: PlainDate): Promise<void> {
  const people = peopleService({ ...platform, clock: clockAt(on) })
  for (;;) {
    const page = await people.listAccountChanges(second, { limit: 500, forMe: true })
    if (!page.ok) throw new Error(page.refusal.kind)
    if (page.value.items.length === 0) return
    const accountIds = page.value.items.map(({ account }) => account.id)
    const decided = await people.decideAccounts(second, { accountIds, confirmed: true, reason: 'Đã đối chiếu danh sách' })
    if (!decided.ok) throw new Error(decided.refusal.kind)
  }
}

/** What is kept of a commune on a day: its groups with their members and hamlets. */
export async function loadRegister({ database }: Platform, communeId: string, on: PlainDate) {
  const groups = await loadGroups(database, [communeId], on)
  const members = await loadMembers(
    database,
    groups.map(({ groupId }) => groupId),
    on,
  )
  const { rows: hamlets } = await sql<{ group_id: string; hamlet_id: string }>`
    SELECT group_id, hamlet_id FROM group_hamlet WHERE valid @> ${on}::date`.execute(database)
  return groups.map((group) => ({
    ...group,
    members: members.get(group.groupId) ?? [],
    hamletIds: hamlets.filter(({ group_id }) => group_id === group.groupId).map(({ hamlet_id }) => hamlet_id),
  }))
}
