import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { addDays, plainDate } from '../../kernel/calendar.ts'
import { accept } from '../../kernel/result.ts'
import {
  type Cycle,
  leftOf,
  lineOf,
  type Model,
  obstacleOf,
  orderableParts,
  owedOf,
  partsOf,
  paymentsThat,
  type Right,
  yearBearing,
} from './model-accounts.fixture.ts'
import { basisOf, groupsIn, named, notInState, REASON } from './model-month-acts.fixture.ts'
import { type Acts, type Attempt, attempt, type World } from './model-world.fixture.ts'

/** Whoever made a month may have let a held group go as well. */
const MADE_IT = ['approver-is-maker', 'approver-released-hold']
const LAST_DAY = plainDate('2025-04-20')

const entitledIn = ({ rights }: Cycle): Right[] => [...rights.values()].filter(({ state }) => state === 'entitled')
const totalOf = (cycle: Cycle): number => entitledIn(cycle).length * cycle.paying.amount

function hasChanged(model: Model, cycle: Cycle): boolean {
  const groups = groupsIn(model, cycle)
  return (
    groups.length !== cycle.rights.size || groups.some((group) => cycle.rights.get(group)?.basis !== basisOf(model, cycle, group))
  )
}

/** The year whose line bears what is approved now. */
const yearFor = (model: Model, { kind, month: paid }: Cycle): number => {
  const own = Number(paid.slice(0, 4))
  return kind === 'main' ? own : yearBearing(own, model.today)
}

function isShort(model: Model, cycle: Cycle): boolean {
  const line = cycle.paying.lines.get(yearFor(model, cycle))
  assert(line !== undefined, 'there is a line of each year')
  return totalOf(cycle) > leftOf(model, line)
}

const submit: Acts = ({ model, world }) =>
  model.cycles.map((cycle) =>
    attempt({
      act: 'submit',
      about: named(cycle),
      refused: notInState(cycle, 'submit')
        ? ['cycle-not-in-state']
        : [
            entitledIn(cycle).length === 0 && 'nobody-entitled',
            hasChanged(model, cycle) && 'facts-changed',
            isShort(model, cycle) && 'budget-short',
          ],
      by: world.actors.officer,
      perform: (by) => world.service.submit(by, { cycleId: cycle.id, reason: REASON }),
      apply: () => {
        cycle.state = 'submitted'
        cycle.year = yearFor(model, cycle)
        cycle.approvals.clear()
      },
    }),
  )

const giveBack: Acts = ({ model, world }) =>
  model.cycles.map((cycle) =>
    attempt({
      act: 'return-month',
      about: named(cycle),
      refused: [notInState(cycle, 'return')],
      by: world.actors.lead,
      perform: (by) => world.service.return(by, { cycleId: cycle.id, reason: REASON }),
      apply: () => {
        cycle.state = 'computed'
      },
    }),
  )

const approve: Acts = ({ model, world }) =>
  model.cycles.flatMap((cycle) =>
    (['lead', 'financeLead', 'both'] as const).flatMap((who) =>
      (['right', 'stale'] as const).map((seen) => approveOne(model, world, { cycle, who, isStale: seen === 'stale' })),
    ),
  )

function approveOne(
  model: Model,
  { platform, service, actors }: World,
  { cycle, who, isStale }: { cycle: Cycle; who: 'lead' | 'financeLead' | 'both'; isStale: boolean },
): Attempt {
  const isLast = cycle.approvals.size + 1 >= cycle.paying.approvers
  return attempt({
    act: 'approve',
    about: `${named(cycle)} ${who}${isStale ? ' (cũ)' : ''}`,
    refused: notInState(cycle, 'approve')
      ? ['cycle-not-in-state']
      : [
          ...(who === 'both' ? MADE_IT : []),
          cycle.approvals.has(who) && 'already-approved-by-you',
          isStale && 'fingerprint-differs',
          isLast && totalOf(cycle) > leftOf(model, lineOf(cycle) ?? { id: '', allocated: 0 }) && 'budget-short',
        ],
    by: actors[who],
    perform: async (by) => {
      const { rows } = await sql<{
        fingerprint: string | null
      }>`SELECT fingerprint FROM payment_cycle WHERE id = ${cycle.id}`.execute(platform.database)
      return service.approve(by, {
        cycleId: cycle.id,
        fingerprint: isStale ? 'khác' : (rows[0]?.fingerprint ?? ''),
        reason: REASON,
      })
    },
    apply: () => {
      cycle.approvals.add(who)
      if (isLast) cycle.state = 'approved'
    },
  })
}

