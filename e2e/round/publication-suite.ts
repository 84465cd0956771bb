import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { doAct } from '../acts.ts'
import { expectAccessible } from '../browser.ts'
import { drawUp } from './council-suite.ts'
import { contactOf, PEOPLE, TITLE } from './round-programme.ts'
import { openPart, type RoundWalk } from './round-walk.ts'

async function giveDecision(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số quyết định').fill(number)
  await dialog.getByLabel('Ngày ký').fill('02/12/2024')
  await dialog.getByRole('textbox', { name: 'Người ký', exact: true }).fill('Võ Tấn Đức')
  await dialog.getByLabel('Chức vụ người ký').fill('Chủ tịch')
}

/** The result is published, appealed against by a unit, and corrected. */
export function publishesAndHearsAppeals(walk: () => RoundWalk): void {
  describe('the result', () => {
    test('a lead publishes it; Sở Y tế appeals against a score', async () => {
      const lead = await walk().as(PEOPLE.lead)
      await openPart(lead, 'Kết quả', `Kết quả: ${TITLE}`)
      await doAct(lead, /^Công bố kết quả$/, { look: () => giveDecision(lead, '900/QĐ-UBND') })
      await lead
        .getByText(/^Bản 1, theo Quyết định 900\/QĐ-UBND/)
        .first()
        .waitFor()
      await expectAccessible(lead)
      const contact = await walk().as(contactOf('Y tế'))
      await openPart(contact, 'Kết quả', `Kết quả: ${TITLE}`)
      await contact.getByRole('link', { name: 'Kiến nghị', exact: true }).click()
      await contact.getByRole('button', { name: 'Kiến nghị về G1.1' }).click()
      const dialog = contact.getByRole('dialog')
      await dialog.getByLabel('Căn cứ kiến nghị').fill('Phiên họp quý IV đã có thông báo kết luận nhưng chưa được tính.')
      await dialog.getByRole('button', { name: 'Gửi kiến nghị' }).click()
      await contact.getByText('chờ người không chấm tiêu chí này giải quyết').first().waitFor()
      await expectAccessible(contact)
    })

    test('the effect on the ranks is seen before the appeal is decided, and the result is corrected', async () => {
      const lead = await walk().as(PEOPLE.lead)
      await openPart(lead, 'Kết quả', `Kết quả: ${TITLE}`)
      await lead.getByRole('link', { name: 'Kiến nghị', exact: true }).click()
      await lead.getByRole('link', { name: 'Sở Y tế' }).click()
      await lead.getByRole('button', { name: 'Giải quyết…' }).click()
      const dialog = lead.getByRole('dialog')
      await dialog.getByLabel(/^Điểm mới/).fill('7')
      await dialog.getByRole('button', { name: 'Xem hạng thay đổi thế nào' }).click()
      await dialog.getByText('vào nhóm được thưởng').waitFor()
      await dialog.getByText('ra khỏi nhóm được thưởng').waitFor()
      await expectAccessible(lead, '[role=dialog]')
      await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thông báo kết luận phiên họp quý IV có trong hạn')
      await dialog.getByRole('checkbox').check()
      await dialog.getByRole('button', { name: 'Ghi quyết định' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await lead.getByText('đã chấp nhận').first().waitFor()
      await expectAccessible(lead)
      await drawUp(walk())
      await openPart(lead, 'Kết quả', `Kết quả: ${TITLE}`)
      const reason = 'Theo kiến nghị của Sở Y tế'
      await doAct(lead, /^Công bố bản đính chính$/, { reason, look: () => giveDecision(lead, '950/QĐ-UBND') })
      await lead
        .getByText(/^Bản 2, theo Quyết định 950\/QĐ-UBND/)
        .first()
        .waitFor()
    })
  })
}
