import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { provinceOn } from '../units/service.ts'
import { platformWithUnits } from '../units/testing.ts'
import { getShippedProvision } from './provision/shipped-provisions.ts'
import { policyRoutes } from './routes.ts'

let platform: TestPlatform
let province: string
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  platform = await platformWithUnits()
  province = (await provinceOn(platform.database, platform.clock.today())) ?? ''
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  await app.register(policyRoutes(platform))
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

function as(...roles: Role[]): void {
  const grants = roles.map((role) => ({ role, unitId: province, from: plainDate('2024-01-01') }))
  actor = { userId: platform.newId(), name: roles.join('+'), via: 'web', grants }
}

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, more: InjectOptions = {}) {
  const answer = await app.inject({ method, url, ...more })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}

const document = (code: string) => ({ ...getShippedProvision('dong-nai-2024-groups'), code })
const whole = { establishedByDecision: true, groupActive: true, reportApproved: true }

describe('provisions over HTTP', () => {
  test('drafted, edited under If-Match, looked at, activated by a second person, listed', async () => {
    as('dx-officer')
    const drafted = await ask('POST', '/provisions', { payload: { document: document('http') } })
    expect(drafted).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { state: 'draft', moves: ['edit', 'activate', 'withdraw'] },
    })
    const { id } = drafted.body
    const payload = { document: document('http') }
    expect(await ask('PUT', `/provisions/${id}`, { payload })).toMatchObject({ status: 428 })
    expect(await ask('PUT', `/provisions/${id}`, { payload, headers: { 'if-match': '"7"' } })).toMatchObject({ status: 412 })
    expect(await ask('PUT', `/provisions/${id}`, { payload, headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
    })
    expect(await ask('POST', `/provisions/${id}/activate`, { payload: {} })).toMatchObject({
      status: 403,
      body: { kind: 'not-allowed' },
    })

    as('dx-lead')
    expect(await ask('GET', `/provisions/${id}/activation`)).toMatchObject({ status: 200, body: { isReady: true, ends: [] } })
    expect(await ask('POST', `/provisions/${id}/activate`, { payload: { revision: 1 } })).toMatchObject({ status: 412 })
    expect(await ask('POST', `/provisions/${id}/activate`, { payload: { revision: 2 } })).toMatchObject({
      status: 200,
      body: { state: 'active' },
    })
    const list = await ask('GET', '/provisions?state=active&on=2024-07-01')
    expect(list).toMatchObject({
      status: 200,
      body: { total: 1, nextCursor: null, items: [{ id, title: { vi: expect.any(String) } }] },
    })
    expect(list.body.items[0].document).toBeUndefined()
    const shown = await ask('GET', `/provisions/${id}`)
    expect(shown.body.document).toEqual(document('http'))
    expect(shown.body.document.workedExamples[0].facts).toEqual(whole)
  })

  test('a document is checked without being kept, with doubts, examples and plain sentences', async () => {
    as('delegate')
    const { body } = await ask('POST', '/provisions/check', { payload: { document: document('x') } })
    expect(body).toMatchObject({
      isReady: true,
      doubts: [],
      examples: [{ holds: true, got: { amount: 1_500_000_000 } }, {}, {}, {}, {}],
    })
    expect(body.description.vi).toContain('Tiền chuyển cho tổ trưởng.')
    const bad = await ask('POST', '/provisions/check', { payload: { document: { code: 'x', facts: 1 } } })
    expect(bad).toMatchObject({ status: 200, body: { isReady: false, description: null } })
  })

  test('documents are evaluated, and what is wrong with them is a problem with its places', async () => {
    as('delegate')
    const payload = { provision: document('x'), facts: whole, month: '2024-07' }
    const { body } = await ask('POST', '/provisions/evaluate', { payload })
    expect(body).toMatchObject({ amount: 1_500_000, currency: 'VND', caps: [], reasons: [] })
    expect(body.derivation[0]).toMatchObject({ step: 'conditions', inputs: { establishedByDecision: true }, result: true })
    const refused = await ask('POST', '/provisions/evaluate', { payload: { ...payload, facts: { ...whole, groupActiv: 1 } } })
    expect(refused).toMatchObject({
      status: 422,
      body: { kind: 'facts-doubtful', doubts: [{ pointer: '/groupActiv', near: ['groupActive'] }] },
    })
  })

  test('templates, schema and vocabulary are there to start from', async () => {
    as('delegate')
    expect((await ask('GET', '/provision-templates')).body.items).toHaveLength(7)
    expect((await ask('GET', '/provision-schema')).body.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect((await ask('GET', '/provision-facts')).body.group.groupActive.label.en).toBe('The group is active')
  })

  test('a reason is needed to withdraw, and an unknown id is not found', async () => {
    as('dx-officer')
    const { body } = await ask('POST', '/provisions', { payload: { document: document('gone') } })
    expect(await ask('POST', `/provisions/${body.id}/withdraw`, { payload: { reason: ' ' } })).toMatchObject({ status: 422 })
    expect(await ask('POST', `/provisions/${body.id}/withdraw`, { payload: { reason: 'nhầm' } })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    })
    expect(await ask('GET', `/provisions/${platform.newId()}`)).toMatchObject({
      status: 404,
      body: { kind: 'provision-unknown' },
    })
    expect(await ask('GET', '/provisions/no-id')).toMatchObject({ status: 400 })
  })
})
