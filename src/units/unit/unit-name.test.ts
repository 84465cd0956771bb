import { describe, expect, test } from 'vitest'
import { plainDate } from '../../kernel/calendar.ts'
import { spellingKey } from '../../kernel/vietnamese-text.ts'
import { carriedUnits } from '../directory/seed-data.ts'
import { decideCommune } from '../lineage/find-commune.ts'
import { unitGraph } from '../lineage/unit-graph.ts'
import { readName } from './unit-name.ts'

describe('readName', () => {
  test.each([
    ['Phường Trảng Dài', 'phuong', 'Trảng Dài'],
    ['P. Trảng Dài', 'phuong', 'Trảng Dài'],
    ['P.Trảng Dài', 'phuong', 'Trảng Dài'],
    ['TT Vĩnh An', 'thi-tran', 'Vĩnh An'],
    ['TT.Vĩnh An', 'thi-tran', 'Vĩnh An'],
    ['THỊ TRẤN TRẢNG BOM', 'thi-tran', 'Trảng Bom'],
    ['X. Phú Lý', 'xa', 'Phú Lý'],
    ['xã  Phú Lý', 'xa', 'Phú Lý'],
    ['Phú Lý', undefined, 'Phú Lý'],
    ['Xã', undefined, 'Xã'],
    ['Phường 3'.normalize('NFD'), 'phuong', '3'],
    ['Xà Bang', undefined, 'Xà Bang'],
  ])('%j is a commune %s named %j', (text, kind, name) => {
    expect(readName(text, 'commune')).toEqual({ kind, name })
  })

  test.each([
    ['Ấp 3', 'ap', '3'],
    ['KP5A', 'khu-pho', '5a'],
    ['Khu phố 4', 'khu-pho', '4'],
    ['ấp Hòa Bình', 'ap', 'Hòa Bình'],
  ])('%j is a hamlet %s named %j', (text, kind, name) => {
    expect(readName(text, 'hamlet')).toEqual({ kind, name: expect.stringMatching(new RegExp(`^${name}$`, 'i')) })
  })
})

describe('spellingKey', () => {
  test('the place of a tone mark makes no other name, another tone does', () => {
    expect(spellingKey('Biên Hoà')).toBe(spellingKey('BIÊN HÒA'))
    expect(spellingKey('Lộc Thành')).not.toBe(spellingKey('Lộc Thạnh'))
    expect(spellingKey('Dak Lua')).not.toBe(spellingKey('Đak Lua'))
  })
})

describe('decideCommune', () => {
  const carried = carriedUnits()
  const graph = unitGraph(carried.versions, carried.successions)
  const find = (clues: { name?: string; code?: string; districtName?: string }, on = '2024-08-06') =>
    decideCommune(graph, { ...clues, on: plainDate(on) })
  const codeOf = (...given: Parameters<typeof find>) => {
    const found = find(...given)
    return found.ok ? found.value.code : found.refusal.kind
  }

  test.each([
    ['25993', { code: '25993' }],
    ['25993', { code: ' 25993 ', name: 'phường trảng dài' }],
    ['25993', { name: 'TRANG DAI' }],
    ['26005', { name: 'Phường Tân Hoà' }],
    ['26005', { name: 'Tân Hòa'.normalize('NFD') }],
    ['26116', { name: 'TT. Tân Phú' }],
    ['26119', { name: 'Đak Lua' }],
    ['26119', { name: 'Dak Lua' }],
    ['26143', { name: 'Thanh Sơn', districtName: 'H. Tân Phú' }],
    ['26209', { name: 'xã thanh son', districtName: 'Định Quán' }],
    ['26251', { name: 'Xã Thanh Bình' }],
    ['26044', { name: 'Phường Thanh Bình' }],
    ['26170', { name: 'Vĩnh An', districtName: 'Huyện không có' }],
  ])('%s is found by %o', (code, clues) => {
    expect(codeOf(clues)).toBe(code)
  })

  test('two of one name are named, never chosen between', () => {
    expect(find({ name: 'Xã Thanh Sơn' })).toMatchObject({
      ok: false,
      refusal: { kind: 'commune-ambiguous', candidates: [{ districtName: 'Tân Phú' }, { districtName: 'Định Quán' }] },
    })
  })

  test('accents tell Lộc Thành from Lộc Thạnh; without them both are named', () => {
    expect(codeOf({ name: 'Lộc Thành' }, '2025-08-01')).toBe('25294')
    expect(codeOf({ name: 'Lộc Thạnh' }, '2025-08-01')).toBe('25280')
    expect(codeOf({ name: 'loc thanh' }, '2025-08-01')).toBe('commune-ambiguous')
  })

  test('a code and a name that speak of two communes are refused', () => {
    expect(find({ code: '25993', name: 'Tân Biên' })).toMatchObject({
      ok: false,
      refusal: { kind: 'commune-code-and-name-differ', candidates: [{ name: 'Trảng Dài' }, { name: 'Tân Biên' }] },
    })
  })

  test('a code that went to another unit does not bring that unit in under the old name', () => {
    expect(codeOf({ code: '26041', name: 'Quyết Thắng' }, '2025-01-01')).toBe('commune-code-and-name-differ')
  })

  test('a commune that ended is refused with what it became', () => {
    expect(find({ name: 'Phường Bửu Long' }, '2025-08-01')).toMatchObject({
      ok: false,
      refusal: { kind: 'commune-ended', endedOn: '2025-07-01', candidates: [{ name: 'Trấn Biên' }] },
    })
    expect(find({ name: 'Núi Tượng' }, '2025-08-01')).toMatchObject({
      refusal: { candidates: [{ name: 'Tà Lài' }, { name: 'Nam Cát Tiên' }] },
    })
  })

  test('a name there never was is unknown, and so is nothing at all', () => {
    expect(codeOf({ name: 'Xã Hư Không' })).toBe('commune-unknown')
    expect(codeOf({})).toBe('commune-unknown')
  })
})
