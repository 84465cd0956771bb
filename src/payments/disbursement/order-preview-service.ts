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
import { tellHold } from '../holds/hold-text.ts'
import { previewSetOffs, type SetOffLine } from '../recovery/set-off-service.ts'
import { previewMoves, type ShareToMove } from './later-line-preview-service.ts'
import { getObstacle, type OrderObstacle } from './obstacle.ts'
import { listOnHold, type SumOnHold } from './on-hold-store.ts'
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
  /** What of that is on hold: by what, why and until when. */
  readonly holds: readonly NamedHold[]
  /** What is unusual about an order of today: it needs a reason. */
  readonly guards: readonly TimeGuard[]
  /** What is paid from the estimate of another year. */
  readonly moves: readonly ShareToMove[]
  readonly sharedAccounts: readonly NamedAccount[]
  /** What is kept back of single sums for claims: the total is what is left to transfer. */
  readonly setOffs: readonly NamedSetOff[]
  readonly setOffTotal: Vnd
}

/** What one hold keeps, with the name of what it is of; empty for a provision. */
export type NamedHold = Omit<SumOnHold, 'communeId'> & { readonly name: string; readonly text: BilingualText }

/** Groups of many communes have one name. */
type NamedSetOff = Omit<SetOffLine, 'communeId'> & { readonly communeName: string }

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
  const onHold = await listOnHold(database, open)
  const keptBack = await previewSetOffs(database, { cycle, open })
  const communeIds = [...shared.flatMap(({ lines }) => lines), ...onHold, ...keptBack].map(({ communeId }) => communeId)
  const places = await findPlaces(database, [...new Set(communeIds)], lastDayOf(cycle.month))
  const holds = onHold.map(({ communeId, ...sum }): NamedHold => {
    const place = places.get(communeId)?.name ?? ''
    return { ...sum, name: nameOfHeld(sum, place), text: tellHold(sum) }
  })
  const sharedAccounts = shared.map(({ lines, ...account }) => ({
    ...account,
    lines: lines.map((line) => ({ ...line, communeName: places.get(line.communeId)?.name ?? '' })),
  }))
  const obstacles = (await sumByObstacle(database, open)).map((sum) => ({ ...sum, text: getObstacle(sum.obstacle).why }))
  const moves = isForeseen ? [] : await previewMoves(database, cycle, clock.today())
  const guards = isForeseen ? [] : await findOpenGuards(database, cycle, { act: 'order', today: clock.today() })
  const setOffs = keptBack.map(({ communeId, ...line }) => ({ ...line, communeName: places.get(communeId)?.name ?? '' }))
  const setOffTotal = sumVnd(setOffs.map(({ setOff }) => setOff))
  const sums = await sumOpenParts(database, open)
  const total = subtractVnd(sums.total, setOffTotal)
  return accept({ ...sums, total, obstacles, holds, guards, moves, sharedAccounts, setOffs, setOffTotal })
}

function nameOfHeld({ by, name }: Pick<SumOnHold, 'by' | 'name'>, commune: string): string {
  if (by === 'provision') return ''
  return [by === 'commune' ? '' : name, commune].filter((part) => part !== '').join(', ')
}
