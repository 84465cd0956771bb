// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, render } from '@testing-library/react'
import { chromium } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { needs } from '../../../src/platform/needs.fixture.ts'
import { canReadPdf, pagesOf } from '../../../src/platform/office-suite.fixture.ts'
import { table } from '../../../src/platform/table-export/table.fixture.ts'
import classes from './print.module.css'
import { PrintedTable } from './printed-table.tsx'
import { Signatures } from './signatures.tsx'

const browser = findChromium()
const reason = 'Chromium or pdftotext is not installed: they put a list on paper and read it'
const WORDS = { issuer: '', place: '', left: 'NGƯỜI LẬP BIỂU', right: 'THỦ TRƯỞNG ĐƠN VỊ' }

/** The rules of paper, with the classes as they were named for this test. */
const style = ['../theme/paper.css', 'print.module.css']
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('')
  .replaceAll(/\.([a-zA-Z-]+)(?=[\s,.:{>])/g, (said, name: string) => `.${classes[name] ?? said.slice(1)}`)

function pageOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => table.rows[index % 2] ?? [])
  const { container } = render(<PrintedTable table={{ ...table, rows }} signatures={<Signatures words={WORDS} />} />)
  const markup = container.innerHTML
  cleanup()
  return `<style>${style}</style>${markup}`
}

const ROW = /0590001234567|00123 /g

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
