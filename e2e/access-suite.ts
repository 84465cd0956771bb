import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { codeNow, doAct, setUpSecondStep } from './acts.ts'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

const OWN_PASSWORD = 'mười hai con trâu gặm cỏ'

async function signInWith(page: Page, { username, password }: { username: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** Adds an auditor and gives back the one-time password that is shown once. */
async function addAuditor(page: Page): Promise<string> {
  await visit(page, '/accounts')
  const choose = async (): Promise<void> => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Họ và tên').fill('Khách Thử')
    await dialog.getByLabel('Tên đăng nhập').fill('khach')
    await dialog.getByLabel('Vai trò').selectOption({ label: 'Thanh tra' })
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('dong nai')
    await page.locator('[role=option]').first().click()
    await expectAccessible(page, '[role=dialog]')
    await dialog.getByRole('button', { name: 'Thêm người dùng' }).click()
  }
  await page.getByRole('button', { name: 'Thêm người dùng' }).first().click()
  await choose()
  const handOver = page.getByRole('dialog').filter({ hasText: 'Mật khẩu tạm chỉ hiện lần này' })
  const password = await handOver.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).textContent()
  await handOver.getByRole('button', { name: 'Đóng' }).last().click()
  return password ?? ''
}

/** From the first one-time password to a sign-in with a code from the phone, by those whose work it is. */
export function provesTheWayIn(office: Office): void {
  describe('the way in', { timeout: 120_000 }, () => {
    test('an account that is offered is kept for others; a new one sets its own password, then adds a second step', async () => {
      const admin = await takeSeat(office.browser, office.programme.address)
      await signInAs(admin.page, 'Huỳnh Quốc Trí')
      await visit(admin.page, '/accounts?search=thanhvien')
      await admin.page.locator('tbody').getByRole('link').first().click()
      await admin.page.getByRole('button', { name: 'Cấp mật khẩu tạm' }).click()
      await admin.page.getByRole('dialog').getByLabel('Lý do').fill('Quên mật khẩu')
      await admin.page.getByRole('dialog').getByRole('button', { name: 'Cấp mật khẩu tạm' }).click()
      await admin.page.getByText(/giữ nguyên mật khẩu và vai trò/).waitFor()
      const password = await addAuditor(admin.page)

      const own = await takeSeat(office.browser, office.programme.address, { width: 360, height: 740 })
      const { page } = own
      await signInWith(page, { username: 'khach', password })
      await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng bạn' }).waitFor()
      await expectAccessible(page)
      await page.getByLabel('Mật khẩu hiện tại').fill(password)
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD)
      await page.getByLabel('Gõ lại mật khẩu mới').fill(OWN_PASSWORD)
      await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
      await page.locator('#main h1').waitFor()

      const secret = await setUpSecondStep(page, OWN_PASSWORD)

      await own.context.clearCookies()
      await signInWith(page, { username: 'khach', password: OWN_PASSWORD })
      await page.getByLabel(/^Mã 6 số/).fill(codeNow(secret))
      await page.getByRole('button', { name: 'Xác nhận mã' }).click()
      await page.locator('#main h1').waitFor()
      expect([...admin.faults, ...own.faults]).toEqual([])

      await visit(admin.page, '/accounts?search=khach')
      await admin.page.locator('tbody').getByRole('link').first().click()
      await admin.page.getByText(/xác thực hai lớp: bật/).waitFor()
      await doAct(admin.page, /^Ngừng tài khoản$/, { reason: 'Thử xong' })
      await admin.page.getByText(/ngừng lúc/).waitFor()
      await Promise.all([admin, own].map(({ context }) => context.close()))
    })
  })
}
