import Fastify, { type InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../identity/index.ts'
import { plainDate } from '../kernel/calendar.ts'
import { validatorCompiler } from '../platform/http/validation.ts'
import type { TestPlatform } from '../platform/testing.ts'
import { platformWithUnits } from '../units/testing.ts'
import { criteriaRoutes } from './routes.ts'
import { getShippedTree } from './tree/shipped-trees.ts'

let platform: TestPlatform
let actor: Actor
const app = Fastify()
beforeAll(async () => {
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  platform = await platformWithUnits()
  await app.register(criteriaRoutes(platform))
})
afterAll(async () => {
  await app.close()
  await platform.close()
})

function as(...roles: Role[]): void {
  const grants = roles.map((role) => ({ role, unitId: 'unit', from: plainDate('2024-01-01') }))
  actor = { userId: 'user', name: roles.join('+'), via: 'web', grants }
}
async function ask(method: 'GET' | 'POST', url: string, more: InjectOptions = {}) {
  const answer = await app.inject({ method, url, ...more })
  return { status: answer.statusCode, body: answer.json() }
}

describe('criteria trees over HTTP', () => {
  test('the schema and the samples are there to start from', async () => {
    as('dx-officer')
    expect((await ask('GET', '/criteria-tree-schema')).body.$id).toBe('urn:canhtayso:schema:criteria-tree')
    expect((await ask('GET', '/criteria-tree-templates')).body.items[0]).toMatchObject({ code: 'dx-example-two-blocks' })
  })

  test('a tree is checked, and each fault has its place and both sentences', async () => {
    as('dx-officer')
    const document = getShippedTree('dx-example-two-blocks')
    expect(await ask('POST', '/criteria-trees/check', { payload: { document } })).toEqual({
      status: 200,
      body: { isReady: true, doubts: [] },
    })
    const bad = { ...document, criteria: document.criteria.slice(1) }
    const { body } = await ask('POST', '/criteria-trees/check', { payload: { document: bad } })
    expect(body).toMatchObject({
      isReady: false,
      doubts: [{ code: 'parent-unknown', parent: 'G', pointer: '/criteria/0/parent' }, {}],
    })
    expect(body.doubts[0].vi).toContain('Không có mục mang mã “G”')
  })

  test('whoever holds no role is refused', async () => {
    as()
    expect(await ask('POST', '/criteria-trees/check', { payload: { document: {} } })).toMatchObject({ status: 403 })
  })
})
