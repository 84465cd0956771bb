import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { needs } from '../platform/needs.fixture.ts'
import { MARGINS_MM, type Paper } from '../platform/paper/paper.ts'
import { renderPdf } from '../platform/paper/pdf.ts'
import { PAYMENT_PAPER_KINDS } from './ground/paper-kind.ts'
import { drawUpPaymentPaper } from './payment-papers.ts'
import { EPOCHS, sampleFacts } from './sample-papers.fixture.ts'

const AT = new Date('2024-08-06T02:00:00Z')
const POINTS_PER_MM = 72 / 25.4

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Its words in a row. */
  readonly text: string
}

/** The pages of a paper as they are printed, each word with its place in points. */
async function printed(paper: Paper): Promise<Page[]> {
  const input = await renderPdf(paper, AT)
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input, maxBuffer: 64_000_000, stdio: ['pipe', 'pipe', 'ignore'] })
  return [...html.toString().matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, inside = '']) => {
      const words = [...inside.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text = '']): Word => ({
          text: text.normalize('NFC').replaceAll('\u200b', ''),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      )
      return { width: Number(width), height: Number(height), words, text: words.map(({ text }) => text).join(' ') }
    },
  )
}

/** The first line of the table on a page, below its head of two lines. */
function firstLine(words: readonly Word[]): string {
  const head = (words.find(({ text }) => text === 'STT')?.bottom ?? 0) + 10
  const top = Math.min(...words.filter((word) => word.top > head).map((word) => word.top))
  return words.flatMap((word) => (Math.abs(word.top - top) < 3 ? [word.text] : [])).join(' ')
}

const [POPPLER, WHY] = [hasPoppler, 'poppler’s pdftotext is not installed']

