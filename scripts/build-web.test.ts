import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findBuiltSites } from '../src/platform/http/built-sites.ts'
import { serveSites } from '../src/platform/http/site.ts'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { projectRoot, webBuildDirectory } from '../src/platform/paths.ts'
import { buildWebWhenNeeded } from '../src/web-build.ts'

const PAGE = '<!doctype html><div id="root"></div><script type="module" src="./main.tsx"></script>'
const PROGRAM = (word: string) => `
  import { createElement } from 'react'
  import { createRoot } from 'react-dom/client'
  import { shared } from '../shared/word.ts'
  document.title = '${word} ' + shared + ' ' + process.env.NODE_ENV
  createRoot(document.body).render(createElement('p'))
`
const HOUR_MS = 3_600_000
/** Real builds, up to four in a test, on a machine that may be busy with other tests. */
vi.setConfig({ testTimeout: 120_000 })

/** A checkout with small applications in it, below the real one so that it finds its packages. */
let from: string
let to: string

beforeAll(() => buildWebWhenNeeded())
beforeEach(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true })
  from = mkdtempSync(join(projectRoot, '.cache', 'build-web-'))
  to = join(from, 'dist')
  write('web/shared/word.ts', "export const shared = 'first'")
  write('web/shared/only-for-tests.test.ts', '')
  addApp('field')
})
afterEach(() => rmSync(from, { recursive: true, force: true }))

function write(path: string, content: string): void {
  mkdirSync(join(from, path, '..'), { recursive: true })
  writeFileSync(join(from, path), content)
}

/** All that an application needs: its page, its program, and how it is built. */
function addApp(name: string, recipe = 'export default {}'): void {
  write(`web/${name}/index.html`, PAGE)
  write(`web/${name}/main.tsx`, PROGRAM(name))
  write(`web/${name}/vite.config.ts`, recipe)
}

