import { groupService } from '../../groups/service.ts'
import { type Actor, holdsAnywhere, type NotAllowed, scopeOf } from '../../identity/index.ts'
import type { Month, PlainDate } from '../../kernel/calendar.ts'
import { accept, type Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'

/** What became of a group’s month: the commune’s word on it, and what was paid. */
export interface GroupMonth {
  readonly month: Month
  readonly report: 'approved' | 'returned' | null
  /** Why it was returned, in the commune’s own words. */
  readonly reason: string | null
  readonly amountVnd: number | null
  readonly paidVnd: number | null
  readonly paidOn: string | null
}

export interface FieldGroup {
  readonly id: string
  readonly name: string
  readonly communeName: string
  readonly members: readonly { readonly personId: string; readonly name: string; readonly role: 'leader' | 'deputy' | 'member' }[]
  readonly months: readonly GroupMonth[]
}

/** What a phone keeps of its person, so that it can be opened without a network. */
export interface FieldDesk {
  readonly person: { readonly id: string; readonly name: string }
  /** The legal day at the commune, by which a phone finds its own clock out. */
  readonly today: PlainDate
  readonly groups: readonly FieldGroup[]
}

export interface DeskHooks {
  readonly monthsOf: (database: Database, groupId: string) => Promise<readonly GroupMonth[]>
}

/** Who somebody is in the field: their groups of today with members, and what became of the months. */
export async function readDesk(
  platform: Platform,
  actor: Actor,
  { monthsOf }: DeskHooks,
): Promise<Result<FieldDesk, NotAllowed>> {
  const today = platform.clock.today()
  const may = holdsAnywhere(actor, 'sessions:record', today)
  if (!may.ok) return may
  const groups: FieldGroup[] = []
  for (const groupId of scopeOf(actor, 'sessions:record', today)) {
    const found = await groupService(platform).get(actor, { groupId })
    if (!found.ok) continue
    const { id, name, communeName, members } = found.value
    groups.push({
      ...{ id, name, communeName, months: await monthsOf(platform.database, id) },
      members: members.map(({ personId, fullName, role }) => ({ personId, name: fullName ?? '', role })),
    })
  }
  return accept({ person: { id: actor.userId, name: actor.name }, today, groups })
}
