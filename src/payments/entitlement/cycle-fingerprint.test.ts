import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { readFigures } from './entitlement-store.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

const cycle = {
  id: '01890000-0000-7000-8000-0000000000c1',
  provisionId: '01890000-0000-7000-8000-0000000000d9',
  month: month('2024-07'),
}
const basis = '85ee464b4a2e2bd079b53100748b7aed99e9e2349f2fdbcacae282e1cfcd1406'

interface Line {
  readonly group: string
  readonly state: string
  readonly amount: number
  readonly digest: string
}

const lines: readonly Line[] = [
  { group: '01890000-0000-7000-8000-0000000000a2', state: 'held', amount: 1_500_000, digest: basis },
  { group: '01890000-0000-7000-8000-0000000000a1', state: 'entitled', amount: 1_500_000, digest: basis },
  { group: '01890000-0000-7000-8000-0000000000a3', state: 'not-entitled', amount: 0, digest: basis },
]

/** Figures of rows with ids of our choosing: a table of the session's own stands before the kept one of the same name. */
const figuresOver = (rows: readonly Line[]) =>
  platform.database.transaction().execute(async (transaction) => {
    await sql`CREATE TEMP TABLE entitlement (cycle_id uuid, month text, group_id uuid, state text, amount_vnd bigint, basis_digest text)
      ON COMMIT DROP`.execute(transaction)
    for (const { group, state, amount, digest } of rows)
      await sql`INSERT INTO entitlement VALUES (${cycle.id}, ${cycle.month}, ${group}, ${state}, ${amount}, ${digest})`.execute(
        transaction,
      )
    return readFigures(transaction, cycle)
  })

// Computed with Python's hashlib over `canhtayso-cycle-1|cycle|provision|month`, then a line a group in the order of ids.
test('what approvers approve is the SHA-256 of a head line and a line a group: state, amount, basis', async () => {
  expect(await figuresOver(lines)).toEqual({
    fingerprint: '0650235c63f794908dc94a2e8ba1b61ab1a719822d530ba63dcf25500dde0029',
    entitledGroups: 1,
    total: 1_500_000,
  })
  expect(await figuresOver([])).toEqual({
    fingerprint: 'c36d38d47ee36bad384a7415db600de10842ac4bd85d576be2e812bf61feaae6',
    entitledGroups: 0,
    total: 0,
  })
})

test.each<[string, Partial<Line>]>([
  ['state', { state: 'entitled' }],
  ['amount', { amount: 1_500_001 }],
  ['basis', { digest: basis.replace('8', '9') }],
  ['group', { group: '01890000-0000-7000-8000-0000000000a9' }],
])('another %s of one group is another fingerprint', async (_, change) => {
  const [first, ...others] = lines
  const changed = first === undefined ? [] : [{ ...first, ...change }, ...others]
  expect((await figuresOver(changed)).fingerprint).not.toBe((await figuresOver(lines)).fingerprint)
})
