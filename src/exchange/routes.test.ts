import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, systemActor } from '../identity/index.ts'
import { answerErrors } from '../platform/http/errors.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { registerImportJobs } from './jobs.ts'
import { invent, workbook } from './reading/layouts.fixture.ts'
import { importRoutes } from './routes.ts'

let platform: TestPlatform
let app: FastifyInstance
let actor: Actor = systemActor
beforeAll(async () => {
  platform = await platformWithUnits()
  registerImportJobs(platform)
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  answerErrors(app, platform.log)
  await app.register(multipart)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(importRoutes(platform))
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

const register = (): Promise<Uint8Array> =>
  workbook((book) => {
    const sheet = book.addWorksheet('DS')
    sheet.addRow(['STT', 'Xã', 'Ấp/KP', 'Họ và tên', 'Chức danh trong tổ', 'Điện thoại', 'CCCD'])
    for (const [index, person] of invent().entries())
      sheet.addRow([
        index + 1,
        person.commune,
        person.hamlet,
        person.name,
        person.role,
        index === 4 ? '0941' : person.phone,
        person.identity,
      ])
  })

async function send(files: readonly { name: string; bytes: Uint8Array }[], asOf = '2024-06-01') {
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `------x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  const day = Buffer.from(`------x\r\ncontent-disposition: form-data; name="asOf"\r\n\r\n${asOf}\r\n`)
  const headers = { 'content-type': 'multipart/form-data; boundary=----x' }
  return app.inject({
    method: 'POST',
    url: '/imports',
    headers,
    payload: Buffer.concat([day, ...parts, Buffer.from('------x--\r\n')]),
  })
}
const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) => {
  const answer = await app.inject({ method, url, ...(payload && { payload }) })
  return {
    status: answer.statusCode,
    body: String(answer.headers['content-type']).includes('json') ? answer.json() : answer.rawPayload,
  }
}

describe('an import over HTTP', () => {
  test('of a day that is still to come is refused as it is sent, and nothing is kept of it', async () => {
    const files = [{ name: 'mai.xlsx', bytes: await register() }]
    const sent = await send(files, '2024-08-07')
    expect([sent.statusCode, sent.json().kind]).toEqual([422, 'day-in-future'])
    expect((await ask('GET', '/imports')).body.total).toBe(0)
  })

  test('is sent, read, mended and taken; each answer is what its schema says', async () => {
    const sent = await send([{ name: 'vinh-cuu.xlsx', bytes: await register() }])
    expect(sent.statusCode).toBe(202)
    const { id } = sent.json()
    const shown = await ask('GET', `/imports/${id}`)
    expect(shown).toMatchObject({
      status: 200,
      body: {
        state: 'previewed',
        files: ['vinh-cuu.xlsx'],
        counts: { groups: 8, doubtful: 1 },
        doubts: [{ code: 'phone-too-short', severity: 'error', rows: 1 }],
      },
    })
    expect(shown.body.sheets[0].columns.map(({ field }: { field: string }) => field)).toEqual([
      'ordinal',
      'commune',
      'hamlet',
      'fullName',
      'role',
      'phone',
      'identity',
    ])
    const rows = await ask('GET', `/imports/${id}/rows?state=doubtful`)
    const [row] = rows.body.items
    expect(row).toMatchObject({
      row: 6,
      cells: { phone: '0941' },
      doubts: [{ field: 'phone', vi: expect.stringContaining('Điện thoại') }],
    })
    expect(await ask('PATCH', `/imports/${id}/rows/${row.id}`, { cells: { phone: '0941 000 111' } })).toMatchObject({
      status: 200,
      body: { state: 'ready', doubts: [] },
    })
    expect((await ask('GET', `/imports/${id}/leaving`)).body).toEqual({ items: [] })
    expect((await ask('POST', `/imports/${id}/take`, { endMembershipIds: [], reason: '' })).status).toBe(202)
    expect((await ask('GET', `/imports/${id}`)).body).toMatchObject({ state: 'taken', counts: { readyMembers: 0, doubtful: 0 } })
    expect((await ask('GET', '/imports?state=taken')).body).toMatchObject({
      total: 1,
      items: [{ id, startedByName: 'canhtayso' }],
    })
    expect(await ask('POST', `/imports/${id}/marked.xlsx`, {})).toMatchObject({ status: 200 })
  })

  test('pages its rows with a cursor', async () => {
    const { id } = (await send([{ name: 'b.xlsx', bytes: await register() }], '2024-07-01')).json()
    const first = await ask('GET', `/imports/${id}/rows?limit=30`)
    const second = await ask('GET', `/imports/${id}/rows?limit=30&cursor=${first.body.nextCursor}`)
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor, first.body.total]).toEqual([
      30,
      invent().length - 30,
      null,
      invent().length,
    ])
    const found = await ask('GET', `/imports/${id}/rows?search=${encodeURIComponent('nguyen')}`)
    expect(found.body.items.every(({ cells }: { cells: { fullName: string } }) => cells.fullName.startsWith('Nguyễn'))).toBe(true)
  })

  test.each([
    ['a file that is no workbook', 'x', '2024-06-01', 202],
    ['no day', 'x', '31/12/2024', 400],
  ])('%s: answered, and nothing comes in', async (_, text, asOf, status) => {
    const answer = await send([{ name: 'x.xlsx', bytes: new TextEncoder().encode(text) }], asOf)
    expect(answer.statusCode).toBe(status)
    if (status === 202)
      expect((await ask('GET', `/imports/${answer.json().id}`)).body).toMatchObject({
        state: 'refused',
        refusal: { vi: expect.stringContaining('không phải bảng tính') },
      })
  })

  test('no file, an unknown import, a decision without a reason, a field nobody knows', async () => {
    expect((await send([])).statusCode).toBe(400)
    const nowhere = '018f0000-0000-7000-8000-000000000000'
    expect((await ask('GET', `/imports/${nowhere}`)).status).toBe(404)
    expect((await ask('POST', `/imports/${nowhere}/rows/${nowhere}`, { decision: 'drop', reason: '  ' })).status).toBe(400)
    expect((await ask('PATCH', `/imports/${nowhere}/rows/${nowhere}`, { cells: { height: '170' } })).status).toBe(400)
  })

  test('who may not import is told so', async () => {
    actor = { userId: '018f0000-0000-7000-8000-00000000000d', name: 'x', via: 'web', grants: [] }
    expect((await send([{ name: 'c.xlsx', bytes: await register() }])).statusCode).toBe(403)
    expect((await ask('GET', '/imports')).status).toBe(403)
    actor = systemActor
  })
})
