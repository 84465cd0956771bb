import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeSheets } from './write-sheets.ts'

/** The height of each row of the first sheet in points; `null` where the spreadsheet decides. */
async function heightsOf(rows: readonly (readonly (string | number)[])[]): Promise<(number | null)[]> {
  const sheet = { name: 'A', told: ['Tiêu đề'], headings: ['Mã', 'Điểm mạnh'], rows, widths: [10, 40] }
  const files = unzipSync(await writeSheets([sheet], 'A'))
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map(([, attributes = '']) => {
    const height = /\bht="([\d.]+)"/.exec(attributes)?.[1]
    return height === undefined ? null : Number(height)
  })
}

test('a row is as high as its longest text has lines, so that none runs into the next; a sentence between the rows runs on', async () => {
  const long = 'Tỷ lệ hồ sơ nộp trực tuyến (%) (hạng 1); '.repeat(3)
  const [title, head, short, high = 0, sentence] = await heightsOf([['A1', 'một'], ['A2', long], [long]])
  expect([title, head, short, sentence]).toEqual([null, 34, null, null])
  expect(high).toBeGreaterThanOrEqual(Math.ceil(long.length / 40) * 15)
})
