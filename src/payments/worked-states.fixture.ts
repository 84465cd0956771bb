import { sql } from 'kysely'
import { plainDate } from '../kernel/calendar.ts'
import type { Database } from '../platform/db/database.ts'
import { CYCLE_MOVES } from './cycle/cycle-state.ts'
import { listWaiting } from './disbursement/order-store.ts'
import type { Onlooker } from './worked-outcome.fixture.ts'

/** What has states: each with the page that draws it. */
export const THINGS = {
  cycle: 'payments.md',
  sum: 'payments-arrears.md',
  payment: 'payments-arrears.md',
  claim: 'payments-recovery.md',
  difference: 'payments-bank.md',
} as const
export type Thing = keyof typeof THINGS

/** From one state to another; `*`: from nothing. */
export type Change = `${string} → ${string}`

const CHANGES_OF_CYCLE = [...Object.values(CYCLE_MOVES)].flatMap((move) => {
  const { from, to } = { to: undefined, ...move }
  return from.flatMap((state): Change[] => (to === undefined || state === to ? [] : [`${state} → ${to}`]))
})

/**
 * Each change that there is. Those of a month come from the table of moves; the others are what the triggers of the database and the
 * rules of their rooms let happen. Worked months hold this table against what happens, and it is held against the diagrams.
 */
export const CHANGES: Readonly<Record<Thing, readonly Change[]>> = {
  cycle: ['* → opened', ...new Set(CHANGES_OF_CYCLE)],
  // What is approved for one payee of a group: what is owed of it comes first, then what is on its way.
  sum: [
    ...(['* → owed', 'owed → sent', 'sent → paid', 'sent → owed', 'paid → owed', 'owed → proposed'] as const),
    ...(['proposed → owed', 'proposed → ended', 'proposed → sent'] as const),
  ],
  payment: ['* → sent', 'sent → settled', 'sent → rejected', 'settled → rejected', '* → rejected'],
  claim: ['* → proposed', 'proposed → declined', 'proposed → claimed', 'claimed → over'],
  difference: [
    ...(['* → held', '* → claimed', 'held → accepted', 'held → claimed', 'held → overtaken'] as const),
    ...(['claimed → given-back', 'claimed → mistaken'] as const),
  ],
}

const KEPT = sql`(SELECT coalesce(sum(v.amount_vnd), 0) FROM recovery v WHERE v.receivable_id = r.id)`
const DECIDED = sql`(SELECT n.outcome FROM bank_difference_decision n WHERE n.difference_id = b.id AND n.verdict = 'confirmed'
  ORDER BY n.decided_at DESC, n.outcome IN ('given-back', 'mistaken') DESC LIMIT 1)`

/** Every thing of the months of one provision, and its state. */
async function readStates(database: Database, cycleId: string): Promise<Map<string, string>> {
  const own = sql`(SELECT c.id FROM payment_cycle c JOIN payment_cycle o ON o.provision_code = c.provision_code WHERE o.id = ${cycleId})`
  const { rows } = await sql<{ key: string; state: string }>`
    SELECT 'cycle ' || id AS key, state FROM payment_cycle WHERE id IN ${own}
    UNION ALL SELECT 'payment ' || id, state FROM disbursement WHERE cycle_id IN ${own}
    UNION ALL SELECT 'claim ' || r.id, CASE WHEN r.outcome IS NULL THEN 'proposed' WHEN r.outcome = 'declined' THEN 'declined'
        WHEN ${KEPT} < r.amount_vnd THEN 'claimed' ELSE 'over' END FROM receivable r WHERE r.cycle_id IN ${own}
    UNION ALL SELECT 'difference ' || b.id, coalesce(${DECIDED}, CASE WHEN b.kind <> 'paid-elsewhere' THEN 'claimed'
        WHEN (SELECT d.state FROM disbursement d WHERE d.month = b.month AND d.id = b.disbursement_id) = 'sent' THEN 'held' ELSE 'overtaken' END)
      FROM bank_difference b WHERE b.cycle_id IN ${own}`.execute(database)
  return new Map([...rows.map(({ key, state }) => [key, state] as const), ...(await readSums(database, cycleId))])
}

interface SumRow {
  readonly cycleId: string
  readonly month: string
  readonly rightId: string
  readonly payee: string
  readonly isSent: boolean
  readonly isPaid: boolean
  readonly isProposed: boolean
}

async function readSums(database: Database, cycleId: string): Promise<(readonly [string, string])[]> {
  const { rows } = await sql<SumRow>`
    SELECT e.cycle_id AS "cycleId", e.month, e.id AS "rightId", coalesce(p."payeeId"::text, 'nobody') AS payee,
      EXISTS (SELECT FROM disbursement d WHERE d.month = e.month AND d.entitlement_id = e.id AND d.payee_id = coalesce(p."payeeId", d.payee_id) AND d.state = 'sent') AS "isSent",
      EXISTS (SELECT FROM disbursement d WHERE d.month = e.month AND d.entitlement_id = e.id AND d.payee_id = coalesce(p."payeeId", d.payee_id) AND d.state = 'settled') AS "isPaid",
      EXISTS (SELECT FROM arrears_ending n WHERE n.entitlement_id = e.id AND n.payee_key = coalesce(p."payeeId"::text, 'nobody') AND n.outcome IS NULL) AS "isProposed"
    FROM payment_cycle o JOIN payment_cycle c ON c.provision_code = o.provision_code AND c.state IN ('approved', 'ordered', 'paid', 'closed')
    JOIN entitlement e ON e.month = c.month AND e.cycle_id = c.id AND e.state = 'entitled'
    CROSS JOIN LATERAL jsonb_to_recordset(e.parts) AS p ("payeeId" uuid) WHERE o.id = ${cycleId}`.execute(database)
  const owed = new Set<string>()
  for (const [id, [row]] of Map.groupBy(rows, (row) => row.cycleId))
    for (const sum of await listWaiting(database, { id, month: row?.month as never }, plainDate('2024-08-06')))
      owed.add(`${sum.entitlementId} ${sum.payeeKey}`)
  return rows.map(({ rightId, payee, isSent, isPaid, isProposed }) => {
    const isOwed = owed.has(`${rightId} ${payee}`)
    const state = isOwed ? (isProposed ? 'proposed' : 'owed') : isSent ? 'sent' : isPaid ? 'paid' : 'ended'
    return [`sum ${rightId} ${payee}`, state] as const
  })
}

/** Notes each change of a state, act by act, from when the month is opened. @param seen of each change where it was seen */
export function changesNoted(seen: Map<`${Thing}: ${Change}`, string>, file: string): Onlooker {
  let before = new Map<string, string>()
  return async ({ platform, cycleId, act }) => {
    const now = await readStates(platform.database, cycleId)
    for (const [key, state] of now) {
      const was = before.get(key) ?? '*'
      // What there is when the month is opened came of months before it.
      if (was !== state && (act !== 'open' || state === 'opened'))
        seen.set(`${key.slice(0, key.indexOf(' ')) as Thing}: ${was} → ${state}`, `${file}, ${act}`)
    }
    before = now
  }
}
