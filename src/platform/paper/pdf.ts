import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DRAFT_MARK, endOf, MARGINS_MM, MOTTO, NATION, type Paper, RECIPIENTS_HEADING, ROWS_AT_THE_END } from './paper.ts'

const FONT_FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const WORDS = JSON.stringify({ nation: NATION, motto: MOTTO, draft: DRAFT_MARK, recipients: RECIPIENTS_HEADING })

/**
 * Draws a paper as PDF/A-2a: archivable, tagged for screen readers, its font (Tinos, the metrics of Times New
 * Roman) inside.
 */
export async function renderPdf(paper: Paper, drawnAt: Date): Promise<Uint8Array> {
  const compiler = await typst()
  const end = JSON.stringify({ begins: endOf(paper.body), rows: ROWS_AT_THE_END })
  const inputs = { paper: JSON.stringify(paper), margins: JSON.stringify(MARGINS_MM), words: WORDS, end }
  const pdf = compiler.pdf(
    { mainFileContent: await template(), inputs },
    { pdfStandard: 'a-2a', creationTimestamp: Math.floor(drawnAt.valueOf() / 1000) },
  )
  // The cache would keep every list of payees ever drawn.
  compiler.evictCache(0)
  return pdf
}

/** Made once: reading the fonts and the template takes longer than drawing a page. */
const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}

const template = once(() => readFile(new URL('./paper.typ', import.meta.url), 'utf8'))

const typst = once(async () => {
  const { resolve } = createRequire(import.meta.url)
  const fonts = FONT_FACES.map((face) => readFile(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)))
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: await Promise.all(fonts) }] })
})
