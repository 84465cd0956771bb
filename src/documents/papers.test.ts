import Fastify, { type FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../identity/index.ts'
import { type PlainDate, plainDate } from '../kernel/calendar.ts'
import { readingService } from '../payments/service.ts'
import { closedMonth, computedMonth, JULY, JUNE, type PayingProvince, provinceOn } from '../payments/testing.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { getShippedProvision } from '../policies/index.ts'
import { unitNames, unitPath } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { documentRoutes } from './routes.ts'

let today: PlainDate = plainDate('2024-08-06')
let platform: TestPlatform
let province: PayingProvince
let app: FastifyInstance
let actor: Actor
let june: string
let july: string
beforeAll(async () => {
  platform = await platformWithUnits({ clock: { now: () => new Date(`${today}T02:00:00Z`), today: () => today } })
  const { act } = getShippedProvision('dong-nai-2024-groups')
  province = await provinceOn(platform, { groups: 3, provision: { act }, reason: 'Chi theo dự thảo trong khi chờ ban hành' })
  june = (await closedMonth(province, JUNE)).id
  july = (await computedMonth(province, JULY)).id
  actor = province.actors.officer
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(documentRoutes(platform))
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

interface Offer {
  readonly kind: string
  readonly on: string
  readonly notices: readonly { readonly kind: string; readonly vi: string }[]
}

async function offersOf(cycleId: string): Promise<Map<string, Offer>> {
  const answer = await app.inject({ url: `/payment-cycles/${cycleId}/papers` })
  expect(answer.statusCode).toBe(200)
  return new Map((answer.json().items as Offer[]).map((offer) => [offer.kind, offer]))
}

async function wordsOf(cycleId: string, kind: string): Promise<string> {
  const answer = await app.inject({ url: `/payment-cycles/${cycleId}/papers/${kind}.docx` })
  expect(answer.statusCode).toBe(200)
  const xml = strFromU8(unzipSync(answer.rawPayload)['word/document.xml'] ?? new Uint8Array())
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe('the papers of a month', () => {
  test('name units in full, and the act as it is cited', async () => {
    const day = plainDate('2024-06-30')
    const [, district = ''] = await unitPath(platform.database, province.communeId, day)
    const names = await unitNames(platform.database, [province.communeId, district], day)
    const list = (await wordsOf(june, 'order-list')).split('\n')
    expect(list).toContain(`${names.get(district)}: 3 khoản`)
    expect(list.filter((line) => line === names.get(province.communeId))).toHaveLength(3)
    expect((await wordsOf(june, 'decision')).split('\n')).toContain(names.get(district))
    expect((await wordsOf(june, 'statement')).split('\n')).toContain(names.get(district))
  })

  test('are kept as files whose names say what they are and of which month', async () => {
    const { headers } = await app.inject({ url: `/payment-cycles/${june}/papers/order-list.docx` })
    expect(headers['content-disposition']).toBe(
      `inline; filename="Danh sach chuyen tien theo lenh chi so 1 thang 06-2024.docx"; filename*=UTF-8''${encodeURIComponent('Danh sách chuyển tiền theo lệnh chi số 1 tháng 06-2024.docx')}`,
    )
    const decision = await app.inject({ url: `/payment-cycles/${june}/papers/decision.docx` })
    expect(decision.headers['content-disposition']).toContain('"Du thao Quyet dinh chi ho tro thang 06-2024.docx"')
  })

  test('an order that there is not has no list; each that there is has its own', async () => {
    expect((await offersOf(june)).get('order-list')).toMatchObject({ order: 1, available: true })
    expect((await offersOf(july)).get('order-list')).toMatchObject({ available: false })
    const unknown = await app.inject({ url: `/payment-cycles/${june}/papers/order-list.pdf?order=2` })
    expect([unknown.statusCode, unknown.json().kind]).toEqual([404, 'paper-unknown'])
  })

  test('all of June is paid: there is no list of what was not', async () => {
    const unpaid = await app.inject({ url: `/payment-cycles/${june}/papers/unpaid-list.pdf` })
    expect([unpaid.statusCode, unpaid.json().kind]).toEqual([409, 'paper-not-yet'])
  })

  test('are of the day they were approved and ordered, and tell what stands on a draft', async () => {
    for (const offer of (await offersOf(june)).values()) {
      expect(offer.on).toBe('2024-08-06')
      expect(offer.notices.map(({ kind }) => kind)).toEqual(['act-is-draft'])
    }
  })
})

describe('a paper that would differ from the books', () => {
  const change = (amount: number) =>
    sql`ALTER TABLE disbursement DISABLE TRIGGER USER;
      UPDATE disbursement SET amount_vnd = amount_vnd + ${sql.lit(amount)} WHERE cycle_id = ${sql.lit(june)}
        AND id = (SELECT min(id::text)::uuid FROM disbursement WHERE cycle_id = ${sql.lit(june)});
      ALTER TABLE disbursement ENABLE TRIGGER USER`.execute(platform.database)
  beforeAll(() => change(1000))
  afterAll(() => change(-1000))

  test.each(['order-list', 'paid-list', 'statement'])('%s is not drawn up, and says by how much', async (kind) => {
    const refused = await app.inject({ url: `/payment-cycles/${june}/papers/${kind}.pdf` })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ kind: 'paper-differs', over: 1000 })
    expect(refused.json().vi ?? refused.json().detail).toContain('thừa 1.000 đồng')
  })

  test('nor is the list for the bank', async () => {
    const exported = await readingService(platform).exportPayees(province.actors.officer, { cycleId: june, format: 'csv' })
    expect(exported).toEqual({ ok: false, refusal: { kind: 'list-differs', over: 1000 } })
  })
})

describe('in 2026', () => {
  beforeAll(() => {
    today = plainDate('2026-03-02')
  })
  afterAll(() => {
    today = plainDate('2024-08-06')
  })

  test('a paper of 2024 cites what was in force then, and it is told that this has expired since', async () => {
    const decision = await wordsOf(june, 'decision')
    for (const cited of [
      'số 77/2015/QH13 ngày 19 tháng 6 năm 2015;',
      'số 83/2015/QH13 ngày 25 tháng 6 năm 2015;',
      'tháng 8 năm 2024',
    ])
      expect(decision).toContain(cited)
    expect(decision).toContain('Giám đốc Sở Thông tin và Truyền thông')
    expect(decision).not.toMatch(/89\/2025|72\/2025|Khoa học và Công nghệ/)
    const told = (await offersOf(june)).get('decision')?.notices ?? []
    expect(told.filter(({ kind }) => kind === 'act-expired-since').map(({ vi }) => vi.slice(0, 60))).toEqual([
      expect.stringContaining('77/2015/QH13'),
      expect.stringContaining('Luật sửa đổi'),
      expect.stringContaining('83/2015/QH13'),
    ])
    expect((await wordsOf(june, 'statement')).split('\n')).toContain('SỞ THÔNG TIN')
  })

  test('a paper that is drawn up now cites what is in force now, in the name of the office of now', async () => {
    const decision = await wordsOf(july, 'decision')
    expect(decision).toContain('số 72/2025/QH15 ngày 16 tháng 6 năm 2025;')
    expect(decision).toContain('số 89/2025/QH15 ngày 25 tháng 6 năm 2025;')
    expect(decision).toContain('Giám đốc các Sở: Khoa học và Công nghệ, Tài chính;')
    expect(decision).not.toMatch(/83\/2015|77\/2015|47\/2019/)
    expect((await offersOf(july)).get('decision')).toMatchObject({ on: '2026-03-02', notices: [{ kind: 'act-is-draft' }] })
  })
})
