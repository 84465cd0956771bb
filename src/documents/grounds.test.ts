import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { keepAccount } from '../identity/testing.ts'
import { plainDate } from '../kernel/calendar.ts'
import { closedMonth, computedMonth, JULY, JUNE, type PayingProvince, provinceOn } from '../payments/testing.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { documentRoutes } from './routes.ts'

const TODAY = plainDate('2024-08-06')
let today = TODAY
let platform: TestPlatform
let province: PayingProvince
let app: FastifyInstance
let actor: Actor
let june: string
beforeAll(async () => {
  platform = await platformWithUnits({ clock: { now: () => new Date(`${today}T02:00:00Z`), today: () => today } })
  province = await provinceOn(platform, { groups: 1 })
  june = (await closedMonth(province, JUNE)).id
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(documentRoutes(platform))
  actor = province.actors.officer
  await keepAccount(platform, actor)
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const post = async (url: string, payload: object) => {
  const answer = await app.inject({ method: 'POST', url, payload })
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
}
type Entry = Readonly<Record<string, string | null>>
const listed = async (): Promise<{ acts: Entry[]; offices: Entry[] }> => (await app.inject({ url: '/paper-grounds' })).json()

const budgetLaw = async (): Promise<Entry> => {
  const { acts } = await listed()
  return acts.find(({ number }) => number === '83/2015/QH13') ?? {}
}
const changeOf = ({ id, recorded: _, ...entry }: Entry, part: Entry) => ({ ...entry, replaces: id, ...part })
const decree = {
  replaces: null,
  subject: 'state-budget',
  kind: 'decree',
  number: ' 163/2016/NĐ-CP ',
  title: 'quy định chi tiết Luật Ngân sách nhà nước',
  issuedBy: 'Chính phủ',
  issuedOn: '2016-12-21',
  from: '2024-08-01',
  until: '2024-08-31',
}
const reason = 'thử'

describe('the acts and offices of papers', () => {
  test('are read over the province, recorded by whoever drafts what is paid by, and neither from a commune', async () => {
    actor = province.actors.commune
    expect((await app.inject({ url: '/paper-grounds' })).statusCode).toBe(403)
    actor = province.actors.lead
    expect((await listed()).acts.length).toBeGreaterThan(3)
    expect((await post('/cited-acts', { ...decree, reason })).status).toBe(403)
    expect((await post('/cited-acts/preview', decree)).status).toBe(403)
    actor = province.actors.officer
  })

  test('another act is not taken on days that one of its subject holds: told which, since when', async () => {
    const refused = await post('/cited-acts/preview', decree)
    expect(refused).toMatchObject({ status: 409, body: { kind: 'ground-overlaps' } })
    expect(refused.body.vi).toContain('“Luật Ngân sách nhà nước số 83/2015/QH13” đang giữ chỗ này từ ngày 01/01/2017')
    expect((await post('/cited-acts', { ...decree, reason })).body.kind).toBe('ground-overlaps')
  })

  test.each([
    [{ until: '2016-12-31' }, 'ground-ends-before'],
    [{ issuedOn: '2017-01-02' }, 'act-before-issued'],
    [{ number: ' ​' }, 'ground-words-missing'],
  ])('%j is refused: %s', async (part, kind) => {
    const refused = await post('/cited-acts/preview', changeOf(await budgetLaw(), part))
    expect([refused.status, refused.body.kind]).toEqual([422, kind])
  })

  test('ending an act shows the papers it takes a ground from, and changes them', async () => {
    const ending = changeOf(await budgetLaw(), { until: '2024-07-31' })
    const { body } = await post('/cited-acts/preview', ending)
    expect(body.papers).toEqual([
      {
        cycleId: june,
        month: '2024-06',
        title: expect.objectContaining({ vi: 'Dự thảo Quyết định chi hỗ trợ' }),
        on: TODAY,
        isGiven: true,
        left: ['Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015'],
        came: [],
      },
    ])
    expect(await noticesOfDecision()).not.toContain('ground-missing')
    expect((await post('/cited-acts', { ...ending, reason: 'Hết hiệu lực theo luật mới' })).status).toBe(204)
    expect(await noticesOfDecision()).toContain('ground-missing')
    expect((await post('/cited-acts', { ...ending, reason })).body.kind).toBe('ground-unknown')
  })

  test('an act takes the place that became free, tidied, by its name in the list and in the trail', async () => {
    expect((await post('/cited-acts/preview', decree)).body.papers[0].came).toEqual([
      'Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ quy định chi tiết Luật Ngân sách nhà nước',
    ])
    expect((await post('/cited-acts', { ...decree, reason: 'Thay trong tháng 8' })).status).toBe(204)
    const act = (await listed()).acts.find(({ kind }) => kind === 'decree')
    expect(act).toMatchObject({
      number: '163/2016/NĐ-CP',
      from: '2024-08-01',
      until: '2024-08-31',
      recorded: { byName: province.actors.officer.name, on: TODAY, reason: 'Thay trong tháng 8' },
    })
    expect(await trail()).toEqual([
      ['documents.act-added', '163/2016/NĐ-CP', null, '2024-08-31'],
      ['documents.act-changed', '83/2015/QH13', '2025-12-31', '2024-07-31'],
    ])
  })

  test('what was replaced stays, and stands for nothing', async () => {
    const { rows } = await sql<{ stands: boolean; valid: string }>`
      SELECT replaced_at IS NULL AS stands, valid FROM cited_act WHERE number = '83/2015/QH13' ORDER BY stands`.execute(
      platform.database,
    )
    expect(rows).toEqual([
      { stands: false, valid: '[2017-01-01,2026-01-01)' },
      { stands: true, valid: '[2017-01-01,2024-08-01)' },
    ])
  })

  test('of two that are sent for one place at once, one is refused', async () => {
    const office = {
      replaces: null,
      role: 'finance',
      name: 'Sở Tài chính cũ',
      basis: 'trước',
      from: '2020-01-01',
      until: '2021-12-31',
    }
    const both = await Promise.all([1, 2].map((n) => post('/issuing-offices', { ...office, name: `Sở ${n}`, reason })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect(both.flatMap(({ body }) => body?.kind ?? [])).toEqual(['ground-overlaps'])
  })

  test('an office that is renamed is named by every paper of its days', async () => {
    const { offices } = await listed()
    const ours = offices.find(({ name }) => name === 'Sở Thông tin và Truyền thông') ?? {}
    const { body } = await post('/issuing-offices/preview', changeOf(ours, { name: 'Sở  Chuyển đổi số' }))
    expect(body.name).toBe('Sở Chuyển đổi số')
    expect(
      body.papers.map(({ title, left, came }: { title: { en: string }; left: string[]; came: string[] }) => [
        title.en,
        left,
        came,
      ]),
    ).toEqual(
      [
        'Draft decision on payment',
        'List of an order',
        'List of what was paid',
        'List of what was not paid',
        'Payment statement',
      ].map((title) => [title, ['Sở Thông tin và Truyền thông'], ['Sở Chuyển đổi số']]),
    )
  })
})

describe('an act or office that was recorded by mistake', () => {
  const mistaken = { ...decree, kind: 'circular', number: '1/2020/TT-BTC', from: '2016-12-25', until: '2016-12-31' }
  const withdrawal = (kind: string, id: string, part = '') => `/${kind}/${id}/withdrawal${part}`
  const idOf = async (number: string) => String((await listed()).acts.find((act) => act.number === number)?.['id'])

  test('is withdrawn with a reason, by whoever may record: it leaves list and papers, and stays readable with who withdrew it', async () => {
    expect((await post('/cited-acts', { ...mistaken, reason: 'thử' })).status).toBe(204)
    const id = await idOf(mistaken.number)
    actor = province.actors.lead
    expect((await post(withdrawal('cited-acts', id), { reason })).status).toBe(403)
    expect((await post(withdrawal('cited-acts', id, '/preview'), {})).status).toBe(403)
    actor = province.actors.officer
    const seen = await post(withdrawal('cited-acts', id, '/preview'), {})
    expect(seen).toMatchObject({ status: 200, body: { name: expect.stringContaining('1/2020/TT-BTC'), papers: [] } })
    expect((await post(withdrawal('cited-acts', id), { reason: ' ' })).body.kind).toBe('ground-words-missing')
    expect((await post(withdrawal('cited-acts', id), { reason: 'ghi nhầm' })).status).toBe(204)
    expect((await listed()).acts.map(({ number }) => number)).not.toContain(mistaken.number)
    const { rows } = await sql`SELECT withdrawn_by AS by, withdrawn_for AS why FROM cited_act WHERE id = ${id}`.execute(
      platform.database,
    )
    expect(rows).toEqual([{ by: actor.userId, why: 'ghi nhầm' }])
    expect((await trail())[0]).toEqual(['documents.act-withdrawn', mistaken.number, '2016-12-31', null])
    expect((await post(withdrawal('cited-acts', id), { reason })).body.kind).toBe('ground-unknown')
    expect((await post('/cited-acts', { ...mistaken, reason: 'ghi lại cho đúng' })).status).toBe(204)
  })

  test('stays once a paper that is approved names it, which is told with its month', async () => {
    const id = await idOf('163/2016/NĐ-CP')
    const refused = await post(withdrawal('cited-acts', id, '/preview'), {})
    expect(refused).toMatchObject({ status: 409, body: { kind: 'ground-rested-on', months: ['2024-06'] } })
    expect(refused.body.vi).toContain('tháng 6/2024')
    expect((await post(withdrawal('cited-acts', id), { reason })).body.kind).toBe('ground-rested-on')
    expect(await idOf('163/2016/NĐ-CP')).toBe(id)
  })

  test('is never one that came with the programme', async () => {
    const { acts, offices } = await listed()
    const [act, office] = [acts, offices].map((list) => list.find(({ recorded }) => recorded === null)?.['id'])
    expect((await post(withdrawal('cited-acts', `${act}`), { reason })).body.kind).toBe('ground-shipped')
    expect((await post(withdrawal('issuing-offices', `${office}`), { reason })).body.kind).toBe('ground-shipped')
  })

  test('is withdrawn though the draft of a month names it that nobody has approved, which is shown before', async () => {
    today = plainDate('2024-09-02')
    const { id: july } = await computedMonth(province, JULY)
    const days = { issuedOn: '2024-08-30', from: '2024-09-01', until: '2024-09-30' }
    const recording = { ...decree, ...days, kind: 'circular', number: '2/2024/TT-BTC', reason: 'thử' }
    expect((await post('/cited-acts', recording)).status).toBe(204)
    const id = await idOf(recording.number)
    const { body } = await post(withdrawal('cited-acts', id, '/preview'), {})
    expect(body.papers).toMatchObject([{ cycleId: july, isGiven: false, left: [expect.stringContaining(recording.number)] }])
    expect((await post(withdrawal('cited-acts', id), { reason: 'ghi nhầm' })).status).toBe(204)
  })

  test('is withdrawn of the offices as well', async () => {
    const office = { replaces: null, role: 'finance', name: 'Sở Nhầm', basis: 'nhầm', from: '2015-01-01', until: '2015-12-31' }
    expect((await post('/issuing-offices', { ...office, reason })).status).toBe(204)
    const id = (await listed()).offices.find(({ name }) => name === 'Sở Nhầm')?.['id']
    expect((await post(withdrawal('issuing-offices', `${id}`), { reason: 'ghi nhầm' })).status).toBe(204)
    expect((await listed()).offices.map(({ name }) => name)).not.toContain('Sở Nhầm')
  })
})

async function noticesOfDecision(): Promise<string[]> {
  const { items } = (await app.inject({ url: `/payment-cycles/${june}/papers` })).json()
  return items[0].notices.map(({ kind }: { kind: string }) => kind)
}

async function trail() {
  const { rows } = await sql<{ action: string; subject_id: string; was: string | null; became: string | null }>`
    SELECT action, subject_id, before ->> 'until' AS was, after ->> 'until' AS became FROM audit_event
    WHERE action LIKE 'documents.act%' ORDER BY seq DESC`.execute(platform.database)
  return rows.map(({ action, subject_id, was, became }) => [action, subject_id, was, became])
}
