import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningProvider, startIndependentProvider } from '../src/identity/provider/provider.fixture.ts'
import { expectAccessible, measureWidth, openBrowser, type Seat, takeSeat, visit } from './browser.ts'
import { findFreePort, startEmptyProgramme } from './programme.ts'

/** A device in the browser that makes and uses passkeys, and a province's provider that is not of our making. */

const PASSWORD = 'con trâu đi trước cái cày theo sau'
const NARROW = { width: 360, height: 740 }

let programme: Awaited<ReturnType<typeof startEmptyProgramme>>
let provider: RunningProvider
let browser: Browser
let seat: Seat

beforeAll(async () => {
  const port = await findFreePort()
  provider = await startIndependentProvider(() => 'cccd-075185000009', `http://localhost:${port}/sign-in/provider`)
  programme = await startEmptyProgramme({ port, identityProvider: provider.settings })
  browser = await openBrowser()
  seat = await takeSeat(browser, programme.address, NARROW)
  await addAuthenticator(seat.page)
  await setUp(seat.page)
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await programme?.stop()
  await provider?.stop()
})

async function addAuthenticator(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  await devices.send('WebAuthn.addVirtualAuthenticator', { options })
}

async function setUp(page: Page): Promise<void> {
  await page.goto(`/setup#${programme.setupCode}`)
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn Quản')
  await page.getByLabel('Số định danh').fill('075185000009')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/sign-in')
  await signIn(page)
  await page.locator('#main h1').waitFor()
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

const passkeys = (page: Page) => page.getByRole('region', { name: 'Khoá truy cập (passkey)' })

describe('passkeys and the identity provider', { timeout: 120_000 }, () => {
  test('a passkey is enrolled under one’s own account, and then opens it in place of the code', async () => {
    const { page, context } = seat
    await visit(page, '/account')
    await expectAccessible(page)
    const card = passkeys(page)
    await card.getByLabel('Tên khoá truy cập').fill('Máy tính phòng')
    await card.getByLabel('Mật khẩu hiện tại').fill(PASSWORD)
    await card.getByRole('button', { name: 'Thêm khoá truy cập' }).click()
    await card.getByRole('button', { name: 'Bỏ · Máy tính phòng' }).waitFor()
    await expectAccessible(page)
    expect(await measureWidth(page)).toBeLessThanOrEqual(NARROW.width)

    await context.clearCookies()
    await page.goto('/sign-in?from=%2Faccounts')
    await signIn(page)
    await page.getByRole('button', { name: 'Dùng khoá truy cập' }).waitFor()
    expect(await page.getByLabel(/^Mã 6 số/).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Dùng khoá truy cập' }).click()
    await page.waitForURL('**/accounts')
  })

  test('the only second step of an administrator is not taken away, and the refusal says what to do', async () => {
    const { page } = seat
    await visit(page, '/account')
    const card = passkeys(page)
    await card.getByRole('button', { name: 'Bỏ · Máy tính phòng' }).click()
    await card.getByLabel('Mật khẩu hiện tại').fill(PASSWORD)
    await card.getByRole('button', { name: 'Bỏ khoá truy cập này' }).click()
    await card.getByText(/luôn cần một lớp thứ hai/).waitFor()
    await expectAccessible(page)
    await card.getByRole('button', { name: 'Giữ lại' }).click()
  })

  test('whoever is not linked is told the name to give; linked with both steps, the provider opens the account', async () => {
    const { page, context } = seat
    const stranger = await takeSeat(browser, programme.address)
    await stranger.page.goto('/sign-in')
    await stranger.page.getByRole('button', { name: /^Đăng nhập bằng/ }).click()
    await stranger.page.getByText(/cccd-075185000009/).waitFor()
    await expectAccessible(stranger.page)
    await stranger.context.close()

    await visit(page, '/account')
    const card = page.locator('section').filter({ hasText: 'Chưa gắn' })
    await card.getByLabel('Mật khẩu hiện tại').fill(PASSWORD)
    await card.getByRole('button', { name: 'Gắn tài khoản' }).click()
    await page.getByText(/Đã gắn với •••• 0009/).waitFor()

    await context.clearCookies()
    await page.goto('/sign-in?from=%2Faccounts')
    await page.getByRole('button', { name: /^Đăng nhập bằng/ }).click()
    await page.getByRole('button', { name: 'Dùng khoá truy cập' }).click()
    await page.waitForURL('**/accounts')
    expect(page.url()).not.toContain('code=')
    expect([...seat.faults, ...stranger.faults]).toEqual([])
  })
})
