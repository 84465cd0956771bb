import { sql } from 'kysely'
import type { Actor } from '../../identity/index.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import { allows } from '../cycle/cycle-state.ts'
import type { NotInState, NotRead } from '../cycle/refusal.ts'
import { previewSetOffs, type SetOffLine } from '../recovery/set-off-service.ts'
import { type OrderSums, openParts, sumOpenParts } from './order-store.ts'
import { wholeCycle } from './payee-service.ts'
import {
  findSharedAccounts,
  linesOnTheirWay,
  linesToOrder,
  type SharedAccount,
  type SharingLine,
} from './shared-account-store.ts'

export interface OrderPreview extends OrderSums {
  readonly sharedAccounts: readonly NamedAccount[]
  /** What is kept back of single sums for claims: the total is what is left to transfer. */
  readonly setOffs: readonly SetOffLine[]
  readonly setOffTotal: Vnd
}

/** A shared account, each of its groups with its commune: groups of many communes have one name. */
type NamedAccount = Omit<SharedAccount, 'lines'> & { readonly lines: readonly (SharingLine & { readonly communeName: string })[] }

/** What an order of today would pay, what it would leave waiting, and the accounts it could only pay with a confirmation. */
export async function previewOrder(
  platform: Platform,
  actor: Actor,
  cycleId: string,
): Promise<Result<OrderPreview, NotRead | NotInState>> {
  const { database, clock } = platform
  const whole = await wholeCycle(platform, actor, cycleId)
  if (!whole.ok) return whole
  const cycle = whole.value
  if (!allows('order', cycle.state) && !allows('order-arrears', cycle.state))
    return refuse({ kind: 'cycle-not-in-state', cycleId, move: 'order', state: cycle.state })
  const open = openParts(cycle, clock.today())
  const shared = await findSharedAccounts(database, sql`${linesOnTheirWay(cycle, null)} UNION ALL ${linesToOrder(open)}`)
  const communeIds = new Set(shared.flatMap(({ lines }) => lines.map(({ communeId }) => communeId)))
  const places = await findPlaces(database, [...communeIds], lastDayOf(cycle.month))
  const sharedAccounts = shared.map(({ lines, ...account }) => ({
    ...account,
    lines: lines.map((line) => ({ ...line, communeName: places.get(line.communeId)?.name ?? '' })),
  }))
  const setOffs = await previewSetOffs(database, { cycle, open })
  const setOffTotal = sumVnd(setOffs.map(({ setOff }) => setOff))
  const sums = await sumOpenParts(database, open)
  return accept({ ...sums, total: subtractVnd(sums.total, setOffTotal), sharedAccounts, setOffs, setOffTotal })
}
