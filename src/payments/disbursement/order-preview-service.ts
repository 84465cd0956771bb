import { sql } from 'kysely'
import type { Actor } from '../../identity/index.ts'
import { lastDayOf } from '../../kernel/calendar.ts'
import { subtractVnd, sumVnd, type Vnd } from '../../kernel/money.ts'
import { accept, type BilingualText, type Result, refuse } from '../../kernel/result.ts'
import type { Platform } from '../../platform/platform.ts'
import { findPlaces } from '../../units/service.ts'
import { allows, type CycleState } from '../cycle/cycle-state.ts'
import { findOpenGuards } from '../cycle/guarded-act-service.ts'
import type { NotInState, NotRead } from '../cycle/refusal.ts'
import type { TimeGuard } from '../guards/time-guard.ts'
import { previewSetOffs, type SetOffLine } from '../recovery/set-off-service.ts'
import { previewMoves, type ShareToMove } from './later-line-preview-service.ts'
import { getObstacle, type OrderObstacle } from './obstacle.ts'
import { type OrderSums, openParts, sumByObstacle, sumOpenParts } from './order-store.ts'
import { wholeCycle } from './payee-service.ts'
import {
  findSharedAccounts,
  linesOnTheirWay,
  linesToOrder,
  type SharedAccount,
  type SharingLine,
} from './shared-account-store.ts'

export interface OrderPreview extends OrderSums {
  readonly obstacles: readonly {
    readonly obstacle: OrderObstacle
    readonly text: BilingualText
    readonly payees: number
    readonly amount: Vnd
  }[]
  /** What is unusual about an order of today: it needs a reason. */
  readonly guards: readonly TimeGuard[]
  /** What is paid from the estimate of another year. */
  readonly moves: readonly ShareToMove[]
  readonly sharedAccounts: readonly NamedAccount[]
  /** What is kept back of single sums for claims: the total is what is left to transfer. */
  readonly setOffs: readonly SetOffLine[]
  readonly setOffTotal: Vnd
}

/** A shared account, each of its groups with its commune: groups of many communes have one name. */
type NamedAccount = Omit<SharedAccount, 'lines'> & { readonly lines: readonly (SharingLine & { readonly communeName: string })[] }

/** Before it is approved a month has no budget line yet: what an order of today would pay of it is foreseen. */
const FORESEEN: readonly CycleState[] = ['computed', 'submitted']

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
  const isForeseen = FORESEEN.includes(cycle.state)
  if (!isForeseen && !allows('order', cycle.state) && !allows('order-arrears', cycle.state))
    return refuse({ kind: 'cycle-not-in-state', cycleId, move: 'order', state: cycle.state })
  const open = openParts(cycle, clock.today(), isForeseen ? sql`LEFT JOIN` : undefined)
  const shared = await findSharedAccounts(database, sql`${linesOnTheirWay(cycle, null)} UNION ALL ${linesToOrder(open)}`)
  const communeIds = new Set(shared.flatMap(({ lines }) => lines.map(({ communeId }) => communeId)))
  const places = await findPlaces(database, [...communeIds], lastDayOf(cycle.month))
  const sharedAccounts = shared.map(({ lines, ...account }) => ({
    ...account,
    lines: lines.map((line) => ({ ...line, communeName: places.get(line.communeId)?.name ?? '' })),
  }))
  const obstacles = (await sumByObstacle(database, open)).map((sum) => ({ ...sum, text: getObstacle(sum.obstacle).why }))
  const moves = isForeseen ? [] : await previewMoves(database, cycle, clock.today())
  const guards = isForeseen ? [] : await findOpenGuards(database, cycle, { act: 'order', today: clock.today() })
  const setOffs = await previewSetOffs(database, { cycle, open })
  const setOffTotal = sumVnd(setOffs.map(({ setOff }) => setOff))
  const sums = await sumOpenParts(database, open)
  const total = subtractVnd(sums.total, setOffTotal)
  return accept({ ...sums, total, obstacles, guards, moves, sharedAccounts, setOffs, setOffTotal })
}
