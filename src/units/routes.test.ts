import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { answerErrors } from '../platform/http/errors.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { unitRoutes } from './routes.ts'
import { ensureHamlet, findCommune } from './service.ts'
import { platformWithUnits } from './testing.ts'

let platform: TestPlatform
let app: FastifyInstance
let actor: Actor = systemActor

beforeAll(async () => {
  platform = await platformWithUnits()
  app = Fastify().withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  answerErrors(app, platform.log)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(unitRoutes(platform), { prefix: '/api/v1' })
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const get = async (path: string) => {
  const response = await app.inject({ url: `/api/v1${path}` })
  return { status: response.statusCode, body: response.json() }
}
const post = async (path: string, payload: object) => {
  const response = await app.inject({ method: 'POST', url: `/api/v1${path}`, payload })
  return { status: response.statusCode, body: response.json() }
}
const communeId = async (code: string, on: string): Promise<string> => {
  const found = await findCommune(platform.database, { code, on: plainDate(on) })
  return found.ok ? found.value.unitId : ''
}
const names = (body: { items: { fullName: string }[] }) => body.items.map(({ fullName }) => fullName)

describe('GET /units', () => {
  test('lists the units of a day, in Vietnamese order, page by page', async () => {
    const first = await get('/units?level=commune&limit=100&on=2024-08-06')
    expect(first).toMatchObject({ status: 200, body: { total: 170 } })
    const second = await get(`/units?level=commune&limit=100&on=2024-08-06&cursor=${first.body.nextCursor}`)
    expect(second.body.nextCursor).toBeNull()
    const all = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) => name)
    expect(all).toHaveLength(170)
    expect(all).toEqual(all.toSorted(new Intl.Collator('vi').compare))
  })

  test('backwards by code', async () => {
    const { body } = await get('/units?level=district&sort=-code&limit=3&on=2024-08-06')
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['742', '741', '740'])
  })

  test.each(['hoa an', 'Hóa An', 'HOÁ AN', '26068'])('finds Phường Hóa An by %j', async (search) => {
    const { body } = await get(`/units?level=commune&on=2024-08-06&search=${encodeURIComponent(search)}`)
    expect(names(body)).toContain('Phường Hóa An')
  })

  test('a percent sign finds nothing, not everything', async () => {
    expect((await get('/units?search=%25')).body.total).toBe(0)
  })

  test('the district level is there until 30/6/2025 and absent after', async () => {
    expect((await get('/units?level=district&on=2025-06-30')).body.total).toBe(11)
    expect((await get('/units?level=district&on=2025-07-01')).body.total).toBe(0)
  })

  test('lists what lies anywhere below a unit, hamlets of merged communes too', async () => {
    const commune = await communeId('26011', '2024-08-06')
    await platform.database.transaction().execute((transaction) =>
      ensureHamlet(transaction, {
        communeId: commune,
        writtenName: 'Khu phố 1',
        kind: 'khu-pho',
        from: plainDate('2024-01-01'),
      }),
    )
    const district = (await get('/units?level=district&search=bien%20hoa&on=2024-08-06')).body.items[0].id
    expect((await get(`/units?level=commune&parent=${district}&on=2024-08-06`)).body.total).toBe(30)
    expect(names((await get(`/units?level=hamlet&parent=${district}&on=2024-08-06`)).body)).toEqual(['Khu phố 1'])
    const merged = await communeId('26041', '2025-08-01')
    const after = await get(`/units?level=hamlet&parent=${merged}&on=2025-08-01`)
    expect(after.body.items).toMatchObject([{ fullName: 'Khu phố 1', parent: { fullName: 'Phường Trấn Biên' } }])
  })

  test('under the lens today each unit says where it is found now', async () => {
    const old = await get('/units?level=commune&on=2024-08-06&search=trang%20dai&lens=today')
    expect(old.body.items).toMatchObject([{ today: [{ fullName: 'Phường Trảng Dài', share: 1 }] }])
  })

  test.each(['cursor=abc', 'on=2024-02-30', 'level=village', 'parent=1', 'lens=tomorrow', 'limit=0'])(
    '%s is refused',
    async (query) => {
      expect((await get(`/units?${query}`)).status).toBe(400)
    },
  )

  test('is for who may read units', async () => {
    actor = { ...systemActor, via: 'web', grants: [] }
    expect(await get('/units')).toMatchObject({ status: 403, body: { kind: 'not-allowed', permission: 'units:read' } })
    actor = systemActor
  })
})

