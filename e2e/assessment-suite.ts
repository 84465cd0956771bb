import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { doAct } from './acts.ts'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

const figure = (page: Page) => page.getByLabel('Số liệu')
const saved = (page: Page) => page.getByText(/^Đã lưu lúc .*, Trịnh Văn Hoà$/)

async function openSheet(page: Page, unit: string): Promise<void> {
  await visit(page, '/assessment')
  await page.getByRole('link', { name: /^Đánh giá chuyển đổi số các sở.* năm 2024/ }).click()
  await page.getByRole('link', { name: unit }).click()
  await page.getByRole('heading', { name: unit }).waitFor()
}

/** A unit explains what the appraisal asked of it; criteria go from one version to the next through two hands. */
export function provesTheAssessment(office: Office): void {
  describe('a round of assessment', { timeout: 120_000 }, () => {
    test('a unit explains what it is asked, submits under its head, and whoever runs the round sees it', async () => {
      const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, 'Trịnh Văn Hoà')
      await openSheet(page, 'Thành phố Biên Hòa')
      await page.getByRole('link', { name: 'G1.1 ·' }).click()
      await page.getByRole('heading', { name: 'G1.1 ·' }).waitFor()
      await figure(page).fill('4')
      await saved(page).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Nộp bổ sung, giải trình…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Họ tên thủ trưởng').fill('Nguyễn Hữu Nguyên')
      await dialog.getByLabel('Chức vụ').fill('Chủ tịch')
      await dialog.getByRole('checkbox').check()
      await expectAccessible(page, '[role=dialog]')
      await dialog.getByRole('button', { name: 'Nộp bổ sung, giải trình' }).click()
      await page.getByText('Thủ trưởng: Nguyễn Hữu Nguyên, Chủ tịch.').waitFor()
      expect(faults).toEqual([])
      await context.close()

      const officer = await takeSeat(office.browser, office.programme.address)
      await signInAs(officer.page, 'Trần Thị Hạnh')
      await openSheet(officer.page, 'Thành phố Biên Hòa')
      await officer.page.getByText('Thủ trưởng: Nguyễn Hữu Nguyên, Chủ tịch.').waitFor()
      await officer.context.close()
    })

    test('criteria of the next year are drafted from those in force, and put in force by another', async () => {
      const officer = await takeSeat(office.browser, office.programme.address)
      await signInAs(officer.page, 'Trần Thị Hạnh')
      await visit(officer.page, '/assessment/criteria')
      await officer.page
        .getByRole('link', { name: /của huyện, thành phố/ })
        .first()
        .click()
      await officer.page.getByRole('link', { name: 'Lập bản mới từ bản này' }).click()
      await officer.page.getByRole('button', { name: /^G1\.2/ }).click()
      await officer.page.getByLabel('Điểm tối đa').fill('20')
      await officer.page.getByText(/cộng lại là 90/).waitFor()
      await officer.page.getByRole('button', { name: /^G1\.3/ }).click()
      await officer.page.getByLabel('Điểm tối đa').fill('50')
      await officer.page.getByText('Không có chỗ nào phải sửa').waitFor()
      await expectAccessible(officer.page)
      await officer.page.getByRole('button', { name: 'Lưu dự thảo' }).click()
      await officer.page.getByRole('heading', { name: 'Khác bản trước' }).waitFor()
      expect(officer.faults).toEqual([])

      const lead = await takeSeat(office.browser, office.programme.address)
      await signInAs(lead.page, 'Nguyễn Tiến Dũng')
      await lead.page.goto(new URL(officer.page.url()).pathname)
      await doAct(lead.page, /^Ban hành$/, {
        look: () => lead.page.getByText(/^Bản 2 sẽ hết hiệu lực vào 31\/12\/2024/).waitFor(),
      })
      await lead.page.getByText('Đã ban hành').first().waitFor()
      expect(lead.faults).toEqual([])
      await officer.context.close()
      await lead.context.close()
    })
  })
}
