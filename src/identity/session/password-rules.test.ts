import { describe, expect, test } from 'vitest'
import { checkPassword } from './password-rules.ts'
import { waitAfter } from './sign-in.ts'

const context = ['hanh', 'Trần Thị Hạnh']

describe('a new password', () => {
  test.each([
    'tàu lửa xanh uống trà',
    'cửa sổ mây đêm kẹo',
    'correct horse battery',
    'Zx9-vbTq-27mw-Lk',
    'ngựa vằn ăn phở ba tô',
  ])('"%s" is taken: no rule on digits or capitals', async (password) =>
    expect((await checkPassword(password, context)).ok).toBe(true),
  )

  test.each([
    'password1234',
    'Password123!',
    '123456789012',
    'qwertyuiop12',
    'aaaaaaaaaaaa',
    'matkhau12345',
    'Mậtkhẩu12345',
    'anhyeuem1234',
    'tranthihanh1',
    'Trần Thị Hạnh',
    'canhtayso2024',
    'hanhhanhhanh',
  ])('"%s" is easily guessed', async (password) => {
    expect(await checkPassword(password, context)).toEqual({ ok: false, refusal: { kind: 'password-easily-guessed' } })
  })

  test('eleven characters are too few, counted as people count them', async () => {
    expect(await checkPassword('ngựa vằn ăn', context)).toMatchObject({
      refusal: { kind: 'password-too-short', length: 11, least: 12 },
    })
    expect(await checkPassword('ngựa vằn ăn'.normalize('NFD'), context)).toMatchObject({ refusal: { length: 11 } })
  })

  test('129 characters are too many', async () => {
    expect(await checkPassword('tàu lửa xanh '.repeat(10), context)).toMatchObject({
      refusal: { kind: 'password-too-long', most: 128 },
    })
  })

  test('is the same however the keyboard composed it', async () => {
    const typed = 'tàu lửa xanh uống trà'
    expect(await checkPassword(typed.normalize('NFD'), context)).toEqual(await checkPassword(typed.normalize('NFC'), context))
  })
})

test('wrong passwords: four free, then 30 seconds, doubling, a quarter of an hour at most', () => {
  expect([1, 4, 5, 6, 7, 9, 10, 11, 1000].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 480, 900, 900, 900])
})
