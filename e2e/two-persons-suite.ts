import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { doAct } from './acts.ts'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

const REGISTER = `Xã,Tổ,Họ và tên,Vai trò,Ngày sinh,Điện thoại,Số định danh,Số tài khoản,Ghi chú
Phường Tân Vạn,Tổ Khu phố Thử,Đào Thị Thử Bốn,Tổ trưởng,12/03/1985,0901234511,099185000211,100200300411,VCB
Phường Tân Vạn,Tổ Khu phố Thử,Đào Thị Thử Năm,Thành viên,12/03/1986,0901234512,099185000212,100200300412,BIDV
`

async function proposeLess(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loại').selectOption({ label: 'Điều chỉnh' })
  await dialog.getByLabel(/Số tiền/).fill('-500000000')
  await dialog.getByLabel('Số quyết định').fill('45/QĐ-UBND')
  await dialog.getByLabel('Lý do').fill('Giảm theo điều chỉnh giữa năm')
  await dialog.getByText(/500\.000\.000.*vào dòng/).waitFor()
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Điều chỉnh', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** What nobody does alone, and a column the machine did not know. */
export function provesWhatTwoDo(office: Office): void {
  const seatAs = async (person: string) => {
    const seat = await takeSeat(office.browser, office.programme.address)
    await signInAs(seat.page, person)
    return seat
  }

  describe('what one proposes and another confirms', { timeout: 120_000 }, () => {
    test('an estimate is adjusted by a decision: it counts once somebody else has confirmed it', async () => {
      const officer = await seatAs('Phạm Thị Ngân')
      await visit(officer.page, '/budget')
      await officer.page.locator('#main tbody').getByRole('link').first().click()
      await officer.page.getByRole('button', { name: 'Ghi giao hoặc điều chỉnh' }).click()
      await proposeLess(officer.page)
      await officer.page.getByText('chờ người thứ hai').waitFor()
      const lead = await seatAs('Lê Văn Minh')
      await visit(lead.page, '/tasks')
      await lead.page.getByRole('link', { name: /chờ người thứ hai xác nhận/ }).click()
      await doAct(lead.page, /^Xác nhận$/, { reason: 'Đúng quyết định' })
      await lead.page
        .getByText(/^10\.000\.000\.000/)
        .first()
        .waitFor()
      expect([...officer.faults, ...lead.faults]).toEqual([])
      await Promise.all([officer, lead].map(({ context }) => context.close()))
    })
  })

  test('a register without a column of banks says so once; the column is named and the file read again', {
    timeout: 120_000,
  }, async () => {
    const { page, context, faults } = await seatAs('Trần Thị Hạnh')
    await visit(page, '/imports')
    const file = { name: 'tan-van.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('button', { name: /^Đọc/ }).click()
    await page.waitForURL(/\/imports\/./)
    await page.getByText(/không có cột ngân hàng/).waitFor()
    await page.getByRole('tab', { name: 'Cột và tiêu đề' }).click()
    await page.getByLabel('Cột I được đọc là').selectOption({ label: 'Ngân hàng' })
    await page.getByRole('button', { name: 'Đọc lại theo cách này' }).click()
    await page.getByText(/không có cột ngân hàng/).waitFor({ state: 'detached' })
    await expectAccessible(page)
    expect(faults).toEqual([])
    await context.close()
  })
}
