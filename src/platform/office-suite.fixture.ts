import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needs } from './needs.fixture.ts'

const SOFFICE = '/usr/bin/soffice'
export const canReadPdf = ['/usr/bin/pdftotext', '/usr/bin/pdfinfo'].every((path) => existsSync(path))

/** For tests that open a file as its reader will. */
export const needsLibreOffice = needs(
  existsSync(SOFFICE) && canReadPdf,
  'LibreOffice or pdftotext is not installed: they open tables as readers do',
)

/** Opens a file in LibreOffice, which computes its formulas anew, and saves it as another. */
export function convert(bytes: Uint8Array, { from, to }: { from: string; to: string }): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'canhtayso-office-'))
  try {
    writeFileSync(join(folder, `table.${from}`), bytes)
    const home = `-env:UserInstallation=file://${folder}/home`
    const given = ['--headless', home, '--convert-to', to, '--outdir', folder, join(folder, `table.${from}`)]
    execFileSync(SOFFICE, given, { stdio: 'ignore', timeout: 120_000 })
    return readFileSync(join(folder, `table.${to.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a reader of a PDF sees: all its text, and how large each page is, in points. */
export function pagesOf(pdf: Buffer): { text: string; pages: { width: number; height: number }[] } {
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  const folder = mkdtempSync(join(tmpdir(), 'canhtayso-pdf-'))
  try {
    writeFileSync(join(folder, 'table.pdf'), pdf)
    const told = execFileSync('/usr/bin/pdfinfo', ['-f', '1', '-l', '999', join(folder, 'table.pdf')]).toString()
    const pages = [...told.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => ({
      width: Number(width),
      height: Number(height),
    }))
    return { text, pages }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
