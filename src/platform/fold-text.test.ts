import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../kernel/vietnamese-text.ts'
import { type TestPlatform, testPlatform } from './testing.ts'

describe('fold_text in SQL', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await testPlatform()
  })
  afterAll(() => platform.close())

  const inSql = async (texts: string[]) => {
    const { rows } = await sql<{ folded: string }>`
      SELECT fold_text(plain) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(plain, place) ORDER BY place`.execute(
      platform.database,
    )
    return rows.map(({ folded }) => folded)
  }

  test('finds Hòa, Hoà and hoa alike, in any form, and Đ as d', async () => {
    expect(await inSql(['Hòa', 'Hoà', 'hoa', 'Hòa'.normalize('NFD'), 'ĐẮK  Lắk\u00a0', 'ø ł'])).toEqual([
      'hoa',
      'hoa',
      'hoa',
      'hoa',
      'dak lak',
      'ø ł',
    ])
  })

  test('agrees with the kernel on any Vietnamese text', async () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ 0123456789.,-/()\t\u00a0'
    const units = [...letters, ...letters.toUpperCase(), ...[...letters].map((letter) => letter.normalize('NFD'))]
    const texts = fc.sample(
      fc.array(fc.constantFrom(...units), { maxLength: 40 }).map((chosen) => chosen.join('')),
      500,
    )
    expect(await inSql(texts)).toEqual(texts.map(fold))
  })
})
