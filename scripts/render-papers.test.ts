import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { needs } from '../src/platform/needs.fixture.ts'
import { projectRoot } from '../src/platform/paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test(
  'papers are drawn in both forms, with a picture of each page',
  needs(hasPoppler, 'poppler’s pdftoppm is not installed'),
  () => {
    const script = join(projectRoot, 'scripts', 'render-papers.ts')
    const told = execFileSync(process.execPath, [script, folder, 'statement-2026-some'], { encoding: 'utf8' })
    expect(told).toContain('2 pages')
    expect(readdirSync(folder).toSorted()).toEqual([
      'statement-2026-some-1.png',
      'statement-2026-some-2.png',
      'statement-2026-some.docx',
      'statement-2026-some.pdf',
    ])
  },
)
