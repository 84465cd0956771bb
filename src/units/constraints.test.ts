import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { newId } from '../platform/new-id.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { communesWithin, ensureHamlet, findCommune, unitPath } from './service.ts'
import { platformWithUnits } from './testing.ts'

let platform: TestPlatform
let commune: string
beforeAll(async () => {
  platform = await platformWithUnits()
  const found = await findCommune(platform.database, { code: '25993', on: plainDate('2024-08-06') })
  commune = found.ok ? found.value.unitId : ''
})
afterAll(() => platform.close())

/** Runs statements in one transaction and names the constraint that refused them, if one did. */
async function refusedBy(...statements: ReturnType<typeof sql>[]): Promise<string | undefined> {
  try {
    await platform.database.transaction().execute(async (transaction) => {
      for (const statement of statements) await statement.execute(transaction)
    })
    return undefined
  } catch (error) {
    return (error as { constraint?: string; message: string }).constraint ?? (error as Error).message
  }
}
const version = (given: {
  id: string
  valid: string
  level?: string
  kind?: string
  code?: string | null
  parent?: string | null
}) =>
  sql`INSERT INTO unit_version (unit_id, level, kind, code, name, spelling_key, parent_id, valid, basis)
    VALUES (${given.id}, ${given.level ?? 'hamlet'}, ${given.kind ?? 'ap'}, ${given.code ?? null}, '9', '9', ${given.parent === undefined ? commune : given.parent}, ${given.valid}::daterange, 'NQ')`
const unit = (id: string, level = 'hamlet') => sql`INSERT INTO admin_unit (id, level) VALUES (${id}, ${level})`
const succession = (from: string, to: string | null, share: string | null, kind = 'merged') =>
  sql`INSERT INTO unit_succession (from_unit_id, to_unit_id, on_date, kind, share, basis) VALUES (${from}, ${to}, '2024-09-01', ${kind}, ${share}, 'NQ')`

describe('the database refuses', () => {
  test('two versions of one unit at the same time', async () => {
    expect(await refusedBy(version({ id: commune, level: 'commune', kind: 'xa', code: '99999', valid: '[2024-01-01,)' }))).toBe(
      'one_version_at_a_time',
    )
  })
  test('one code for two units at the same time', async () => {
    const id = newId()
    const twin = version({ id, level: 'commune', kind: 'xa', code: '25996', valid: '[2024-01-01,2024-02-01)' })
    expect(await refusedBy(unit(id, 'commune'), twin)).toBe('one_unit_a_code')
  })
  test('a unit outside its parent’s time', async () => {
    const id = newId()
    const early = version({ id, valid: '[2019-01-01,)' })
    expect(await refusedBy(unit(id), early)).toBe('inside_its_parent')
  })
  test('a parent of the wrong level', async () => {
    const id = newId()
    const below = version({ id, level: 'commune', kind: 'xa', code: '99998', valid: '[2024-01-01,)' })
    expect(await refusedBy(unit(id, 'commune'), below)).toBe('inside_its_parent')
  })
  test('a unit that ends without a line saying where it went', async () => {
    const id = newId()
    expect(await refusedBy(unit(id), version({ id, valid: '[2024-01-01,2024-09-01)' }))).toBe('ends_with_a_succession')
  })
  test('shares that do not make a whole', async () => {
    const [from, to, other] = [newId(), newId(), newId()]
    const all = [from, to, other].map((id) => unit(id))
    const ending = version({ id: from, valid: '[2024-01-01,2024-09-01)' })
    const begin = [to, other].map((id, index) => version({ id, kind: index === 0 ? 'thon' : 'ban', valid: '[2024-09-01,)' }))
    const base = [...all, ending, ...begin]
    expect(await refusedBy(...base, succession(from, to, '0.5', 'split'), succession(from, other, '0.4', 'split'))).toBe(
      'shares_make_a_whole',
    )
    expect(await refusedBy(...base, succession(from, to, '1', 'split'), succession(from, other, null, 'split'))).toBe(
      'shares_make_a_whole',
    )
    expect(await refusedBy(...base, succession(from, to, '0.5', 'split'), succession(from, other, null, 'split'))).toBeUndefined()
  })
  test('a succession to a unit that is not there, or from one that goes on', async () => {
    const [from, to] = [newId(), newId()]
    const goesOn = [unit(from), unit(to), version({ id: from, kind: 'buon', valid: '[2024-01-01,)' })]
    expect(await refusedBy(...goesOn, succession(from, to, '1'))).toBe('succession_joins_units')
  })
  test('an abolished unit that went somewhere', async () => {
    expect(await refusedBy(succession(commune, commune, '1', 'abolished'))).toMatch(/check/)
  })
  test('changing or deleting what is recorded', async () => {
    expect(await refusedBy(sql`UPDATE unit_version SET name = 'Khác' WHERE unit_id = ${commune}`)).toBe('only_closes')
    expect(await refusedBy(sql`UPDATE unit_version SET valid = daterange('2019-01-01', null) WHERE unit_id = ${commune}`)).toBe(
      'only_closes',
    )
    expect(await refusedBy(sql`DELETE FROM unit_version`)).toMatch(/append-only/)
    expect(await refusedBy(sql`UPDATE unit_succession SET share = null`)).toMatch(/append-only/)
  })
})

describe('hamlets', () => {
  const ensure = (name: string, from = '2024-01-01', kind: 'ap' | 'khu-pho' = 'khu-pho') =>
    platform.database
      .transaction()
      .execute((transaction) => ensureHamlet(transaction, { communeId: commune, writtenName: name, kind, from: plainDate(from) }))

  test('one hamlet however it is written, another kind another hamlet', async () => {
    const first = await ensure('Khu phố 5')
    expect(await ensure('KP5')).toBe(first)
    expect(await ensure('kp. 5.')).toBe(first)
    expect(await ensure('5', '2023-05-01')).toBe(first)
    expect(await ensure('Ấp 5')).not.toBe(first)
    expect(await ensure('Khu phố 5A')).not.toBe(first)
  })

  test('ten writers at once make one hamlet', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => ensure('Khu phố Đông')))
    expect(new Set(made).size).toBe(1)
  })

  test('its path is its commune’s and itself, and follows the commune into the merged one', async () => {
    const hamlet = await ensure('Khu phố 1')
    const path = await unitPath(platform.database, hamlet, plainDate('2024-08-06'))
    expect(path.slice(-2)).toEqual([commune, hamlet])
    const merged = await findCommune(platform.database, { name: 'Trảng Dài', on: plainDate('2025-08-01') })
    expect(await unitPath(platform.database, hamlet, plainDate('2025-08-01'))).toContain(merged.ok && merged.value.unitId)
  })

  test('nobody is in scope of nothing', async () => {
    expect(await communesWithin(platform.database, [], plainDate('2024-08-06'))).toEqual([])
    expect(await communesWithin(platform.database, [newId()], plainDate('2024-08-06'))).toEqual([])
  })
})
