import { accountsOfHuman, loadNames } from '../../identity/service.ts'
import type { PlainDate } from '../../kernel/calendar.ts'
import type { Vnd } from '../../kernel/money.ts'
import type { Database } from '../../platform/db/database.ts'
import { countOrders, listOrderYeses, type OrderYes } from './further-approval-store.ts'
import { countApproversNeeded } from './threshold-store.ts'

export interface NextOrder {
  readonly cycleId: string
  /** Of all that goes out together. */
  readonly amount: Vnd
  readonly today: PlainDate
  /** Its number in the month; absent: the one after those there are. */
  readonly ordinal?: number
}

/** Who has to say yes before the next order of a month is made, and who did. */
export interface OrderYeses {
  /** Its number in the month. */
  readonly ordinal: number
  readonly needed: number
  /** Only to as much as it is, or more. */
  readonly given: readonly OrderYes[]
}

export async function readOrderYeses(database: Database, { cycleId, amount, today, ...next }: NextOrder): Promise<OrderYeses> {
  const needed = await countApproversNeeded(database, { act: 'order', amount, on: today })
  const ordinal = next.ordinal ?? (await countOrders(database, cycleId)) + 1
  const given = needed === 0 ? [] : await listOrderYeses(database, { cycleId, ordinal })
  return { ordinal, needed, given: given.filter((yes) => yes.amount >= amount) }
}

export const missingYeses = ({ needed, given }: Pick<OrderYeses, 'needed' | 'given'>): number =>
  Math.max(0, needed - given.length)

/** How many are missing when one would order: whoever orders is not among those who said yes, under any account of theirs. */
export async function missingYesesFor(database: Database, { needed, given }: OrderYeses, userId: string): Promise<number> {
  if (needed === 0) return 0
  const own = await accountsOfHuman(database, userId)
  return missingYeses({ needed, given: given.filter(({ by }) => !own.includes(by)) })
}

/** The same as it is shown. */
export interface NamedYeses {
  readonly needed: number
  readonly stillNeeded: number
  readonly given: readonly { readonly name: string; readonly at: string }[]
}

export async function nameYeses(database: Database, yeses: OrderYeses): Promise<NamedYeses> {
  const nameOf = await loadNames(
    database,
    yeses.given.map(({ by }) => by),
  )
  const given = yeses.given.map(({ by, at }) => ({ name: nameOf(by).name, at }))
  return { needed: yeses.needed, stillNeeded: missingYeses(yeses), given }
}
