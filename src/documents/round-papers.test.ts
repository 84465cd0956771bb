import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultService } from '../assessment/service.ts'
import { type AssessedProvince, assessedProvince, done, openedRound, submit } from '../assessment/testing.ts'
import type { Result } from '../kernel/result.ts'
import { roundPaperService } from './service.ts'

let province: AssessedProvince
let roundId: string
let papers: ReturnType<typeof roundPaperService>
beforeAll(async () => {
  province = await assessedProvince()
  papers = roundPaperService(province.platform)
  roundId = await openedRound(province, 'bao-cao')
  const { people, agencyId, districtId } = province
  await submit(province, { by: people.agency, roundId, unitId: agencyId })
  await submit(province, { by: people.district, roundId, unitId: districtId })
}, 120_000)
afterAll(() => province.platform.close())

const kindOf = (result: Result<unknown, { readonly kind: string }>): string => (result.ok ? 'done' : result.refusal.kind)

/** The result as it stands, published as it was drawn up. */
async function publish(): Promise<void> {
  const { platform, people } = province
  const { database } = platform
  for (const state of ['appraising', 'deliberating'])
    await sql`UPDATE assessment_round SET state = ${state} WHERE id = ${roundId}`.execute(database)
  done(await resultService(platform).drawUp(people.officer, roundId))
  await sql`INSERT INTO round_result (round_id, version, fingerprint, method, document, drawn_ranks, decision_number, decided_on,
      signer_name, signer_position, drawn_up_by, published_by, published_by_name, published_at)
    SELECT round_id, 1, fingerprint, 'share', document, drawn_ranks, '12/QĐ-UBND', '2024-12-02', 'A', 'Chủ tịch', drawn_up_by,
      ${people.lead.userId}, 'x', now() FROM drawn_up_result WHERE round_id = ${roundId}`.execute(database)
}

test('a unit reads its own report once the result is published, as PDF and as DOCX; another’s is refused', async () => {
  const { people, agencyId, districtId } = province
  const asked = { roundId, unitId: agencyId, form: 'pdf' } as const
  expect(kindOf(await papers.unitReport(people.agency, asked))).toBe('report-not-yet')
  await publish()
  const pdf = done(await papers.unitReport(people.agency, asked))
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.name).toContain('bao-cao.pdf')
  const docx = done(await papers.unitReport(people.officer, { ...asked, form: 'docx' }))
  expect(Buffer.from(docx.bytes).subarray(0, 2).toString()).toBe('PK')
  expect(kindOf(await papers.unitReport(people.district, asked))).toBe('not-allowed')
  expect(kindOf(await papers.unitReport(people.agency, { ...asked, unitId: districtId }))).toBe('not-allowed')
  expect(kindOf(await papers.unitReport(people.officer, { ...asked, unitId: province.platform.newId() }))).not.toBe('done')
}, 60_000)

test('the decision that publishes a result is drafted with its table, for whoever sees what is drawn up', async () => {
  const { people } = province
  const drafted = done(await papers.publication(people.officer, { roundId, form: 'pdf' }))
  expect(Buffer.from(drafted.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  expect(kindOf(await papers.publication(people.agency, { roundId, form: 'pdf' }))).toBe('result-unknown')
}, 60_000)
