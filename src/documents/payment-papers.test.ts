import { execFileSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { month, plainDate } from '../kernel/calendar.ts'
import { multiplyVnd, sumVnd, vnd } from '../kernel/money.ts'
import { renderDocx } from '../platform/paper/docx.ts'
import type { Paper } from '../platform/paper/paper.ts'
import { renderPdf } from '../platform/paper/pdf.ts'
import { drawApart } from './draw-service.ts'
import { drawUpPaymentPaper, PAYMENT_PAPER_KINDS, type PaymentFacts } from './payment-papers.ts'

const rate = vnd(1_500_000)

function paymentOf(groups: number, province = 'Tỉnh Đồng Nai', on = '2024-08-06'): PaymentFacts {
  const payees = Array.from({ length: groups }, (_, index) => ({
    group: `Tổ CNSCĐ Ấp ${index + 1}`,
    commune: 'Xã Gia Tân 3',
    district: 'Huyện Thống Nhất',
    payee: 'Nguyễn Thị Hường',
    account: '•••• 4012',
    bank: 'Agribank',
    amount: rate,
  }))
  return {
    province: { name: province },
    month: month('2024-07'),
    on: plainDate(on),
    act: 'Nghị quyết của Hội đồng nhân dân tỉnh',
    citation: 'khoản 1 Điều 3',
    budgetSource: 'ngân sách cấp tỉnh',
    total: sumVnd(payees.map(({ amount }) => amount)),
    units: [{ name: 'Huyện Thống Nhất', groups, amount: multiplyVnd(rate, groups) }],
    payees,
  }
}

const textsOf = (paper: Paper): string[] =>
  paper.body.flatMap((block) => (block.kind === 'table' ? [...block.rows.flat(), ...(block.total ?? [])] : [block.text]))

const docxText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')

/** `undefined` where the machine has no poppler. */
function pdfText(bytes: Uint8Array): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, stdio: ['pipe', 'pipe', 'ignore'] }).toString()
  } catch {
    return undefined
  }
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

describe('drawUpPaymentPaper', () => {
  test('the statement carries the end of the sealed record out of the database', () => {
    const sealed = { seal: 1234, hash: `${'ab'.repeat(16)}${'cd'.repeat(16)}` }
    expect(textsOf(drawUpPaymentPaper('statement', { ...paymentOf(2), sealed })).join(' ')).toContain(
      `số 1234, ${'ab'.repeat(16)}.`,
    )
  })

  test('the statement says what is not in its sums and who pays that; without a top-up it says nothing of one', () => {
    const outside = 'Phần hỗ trợ thêm do ngân sách cấp xã quyết định và tự chi, không nằm trong số tiền này.'
    expect(textsOf(drawUpPaymentPaper('statement', { ...paymentOf(2), outside }))).toContain(outside)
    expect(textsOf(drawUpPaymentPaper('statement', paymentOf(2))).join(' ')).not.toContain('hỗ trợ thêm')
  })

  test('the decision names the total in figures and in words', () => {
    const texts = textsOf(drawUpPaymentPaper('decision', paymentOf(1000)))
    expect(texts.join(' ')).toContain('1.500.000.000 đồng (Một tỷ năm trăm triệu đồng)')
  })

  test.each([
    ['Tỉnh Đồng Nai', '2024-08-06', 'TỈNH ĐỒNG NAI', 'Đồng Nai, ngày       tháng 8 năm 2024'],
    ['Thành phố Đồng Nai', '2026-05-04', 'THÀNH PHỐ ĐỒNG NAI', 'Đồng Nai, ngày       tháng 5 năm 2026'],
    ['Thành phố Đồng Nai', '2027-01-04', 'THÀNH PHỐ ĐỒNG NAI', 'Đồng Nai, ngày       tháng 01 năm 2027'],
  ])('under %s on %s the letterhead is right for the date', (province, on, issuer, placeAndDate) => {
    const { letterhead } = drawUpPaymentPaper('decision', paymentOf(1, province, on))
    expect(letterhead).toMatchObject({ issuer: ['ỦY BAN NHÂN DÂN', issuer], placeAndDate, symbol: 'QĐ-UBND' })
  })

  test.each(PAYMENT_PAPER_KINDS)('a %s whose parts do not add up to the total is never drawn', (kind) => {
    expect(() => drawUpPaymentPaper(kind, { ...paymentOf(2), total: vnd(1) })).toThrow('add up')
  })

  test.each(PAYMENT_PAPER_KINDS)('the PDF and the DOCX of a %s carry the same content', async (kind) => {
    const paper = drawUpPaymentPaper(kind, paymentOf(40))
    const docx = squeeze(docxText(await renderDocx(paper)))
    const bytes = await renderPdf(paper, new Date('2024-08-06T02:00:00Z'))
    const pdf = pdfText(bytes)
    for (const text of textsOf(paper)) expect(docx).toContain(squeeze(text))
    expect(strFromU8(bytes.slice(0, 5))).toBe('%PDF-')
    if (pdf !== undefined)
      for (const text of [paper.heading.kind, 'DỰ THẢO', ...paper.letterhead.issuer])
        expect(squeeze(pdf)).toContain(squeeze(text))
  })

  test('an empty month still makes papers', async () => {
    const paper = drawUpPaymentPaper('payee-list', { ...paymentOf(0), units: [] })
    expect((await renderPdf(paper, new Date())).byteLength).toBeGreaterThan(1000)
  })
})

test.each(['pdf', 'docx'] as const)(
  'a list of 1,000 payees is drawn as %s beside this process, which answers meanwhile',
  async (form) => {
    const given = { paper: drawUpPaymentPaper('payee-list', paymentOf(1000)), form, at: new Date('2024-08-06T02:00:00Z') }
    const [begun, turns] = [performance.now(), { last: performance.now(), longest: 0 }]
    const turning = setInterval(() => {
      turns.longest = Math.max(turns.longest, performance.now() - turns.last)
      turns.last = performance.now()
    }, 5)
    const drawn = await drawApart(given)
    clearInterval(turning)
    expect(drawn?.byteLength).toBeGreaterThan(10_000)
    expect(turns.longest).toBeLessThan((performance.now() - begun) / 3)
  },
  90_000,
)

test('a list too long to be drawn is no failure of ours', async () => {
  const given = { paper: drawUpPaymentPaper('payee-list', paymentOf(1000)), form: 'docx', at: new Date() } as const
  expect(await drawApart(given, { megabytes: 40, seconds: 60 })).toBeUndefined()
  expect(await drawApart(given, { megabytes: 256, seconds: 0.001 })).toBeUndefined()
}, 90_000)
