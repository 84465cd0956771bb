import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/calendar.ts'
import { vnd } from '../kernel/money.ts'
import { renderDocx } from '../platform/paper/docx.ts'
import type { Paper } from '../platform/paper/paper.ts'
import { renderPdf } from '../platform/paper/pdf.ts'
import { drawApart } from './ground/draw-service.ts'
import { PAYMENT_PAPER_KINDS } from './ground/paper-kind.ts'
import { drawUpPaymentPaper } from './payment-papers.ts'
import { sampleFacts } from './sample-papers.fixture.ts'

const paymentOf = (payees: number) => sampleFacts({ epoch: 2024, payees })
const AT = new Date('2024-08-06T02:00:00Z')

const textsOf = (paper: Paper): string[] =>
  paper.body.flatMap((block) => {
    if (block.kind !== 'table') return [block.text]
    const sections = block.sections.flatMap(({ heading, rows }) => [heading?.text ?? '', heading?.sum ?? '', ...rows.flat()])
    return [...sections, ...(block.total ?? [])]
  })

const docxText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')

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

  test('the statement says what a second officer looked at, and how often it went back', () => {
    const told = (sentBack: number) =>
      textsOf(drawUpPaymentPaper('statement', { ...paymentOf(2), looks: { population: 1740, drawn: 87, sentBack } })).join(' ')
    expect(told(0)).toContain('87 trong 1.740 tổ đã được người thứ hai xem lại xác nhận; không xác nhận nào bị trả lại.')
    expect(told(3)).toContain('87 trong 1.740 tổ đã được người thứ hai xem lại xác nhận; 3 lần trả lại cho cấp xã')
    expect(textsOf(drawUpPaymentPaper('statement', paymentOf(2))).join(' ')).not.toContain('người thứ hai')
  })

  test('the decision names the total in figures and in words', () => {
    const texts = textsOf(drawUpPaymentPaper('decision', paymentOf(1000)))
    expect(texts.join(' ')).toContain('1.500.000.000 đồng (Một tỷ năm trăm triệu đồng)')
  })

  test.each([
    [2024, '2024-08-06', 'TỈNH ĐỒNG NAI', 'Đồng Nai, ngày       tháng 8 năm 2024'],
    [2026, '2026-05-04', 'THÀNH PHỐ ĐỒNG NAI', 'Đồng Nai, ngày       tháng 5 năm 2026'],
    [2026, '2027-01-04', 'THÀNH PHỐ ĐỒNG NAI', 'Đồng Nai, ngày       tháng 01 năm 2027'],
  ] as const)('in %d on %s the letterhead is right for the date', (epoch, on, issuer, placeAndDate) => {
    const { letterhead } = drawUpPaymentPaper('decision', { ...sampleFacts({ epoch, payees: 1 }), on: plainDate(on) })
    expect(letterhead).toMatchObject({ issuer: ['ỦY BAN NHÂN DÂN', issuer], placeAndDate, symbol: 'QĐ-UBND' })
  })

  test.each([
    [2024, 'UBND TỈNH ĐỒNG NAI', ['SỞ THÔNG TIN', 'VÀ TRUYỀN THÔNG'], 'Thông tin và Truyền thông, Tài chính'],
    [2026, 'UBND THÀNH PHỐ ĐỒNG NAI', ['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ'], 'Khoa học và Công nghệ, Tài chính'],
  ] as const)('in %d the lists are of the office of that day, and the decision names it', (epoch, superior, issuer, named) => {
    const facts = sampleFacts({ epoch, payees: 1 })
    expect(drawUpPaymentPaper('order-list', facts).letterhead).toMatchObject({ superior, issuer })
    expect(textsOf(drawUpPaymentPaper('decision', facts)).join(' ')).toContain(`Giám đốc các Sở: ${named};`)
  })

  test('an office that nobody recorded is not named, and its lists are of the committee', () => {
    const facts = { ...paymentOf(1), offices: {} }
    const texts = textsOf(drawUpPaymentPaper('decision', facts)).join(' ')
    expect(texts).not.toContain('Theo đề nghị')
    expect(texts).not.toContain('Giám đốc')
    expect(drawUpPaymentPaper('statement', facts).letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH ĐỒNG NAI'])
  })

  test('grounds end with a semicolon, the last with a full stop; one that has expired says so', () => {
    const grounds = [{ text: 'Luật A' }, { text: 'Nghị quyết B', expiredFrom: plainDate('2024-07-01') }]
    const { body } = drawUpPaymentPaper('decision', { ...paymentOf(1), grounds })
    expect(body.flatMap((block) => (block.kind === 'ground' ? [block.text] : []))).toEqual([
      'Căn cứ Luật A;',
      'Căn cứ Nghị quyết B [hết hiệu lực từ ngày 01/07/2024];',
      'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông và Giám đốc Sở Tài chính.',
    ])
  })

  test('payees stand by district with its sum, groups by what the heading does not say', () => {
    const { body } = drawUpPaymentPaper('order-list', paymentOf(37))
    const table = body.find((block) => block.kind === 'table')
    expect(table?.sections[0]).toMatchObject({ heading: { text: 'Thành phố Biên Hòa: 5 khoản', sum: '7.500.000' } })
    expect(table?.sections[0]?.rows[0]?.slice(0, 3)).toEqual(['1', 'Ấp 1', 'Phường An Bình'])
    expect(table?.sections).toHaveLength(11)
    const ordinals = table?.sections.flatMap(({ rows }) => rows.map(([first]) => Number(first)))
    expect(ordinals).toEqual(Array.from({ length: 37 }, (_, index) => index + 1))
  })

  test('where something was kept back, the list says what was due, what was kept back and what is transferred', () => {
    const facts = paymentOf(2)
    const lines = facts.lines.map((line, index) => ({ ...line, setOff: vnd(index === 0 ? 750_000 : 0) }))
    const table = drawUpPaymentPaper('order-list', { ...facts, lines }).body.find((block) => block.kind === 'table')
    const headings = ['Được hưởng', 'Bù trừ thu hồi', 'Số tiền (đồng)']
    expect(table?.columns.slice(-3).map(({ heading }) => heading)).toEqual(headings)
    const rows = table?.sections.flatMap((section) => section.rows.map((row) => row.slice(-3))) ?? []
    expect(rows).toEqual([
      ['2.250.000', '750.000', '1.500.000'],
      ['1.500.000', '0', '1.500.000'],
    ])
    expect(table?.total).toHaveLength(table?.columns.length ?? 0)
  })

  test('where a commune receives for its groups, the list says how many they are', () => {
    const [line] = paymentOf(1).lines
    const facts = { ...paymentOf(1), lines: line === undefined ? [] : [{ ...line, groups: 12 }] }
    expect(textsOf(drawUpPaymentPaper('order-list', facts))).toContain('12 tổ')
  })

  test('of a supplement or of arrears each paper says so, with the month it belongs to, in heading and text', () => {
    const supplement = { ...paymentOf(2), later: { kind: 'supplement', run: 1 } } as const
    expect(drawUpPaymentPaper('order-list', supplement).heading).toEqual({
      kind: 'DANH SÁCH BỔ SUNG',
      about: 'Chuyển tiền bổ sung (lần 1) hỗ trợ các Tổ công nghệ số cộng đồng tháng 7/2024 theo lệnh chi số 1',
    })
    const arrears = { ...paymentOf(2), order: 2, later: { kind: 'arrears', closedOn: plainDate('2024-08-20') } } as const
    expect(drawUpPaymentPaper('order-list', arrears).heading).toEqual({
      kind: 'DANH SÁCH TRUY LĨNH',
      about: 'Chuyển tiền truy lĩnh hỗ trợ các Tổ công nghệ số cộng đồng tháng 7/2024 theo lệnh chi số 2',
    })
    expect(textsOf(drawUpPaymentPaper('order-list', arrears)).join(' ')).toContain(
      'Truy lĩnh: các khoản của tháng 7/2024 đã được duyệt nhưng chưa chi khi khoá kỳ ngày 20/08/2024.',
    )
    for (const kind of ['decision', 'order-list', 'statement'] as const) {
      const texts = textsOf(drawUpPaymentPaper(kind, supplement)).join(' ')
      expect([kind, texts.includes('mà kỳ chi của tháng đó chưa có')]).toEqual([kind, true])
      expect(drawUpPaymentPaper(kind, supplement).title.toLowerCase()).toContain('bổ sung (lần 1)')
      expect(textsOf(drawUpPaymentPaper(kind, paymentOf(2))).join(' ')).not.toMatch(/bổ sung \(|truy lĩnh/i)
    }
  })

  test.each(PAYMENT_PAPER_KINDS)('a %s whose parts do not add up to the total is never drawn', (kind) => {
    expect(() => drawUpPaymentPaper(kind, { ...paymentOf(2), total: vnd(1) })).toThrow('add up')
  })

  test.each(PAYMENT_PAPER_KINDS)('the DOCX of a %s carries its whole content', async (kind) => {
    const paper = drawUpPaymentPaper(kind, paymentOf(40))
    const docx = squeeze(docxText(await renderDocx(paper, AT)))
    for (const text of textsOf(paper)) expect(docx).toContain(squeeze(text))
  })

  test('the DOCX of a list repeats the head of its table, and keeps its last rows with what follows', async () => {
    const bytes = await renderDocx(drawUpPaymentPaper('order-list', paymentOf(40)), AT)
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    const rows = xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g)?.slice(1, -1) ?? []
    const kept = rows.map((row) => row.includes('<w:keepNext/>'))
    expect(rows[0]).toContain('<w:tblHeader/>')
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1)
    // The two last rows and the total; the row before them is free to end a page.
    expect(kept.slice(-4)).toEqual([false, true, true, true])
    expect(
      rows.filter((row) => row.includes('khoản</w:t>') && !row.includes('Tổng')).every((row) => row.includes('<w:keepNext/>')),
    ).toBe(true)
    const after = xml.slice(xml.lastIndexOf(rows.at(-1) ?? ''))
    expect(after).toMatch(/<w:keepNext\/>[\s\S]*Tổng số tiền/)
  })

  test('an empty month still makes papers', async () => {
    const paper = drawUpPaymentPaper('order-list', paymentOf(0))
    expect((await renderPdf(paper, AT)).byteLength).toBeGreaterThan(1000)
  })
})

