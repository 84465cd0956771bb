import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { addMonths, lastDayOf, type Month, month, monthOf } from '../../kernel/calendar.ts'
import { allows, type CycleMoveName } from '../cycle/cycle-state.ts'
import {
  type Cycle,
  type Group,
  leftOutOf,
  type Model,
  mainOf,
  type Part,
  type Paying,
  type Report,
  type Right,
  reportKey,
  supplementsOf,
} from './model-accounts.fixture.ts'
import { type Acts, type Attempt, attempt, type World } from './model-world.fixture.ts'

/** Whatever the time of an act, somebody says why. */
export const REASON = 'Theo tiến độ của tỉnh'
const FIRST_MONTH = month('2024-06')

export const notInState = ({ state }: Cycle, ...moves: readonly CycleMoveName[]): string | undefined =>
  moves.some((move) => allows(move, state)) ? undefined : 'cycle-not-in-state'
export const named = ({ paying, month: paid, kind }: Cycle): string =>
  `${paying.payee} ${paid}${kind === 'main' ? '' : ' (bổ sung)'}`

const open: Acts = ({ model, world }) =>
  model.provisions.flatMap((paying) => {
    const last = model.cycles.filter((cycle) => cycle.paying === paying && cycle.kind === 'main').at(-1)
    const next = last === undefined ? FIRST_MONTH : addMonths(last.month, 1)
    return [next, addMonths(next, 1), addMonths(next, -1)].map((wanted) => openOne(model, world, { paying, wanted }))
  })

function openOne(model: Model, world: World, { paying, wanted }: { paying: Paying; wanted: Month }): Attempt {
  const before = mainOf(model, paying, addMonths(wanted, -1))
  return attempt({
    act: 'open',
    about: `${paying.payee} ${wanted}`,
    refused: [
      wanted < FIRST_MONTH && 'no-provision-pays',
      wanted > monthOf(model.today) && 'month-not-begun',
      mainOf(model, paying, wanted) !== undefined && 'cycle-already-opened',
      wanted > FIRST_MONTH && before?.state !== 'closed' && 'month-before-not-closed',
    ],
    by: world.actors.officer,
    perform: (by) => world.service.open(by, { provisionCode: paying.code, month: wanted }),
    apply: ({ id, number }) => keepCycle(model, { id, number, paying, month: wanted, kind: 'main' }),
  })
}

function keepCycle(model: Model, cycle: Pick<Cycle, 'id' | 'number' | 'paying' | 'month' | 'kind'>): void {
  const nothing = {
    ...{ rights: new Map(), holds: new Set<Group>(), approvals: new Set<string>() },
    ...{ claims: [], besides: new Set<Cycle>() },
  }
  model.cycles.push({ ...cycle, ...nothing, state: 'opened', year: Number(cycle.month.slice(0, 4)) })
}

const supplement: Acts = ({ model, world }) =>
  model.cycles
    .filter(({ kind }) => kind === 'main')
    .map((main) =>
      attempt({
        act: 'supplement',
        about: named(main),
        refused: [
          main.state !== 'closed' && 'month-not-closed',
          supplementsOf(model, main).some(({ state }) => state !== 'closed') && 'supplement-open',
          leftOutOf(model, main).every(({ why }) => why === 'held') && 'nothing-to-supplement',
        ],
        by: world.actors.officer,
        perform: (by) => world.service.openSupplement(by, { cycleId: main.id }),
        apply: ({ id, number }) => keepCycle(model, { id, number, paying: main.paying, month: main.month, kind: 'supplement' }),
      }),
    )

const SPOKEN_OF = 3

const confirm: Acts = ({ model, world }) =>
  Array.from({ length: SPOKEN_OF }, (_, ago) => addMonths(monthOf(model.today), -ago)).flatMap((spoken) =>
    model.groups.flatMap((group) =>
      (['approved', 'returned'] as const).map((state) => confirmOne(model, world, { group, spoken, state })),
    ),
  )

export function confirmOne(
  model: Model,
  world: World,
  { group, spoken, state }: { group: Group; spoken: Month; state: Report['state'] },
): Attempt {
  const reason = state === 'returned' ? 'Thiếu ngày hoạt động' : model.today <= lastDayOf(spoken) ? REASON : undefined
  const key = reportKey(spoken, group)
  const before = model.reports.get(key)
  const isSaid = before !== undefined && before.state === state && before.reason === reason
  const isBeingPaid = model.cycles.some(
    (cycle) =>
      cycle.month === spoken &&
      ['submitted', 'approved', 'ordered', 'paid'].includes(cycle.state) &&
      cycle.rights.get(group)?.state === 'entitled',
  )
  return attempt({
    act: state === 'approved' ? 'confirm-report' : 'return-report',
    about: key,
    refused: [isBeingPaid && !isSaid && 'month-being-paid', spoken > monthOf(model.today) && 'month-not-begun'],
    by: world.actors.commune,
    perform: (by) =>
      world.service.confirmReports(by, { month: spoken, of: { groupIds: [group.id] }, state, ...(reason && { reason }) }),
    apply: (written) => {
      assert(written.length === (isSaid ? 0 : 1), 'a word that is new is written')
      model.made += 1
      if (!isSaid) model.reports.set(key, { state, reason, serial: model.made })
    },
    isOnce: false,
  })
}

