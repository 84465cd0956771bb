// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, render } from '@testing-library/react'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { needs } from '../../../src/platform/needs.fixture.ts'
import { canReadPdf, pagesOf } from '../../../src/platform/office-suite.fixture.ts'
import { table } from '../../../src/platform/table-export/table.fixture.ts'
import tableClasses from '../table/data-table.module.css'
import { HeadRow } from '../table/head-row.tsx'
import { PlainTable } from '../table/plain-table.tsx'
import { joinSignatures } from './join-signatures.ts'
import classes from './print.module.css'
import { PrintedTable } from './printed-table.tsx'
import { Signatures } from './signatures.tsx'

const browser = findChromium()
const reason = 'Chromium or pdftotext is not installed: they put a list on paper and read it'
const WORDS = { issuer: '', place: '', left: 'NGƯỜI LẬP BIỂU', right: 'THỦ TRƯỞNG ĐƠN VỊ' }

/** The rules of a stylesheet, with its classes as they were named for this test. */
function rulesOf(file: string, named: Readonly<Record<string, string>> = {}): string {
  const rules = readFileSync(join(import.meta.dirname, file), 'utf8')
  return rules.replaceAll(/\.([a-zA-Z-]+)(?=[\s,.:{>)])/g, (said, name: string) => (named[name] ? `.${named[name]}` : said))
}
const style = `${rulesOf('../theme/paper.css')}${rulesOf('print.module.css', classes)}${rulesOf('../table/data-table.module.css', tableClasses)}`

function pageOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => table.rows[index % 2] ?? [])
  const { container } = render(<PrintedTable table={{ ...table, rows }} signatures={<Signatures words={WORDS} />} />)
  const markup = container.innerHTML
  cleanup()
  return `<style>${style}</style>${markup}`
}

const ROW = /0590001234567|00123 /g

const NOTE = 'chưa phải cả danh sách'
/** A screen as it is put on paper: a card with a table, a note and a pager below it, and then the signatures. */
function screenOf(count: number, { endsWith = '', foot = false } = {}): HTMLElement {
  const rows = Array.from({ length: count }, (_, at) => ({ at, account: '0590001234567', amount: 1_500_000 }))
  const columns = [
    { key: 'account', header: 'Số tài khoản', kind: 'code' as const, value: ({ account }: { account: string }) => account },
    { key: 'amount', header: 'Số tiền', kind: 'money' as const, value: ({ amount }: { amount: number }) => amount },
  ]
  const { container } = render(
    <div>
      <div className={`${classes['screen']} screen`}>
        <h1>Màn hình</h1>
        <div className="mantine-Card-root">
          <PlainTable
            caption="Danh sách"
            columns={columns}
            rows={rows}
            rowKey={({ at }) => String(at)}
            {...(foot && {
              foot: (
                <tr>
                  <td>Cộng</td>
                </tr>
              ),
            })}
          />
          <p className={classes['part']}>{NOTE}</p>
          <nav>trang sau</nav>
        </div>
        <p>{endsWith}</p>
      </div>
      <Signatures words={WORDS} />
    </div>,
  )
  return container
}

const joined = (container: HTMLElement) => {
  const signatures = container.querySelector<HTMLElement>(`.${classes['foot']}`)
  return joinSignatures(container.querySelector<HTMLElement>('.screen') as HTMLElement, signatures as HTMLElement)
}

describe('a list on paper', needs(browser !== undefined && canReadPdf, reason), () => {
  test('has all its rows, its headings on each page, and never a page that is signed without rows', async () => {
    const opened = await chromium.launch({ executablePath: browser ?? '', args: ['--headless', '--no-sandbox', '--disable-gpu'] })
    try {
      const paper = await opened.newPage()
      for (const count of [0, 1, 16, 17, 18, 24, 25, 60]) {
        await paper.setContent(pageOf(count))
        const { text, pages } = pagesOf(await paper.pdf({ preferCSSPageSize: true }))
        const leaves = text.split('\f').slice(0, -1)
        expect(pages.every(({ width, height }) => width > height)).toBe(true)
        for (const leaf of leaves) expect(leaf, `of ${count} rows`).toContain('Số tài khoản')
        expect(text.match(ROW) ?? [], `of ${count} rows`).toHaveLength(count)
        expect(leaves.findIndex((leaf) => leaf.includes('THỦ TRƯỞNG'))).toBe(leaves.length - 1)
        if (count > 0) expect(leaves.at(-1), `of ${count} rows`).toMatch(ROW)
      }
    } finally {
      await opened.close()
    }
  })
})

describe('a screen that is put on paper', () => {
  test('that ends with a table has its last rows, its sums and its note in one part with the signatures, and is put back as it was', () => {
    const container = screenOf(5, { foot: true })
    const before = container.innerHTML
    const putBack = joined(container)
    const part = container.querySelector(`.${classes['last']}`)
    expect(part?.textContent).toBe(
      `${'05900012345671.500.000 ₫'.repeat(2)}Cộng${NOTE}NGƯỜI LẬP BIỂU(Ký, ghi rõ họ tên)THỦ TRƯỞNG ĐƠN VỊ(Ký tên, đóng dấu)`,
    )
    expect(container.querySelectorAll('tbody:first-of-type > tr:not(.no-print)')).toHaveLength(3)
    putBack()
    expect(container.innerHTML.replaceAll(' class=""', '')).toBe(before)
    cleanup()
  })

  test('has headings and no buttons, which a browser leaves empty on all pages but the first', () => {
    const columns = [{ key: 'name', header: 'Đơn vị', sort: 'name', value: () => '' }]
    const { container } = render(
      <table>
        <HeadRow columns={columns} sort={undefined} onSort={() => undefined} />
      </table>,
    )
    expect(container.querySelector('button')).not.toBeNull()
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(container.innerHTML).toContain('>Đơn vị</th>')
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(container.querySelector('button')).not.toBeNull()
    cleanup()
  })

  test('that goes on after its table is left as it is', () => {
    const container = screenOf(5, { endsWith: 'Còn nữa.' })
    const before = container.innerHTML
    joined(container)
    expect(container.innerHTML).toBe(before)
    cleanup()
  })
})

describe('a screen on paper', needs(browser !== undefined && canReadPdf, reason), () => {
  test('is never signed on a page without its rows, however many there are', { timeout: 60_000 }, async () => {
    const opened = await chromium.launch({ executablePath: browser ?? '', args: ['--headless', '--no-sandbox', '--disable-gpu'] })
    try {
      const paper = await opened.newPage()
      for (const count of [1, 2, 22, 23, 24, 25, 26, 27, 53, 54, 55, 56, 57, 58]) {
        const container = screenOf(count)
        joined(container)
        await paper.setContent(`<style>${style}</style>${container.innerHTML}`)
        cleanup()
        const { text } = pagesOf(await paper.pdf({ preferCSSPageSize: true }))
        const leaves = text.split('\f').slice(0, -1)
        expect(text.match(ROW) ?? [], `of ${count} rows`).toHaveLength(count)
        expect(leaves.findIndex((leaf) => leaf.includes('THỦ TRƯỞNG'))).toBe(leaves.length - 1)
        expect(leaves.at(-1)?.match(ROW)?.length, `of ${count} rows`).toBeGreaterThanOrEqual(Math.min(count, 2))
        expect(leaves.at(-1), `of ${count} rows`).toContain(NOTE)
      }
    } finally {
      await opened.close()
    }
  })
})
