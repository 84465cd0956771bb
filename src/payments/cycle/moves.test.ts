import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officer } from '../../groups/testing.ts'
import { type Actor, PERMISSIONS_OF_ROLE, ROLES, type Role } from '../../identity/index.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { computedMonth, type PayingProvince, payingProvince } from '../testing.ts'
import { openTo } from './act-service.ts'
import { CYCLE_MOVE_NAMES, CYCLE_STATES, type CycleMoveName, type CycleState, getMove } from './cycle-state.ts'
import { findCycle } from './cycle-store.ts'

let province: PayingProvince
let cycleId: string
beforeAll(async () => {
  province = await payingProvince({ groups: 1 })
  cycleId = (await computedMonth(province)).id
})
afterAll(() => province.platform.close())

/** Does something to the month as it would be in a state, and takes it all back. */
async function inState<Value>(state: CycleState, act: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  let value: Value | undefined
  const undone = new Error('undone')
  await province.platform.database
    .transaction()
    .execute(async (transaction) => {
      for (const table of ['payment_cycle', 'cycle_approval'])
        await sql`ALTER TABLE ${sql.table(table)} DISABLE TRIGGER USER`.execute(transaction)
      await sql`UPDATE payment_cycle SET state = ${state}, submissions = 1, approvals_needed = 1, ${figuresOf(state)}
        WHERE id = ${cycleId}`.execute(transaction)
      await sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at)
        VALUES (${cycleId}, 1, ${province.platform.newId()}, ${'f'.repeat(64)}, now())`.execute(transaction)
      for (const table of ['payment_cycle', 'cycle_approval'])
        await sql`ALTER TABLE ${sql.table(table)} ENABLE TRIGGER USER`.execute(transaction)
      value = await act(transaction)
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
  return value as Value
}

/** Only an opened month has no fingerprint and no total. */
const figuresOf = (state: CycleState) =>
  state === 'opened'
    ? sql`fingerprint = NULL, total_vnd = NULL`
    : sql`fingerprint = ${'f'.repeat(64)}, total_vnd = 1500000, entitled_groups = 1`

/** @returns the constraint that refuses it, or `allowed` */
async function updateState(transaction: Transaction, to: CycleState): Promise<string> {
  await sql`SAVEPOINT before_move`.execute(transaction)
  try {
    await sql`UPDATE payment_cycle SET state = ${to}, ${figuresOf(to)} WHERE id = ${cycleId}`.execute(transaction)
    return 'allowed'
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT before_move`.execute(transaction)
    return (error as { constraint?: string }).constraint ?? String(error)
  }
}

/** Where a move may leave the month: at its end, or where it stands meanwhile. */
const leadsTo = (move: CycleMoveName): CycleState[] =>
  [getMove(move).to, getMove(move).meanwhile].filter((to) => to !== undefined)

describe.each(CYCLE_STATES)('a month that is %s', (state) => {
  test('goes on, in the database, exactly where a move of the table leads', async () => {
    const movedTo = CYCLE_MOVE_NAMES.filter((move) => getMove(move).from.includes(state)).flatMap(leadsTo)
    const outcomes = await inState(state, async (transaction) => {
      const told: [CycleState, string][] = []
      for (const to of CYCLE_STATES) {
        await sql`SAVEPOINT one_move`.execute(transaction)
        told.push([to, await updateState(transaction, to)])
        await sql`ROLLBACK TO SAVEPOINT one_move`.execute(transaction)
      }
      return told
    })
    const expected = CYCLE_STATES.map((to) => [to, movedTo.includes(to) ? 'allowed' : 'cycle-moves-forward'])
    expect(outcomes).toEqual(expected)
  })

  test.each(CYCLE_MOVE_NAMES)(
    '%s: by the roles that hold the permission, where the table has it, and by nobody else',
    async (move) => {
      const { permission, from } = getMove(move)
      const asked = await inState(state, async (transaction) => {
        const cycle = await findCycle(transaction, cycleId)
        const outcomes: [Role, string][] = []
        for (const role of ROLES)
          outcomes.push([role, await outcomeFor(role, (actor) => ask(transaction, { move, actor, cycle }))])
        return outcomes
      })
      const allowed = from.includes(state) ? 'open' : 'cycle-not-in-state'
      expect(asked).toEqual(ROLES.map((role) => [role, PERMISSIONS_OF_ROLE[role].includes(permission) ? allowed : 'not-allowed']))
    },
  )
})

type MoveAttempt = { move: CycleMoveName; actor: Actor; cycle: Awaited<ReturnType<typeof findCycle>> }

const ask = (transaction: Transaction, { move, actor, cycle }: MoveAttempt) =>
  openTo(transaction, { platform: province.platform, actor }, { cycleId, cycle, move })

async function outcomeFor(role: Role, act: (actor: Actor) => ReturnType<typeof ask>): Promise<string> {
  const result = await act(officer(province.platform, role, province.provinceId))
  return result.ok ? 'open' : result.refusal.kind
}

describe('who made a month does not approve it', () => {
  test.each(['opened', 'computed', 'submitted', 'returned', 'held', 'hold-released', 'approval-given'] as const)(
    'the table and the database agree on whoever is recorded with %s',
    async (kind) => {
      const told = await inState('submitted', async (transaction) => {
        const userId = province.platform.newId()
        await sql`INSERT INTO cycle_event (id, cycle_id, kind, by_user, at)
          VALUES (${province.platform.newId()}, ${cycleId}, ${kind}, ${userId}, now())`.execute(transaction)
        try {
          await sql`INSERT INTO cycle_approval (cycle_id, submission, approver_id, fingerprint, at)
            VALUES (${cycleId}, 1, ${userId}, ${'f'.repeat(64)}, now())`.execute(transaction)
          return 'allowed'
        } catch (error) {
          return (error as { constraint?: string }).constraint
        }
      })
      expect(told).toBe(getMove('approve').notBy?.includes(kind) ? 'approver-is-not-maker' : 'allowed')
    },
  )
})
