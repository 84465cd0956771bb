import type { PaperToDraw } from '../../platform/paper/draw-paper.ts'
import { type ProcessLimits, runApart, TookTooMuch } from '../../platform/thread/run-apart.ts'

/** A list of 1,000 payees takes a second of a processor and 210 MB, which the program that sets it keeps for good. */
const DRAWING: ProcessLimits = { megabytes: 512, seconds: 60 }

/** Draws a paper beside this process. @returns nothing when it takes more than it may */
export async function drawApart(paper: PaperToDraw, limits: ProcessLimits = DRAWING): Promise<Uint8Array | undefined> {
  const module = new URL('../../platform/paper/draw-paper.ts', import.meta.url)
  try {
    return await runApart<PaperToDraw, Uint8Array>(module, paper, limits)
  } catch (error) {
    if (error instanceof TookTooMuch) return undefined
    throw error
  }
}
