import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandsWithoutDatabase } from './without-database.fixture.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

/** Writes the address of each module a process loads, imported or required, to its fourth stream. */
const TRACE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  registerHooks({ load: (url, context, next) => (writeSync(3, url + '\\n'), next(url, context)) })
`)}`

interface Loaded {
  readonly exit: number | null
  /** Names of packages, each once. */
  readonly packages: readonly string[]
  /** Own files, from the project's root. */
  readonly files: readonly string[]
}

/** What one command line loads in a process of its own; its database, if it wants one, is a server that is not there. */
function loadedBy(args: readonly string[]): Loaded {
  const { status, output } = spawnSync(process.execPath, ['--import', TRACE, MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
  })
  const urls = (output[3] ?? '').split('\n').filter((url) => url.startsWith('file:'))
  const packages = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  const files = urls.filter((url) => !url.includes('/node_modules/')).map((url) => url.replace(/.*?\/(?=src\/)/, ''))
  return { exit: status, packages: [...new Set(packages)].toSorted(), files }
}

/** Files that read or serve the database, all of which bring their packages along; what reads and describes tables brings none. */
const aroundDatabase = (files: readonly string[]): string[] =>
  files.filter((file) => /^src\/platform\/(?!spreadsheet\/|table-export\/)|(?:store|service|routes|jobs)\.ts$/.test(file))

/** Which letters look alike: a table, for whoever compares names. */
const LETTERS = 'unhomoglyph'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canhtayso-loaded-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a command that needs no database', () => {
  test('loads no database, no server and no other room’s packages: only what it computes with', async () => {
    const packagesOf: Record<string, readonly string[]> = {}
    for (const args of await commandsWithoutDatabase(folder)) {
      const { exit, packages, files } = loadedBy(args)
      expect({ args, exit }).toEqual({ args, exit: 0 })
      expect(aroundDatabase(files)).toEqual([])
      packagesOf[args.slice(0, 2).join(' ').replace(/ --.*/, '')] = packages
    }
    expect(packagesOf).toEqual({
      '--help': [],
      'import registers': [],
      'provision check': [LETTERS],
      evaluate: [LETTERS],
      'criteria check': [LETTERS],
      'index compute': ['jstat', 'ml-matrix', 'pure-rand', LETTERS],
    })
  })

  test('is told apart from one that needs it: what that one loads is seen', () => {
    const { exit, packages, files } = loadedBy(['verify'])
    expect(exit).toBe(1)
    expect(packages).toEqual(expect.arrayContaining(['kysely', 'pg']))
    expect(aroundDatabase(files)).toEqual(
      expect.arrayContaining(['src/platform/db/ensure-database.ts', 'src/audit/service.ts', 'src/ledger/store.ts']),
    )
  })
})
