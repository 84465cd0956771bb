import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../platform/testing.ts'
import { systemActor } from '../actor/actor.ts'
import { accountService } from '../service.ts'
import { directory, identityServer, PROVINCE, settleAccount } from '../testing.ts'
import { findLookAlike, isOfOneAlphabet, lookOf } from './display-name.ts'

describe('a name somebody is shown under', () => {
  test.each(['Trần Thị Hạnh', 'H’Hen Niê', "Y'Bhăm Êban", 'Ƀok Đinh', 'Nguyễn Văn An (Phú Lý) 2', 'ĐẶNG THỊ Ỷ'])(
    '%s is of one alphabet',
    (name) => expect(isOfOneAlphabet(name)).toBe(true),
  )

  test.each(['Lаn', 'Τrần', '陈氏', 'Ｔrần Тhị'])('%s is not', (name) => expect(isOfOneAlphabet(name)).toBe(false))

  test.each([
    ['Đặng Thị Lan', 'Ðặng Thị Lan'],
    ['Đặng Thị Lan', 'Ɖặng Thị Lan'],
    ['Lê Văn Long', 'Iê Văn Long'],
    ['Lê Văn Long', 'Lê Văn L0ng'],
    ['Hạnh', 'Ｈạnh'],
    ['H’Hen Niê', 'HʼHen Niê'],
    ['Lê An', 'Lê  An'],
    ['Lê An', 'Lê An.'],
    ['Lê An', 'Lê· An'],
    ['Lê An', 'Lê _An'],
    ['Hạnh', 'Hạnh\u0301'],
  ])('%s and %s look the same and are not', (name, other) => expect(findLookAlike(name, [other])).toBe(other))

  test.each([
    ['Lê An', 'Lê Ân'],
    ['Lê An', 'Lê Ăn'],
    ['Hoà', 'Hoa'],
    ['Lê An', 'Lê An'],
    ['Lê An', 'LÊ AN'],
  ])('%s and %s do not mislead', (name, other) => expect(findLookAlike(name, [other])).toBeUndefined())

  test('has the same look however it is put into Unicode', () => {
    expect(lookOf('Trần'.normalize('NFD'))).toBe(lookOf('Trần'))
  })
})

describe('opening an account', () => {
  let platform: TestPlatform
  let app: Awaited<ReturnType<typeof identityServer>>
  beforeAll(async () => {
    platform = await testPlatform()
    app = await identityServer(platform)
  })
  afterAll(async () => {
    await app.close()
    await platform.close()
  })
  const open = (username: string, name: string) =>
    accountService(platform, directory).create(systemActor, { username, name, grants: [] })

  test('under a name that passes for another’s, or of two alphabets, is refused; a namesake is not', async () => {
    expect(await open('lan', 'Đặng Thị Lan')).toMatchObject({ ok: true })
    const other = 'Đặng Thị Lan'
    expect(await open('lan2', 'Ðặng Thị Lan')).toMatchObject({ refusal: { kind: 'name-looks-like', other } })
    expect(await open('lan3', 'Đặng Thị Lаn')).toMatchObject({ refusal: { kind: 'name-of-two-alphabets' } })
    expect(await open('lan4', 'Đặng Thị Lan')).toMatchObject({ ok: true })
  })

  test.each([['Trần\u202EhnạH'], ['Trần\u200bHạnh'], ['Hạnh\u{e0041}'], ['Hạnh\u0378'], ['\u00ad']])(
    'with a character that is not seen, turns the line or means nothing: %j is refused by its field',
    async (name) => {
      const grants = [{ role: 'administrator' as const, unitId: PROVINCE }]
      const username = `quantri-${name.codePointAt(name.length - 1)}-${name.length}`
      const { own } = await settleAccount(platform, app, { username, password: 'tàu lửa xanh uống trà', grants })
      const answer = await own.post('/accounts', { username: 'moi', name, grants: [] })
      expect(answer.json()).toMatchObject({ status: 400, fields: [{ field: 'name', rule: 'format' }] })
    },
  )
})