describe('a paper as it is printed', needs(POPPLER, WHY), () => {
  /** Lists whose ends fall on either side of a page's foot. */
  const lengths = { 'order-list': [1, 3, 4, 5, 6, 8], statement: [1, 16, 17, 18, 20, 22, 24, 26] }
  test.each(['order-list', 'statement'] as const)(
    'the signatures of a %s stand with its last rows, however long it is',
    async (kind) => {
      for (const payees of lengths[kind]) {
        // In 2026 each commune is a row of its own: as many rows as payees in both papers.
        const pages = await printed(drawUpPaymentPaper(kind, sampleFacts({ epoch: 2026, payees })))
        const last = pages.at(-1)?.text ?? ''
        for (const part of [
          'NGƯỜI LẬP BIỂU',
          'GIÁM ĐỐC',
          kind === 'statement' ? 'Chưa chi:' : 'Tổng số tiền:',
          'Tổng cộng',
          `Số ${Math.floor(((payees - 1) * 95) / payees) + 1} `,
        ])
          expect(last, `${kind} of ${payees}`).toContain(part)
        expect(last, `${kind} of ${payees}`).toContain('STT')
        expect(pages.filter(({ text }) => text.includes('NGƯỜI LẬP BIỂU'))).toHaveLength(1)
      }
    },
    60_000,
  )

  test('the signature of a decision stands with its last article, however many units it names', async () => {
    for (const payees of [1, 7, 8, 9, 20]) {
      const pages = await printed(drawUpPaymentPaper('decision', sampleFacts({ epoch: 2026, payees })))
      expect(pages.at(-1)?.text).toMatch(/Điều 4\..*PHÓ CHỦ TỊCH/)
    }
  }, 60_000)

  test('each page after the first has its number, the head of the table and the heading of the section it goes on with', async () => {
    const pages = await printed(drawUpPaymentPaper('order-list', sampleFacts({ epoch: 2024, payees: 300 })))
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, { words, text, width }] of pages.entries()) {
      expect(text).toContain('STT')
      if (index < pages.length - 1) expect(firstLine(words)).toMatch(/: \d+ khoản/)
      const [number] = words.filter(({ bottom }) => bottom < MARGINS_MM.top * POINTS_PER_MM)
      expect(number?.text).toBe(index === 0 ? undefined : String(index + 1))
      if (number !== undefined)
        expect(
          Math.abs((number.left + number.right) / 2 - (width + (MARGINS_MM.left - MARGINS_MM.right) * POINTS_PER_MM) / 2),
        ).toBeLessThan(2)
    }
  })

  test('the heading of a section never stands at the foot of a page without its first row', async () => {
    const pages = await printed(drawUpPaymentPaper('order-list', sampleFacts({ epoch: 2026, payees: 190 })))
    for (const { text } of pages) expect(text).not.toMatch(/khoản [\d.]+$/)
  })

  test.each([0, 1, 40])('the table of %d payees begins below what stands before it', async (payees) => {
    for (const kind of PAYMENT_PAPER_KINDS) {
      const [page] = await printed(drawUpPaymentPaper(kind, sampleFacts({ epoch: 2024, payees })))
      const head = page?.words.find(({ text }) => text === 'STT')?.top ?? 0
      const above = page?.words.filter(({ top }) => top < head - 20) ?? []
      const line = page?.words.filter(({ top }) => top < head - 2 && top >= head - 20) ?? []
      expect(above.length, kind).toBeGreaterThan(20)
      // A head of two lines begins above the number's; nothing else reaches into it.
      const other = line.filter(({ text }) => !['Tổ', 'công', 'nghệ', 'số', 'cộng'].includes(text))
      for (const word of other) expect(word.bottom, `${kind}: ${word.text}`).toBeLessThan(head - 1)
    }
  })

  const cases = PAYMENT_PAPER_KINDS.flatMap((kind) => ([2024, 2026] as const).map((epoch) => [kind, epoch] as const))
  test.each(cases)('nothing of a %s of %d runs over the margins, however long names are', async (kind, epoch) => {
    const pages = await printed(drawUpPaymentPaper(kind, sampleFacts({ epoch, payees: 30, areLong: true })))
    for (const { words, width, height } of pages)
      for (const word of words) {
        expect(word.left, word.text).toBeGreaterThanOrEqual(MARGINS_MM.left * POINTS_PER_MM - 0.5)
        expect(word.right, word.text).toBeLessThanOrEqual(width - MARGINS_MM.right * POINTS_PER_MM + 0.5)
        expect(word.bottom, word.text).toBeLessThanOrEqual(height - MARGINS_MM.bottom * POINTS_PER_MM + 0.5)
      }
  })

  test('no word of a table runs out of its cell', async () => {
    const paper = drawUpPaymentPaper('order-list', sampleFacts({ epoch: 2024, payees: 30, areLong: true }))
    const table = paper.body.find((block) => block.kind === 'table')
    const shares = table?.columns.map(({ share }) => share) ?? []
    const all = shares.reduce((sum, share) => sum + share, 0)
    const inner = 297 - MARGINS_MM.left - MARGINS_MM.right
    const lines = shares.map(
      (_, index) => MARGINS_MM.left + (inner * shares.slice(0, index).reduce((sum, share) => sum + share, 0)) / all,
    )
    const pages = await printed(paper)
    const crossing = pages.flatMap(({ words }) => {
      const head = words.find(({ text }) => text === 'STT')?.bottom ?? Number.POSITIVE_INFINITY
      const foot = words.find(({ text }) => text === 'Tổng')?.top ?? Number.POSITIVE_INFINITY
      // A section's heading stands over the columns.
      const headings = words.filter(({ text }) => text === 'khoản').map(({ top }) => top)
      return words.filter(
        ({ left, right, top }) =>
          top > head &&
          top < foot &&
          !headings.some((at) => Math.abs(at - top) < 3) &&
          lines.some((line) => left < line * POINTS_PER_MM - 0.5 && right > line * POINTS_PER_MM + 0.5),
      )
    })
    expect(crossing).toEqual([])
  })

  test('the PDF says what the letterhead and the heading of each day say', async () => {
    for (const epoch of [2024, 2026] as const) {
      const [first] = await printed(drawUpPaymentPaper('statement', sampleFacts({ epoch, payees: 3 })))
      for (const part of ['DỰ THẢO', 'BẢNG KÊ', `UBND ${EPOCHS[epoch].province.toLocaleUpperCase('vi')}`])
        expect(first?.text).toContain(part)
    }
  })
})
