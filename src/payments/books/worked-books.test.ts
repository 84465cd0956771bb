import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { streamJournal } from '../../ledger/service.ts'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { seedUnits } from '../../units/service.ts'
import {
  approveChanges,
  approvedMonth,
  bankList,
  confirmAccount,
  loadLines,
  type PayingProvince,
  proposeAccount,
  provinceOn,
  taken,
} from '../testing.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform({ newId: counted() })
  await countIdsOfTheDatabase()
  await seedUnits(platform)
})
afterAll(() => platform.close())

/** Identifiers in a row, so that the same acts give the same books, hashes and all. */
function counted(): () => string {
  let made = 0
  return () => {
    made += 1
    return `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
}

const countIdsOfTheDatabase = () =>
  sql`CREATE SEQUENCE ids_made;
    CREATE OR REPLACE FUNCTION new_uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
      SELECT ('01910000-0000-7000-8000-' || lpad(nextval('ids_made')::text, 12, '0'))::uuid $$`.execute(platform.database)

/** The bank's list of what is sent, or of some of it; those at `rejected` came back. */
async function settle(
  province: PayingProvince,
  cycleId: string,
  given: { fileName: string; some?: number; rejected?: number[] },
) {
  const lines = await loadLines(province, cycleId)
  const rejected = (given.rejected ?? []).map((index) => lines[index]?.reference ?? '')
  const bytes = bankList(lines.slice(0, given.some), rejected)
  taken(await province.service.settle(province.actors.financeOfficer, { cycleId, fileName: given.fileName, bytes }))
}

/**
 * Five groups are owed 7.500.000 đồng. One has no account; of the four that are ordered one is paid, one is returned and
 * paid at the second attempt, one is returned, one is paid by a later file. What is owed at closing is ended by a decision. Then three groups paid through
 * their commune, returned once and sent again.
 *
 * Identifiers are counted in the order the acts take them: an act that takes one more shifts those after it, and the
 * hashes with them. Then the accounts, amounts and their order must still be those of the kept file.
 */
test('the books of two worked months are what they always were, to the last byte and hash', async () => {
  const leaders = await provinceOn(platform, { groups: 5, withoutAccount: [4] })
  const { service, actors } = leaders
  const { id: cycleId } = await approvedMonth(leaders)
  taken(await service.order(actors.financeOfficer, { cycleId }))
  await settle(leaders, cycleId, { fileName: 'kq-1.csv', some: 3, rejected: [1, 2] })
  await settle(leaders, cycleId, { fileName: 'kq-2.csv' })
  await confirmAccount(leaders, await proposeAccount(leaders, 1))
  taken(await approveChanges(leaders, cycleId))
  taken(await service.order(actors.financeOfficer, { cycleId }))
  await settle(leaders, cycleId, { fileName: 'kq-3.csv' })
  const { owed } = taken(await service.close(actors.officer, { cycleId }))
  const decision = { number: '88/QĐ-UBND', date: plainDate('2024-08-05') }
  const ending = { cycleId, sums: owed, decision, reason: 'Tổ đã giải thể' }
  const { endingIds } = taken(await service.proposeEnding(actors.officer, ending))
  taken(await service.decideEnding(actors.lead, { cycleId, endingIds, outcome: 'confirmed' }))

  const communes = await provinceOn(platform, { groups: 3, provision: { payee: 'commune' } })
  const throughCommune = await approvedMonth(communes)
  taken(await communes.service.order(communes.actors.financeOfficer, { cycleId: throughCommune.id }))
  await settle(communes, throughCommune.id, { fileName: 'xa-1.csv', rejected: [0] })
  taken(await communes.service.order(communes.actors.financeOfficer, { cycleId: throughCommune.id }))
  await settle(communes, throughCommune.id, { fileName: 'xa-2.csv' })
  taken(await communes.service.close(communes.actors.officer, { cycleId: throughCommune.id }))

  const kept = await readFile(new URL('worked-books.journal', import.meta.url), 'utf8')
  let journal = ''
  for await (const part of streamJournal(platform.database)) journal += part
  expect(journal).toBe(kept)
})
