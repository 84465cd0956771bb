import type { Paper } from './paper.ts'

export interface PaperToDraw {
  readonly paper: Paper
  readonly form: 'pdf' | 'docx'
  readonly at: Date
}

/**
 * Draws a paper in one of its forms. Runs in a process of its own: a list of a province's payees takes seconds, and what
 * draws it takes much memory.
 */
export default async function drawPaper({ paper, form, at }: PaperToDraw): Promise<Uint8Array> {
  if (form === 'docx') return (await import('./docx.ts')).renderDocx(paper, at)
  return (await import('./pdf.ts')).renderPdf(paper, at)
}