test('both forms were made when the programme says, whatever the day of the machine', async () => {
  const paper = drawUpPaymentPaper('statement', paymentOf(1))
  const core = strFromU8(unzipSync(await renderDocx(paper, AT))['docProps/core.xml'] ?? new Uint8Array())
  expect([...core.matchAll(/W3CDTF">([^<]+)</g)].map(([, at]) => at)).toEqual(['2024-08-06T02:00:00Z', '2024-08-06T02:00:00Z'])
  expect(core).toContain(`<dc:title>${paper.title}</dc:title>`)
  expect(strFromU8(await renderPdf(paper, AT), true)).toContain('2024-08-06T02:00:00')
})

test.each(['pdf', 'docx'] as const)(
  'a list of 1,000 payees is drawn as %s beside this process, which answers meanwhile',
  async (form) => {
    const given = { paper: drawUpPaymentPaper('order-list', paymentOf(1000)), form, at: AT }
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
  const given = { paper: drawUpPaymentPaper('order-list', paymentOf(1000)), form: 'docx', at: new Date() } as const
  expect(await drawApart(given, { megabytes: 40, seconds: 60 })).toBeUndefined()
  expect(await drawApart(given, { megabytes: 256, seconds: 0.001 })).toBeUndefined()
}, 90_000)
