import type { Browser, Page } from 'playwright-core'
import type { Platform } from '../../src/platform/platform.ts'
import { openBrowser, type Seat, signInAs, takeSeat, visit } from '../browser.ts'
import type { Programme } from '../programme.ts'
import { startRoundProgramme, TITLE } from './round-programme.ts'

/** One programme and one browser, in which everybody of the round has a seat of their own. */
export interface RoundWalk {
  /** Somebody's own browser: opened and signed in when first asked for. */
  readonly as: (name: string) => Promise<Page>
  /** Faults of the pages themselves, by all seats. */
  readonly faults: () => string[]
  readonly stop: () => Promise<void>
}

/** @param goOn what was done before the walk begins */
export async function startRoundWalk(goOn: (platform: Platform) => Promise<void>): Promise<RoundWalk> {
  const programme: Programme = await startRoundProgramme(goOn)
  const browser: Browser = await openBrowser()
  const seats = new Map<string, Seat>()
  return {
    as: async (name) => {
      const kept = seats.get(name)
      if (kept !== undefined) return kept.page
      const seat = await takeSeat(browser, programme.address)
      await signInAs(seat.page, name)
      seats.set(name, seat)
      return seat.page
    },
    faults: () => [...seats.values()].flatMap(({ faults }) => faults),
    stop: async () => {
      await browser.close()
      await programme.stop()
    },
  }
}

export async function openRound(page: Page): Promise<void> {
  await visit(page, '/assessment')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: TITLE, exact: true }).waitFor()
}

/** Goes from the round to one of its pages, by the link at its head. */
export async function openPart(page: Page, name: string, heading: string | RegExp = name): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name, exact: true }).last().click()
  await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor()
}

/** Chooses in a list that opens when it is pressed. */
export async function choose(page: Page, label: string | RegExp, options: readonly (string | RegExp)[]): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('input').and(dialog.getByLabel(label)).click()
  for (const option of options) await page.getByRole('option', { name: option, exact: true }).click()
  // A list of which several are chosen stays open.
  if (options.length > 1) await dialog.getByRole('heading').first().click()
}
