import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { doAct } from './acts.ts'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const PARTS = [
  { name: 'Trảng Dài Bắc', code: '99001', share: '60' },
  { name: 'Trảng Dài Nam', code: '99002', share: '50' },
]

async function drawUpSplit(page: Page): Promise<void> {
  await page.getByLabel('Chia một đơn vị thành nhiều').check()
  await field(page, 'Có hiệu lực từ ngày').fill('01/01/2027')
  await page.getByLabel('Đơn vị bị chia').fill('Trảng Dài')
  await page.getByRole('button', { name: /^Phường Trảng Dài/ }).click()
  for (const [index, { name, code, share }] of PARTS.entries()) {
    await field(page, 'Tên (không kèm loại)').nth(index).fill(name)
    await field(page, 'Mã').nth(index).fill(code)
    await field(page, 'Phần dân số (%)').nth(index).fill(share)
  }
  await field(page, 'Tên đợt sắp xếp').fill('Chia phường Trảng Dài')
  await field(page, 'Văn bản (số, ngày)').fill('NQ 1/2026/NQ-HĐND ngày 01/12/2026')
}

/** A commune is divided and what that leaves is settled. After the month: it changes units. */
export function provesTheUnits(office: Office): void {
  describe('units reorganised in the browser', { timeout: 120_000 }, () => {
    test('a ward is divided: what is wrong stands at its field, the effect is seen, it is done, a review is settled', async () => {
      const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, 'Huỳnh Quốc Trí')
      await visit(page, '/units/reorganise')
      await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
      await page.getByText('Ghi ngày có hiệu lực.').waitFor()
      await expectAccessible(page)

      await drawUpSplit(page)
      await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
      await page.getByText('cộng lại là 110 %').waitFor()
      await field(page, 'Phần dân số (%)').nth(1).fill('40')
      await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
      await page.getByText('Phường Trảng Dài → Phường Trảng Dài Bắc (60 %), Phường Trảng Dài Nam (40 %)').waitFor()

      await page.getByText('Xếp ấp, khu phố về đơn vị nhận').click()
      await page.getByLabel(/^Ấp 4, /).selectOption({ label: 'Phường Trảng Dài Nam' })
      await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
      await doAct(page, /^Áp dụng sắp xếp$/, { look: () => expectAccessible(page, '[role=dialog]') })

      await page.waitForURL(/\/units\/reviews/)
      await page.getByRole('row', { name: /Ấp 1/ }).waitFor()
      expect(await page.getByRole('row', { name: /^Ấp 4/ }).count()).toBe(0)
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Đã xem: Ấp 1, / }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('Phường Trảng Dài Bắc nhận, sẽ ghi sau')
      await page.getByRole('dialog').getByRole('button', { name: 'Đã xem' }).click()
      await page.getByRole('button', { name: /^Đã xem: Ấp 1, / }).waitFor({ state: 'detached' })

      await visit(page, '/tasks')
      await page.getByRole('link', { name: /việc còn phải xem sau sắp xếp đơn vị/ }).click()
      await page.waitForURL(/\/units\/reviews/)
      expect(faults).toEqual([])
      await context.close()
    })

    test('a month is opened from its district to a commune and to its groups, as it was and on the units of today', async () => {
      const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, 'Trần Thị Hạnh')
      await visit(page, '/payments')
      await page
        .locator('#main')
        .getByRole('link', { name: /6\/2024/ })
        .first()
        .click()
      await page.getByRole('button', { name: /Biên Hòa/ }).click()
      await page.getByRole('link', { name: 'Bửu Long', exact: true }).waitFor()
      await expectAccessible(page)
      await page.goto(`${page.url()}?lens=today`)
      await page.getByText(/^Gom theo đơn vị hiện nay/).waitFor()
      await page.getByRole('button', { name: /Biên Hòa/ }).click()
      await page.getByRole('link', { name: 'Bửu Long', exact: true }).click()
      await page.waitForURL(/entitlements\?.*unit=/)
      await page.getByRole('cell', { name: 'Bửu Long', exact: true }).first().waitFor()
      expect(faults).toEqual([])
      await context.close()
    })
  })
}
