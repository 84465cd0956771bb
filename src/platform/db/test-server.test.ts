import { afterEach, expect, test } from 'vitest'
import startTestServer from './test-server.ts'

const given = process.env['TEST_DATABASE_URL']
afterEach(() => {
  process.env['TEST_DATABASE_URL'] = given
})

test('a server that was left is named to nobody: the next run starts one of its own', async () => {
  delete process.env['TEST_DATABASE_URL']
  const release = await startTestServer()
  expect(process.env['TEST_DATABASE_URL']).toMatch(/^postgresql:/)
  await release?.()
  expect(process.env['TEST_DATABASE_URL']).toBeUndefined()
})

test('a server that somebody names is used, and not stopped', async () => {
  process.env['TEST_DATABASE_URL'] = 'postgresql://somebody@nowhere/theirs'
  expect(await startTestServer()).toBeUndefined()
  expect(process.env['TEST_DATABASE_URL']).toBe('postgresql://somebody@nowhere/theirs')
})
