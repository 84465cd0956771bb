import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryOf } from '../src/directory.ts'
import { addAdministrator } from '../src/identity/service.ts'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { expectAccessible, measureWidth, openBrowser, type Seat, takeSeat, visit } from './browser.ts'
import { type EmptyProgramme, startEmptyProgramme } from './programme.ts'

/** A network that goes, a session that ends and a server that is upgraded, in the midst of work. */

const FIRST = 'con trâu đi trước cái cày theo sau'
const SECOND = 'ăn quả nhớ kẻ trồng cây ngày trước'
const OTHER = { username: 'quantri2', name: 'Mai Thị Sen', identityNumber: '075185000017' }
const NARROW = { width: 360, height: 740 }

let programme: EmptyProgramme
let browser: Browser
let seat: Seat
let otherPassword: string

beforeAll(async () => {
  if (!isWhole) return
  programme = await startEmptyProgramme()
  browser = await openBrowser()
  seat = await takeSeat(browser, programme.address, NARROW)
  const { page } = seat
  await page.goto(`/setup#${programme.setupCode}`)
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn Quản')
  await page.getByLabel('Số định danh').fill('075185000009')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(FIRST)
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
  await page.waitForURL('**/sign-in')
  otherPassword = await addOther()
  await page.goto('/sign-in?from=%2Faccount')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(FIRST)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Tôi đã xem' }).click()
  await page.locator('#main h1').waitFor()
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await programme?.stop()
})

/** @returns the one-time password of a second administrator */
async function addOther(): Promise<string> {
  const platform = await openPlatform(programme.url, programme.config)
  try {
    const wish = { ...OTHER, reason: 'quản trị thứ hai', operator: 'root' }
    const added = await addAdministrator({ platform, units: directoryOf(platform) }, wish)
    if (!added.ok) throw new Error(added.refusal.kind)
    return added.value.oneTimePassword
  } finally {
    await platform.close()
  }
}

/** The server remembers a session for three seconds. */
async function endEverySession(page: Page): Promise<void> {
  const client = new pg.Client({ connectionString: programme.url })
  await client.connect()
  await client.query('DELETE FROM auth_session')
  await client.end()
  await page.waitForTimeout(3_000)
}

const current = (page: Page) => page.locator('#main').getByLabel('Mật khẩu hiện tại').first()
const bar = (page: Page) => page.getByText('Mất kết nối với máy chủ.')

async function typePasswords(page: Page, from: string, to: string): Promise<void> {
  await current(page).fill(from)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(to)
  await page.getByLabel('Gõ lại mật khẩu mới').fill(to)
}

/** The menu lies beside a narrow screen. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Mở danh mục' }).first().click()
  await page.getByRole('link', { name }).first().click()
}

const walked = needs(isWhole, 'npm test -- --whole loses network, session and screen in the midst of work')
describe('in the midst of work', { ...walked, timeout: 60_000 }, () => {
  test('an act pressed while the network is away is done when it is back; the page and what was typed stay', async () => {
    const { page, context } = seat
    await typePasswords(page, FIRST, SECOND)
    await context.setOffline(true)
    await bar(page).waitFor()
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    await page.getByText('1 việc đang chờ để gửi lại.').waitFor()
    expect(await current(page).inputValue()).toBe(FIRST)
    expect(await page.getByRole('alert').count()).toBe(0)
    await expectAccessible(page)
    expect(await measureWidth(page)).toBeLessThanOrEqual(NARROW.width)
    await context.setOffline(false)
    await page.getByText('Đã đặt mật khẩu mới.').waitFor()
    await bar(page).waitFor({ state: 'detached' })
  })

  test('a screen gone to while the network is away opens when it is back; until then what was typed stays', async () => {
    const { page, context } = seat
    await visit(page, '/account')
    await current(page).fill('half a password')
    await context.setOffline(true)
    await goTo(page, 'Việc cần làm')
    await bar(page).waitFor()
    expect(await current(page).inputValue()).toBe('half a password')
    await context.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll('link')].filter(({ rel }) => rel === 'stylesheet').map(({ sheet }) => sheet !== null),
    )
    expect(sheets).toEqual(sheets.map(() => true))
  })

  test('a screen that an upgrade took away: said with an offer to load again, and what was typed stays', async () => {
    const { page } = seat
    await visit(page, '/account')
    await page.route('**/assets/retention-screen-*', (route) => route.fulfill({ status: 404, body: '' }))
    await current(page).fill('half a password')
    await goTo(page, 'Thời hạn lưu')
    await page.getByText('Phần mềm đã được nâng cấp').waitFor()
    await page.waitForURL('**/account')
    expect(await current(page).inputValue()).toBe('half a password')
    await expectAccessible(page)
    await page.unroute('**/assets/retention-screen-*')
    await page.getByRole('button', { name: 'Tải lại' }).click()
    await page.getByRole('heading', { level: 1, name: 'Thời hạn lưu' }).waitFor()
  })

  test('an ended session: one signs in over the page, and the act that met its end is done', async () => {
    const { page } = seat
    await visit(page, '/account')
    await typePasswords(page, SECOND, FIRST)
    await endEverySession(page)
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' })
    await dialog.waitFor()
    await expectAccessible(page, '[role=dialog]')
    expect(await dialog.getByLabel('Tên đăng nhập').inputValue()).toBe('quantri')
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(SECOND)
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByText('Đã đặt mật khẩu mới.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/account')
  })

  test('somebody else who signs in there finds a page of their own, and nothing of the first', async () => {
    const { page, context, faults } = seat
    await visit(page, '/account')
    await typePasswords(page, FIRST, SECOND)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' })
    await dialog.getByLabel('Tên đăng nhập').fill(OTHER.username)
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(otherPassword)
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.waitForURL('**/change-password')
    expect(await page.getByLabel('Mật khẩu hiện tại').inputValue()).toBe('')
    expect(faults).toEqual([])
  })
})
