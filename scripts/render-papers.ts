import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { drawUpPaymentPaper } from '../src/documents/payment-papers.ts'
import { SAMPLES, sampleFacts } from '../src/documents/sample-papers.fixture.ts'
import { renderDocx } from '../src/platform/paper/docx.ts'
import { renderPdf } from '../src/platform/paper/pdf.ts'
import { projectRoot } from '../src/platform/paths.ts'

/**
 * Draws every paper in every shape it comes in (empty, one row, a thousand, long names, before and after the districts) and
 * makes a picture of each page, to be looked at: `node bin/run.mjs scripts/render-papers.ts [FOLDER] [PART OF A NAME]`. Needs
 * poppler's pdftoppm.
 */
const [folder = join(projectRoot, 'dist', 'papers'), wanted = ''] = process.argv.slice(2)
const into = resolve(folder)
const at = new Date('2024-08-06T02:00:00Z')
const DOTS_PER_INCH = '60'

rmSync(into, { recursive: true, force: true })
mkdirSync(into, { recursive: true })
for (const { name, kind, ...asked } of SAMPLES.filter((sample) => sample.name.includes(wanted))) {
  const paper = drawUpPaymentPaper(kind, sampleFacts(asked))
  const pdf = join(into, `${name}.pdf`)
  writeFileSync(pdf, await renderPdf(paper, at))
  writeFileSync(join(into, `${name}.docx`), await renderDocx(paper, at))
  execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(into, name)])
  process.stdout.write(`${name}\n`)
}
process.stdout.write(`${readdirSync(into).filter((file) => file.endsWith('.png')).length} pages in ${into}\n`)