describe('GET /units/:id', () => {
  test('shows history and lineage both ways with their acts', async () => {
    const { status, body } = await get(`/units/${await communeId('26041', '2025-08-01')}?on=2025-08-01`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ fullName: 'Phường Trấn Biên', above: [{ fullName: 'Tỉnh Đồng Nai' }], became: [] })
    expect(body.cameFrom).toHaveLength(6)
    expect(body.cameFrom[0]).toMatchObject({ kind: 'merged', share: 1, on: '2025-07-01', basis: expect.stringContaining('1662') })
  })

  test('a part moved is shown where it went, and a share no act settles as null', async () => {
    const tanPhong = await get(`/units/${await communeId('25996', '2024-08-06')}`)
    const transferred = { kind: 'transferred', on: '2024-11-01' }
    expect(tanPhong.body.became).toMatchObject([transferred, transferred, transferred, { kind: 'merged' }])
    const nuiTuong = await get(`/units/${await communeId('26128', '2024-08-06')}`)
    expect(nuiTuong.body.became).toMatchObject([
      { kind: 'split', share: null },
      { kind: 'split', share: null },
    ])
  })

  test('a commune of former Bình Phước names its predecessors as units of another province', async () => {
    const { body } = await get(`/units/${await communeId('25210', '2025-08-01')}?on=2025-08-01`)
    expect(body).toMatchObject({ cameFrom: [], external: [{ provinceName: 'Tỉnh Bình Phước' }, { name: 'Phường Tiến Thành' }] })
  })

  test('a unit nobody knows is 404', async () => {
    expect(await get('/units/00000000-0000-7000-8000-000000000000')).toMatchObject({
      status: 404,
      body: { kind: 'unit-unknown' },
    })
  })
})

test('GET /units/epochs tells the four epochs with their acts', async () => {
  const { body } = await get('/units/epochs')
  expect(body.items).toMatchObject([
    {
      from: '2020-01-01',
      until: '2024-10-31',
      districts: 11,
      communes: 170,
      communesByKind: { xa: 121, phuong: 40, 'thi-tran': 9 },
    },
    { from: '2024-11-01', until: '2025-06-30', districts: 11, communes: 159 },
    { from: '2025-07-01', until: '2026-04-29', districts: 0, communes: 95, communesByKind: { xa: 72, phuong: 23 } },
    {
      from: '2026-04-30',
      until: null,
      communes: 95,
      communesByKind: { xa: 62, phuong: 33 },
      provinces: [{ fullName: 'Thành phố Đồng Nai' }],
    },
  ])
})

describe('reorganisations', () => {
  test('previewed, applied, listed', async () => {
    const [from, to] = [await communeId('25222', '2026-12-01'), await communeId('25225', '2026-12-01')]
    const plan = {
      on: '2027-01-01',
      title: 'Nhập xã',
      basis: 'NQ 1',
      changes: [{ change: 'end', unitId: from, into: [{ to, share: 1 }] }],
    }
    expect(await post('/reorganisations/preview', plan)).toMatchObject({
      status: 200,
      body: {
        ended: [{ unit: { fullName: 'Xã Bù Gia Mập' }, into: [{ unit: { fullName: 'Xã Đăk Ơ' }, share: 1 }] }],
        impacts: [],
      },
    })
    const applied = await post('/reorganisations', plan)
    expect(applied).toMatchObject({ status: 201, body: { on: '2027-01-01', plan } })
    expect((await get('/reorganisations')).body.items).toEqual([applied.body])
  })

  test('an agency is established under its electronic identifier, which is longer than the code of a place', async () => {
    const { id: parent } = (await get('/units?level=province&on=2026-12-01')).body.items[0]
    const agency = {
      change: 'establish',
      ref: 'new-1',
      level: 'agency',
      kind: 'so',
      name: 'Văn hóa, Thể thao và Du lịch',
      parent,
    }
    const plan = { on: '2027-01-01', title: 'Ghi nhận sở', basis: 'QĐ 1', changes: [{ ...agency, code: 'H19.10.123' }] }
    expect((await post('/reorganisations/preview', plan)).status).toBe(200)
    const wrong = { ...plan, changes: [{ ...agency, code: '25222' }] }
    expect(await post('/reorganisations/preview', wrong)).toMatchObject({
      status: 422,
      body: { problems: [{ kind: 'code-unsuitable', change: 0 }] },
    })
  })

  test('what stands against a plan is said change by change, in both languages', async () => {
    const from = await communeId('25231', '2026-12-01')
    const plan = { on: '2027-01-01', title: 'Chia xã', basis: 'NQ 2', changes: [{ change: 'end', unitId: from, into: [] }] }
    expect(await post('/reorganisations', plan)).toMatchObject({
      status: 422,
      body: {
        kind: 'plan-has-problems',
        problems: [{ kind: 'no-successor', change: 0, vi: expect.stringContaining('Đa Kia'), en: expect.any(String) }],
      },
    })
  })

  test.each([
    ['no title', { title: '  ' }],
    ['a change of an unknown sort', { changes: [{ change: 'vanish' }] }],
    ['a field too many', { changes: [{ change: 'abolish', unitId: '00000000-0000-7000-8000-000000000000', why: 'x' }] }],
    [
      'a share as text',
      { changes: [{ change: 'end', unitId: '00000000-0000-7000-8000-000000000000', into: [{ to: 'x', share: '1' }] }] },
    ],
  ])('%s is refused', async (_, rest) => {
    expect((await post('/reorganisations', { on: '2027-01-01', title: 'x', basis: 'x', changes: [], ...rest })).status).toBe(400)
  })
})
