import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KeysRefused, openKeyring } from './key-file.ts'
import { type TestPlatform, testPlatform } from './testing.ts'

describe('the key file', () => {
  let platform: TestPlatform
  let directory: string
  const file = (name: string) => ({ keyFile: join(directory, name), keys: undefined })
  beforeAll(async () => {
    platform = await testPlatform()
    directory = await mkdtemp(join(tmpdir(), 'keys-'))
  })
  afterAll(async () => {
    await platform.close()
    await rm(directory, { recursive: true })
  })

  test('is made on the first start, for its owner alone, once for two who start together', async () => {
    const [one, other] = await Promise.all([
      openKeyring(platform.database, file('own.key')),
      openKeyring(platform.database, file('own.key')),
    ])
    expect(other.open(one.seal('099200001234'))).toBe('099200001234')
    expect((await stat(join(directory, 'own.key'))).mode & 0o777).toBe(0o600)
  })

  test('that belongs to another database is refused, and so is none at all: no new one is made', async () => {
    await writeFile(join(directory, 'foreign.key'), 'ab'.repeat(32), { mode: 0o600 })
    await expect(openKeyring(platform.database, file('foreign.key'))).rejects.toThrow(/do not open the data of this database/)
    await expect(openKeyring(platform.database, file('gone.key'))).rejects.toThrow(/is gone/)
    await expect(stat(join(directory, 'gone.key'))).rejects.toThrow()
  })

  test('with a new key above the old one opens everything; without the old one nothing', async () => {
    const old = (await readFile(join(directory, 'own.key'), 'utf8')).split('\n')[1] ?? ''
    await writeFile(join(directory, 'both.key'), `# rotated\n${'cd'.repeat(32)}\n${old}\n`, { mode: 0o600 })
    const rotated = await openKeyring(platform.database, file('both.key'))
    expect(rotated.open((await openKeyring(platform.database, file('own.key'))).seal('x'))).toBe('x')
    const fromSurroundings = openKeyring(platform.database, { keyFile: '', keys: `${'cd'.repeat(32)},${old}` })
    expect((await fromSurroundings).open(rotated.seal('y'))).toBe('y')
    await expect(openKeyring(platform.database, { keyFile: '', keys: 'cd'.repeat(32) })).rejects.toThrow(KeysRefused)
  })

  test('that everybody on the machine can read is refused, until they cannot', async () => {
    const { keyFile } = file('own.key')
    for (const mode of [0o604, 0o602, 0o601]) {
      await chmod(keyFile, mode)
      await expect(openKeyring(platform.database, file('own.key'))).rejects.toThrow(/chmod o-rwx/)
    }
    await chmod(keyFile, 0o640)
    await openKeyring(platform.database, file('own.key'))
    await chmod(keyFile, 0o600)
  })

  test('with something else in it is refused with the form it should have', async () => {
    await writeFile(join(directory, 'bad.key'), 'secret', { mode: 0o600 })
    await expect(openKeyring(platform.database, file('bad.key'))).rejects.toThrow(/64 hexadecimal digits/)
  })
})
