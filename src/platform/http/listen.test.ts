import { createServer, type Server } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { BilingualText } from '../../kernel/result.ts'
import { listenOrOffer } from './listen.ts'

const host = '127.0.0.1'
const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as { port: number }).port))
  })

async function takePort(): Promise<number> {
  const server = createServer()
  open.push(server)
  return listening(server, 0)
}

function app() {
  const fastify = Fastify()
  open.push(fastify)
  return fastify
}

test('a free port is taken without a word', async () => {
  const port = await takePort()
  open.splice(0)[0]?.close()
  const said: BilingualText[] = []
  expect(await listenOrOffer(app(), { host, port }, (text) => said.push(text))).toBe(port)
  expect(said).toEqual([])
})

test('a taken port: the next free one is used, and both are named in both languages', async () => {
  const port = await takePort()
  const said: BilingualText[] = []
  const given = await listenOrOffer(app(), { host, port }, (text) => said.push(text))
  expect(given).toBeGreaterThan(port)
  expect(said).toHaveLength(1)
  expect(said[0]?.vi).toContain(`Cổng ${port}`)
  expect(said[0]?.en).toContain(`port ${given} is used`)
})

test('port 0 lets the machine choose', async () => {
  expect(await listenOrOffer(app(), { host, port: 0 }, () => undefined)).toBeGreaterThan(0)
})
