import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AwardingProvince,
  awardingProvince,
  decidedAward,
  done,
  paidAward,
  publishedRound,
  THREE,
  withAccounts,
} from '../awards/testing.ts'
import type { Block } from '../platform/paper/paper.ts'
import { awardFactsFor, drawAwardPaper } from './award-paper-service.ts'
import { drawUpAwardPaper, overAward } from './award-papers.ts'

let province: AwardingProvince
beforeAll(async () => {
  province = await awardingProvince({ allocated: 4_000_000_000 })
  await withAccounts(province, ['731', '732', '734', '735'])
}, 60_000)
afterAll(() => province.platform.close())

const wordsOf = (body: readonly Block[]): string =>
  body
    .map((block) =>
      block.kind === 'table' ? [...block.sections.flatMap(({ rows }) => rows), block.total ?? []].flat().join(' ') : block.text,
    )
    .join('\n')

test('before the decision the submission says what was computed, after it the decision says what the books hold', async () => {
  const { platform, people, service } = province
  const roundId = await publishedRound(province, { code: 'van-ban', places: THREE })
  const asked = { roundId, paper: 'submission' }
  expect(await awardFactsFor(platform, people.officer, asked)).toMatchObject({ refusal: { kind: 'award-paper-not-yet' } })
  expect(await awardFactsFor(platform, people.officer, { roundId, paper: 'x' })).toMatchObject({
    refusal: { kind: 'paper-unknown' },
  })
  const { fingerprint } = done(await service.drawUp(people.officer, { roundId, moved: 1_200_000_000 }))
  const draft = done(await awardFactsFor(platform, people.officer, asked))
  const words = wordsOf(drawUpAwardPaper(draft.kind, draft.facts).body)
  expect(words).toContain('1.200.000.000 đồng (Một tỷ hai trăm triệu đồng)')
  expect(words).toContain('Quyết định số 900/QĐ-UBND ngày 10/12/2024')
  expect(words).toContain('Nguồn kinh phí: Chi khen thưởng, Khen thưởng chuyển đổi số.')
  done(await service.withdraw(people.officer, { roundId, reason: 'Lập lại' }))
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  await decidedAward(province, roundId)
  const signed = done(await awardFactsFor(platform, people.officer, { roundId, paper: 'award-decision' }))
  const decision = drawUpAwardPaper(signed.kind, signed.facts)
  expect([decision.heading.kind, decision.isDraft, signed.facts.total]).toEqual(['QUYẾT ĐỊNH', true, 1_200_000_000])
  expect(wordsOf(decision.body)).toContain('Thưởng 3 đơn vị theo Nghị quyết số 15/2024/NQ-HĐND')
  expect(overAward({ ...signed.facts, total: signed.facts.lines[0]?.added ?? signed.facts.total })).toBe(700_000_000)
})

test('a correction says what was, what is now, and what is taken back; it is drawn as PDF and DOCX', async () => {
  const { platform, people } = province
  const roundId = await publishedRound(province, { code: 'dieu-chinh', places: THREE })
  await decidedAward(province, roundId)
  await paidAward(province, roundId)
  await publishedRound(province, { roundId, version: 2, places: [...THREE.slice(0, 2), { code: '735', rank: 3 }] })
  await decidedAward(province, roundId)
  const { kind, facts } = done(await awardFactsFor(platform, people.officer, { roundId, paper: 'award-decision' }))
  const words = wordsOf(drawUpAwardPaper(kind, facts).body)
  expect(words).toContain('Điều chỉnh mức thưởng')
  expect(words).toContain('Thu hồi khoản đã chi: 300.000.000 đồng (Ba trăm triệu đồng), nộp trả ngân sách.')
  for (const [form, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ] as const) {
    const { bytes } = done(await drawAwardPaper(platform, people.officer, { roundId, paper: 'submission', form }))
    expect(Buffer.from(bytes).toString('latin1').startsWith(start)).toBe(true)
  }
}, 60_000)
