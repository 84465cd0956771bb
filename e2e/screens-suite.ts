import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Landing } from '../src/identity/index.ts'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { expectAccessible, expectReadable, expectWords, measureWidth, type Office, signInAs, takeSeat, visit } from './browser.ts'

const DESK = [
  '/month',
  '/tasks',
  '/groups',
  '/imports',
  '/duplicates',
  '/account-changes',
  '/data-requests',
  '/policies',
  '/policies/new',
  '/budget',
  '/payments',
  '/objections',
  '/facts',
  '/papers',
  '/papers/grounds',
  '/ledger',
  '/units',
  '/assessment',
]
const SCREENS: readonly (readonly [person: string, paths: readonly string[]])[] = [
  ['Trần Thị Hạnh', DESK],
  ['Võ Thị Tuyết', ['/tasks', '/confirmations', '/groups', '/duplicates']],
  ['Đặng Anh Khoa', ['/ledger', '/audit', '/month']],
  ['Huỳnh Quốc Trí', ['/accounts', '/units', '/units/reorganise', '/units/reviews', '/audit', '/retention']],
  ['Điểu Văn Bình', ['/policies', '/budget', '/month']],
]

/** Everybody, or one who has most screens and one who has few. */
const seated = SCREENS.filter((_, at) => isWhole || at % 3 === 0)
/** Every screen, or every third: each person's first is where their day begins. */
const looked = (paths: readonly string[]) => paths.filter((_, at) => isWhole || at % 3 === 0)

/** What the screen shows that somebody's day begins with. */
const BEGINS_WITH = {
  'this-month': '/payment-cycles',
  approvals: '/payment-cycles',
  tasks: '/tasks',
  budget: '/budget/lines',
  ledger: '/ledger/entries',
  accounts: '/accounts',
  policies: '/provisions',
  'my-group': '/payment-cycles',
  assessment: '/rounds',
} as const satisfies Record<Landing, string>

const DESK_SIZE = { width: 1366, height: 768 }
const PHONE = { width: 360, height: 740 }

async function onDesk(page: Page): Promise<void> {
  await page.setViewportSize(DESK_SIZE)
  await page.emulateMedia({ colorScheme: 'light' })
}

async function onPhoneInTheDark(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: 'dark' })
}

/** Every screen for those who use it: nobody is kept out, nothing runs off, the keyboard is enough. */
export function provesTheScreens(office: Office): void {
  describe('every screen keeps nobody out', { timeout: 240_000 }, () => {
    test.each(seated)('as %s, on a desk, and on a phone in the dark', async (person, paths) => {
      const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, person)
      for (const path of looked(paths)) {
        await onDesk(page)
        await visit(page, path)
        await expectAccessible(page)
        await expectWords(page)
        await onPhoneInTheDark(page)
        await expectReadable(page)
        expect(await measureWidth(page), path).toBeLessThanOrEqual(PHONE.width)
      }
      expect(faults).toEqual([])
      await context.close()
    })

    test('a group leader sees on a phone what the group gets, and may say that it looks wrong', async () => {
      const { page, context } = await takeSeat(office.browser, office.programme.address, PHONE)
      await signInAs(page, 'Tổ trưởng')
      await page.getByText(/Tháng 6\/2024 tổ được/).waitFor()
      await expectAccessible(page)
      expect(await measureWidth(page)).toBeLessThanOrEqual(360)
      await context.close()
    })
  })

  const offeredAll = needs(isWhole, 'npm test -- --whole signs in with every account that is offered')
  test('every account that is offered begins its day where there is something to do or to read', offeredAll, async () => {
    const ask = (path: string, given?: RequestInit) => fetch(`${office.programme.address}/api/v1${path}`, given)
    const { accounts: offered } = (await (await ask('/demo-accounts')).json()) as { accounts: { username: string }[] }
    const empty: string[] = []
    for (const { username } of offered) {
      const body = JSON.stringify({ username, password: 'canh-tay-so-dung-thu' })
      const signedIn = await ask('/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      const cookie = signedIn.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
      const { landing } = (await (await ask('/me', { headers: { cookie } })).json()) as { landing: keyof typeof BEGINS_WITH }
      const { items } = (await (await ask(BEGINS_WITH[landing], { headers: { cookie } })).json()) as { items?: unknown[] }
      if (!items?.length) empty.push(`${username}: ${landing}`)
    }
    expect(offered.length).toBeGreaterThan(0)
    expect(empty).toEqual([])
  })

  describe('by keyboard alone', { timeout: 120_000 }, () => {
    test('one signs in, skips the menu, finds a group without accents and opens it', async () => {
      const { page, context } = await takeSeat(office.browser, office.programme.address)
      await page.goto('/sign-in')
      await page.getByLabel('Tên đăng nhập').focus()
      await page.keyboard.type('hanh')
      await page.keyboard.press('Tab')
      await page.keyboard.type('canh-tay-so-dung-thu')
      await page.keyboard.press('Enter')
      await page.locator('#main h1').waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('to ap')
      await page.getByRole('search').getByRole('link').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/groups\//)
      await context.close()
    })

    test('the skip link leads to the content', async () => {
      const { page, context } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, 'Trần Thị Hạnh')
      await page.goto('/groups')
      await page.locator('#main h1').waitFor()
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tới nội dung chính')
      await context.close()
    })
  })

  test('an address that leads nowhere says so under a heading, with the menu beside it', async () => {
    const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
    await signInAs(page, 'Trần Thị Hạnh')
    await page.goto('/first-days')
    expect(await page.locator('#main h1').textContent()).toBe('Không có trang này')
    expect(await page.getByRole('navigation').first().getByRole('link').count()).toBeGreaterThan(3)
    expect(faults).toEqual([])
    await context.close()
  })

  test('a register that was brought in shows each doubt beside its cell', { timeout: 120_000 }, async () => {
    const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
    await signInAs(page, 'Trần Thị Hạnh')
    await visit(page, '/imports')
    await page.getByRole('link', { name: /bien-hoa/ }).click()
    await page.waitForURL(/\/imports\/./)
    await page.getByRole('table').first().waitFor()
    await expectAccessible(page)
    expect(faults).toEqual([])
    await context.close()
  })

  test('a link restores the same view: filter, order and columns', { timeout: 120_000 }, async () => {
    const { page, context } = await takeSeat(office.browser, office.programme.address)
    await signInAs(page, 'Trần Thị Hạnh')
    await visit(page, '/groups?search=xuan&sort=-name&columns=commune,established')
    expect(await page.getByRole('columnheader').allTextContents()).toHaveLength(3)
    expect(await page.getByRole('columnheader').first().getAttribute('aria-sort')).toBe('descending')
    expect(await page.getByLabel('Tìm', { exact: true }).inputValue()).toBe('xuan')
    await context.close()
  })
}
