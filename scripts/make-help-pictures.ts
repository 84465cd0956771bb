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
  { topic: 'tasks', username: 'tuyet', path: '/tasks' },
  { topic: 'groups', username: 'hanh', path: '/groups' },
  { topic: 'imports', username: 'hanh', path: '/imports', through: /bien-hoa/ },
  { topic: 'duplicates', username: 'hanh', path: '/duplicates' },
  { topic: 'confirmations', username: 'tuyet', path: '/confirmations' },
  { topic: 'policies', username: 'dung', path: '/policies?state=active', through: /./ },
  { topic: 'budget', username: 'ngan', path: '/budget' },
  { topic: 'payments', username: 'minh', path: '/payments', through: /6\/2024/ },
  { topic: 'papers', username: 'dung', path: '/papers', through: /6\/2024/ },
  { topic: 'ledger', username: 'khoa', path: '/ledger' },
  { topic: 'audit', username: 'khoa', path: '/audit' },
  { topic: 'units', username: 'quantri', path: '/units' },
  { topic: 'accounts', username: 'quantri', path: '/accounts' },
  { topic: 'myGroup', username: 'totruong', path: '/my-group', width: 420 },
]
const FOLDER = join(projectRoot, 'web/office/public/help-pictures')
const QUALITY = 60
const WIDTH = 1180
const HEIGHT = 720

/**
 * Makes the pictures of the help from a demonstration that was just begun and nobody has touched:
 * `npm start`, then `node bin/run.mjs scripts/make-help-pictures.ts http://localhost:3000`.
 */
async function makePictures(address: string): Promise<void> {
  const executablePath = findChromium()
  assert(executablePath !== undefined, howToGetChromium)
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars']
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
  if (through !== undefined) {
    await page.locator('#main tbody, #main ul').getByRole('link', { name: through }).first().click()
    await page.waitForLoadState('networkidle')
    await standStill(page)
  }
  const session = await context.newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  await context.close()
  return Buffer.from(data, 'base64')
}

/** Everything is loaded, in its own letters, and nothing has the cursor. */
async function standStill(page: Page): Promise<void> {
  await page.locator('#main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`)
  await page.evaluate('document.fonts.ready.then(() => document.activeElement?.blur?.())')
}

const [address] = process.argv.slice(2)
assert(address !== undefined, 'the address of a demonstration is given')
await makePictures(address)
