import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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

describe('the identity provider', () => {
  const directory = mkdtempSync(join(tmpdir(), 'canhtayso-config-'))
  afterAll(() => rmSync(directory, { recursive: true }))
  const fileOf = (content: string, mode: number): string => {
    const file = join(directory, `${content.trim()}-${mode}`)
    writeFileSync(file, content)
    chmodSync(file, mode)
    return file
  }
  const set = {
    CANHTAYSO_URL: 'https://cntscd.example.gov.vn',
    CANHTAYSO_OIDC_ISSUER: 'https://dang-nhap.example.gov.vn/realms/tinh',
    CANHTAYSO_OIDC_CLIENT_ID: 'canhtayso',
    CANHTAYSO_OIDC_SECRET_FILE: fileOf('bi-mat\n', 0o600),
  }

  test('is none unless it is set; its secret comes from a file, and no second step is trusted unless named', () => {
    expect(accepted({}).identityProvider).toBeUndefined()
    expect(accepted(set).identityProvider).toEqual({
      issuer: new URL(set.CANHTAYSO_OIDC_ISSUER),
      clientId: 'canhtayso',
      clientSecret: 'bi-mat',
      name: undefined,
      trustedSteps: [],
    })
    const named = { ...set, CANHTAYSO_OIDC_NAME: 'Cổng tỉnh', CANHTAYSO_OIDC_TRUSTED_STEPS: 'mfa, urn:loa:3' }
    expect(accepted(named).identityProvider).toMatchObject({ name: 'Cổng tỉnh', trustedSteps: ['mfa', 'urn:loa:3'] })
  })

  test.each<[Record<string, string>, string, ConfigRefused['kind']]>([
    [{ CANHTAYSO_OIDC_CLIENT_ID: '' }, 'CANHTAYSO_OIDC_CLIENT_ID', 'not-whole'],
    [{ CANHTAYSO_OIDC_ISSUER: '' }, 'CANHTAYSO_OIDC_ISSUER', 'not-whole'],
    [{ CANHTAYSO_URL: '' }, 'CANHTAYSO_URL', 'not-whole'],
    [{ CANHTAYSO_OIDC_ISSUER: 'http://dang-nhap.example.gov.vn' }, 'CANHTAYSO_OIDC_ISSUER', 'not-an-issuer'],
    [{ CANHTAYSO_OIDC_ISSUER: 'dang-nhap' }, 'CANHTAYSO_OIDC_ISSUER', 'not-an-issuer'],
    [{ CANHTAYSO_OIDC_SECRET_FILE: join(directory, 'away') }, 'CANHTAYSO_OIDC_SECRET_FILE', 'not-a-secret-file'],
    [{ CANHTAYSO_OIDC_SECRET_FILE: fileOf('mo', 0o644) }, 'CANHTAYSO_OIDC_SECRET_FILE', 'not-a-secret-file'],
    [{ CANHTAYSO_OIDC_SECRET_FILE: fileOf(' ', 0o600) }, 'CANHTAYSO_OIDC_SECRET_FILE', 'not-a-secret-file'],
  ])('%j is refused for %s as %s, in words', (change, name, kind) => {
    const result = readConfig({ ...set, ...change })
    expect(result).toMatchObject({ ok: false, refusal: { kind, name } })
    if (!result.ok) expect(configRefusedText(result.refusal).vi).toContain(name)
  })
})
