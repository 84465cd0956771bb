import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuiltSites } from './built-sites.ts'
import { serveSites } from './site.ts'

let builds: string
let app: FastifyInstance

beforeAll(async () => {
  builds = mkdtempSync(join(tmpdir(), 'sites-'))
  for (const name of ['office', 'field']) {
    mkdirSync(join(builds, name, 'b1', 'assets'), { recursive: true })
    writeFileSync(join(builds, name, 'b1', 'index.html'), `<title>${name}</title>`)
    writeFileSync(join(builds, name, 'b1', 'assets', `${name}-a1b2c3d4.js`), `export const name = '${name}'`)
    writeFileSync(join(builds, name, 'current'), 'b1')
  }
  mkdirSync(join(builds, 'portal', 'draft-1'), { recursive: true })
  app = Fastify()
  await serveSites(app, findBuiltSites(builds))
})
afterAll(async () => {
  await app.close()
  rmSync(builds, { recursive: true })
})

const open = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } })

describe('several web applications on one address', () => {
  test('the office has the address itself, another its name for a path; what was never built is not there', () => {
    expect(findBuiltSites(builds).map(({ name, path }) => `${name} ${path}`)).toEqual(['field /to/', 'office /'])
    expect(findBuiltSites(join(builds, 'nowhere'))).toEqual([])
  })

  test.each([
    ['/', 'office'],
    ['/groups/1?on=2024-07-31', 'office'],
    ['/tong', 'office'],
    ['/to', 'field'],
    ['/to/', 'field'],
    ['/to?lens=today', 'field'],
    ['/to/visits/1', 'field'],
  ])('a link to %s opens a screen of the %s', async (url, name) => {
    expect((await open(url)).body).toBe(`<title>${name}</title>`)
  })

  test('each serves its own files, and a file that is not there is not a screen', async () => {
    expect((await open('/to/assets/field-a1b2c3d4.js', '*/*')).body).toContain("'field'")
    expect((await open('/assets/office-a1b2c3d4.js', '*/*')).body).toContain("'office'")
    expect((await open('/assets/field-a1b2c3d4.js', '*/*')).statusCode).toBe(404)
    expect((await open('/to/assets/office-a1b2c3d4.js', '*/*')).statusCode).toBe(404)
    expect((await open('/to/../current', '*/*')).body).not.toBe('b1')
    expect((await open('/api/v1/none')).statusCode).toBe(404)
  })
})