/** What a group’s month rests on: when it changes, what was computed no longer holds. */
export function basisOf(model: Model, cycle: Cycle, group: Group): string {
  const report = model.reports.get(reportKey(cycle.month, group))
  const payees = cycle.paying.payee === 'leader' ? group.members.slice(0, 1) : group.members
  const accounts = report?.state === 'approved' ? payees.map(({ account }) => account?.number ?? '') : []
  return [report?.serial, ...accounts].join(' ')
}

/** The groups that a computation of today would speak of. */
export function groupsIn(model: Model, cycle: Cycle): Group[] {
  if (cycle.kind === 'main') return [...model.groups]
  const main = mainOf(model, cycle.paying, cycle.month)
  assert(main !== undefined, 'a supplement is of a month')
  return leftOutOf(model, main).flatMap(({ right, why }) => (why === 'held' ? [] : [right.group]))
}

const compute: Acts = ({ model, world }) =>
  model.cycles.map((cycle) =>
    attempt({
      act: 'compute',
      about: named(cycle),
      refused: [notInState(cycle, 'compute')],
      by: world.actors.officer,
      perform: (by) => world.service.compute(by, { cycleId: cycle.id, reason: REASON }),
      apply: () => keepRights(model, world, cycle),
      isOnce: false,
    }),
  )

interface StoredRight {
  readonly id: string
  readonly groupId: string
  readonly state: Right['state']
  readonly parts: readonly { readonly payeeId: string; readonly amount: number }[]
}

async function keepRights(model: Model, { platform }: World, cycle: Cycle): Promise<void> {
  const { rows } = await sql<StoredRight>`SELECT id, group_id AS "groupId", state, parts FROM entitlement
    WHERE cycle_id = ${cycle.id}`.execute(platform.database)
  const groups = groupsIn(model, cycle)
  const own = rows.filter(({ groupId }) => model.groups.some(({ id }) => id === groupId))
  assert(own.length === groups.length, `${own.length} rights of ${groups.length} groups`)
  cycle.rights.clear()
  for (const group of groups) {
    const stored = own.find(({ groupId }) => groupId === group.id)
    const report = model.reports.get(reportKey(cycle.month, group))
    const isDue = report?.state === 'approved' || cycle.kind === 'supplement'
    const state = isDue ? (cycle.holds.has(group) ? 'held' : 'entitled') : 'not-entitled'
    assert(stored?.state === state, `${group.name} is ${stored?.state}, not ${state}`)
    const parts: Part[] = []
    const right: Right = { id: stored.id, group, basis: basisOf(model, cycle, group), reportSerial: report?.serial, parts, state }
    parts.push(...(isDue ? partsOfRight({ cycle, right, stored }) : []))
    cycle.rights.set(group, right)
  }
  cycle.state = 'computed'
}

function partsOfRight({ cycle, right, stored }: { cycle: Cycle; right: Right; stored: StoredRight }): Part[] {
  const payees = cycle.paying.payee === 'leader' ? right.group.members.slice(0, 1) : right.group.members
  const total = stored.parts.reduce((all, { amount }) => all + amount, 0)
  assert(total === cycle.paying.amount && stored.parts.length === payees.length, 'the parts add up to the amount')
  return payees.map((person) => {
    const amount = stored.parts.find(({ payeeId }) => payeeId === person.id)?.amount ?? 0
    assert(Math.abs(amount - total / payees.length) < 1, 'a part is a share of the amount')
    const nothing = { payments: [], kept: [], saidYes: undefined, ended: 0, ending: undefined }
    return { cycle, right, person, amount, approvedAccount: person.account?.number, ...nothing }
  })
}

const hold: Acts = ({ model, world }) =>
  model.cycles.flatMap((cycle) =>
    model.groups.flatMap((group) => (['hold', 'release-hold'] as const).map((act) => holdOne(world, { act, cycle, group }))),
  )

function holdOne(
  { service, actors }: World,
  { act, cycle, group }: { act: 'hold' | 'release-hold'; cycle: Cycle; group: Group },
): Attempt {
  const right = cycle.rights.get(group)
  const isSent = right?.parts.some(({ payments }) => payments.some(({ state }) => state !== 'back')) ?? false
  const isHeld = cycle.holds.has(group)
  const given = { cycleId: cycle.id, groupId: group.id, reason: REASON }
  return attempt({
    act,
    about: `${named(cycle)} ${group.name}`,
    refused: notInState(cycle, 'hold')
      ? ['cycle-not-in-state']
      : [
          (right === undefined || right.state === 'not-entitled') && 'group-not-in-cycle',
          isSent && 'already-ordered',
          act === 'hold' && isHeld && 'already-held',
          act === 'release-hold' && !isHeld && 'not-held',
        ],
    by: actors.officer,
    perform: (by) => (act === 'hold' ? service.hold(by, given) : service.releaseHold(by, given)),
    apply: () => {
      if (act === 'hold') cycle.holds.add(group)
      else cycle.holds.delete(group)
      if (cycle.state === 'computed' && right !== undefined) right.state = act === 'hold' ? 'held' : 'entitled'
    },
  })
}

export const MONTH_ACTS: readonly Acts[] = [open, supplement, confirm, compute, hold]
