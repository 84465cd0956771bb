import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../src/identity/service.ts'
import { assert } from '../src/kernel/assert.ts'
import { projectRoot } from '../src/platform/paths.ts'
import { findChromium, howToGetChromium } from './find-chromium.ts'

/** A page of the help whose screen is worth a picture: who sees it, where, and how the browser stands. */
interface Picture {
  readonly topic: string
  readonly username: string
  readonly path: string
  /** A link of the list there that leads on to what is shown. */
  readonly through?: RegExp
  readonly width?: number
}

const PICTURES: readonly Picture[] = [
  { topic: 'month', username: 'hanh', path: '/month' },
  { topic: 'tasks', username: 'hanh', path: '/tasks' },
  { topic: 'groups', username: 'hanh', path: '/groups' },
  { topic: 'imports', username: 'hanh', path: '/imports', through: /bien-hoa/ },
  { topic: 'confirmations', username: 'tuyet', path: '/confirmations' },
  { topic: 'policies', username: 'dung', path: '/policies?state=active', through: /Tổ công nghệ số/ },
  { topic: 'budget', username: 'ngan', path: '/budget' },
  { topic: 'payments', username: 'minh', path: '/payments', through: /6\/2024/ },
  { topic: 'papers', username: 'dung', path: '/papers' },
  { topic: 'ledger', username: 'khoa', path: '/ledger' },
  { topic: 'units', username: 'quantri', path: '/units' },
  { topic: 'accounts', username: 'quantri', path: '/accounts' },
  { topic: 'myGroup', username: 'totruong', path: '/my-group', width: 420 },
]
const FOLDER = join(projectRoot, 'web/office/public/help-pictures')
const QUALITY = 60
const WIDTH = 1280
const HEIGHT = 720
const LEAST_HEIGHT = 420

/** Letters and edges are drawn the same way each time. */
const ALWAYS_ALIKE = ['--hide-scrollbars', '--disable-lcd-text', '--disable-partial-raster', '--num-raster-threads=1']

/**
 * Makes the pictures of the help from a demonstration that was just begun and nobody has touched:
 * `npm start`, then `node bin/run.mjs scripts/make-help-pictures.ts http://localhost:3000`.
 */
async function makePictures(address: string): Promise<void> {
  const executablePath = findChromium()
  assert(executablePath !== undefined, howToGetChromium)
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...ALWAYS_ALIKE]
  const browser = await chromium.launch({ executablePath, args })
  await mkdir(FOLDER, { recursive: true })
  for (const picture of PICTURES) {
    const bytes = await takePicture(browser, address, picture)
    await writeFile(join(FOLDER, `${picture.topic}.webp`), bytes)
    console.log(`${picture.topic}: ${bytes.length} bytes`)
  }
  await browser.close()
}

async function takePicture(
  browser: Browser,
  address: string,
  { username, path, through, width = WIDTH }: Picture,
): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: HEIGHT },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  const page = await context.newPage()
  await context.request.post('/api/v1/session', { data: { username, password: DEMO_PASSWORD } })
  await page.goto(path)
  await standStill(page)
  const title = (await page.locator('#main h1').first().textContent()) ?? ''
  if (through !== undefined) {
    await page.locator('#main').getByRole('link', { name: through }).first().click()
    await page.locator('#main h1').filter({ hasNotText: title }).waitFor()
    await standStill(page)
  }
  const main = await page.locator('#main').boundingBox()
  const height = Math.min(HEIGHT, Math.max(LEAST_HEIGHT, Math.ceil((main?.y ?? 0) + (main?.height ?? 0))))
  const clip = { x: 0, y: 0, width, height, scale: 1 }
  const session = await context.newCDPSession(page)
  const capture = async () => (await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip })).data
  let before = await capture()
  for (let now = await capture(); now !== before; now = await capture()) before = now
  await context.close()
  return Buffer.from(before, 'base64')
}

/** Everything is loaded, in its own letters, and nothing has the cursor. */
async function standStill(page: Page): Promise<void> {
  await page.locator('#main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' })
  await page.evaluate('document.fonts.ready.then(() => document.activeElement?.blur?.())')
}

const [address] = process.argv.slice(2)
assert(address !== undefined, 'the address of a demonstration is given')
await makePictures(address)
