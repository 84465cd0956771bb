import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import Fastify from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeTurns } from './turns.ts'

const app = () => {
  const server = Fastify()
  server.decorateRequest('sender', '')
  server.addHook('onRequest', async (request) => {
    request.sender = String(request.headers['x-user'] ?? '')
  })
  takeTurns(server)
  server.post('/act', async () => {
    atWork += 1
    most = Math.max(most, atWork)
    await released
    atWork -= 1
    return {}
  })
  return server
}
let server: ReturnType<typeof app>
let atWork: number
let most: number
let released: Promise<void>
let release: () => void
beforeEach(() => {
  server = app()
  atWork = 0
  most = 0
  ;({ promise: released, resolve: release } = Promise.withResolvers<void>())
})
afterEach(() => server.close())

const act = (user: string) => server.inject({ method: 'POST', url: '/act', headers: { 'x-user': user } })

test('of one person two acts are carried out at a time, and every one in the end; another person does not wait for them', async () => {
  const flood = Array.from({ length: 16 }, () => act('hanh'))
  await wait(20)
  expect(atWork).toBe(2)
  const other = act('long')
  await wait(20)
  expect(atWork).toBe(3)
  release()
  expect(new Set((await Promise.all([...flood, other])).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(most).toBe(3)
})

test('more than forty waiting are told to wait, and the rest are carried out', async () => {
  const flood = Array.from({ length: 50 }, () => act('hanh'))
  await wait(20)
  release()
  const statuses = (await Promise.all(flood)).map(({ statusCode }) => statusCode)
  expect(statuses.filter((status) => status === 200)).toHaveLength(42)
  expect(statuses.filter((status) => status === 429)).toHaveLength(8)
})

test('a person who goes away before their turn leaves the place to the next', async () => {
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const running = [act('hanh'), act('hanh')]
  await wait(20)
  const leaving = connect(Number(new URL(address).port), '127.0.0.1')
  leaving.write(
    'POST /act HTTP/1.1\r\nhost: localhost\r\nx-user: hanh\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
  )
  await wait(50)
  leaving.destroy()
  await wait(50)
  release()
  await Promise.all(running)
  ;({ promise: released, resolve: release } = Promise.withResolvers<void>())
  const next = [act('hanh'), act('hanh')]
  await wait(20)
  expect(atWork).toBe(2)
  release()
  expect((await Promise.all(next)).map(({ statusCode }) => statusCode)).toEqual([200, 200])
})