/** Builds in a process of its own, started by a test as a person might: with the surroundings of one. */
function build(...apps: string[]): Promise<string[]> {
  const builder = pathToFileURL(join(projectRoot, 'scripts/build-web.ts')).href
  const asked = [{ from, to }, ...(apps.length > 0 ? [apps] : [])].map((each) => JSON.stringify(each)).join(', ')
  const program = `import { buildWeb } from '${builder}'; console.log('built ' + JSON.stringify(await buildWeb(${asked})))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (words += chunk))
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      const built = /^built (.*)$/m.exec(words)?.[1]
      if (code === 0 && built !== undefined) resolve(JSON.parse(built))
      else reject(new Error(`the build ended with ${code}: ${words}`))
    }),
  )
}

const scriptIn = (page: string): string => /type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? 'no script'
const foldersOf = (app: string): string[] => readdirSync(join(to, app)).filter((name) => name !== 'current')

async function serving(sites = findBuiltSites(to)): Promise<FastifyInstance> {
  const server = Fastify()
  await serveSites(server, sites)
  return server
}

async function pageAt(server: FastifyInstance, url: string): Promise<{ page: string; script: string }> {
  const page = await server.inject({ url, headers: { accept: 'text/html' } })
  const script = await server.inject({ url: scriptIn(page.body) })
  expect([page.statusCode, script.statusCode], `${url} and ${scriptIn(page.body)}`).toEqual([200, 200])
  return { page: page.body, script: script.body }
}

describe('an application is a folder of web/', () => {
  test('beside the office, served at its own path with its own screens', async () => {
    await build('field')
    const office = findBuiltSites(webBuildDirectory).filter(({ name }) => name === 'office')
    const server = await serving([...office, ...findBuiltSites(to)])
    const field = await pageAt(server, '/to/any/screen')
    expect(scriptIn(field.page)).toMatch(/^\/to\/assets\//)
    expect(field.script).toContain('field')
    const start = await pageAt(server, '/any/screen')
    expect(start.page).toContain('<title>Cánh Tay Số</title>')
    expect(scriptIn(start.page)).toMatch(/^\/assets\//)
    await server.close()
  })

  test('each is built alone, and again only when its own sources or the shared ones change', async () => {
    addApp('portal')
    expect(await build('field')).toEqual(['field'])
    expect(existsSync(join(to, 'portal'))).toBe(false)
    expect(await build()).toEqual(['portal'])
    write('web/portal/main.tsx', PROGRAM('portal again'))
    write('web/shared/only-for-tests.test.ts', 'changed')
    expect(await build()).toEqual(['portal'])
    write('web/shared/word.ts', "export const shared = 'second'")
    expect(await build()).toEqual(['field', 'portal'])
    expect(await build()).toEqual([])
  })

  test('it is what users get, also when a test has it built', async () => {
    expect(process.env['NODE_ENV']).toBe('test')
    await build()
    const server = await serving()
    const { script } = await pageAt(server, '/to/')
    expect(script).toContain('production')
    expect(script.length).toBeLessThan(250_000)
    await server.close()
  })
})

const besides = needs(isWhole, 'npm test -- --whole builds the web several times at once')
describe('builds beside each other', besides, () => {
  test('two at the same time make one, and whoever is served meanwhile notices nothing', async () => {
    await build()
    const server = await serving()
    const before = await pageAt(server, '/to/')
    write('web/field/main.tsx', PROGRAM('changed'))

    const both = { areBuilding: true }
    const building = Promise.all([build(), build()]).finally(() => {
      both.areBuilding = false
    })
    let asked = 0
    while (both.areBuilding) {
      expect(await pageAt(server, '/to/')).toEqual(before)
      expect(findBuiltSites(to)).toHaveLength(1)
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await building

    expect(asked).toBeGreaterThan(10)
    expect(await pageAt(server, '/to/')).toEqual(before)
    expect(foldersOf('field')).toHaveLength(2)
    const next = await serving()
    expect((await pageAt(next, '/to/')).script).toContain('changed')
    await Promise.all([server.close(), next.close()])
  })

  test('a build that fails leaves the one before it to be served', async () => {
    await build()
    const [before] = findBuiltSites(to)
    write('web/field/main.tsx', "import './nowhere.ts'")
    await expect(build()).rejects.toThrow('the build ended with 1')
    expect(findBuiltSites(to)).toEqual([before])
    expect(foldersOf('field')).toHaveLength(1)
  })

  test('sources that change while they are built are built again', async () => {
    const saveMeanwhile = `
      import { readFileSync, writeFileSync } from 'node:fs'
      const place = new URL('../shared/word.ts', import.meta.url)
      const closeBundle = () => writeFileSync(place, "export const shared = 'saved meanwhile'")
      export default { plugins: [{ name: 'save-meanwhile', closeBundle }] }
    `
    addApp('field', saveMeanwhile)
    expect(await build()).toEqual(['field'])
    const server = await serving()
    expect((await pageAt(server, '/to/')).script).toContain('saved meanwhile')
    expect(foldersOf('field')).toHaveLength(1)
    await server.close()
  })

  test('builds that are not used any more go, the last three and young drafts stay', async () => {
    await build()
    const [used] = foldersOf('field')
    const old = (name: string, hours: number) => {
      write(`dist/field/${name}/index.html`, name)
      const at = new Date(Date.now() - hours * HOUR_MS)
      utimesSync(join(to, 'field', name), at, at)
    }
    old('yesterday', 24)
    old('last-week', 170)
    old('last-month', 720)
    old('draft-of-somebody', 0.5)
    await build()
    expect(foldersOf('field').toSorted()).toEqual([used, 'draft-of-somebody', 'yesterday'].toSorted())
    expect(readFileSync(join(to, 'field', 'current'), 'utf8')).toBe(used)
  })
})

describe('the group’s phone', () => {
  const MOST_BYTES = 170_000
  const directory = () => findBuiltSites(webBuildDirectory).find(({ name }) => name === 'field')?.directory ?? 'not built'

  test('is fetched whole in less than 170 kB of compressed script, whatever screen is first', () => {
    const assets = join(directory(), 'assets')
    const bytes = readdirSync(assets)
      .filter((name) => name.endsWith('.js.gz'))
      .map((name) => readFileSync(join(assets, name)).length)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  })

  test('holds on the phone each file that it is made of', () => {
    const worker = readFileSync(join(directory(), 'service-worker.js'), 'utf8')
    const scripts = readdirSync(join(directory(), 'assets')).filter((name) => /\.(?:js|css)$/.test(name))
    expect(scripts.filter((name) => !worker.includes(`"assets/${name}"`))).toEqual([])
    expect(worker).not.toMatch(/'BUILD'|'FILES'/)
  })
})
