import axe, { type Result, type RunOptions } from 'axe-core'
import { type Browser, type BrowserContext, type Cookie, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../scripts/find-chromium.ts'
import { assert } from '../src/kernel/assert.ts'
import type { Programme } from './programme.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Long enough for a loaded machine with two cores; a wait ends as soon as what it waits for is there. */
const PATIENCE_MS = 20_000

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  assert(executablePath !== undefined, 'a Chromium is on this machine: scripts/test.ts leaves these tests out otherwise')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** What the suites share: one programme with its demonstration, one browser. Filled in before the first test. */
export interface Office {
  programme: Programme
  browser: Browser
}

export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  /** Faults of the page itself; a refusal the server answered is none. */
  readonly faults: readonly string[]
}

export interface SeatWishes {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** A person's own browser, with a fresh profile. */
export async function takeSeat(
  browser: Browser,
  address: string,
  { width = 1366, height = 768, colorScheme = 'light' }: SeatWishes = {},
): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme,
    // Nothing fades in: a colour half-way there says nothing about a screen, and a walk has no time for it.
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return { page, context, faults }
}

const sessions = new WeakMap<Browser, Map<string, readonly Cookie[]>>()

/**
 * Signs in as the demonstration offers it: one press on the line of the account. Whoever has done so in this browser goes on
 * with that session, as somebody with a second window does.
 */
export async function signInAs(page: Page, name: string): Promise<void> {
  const browser = page.context().browser()
  assert(browser !== null, 'a seat is in a browser')
  const ofBrowser = sessions.get(browser) ?? new Map<string, readonly Cookie[]>()
  sessions.set(browser, ofBrowser)
  const kept = ofBrowser.get(name)
  if (kept === undefined) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name }).click()
  } else {
    await page.context().addCookies(kept)
    await page.goto('/')
  }
  await page.locator('#main h1').waitFor()
  ofBrowser.set(name, await page.context().cookies())
}

/** Goes to a screen and waits until its title is there and nothing is still loading. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

/** Nothing that keeps somebody out, by the rules of WCAG 2.2 A and AA that a program can check; in the part of the page that is named, or all of it. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await standStill(page)
  const violations = await findViolations(page, part, { runOnly: WCAG_22_AA })
  const found = violations.map(({ id, nodes }) => `${id}: ${placesOf(nodes)}`)
  expect(found, page.url()).toEqual([])
}

/** Ids, JSON, and names that only the program has: `not-entitled`, `groupId`. A file's name or an address may look so. */
const KEYS = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i,
  /[{}]|\["|"\]/,
  /(?<![\w./@-])[a-z]{2,}(?:-[a-z0-9]+)+(?![\w./@-])/,
  /\b[a-z]+[A-Z][a-z]+\b/,
]

/** What stands on the screen are names and words, never keys. */
export async function expectWords(page: Page): Promise<void> {
  // What is hidden is not on the screen.
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is drawn, line by line
  const lines = (await page.locator('body').innerText()).split('\n')
  expect(
    lines.filter((line) => KEYS.some((key) => key.test(line))),
    page.url(),
  ).toEqual([])
}

const FRAMES_AT_REST = 6

/**
 * A colour half-way through its transition says nothing about the screen; what turns without end is not waited for. A
 * dialog that follows another begins its transition some frames after it is there, so one look is not enough.
 */
const standStill = (page: Page): Promise<void> =>
  page.evaluate(async (framesAtRest) => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        )
    for (let still = 0; still < framesAtRest; still++) {
      const { length } = await Promise.allSettled(moving().map(({ finished }) => finished))
      if (length > 0) still = 0
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, FRAMES_AT_REST)

/** The colours alone: what the dark changes. */
export async function expectReadable(page: Page): Promise<void> {
  await standStill(page)
  const violations = await findViolations(page, undefined, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  expect(
    violations.map(({ nodes }) => placesOf(nodes)),
    page.url(),
  ).toEqual([])
}

const placesOf = (nodes: Violation['nodes']): string =>
  nodes
    .slice(0, 3)
    .map(({ target }) => target.join(' '))
    .join(' | ')

type Violation = Pick<Result, 'id'> & { readonly nodes: readonly { readonly target: readonly unknown[] }[] }

/** What axe finds in the page itself. It has no frames of others, so nothing has to be gathered from them. */
async function findViolations(page: Page, part: string | undefined, options: RunOptions): Promise<Violation[]> {
  await page.evaluate(axe.source)
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] })
  const where = part === undefined ? 'document' : JSON.stringify(part)
  return page.evaluate<Violation[]>(`axe.run(${where}, ${asked}).then(({ violations }) => violations)`)
}

export const measureWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
