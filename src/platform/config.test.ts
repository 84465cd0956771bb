import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ConfigRefused, configRefusedText, readConfig } from './config.ts'
import { defaultDataDirectory } from './paths.ts'

const accepted = (environment: Record<string, string>) => {
  const result = readConfig(environment)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

describe('readConfig', () => {
  test('nothing set: port 3000 of this machine, the private database and the key in ./data', () => {
    const config = accepted({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined, dataDirectory: defaultDataDirectory })
    expect(config.keyFile).toBe(join(defaultDataDirectory, 'keys', 'master.key'))
  })

  test('an empty variable counts as unset', () => {
    expect(accepted({ DATABASE_URL: ' ', PORT: '', CANHTAYSO_DATA: '' })).toEqual(accepted({}))
  })

  test('the key follows the data directory unless it has a place of its own', () => {
    expect(accepted({ CANHTAYSO_DATA: 'elsewhere' }).keyFile).toBe(join(resolve('elsewhere'), 'keys', 'master.key'))
    expect(accepted({ CANHTAYSO_DATA: 'elsewhere', CANHTAYSO_KEY_FILE: '/k' }).keyFile).toBe('/k')
  })

  test.each<[string, string, ConfigRefused['kind']]>([
    ['PORT', '65536', 'not-a-port'],
    ['PORT', '-1', 'not-a-port'],
    ['PORT', '3e3', 'not-a-port'],
    ['CANHTAYSO_URL', 'dongnai.gov.vn', 'not-an-address'],
    ['CANHTAYSO_URL', 'ftp://dongnai.gov.vn', 'not-an-address'],
    ['CANHTAYSO_UPLOAD_MB', '0', 'not-a-size'],
    ['CANHTAYSO_LOG', 'loud', 'not-a-log-level'],
  ])('%s=%s is refused as %s, in words that name the variable', (name, given, kind) => {
    const result = readConfig({ [name]: given })
    expect(result).toEqual({ ok: false, refusal: { kind, name, given } })
    if (!result.ok) expect(configRefusedText(result.refusal).vi).toContain(name)
  })
})