const close: Acts = ({ model, world }) =>
  model.cycles.map((cycle) => {
    const isComputed = cycle.state === 'computed'
    return attempt({
      act: 'close',
      about: named(cycle),
      refused: notInState(cycle, 'close')
        ? ['cycle-not-in-state']
        : [
            isComputed && entitledIn(cycle).length > 0 && 'still-entitled',
            paymentsThat(cycle, 'sent').length > 0 && 'answers-awaited',
            orderableParts(cycle, model.today).length > 0 && 'still-to-order',
          ],
      by: world.actors.officer,
      perform: (by) => world.service.close(by, { cycleId: cycle.id }),
      apply: ({ owed }) => {
        cycle.state = 'closed'
        const left = partsOf(cycle).reduce((all, part) => all + owedOf(part), 0)
        assert(owed.reduce((all, { amount }) => all + amount, 0) === left, 'closing names what is owed')
      },
    })
  })

const approveChange: Acts = ({ model, world: { service, actors, platform } }) =>
  model.cycles.flatMap((cycle) => {
    const parts = partsOf(cycle).filter((part) => owedOf(part) > 0 && obstacleOf(part, model.today) === 'changed-since-approval')
    if (parts.length === 0) return []
    return (['lead', 'both'] as const).map((who) =>
      attempt({
        act: 'approve-change',
        about: `${named(cycle)} ${who}`,
        refused: who === 'both' ? MADE_IT : [],
        by: actors[who],
        perform: async (by) => {
          const { rows } = await sql<{ personId: string; digest: string }>`SELECT person_id AS "personId",
              encode(sha256(account_index || convert_to(concat_ws('|', bank_name, account_holder), 'UTF8')), 'hex') AS digest
            FROM payee_account WHERE state = 'confirmed' AND person_id = ANY(${parts.map(({ person }) => person.id)}::uuid[])`.execute(
            platform.database,
          )
          const lines = parts.map(({ right, person }) => ({
            entitlementId: right.id,
            payeeId: person.id,
            accountDigest: rows.find(({ personId }) => personId === person.id)?.digest ?? '',
          }))
          return service.approveChanges(by, { cycleId: cycle.id, lines, reason: REASON })
        },
        apply: () => {
          for (const part of parts) part.saidYes = part.person.account?.number
        },
      }),
    )
  })

const STEPS = [1, 20, 70]
const AFTER_LAPSE = plainDate('2025-02-03')
/** So many months are closed before the year turns. */
const BEFORE_TURN = 3

/** Time goes on; once some months are closed, to when the estimate of their year has lapsed. */
const passDays: Acts = ({ model, world, dice }) => {
  const closed = model.cycles.filter(({ state }) => state === 'closed').length
  return [
    { act: 'days-pass', to: addDays(model.today, STEPS[dice % STEPS.length] ?? 1) },
    ...(closed >= BEFORE_TURN && model.today < AFTER_LAPSE ? [{ act: 'year-turns', to: AFTER_LAPSE }] : []),
  ].flatMap(({ act, to }) =>
    to > LAST_DAY
      ? []
      : [
          attempt({
            ...{ act, about: to, refused: [] },
            by: world.actors.officer,
            perform: async () => accept(undefined),
            apply: () => {
              model.today = to
              world.turnTo(to)
            },
            isOnce: false,
          }),
        ],
  )
}

export const APPROVAL_ACTS: readonly Acts[] = [submit, giveBack, approve, close, approveChange, passDays]
