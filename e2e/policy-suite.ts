import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

const part = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

async function nameTheAct(page: Page): Promise<void> {
  await page.getByLabel('Tên quy định (tiếng Việt)').fill('Hỗ trợ tổ theo số thành viên')
  await page.getByLabel('Mã quy định').fill('ho-tro-theo-bac')
  await page.getByLabel('Số hiệu').fill('9/2025/NQ-HĐND')
  await page.getByLabel('Trích yếu (tiếng Việt)').fill('Mức hỗ trợ theo số thành viên')
  await page.getByLabel('Hiệu lực từ ngày').fill('1/1/2025')
  await page.getByLabel('Chi từ tháng').fill('1/2025')
}

async function addTier(page: Page, order: number, tier: { until?: string; amount: string }): Promise<void> {
  const fields = row(page, `Bậc ${order}`)
  if (tier.until !== undefined) await fields.getByLabel(/^Đến hết/).fill(tier.until)
  await fields.getByLabel('Số tiền').fill(tier.amount)
}

/** A resolution that pays by tier is entered with fields alone, and its example is worked while one types. */
export function provesThePolicyEditor(office: Office): void {
  test('a policy that pays by tier is entered without JSON, its example worked at once', { timeout: 120_000 }, async () => {
    const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
    await signInAs(page, 'Trần Thị Hạnh')
    await visit(page, '/policies/new')
    await nameTheAct(page)

    await page.getByRole('button', { name: '+ Thêm khoản hỗ trợ' }).click()
    await page.getByLabel('Tên khoản (tiếng Việt)').fill('Hỗ trợ hằng tháng')
    await page.getByText('Căn cứ: chưa ghi').first().click()
    await page.getByLabel('Điều', { exact: true }).fill('3')
    await page.getByLabel('Cách định mức').selectOption({ label: 'Theo bậc' })
    await page.getByLabel('Theo thông tin').selectOption({ label: 'Số thành viên' })
    await row(page, 'Bậc 1').getByLabel(/^Từ/).fill('1')
    await addTier(page, 1, { until: '5', amount: '1000000' })
    await page.getByRole('button', { name: '+ Thêm bậc' }).click()
    await row(page, 'Bậc 2').getByLabel('Số tiền').focus()
    await page.keyboard.press('Tab')
    await row(page, 'Bậc 2').getByText('Chưa điền.').waitFor()
    await addTier(page, 2, { amount: '1500000' })

    await part(page, 'Ví dụ tính').click()
    await page.getByRole('button', { name: '+ Thêm ví dụ' }).click()
    const example = row(page, 'Ví dụ 1')
    await example.getByLabel('Tên ví dụ (tiếng Việt)').fill('Tổ có bảy người')
    await example.getByLabel('Thêm dữ kiện').selectOption({ label: 'Số thành viên' })
    await example.getByLabel('Số thành viên').fill('7')
    await example.getByLabel('Tổng số tiền').fill('1400000')
    const worked = page.getByRole('table', { name: 'Ví dụ kèm theo' })
    await worked.getByText('lệch').waitFor()
    await example.getByText(/tính ra 1\.500\.000/).waitFor()
    await example.getByLabel('Tổng số tiền').fill('1500000')
    await worked.getByText('khớp').waitFor()
    await expectAccessible(page)

    await page.getByRole('tab', { name: 'Xem dạng JSON' }).click()
    const json = page.getByLabel('Toàn văn dữ liệu (JSON)')
    await json.fill((await json.inputValue()).replace('"amount": 1000000', '"amount": 900000'))
    await page.getByRole('tab', { name: 'Biểu mẫu' }).click()
    expect(await row(page, 'Bậc 1').getByLabel('Số tiền').inputValue()).toBe('900.000 đồng')

    await row(page, 'Bậc 2').getByRole('button', { name: 'Đưa bậc 2 lên trên' }).click()
    await row(page, 'Bậc 2')
      .getByText(/chồng lên nhau/)
      .waitFor()
    await row(page, 'Bậc 2').getByRole('button', { name: 'Đưa bậc 2 lên trên' }).click()
    await page.getByRole('button', { name: 'Lưu bản thảo' }).click()
    await page.waitForURL(/\/policies\/[0-9a-f-]{36}$/)
    await page.getByText(/1–5: 900\.000 đồng; 6\+: 1\.500\.000 đồng/).waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
}
