import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { doAct } from '../acts.ts'
import { expectAccessible, visit } from '../browser.ts'
import { contactOf, PEOPLE } from './round-programme.ts'
import { choose, openPart, openRound, type RoundWalk, TITLE } from './round-walk.ts'

const MEMBERS = [
  [PEOPLE.chair, 'Chủ tịch Hội đồng'],
  [PEOPLE.member, 'Ủy viên'],
  [PEOPLE.secretary, 'Thư ký'],
] as const
const METHOD = 'Chọn cách xếp hạng'
const TIE = 'Hạng ba: hai đơn vị bằng điểm'
const ADOPT = 'Thông qua kết quả'

async function openSitting(page: Page): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Phiên 1' }).click()
  await page.getByRole('heading', { name: /: Phiên 1$/ }).waitFor()
}

async function addItem(page: Page, title: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Thêm mục' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nội dung').fill(title)
  await fill()
  await dialog.getByRole('button', { name: 'Thêm mục' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Puts an item to the vote, lets every member vote, and counts. */
async function decideItem(
  { as }: RoundWalk,
  { title, choice }: { readonly title: string; readonly choice: string },
): Promise<void> {
  const officer = await as(PEOPLE.officer)
  await officer.getByRole('button', { name: `Đưa ra biểu quyết: ${title}` }).click()
  await officer.getByText('0/3 đã bỏ phiếu').waitFor()
  for (const [name] of MEMBERS) {
    const page = await as(name)
    await openSitting(page)
    const ballot = page.getByRole('region', { name: 'Phiếu của bạn' })
    await ballot.getByRole('radio', { name: choice, exact: true }).check()
    if (name === PEOPLE.chair) await expectAccessible(page)
    await ballot.getByRole('button', { name: 'Bỏ phiếu' }).click()
    await ballot.getByText('Bạn đã bỏ phiếu.').waitFor()
  }
  await officer.getByText('Mọi người có mặt đã bỏ phiếu.').waitFor()
  await officer.getByRole('button', { name: 'Kiểm phiếu' }).click()
  await officer.getByRole('button', { name: title }).getByText('đã thông qua').waitFor()
}

async function drawUp({ as }: RoundWalk): Promise<Page> {
  const officer = await as(PEOPLE.officer)
  await openPart(officer, 'Kết quả', `Kết quả: ${TITLE}`)
  await doAct(officer, /^Lập kết quả$/)
  return officer
}

async function giveDecision(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số quyết định').fill(number)
  await dialog.getByLabel('Ngày ký').fill('02/12/2024')
  await dialog.getByLabel('Người ký', { exact: true }).fill('Võ Tấn Đức')
  await dialog.getByLabel('Chức vụ người ký').fill('Chủ tịch')
}

/** A Council of three sits: the method, a tie for the third place, the result; it is published, appealed against and corrected. */
export function sitsAndPublishes(walk: () => RoundWalk): void {
  describe('the Council and the result', () => {
    test('a Council of three is entered and called', async () => {
      const officer = await walk().as(PEOPLE.officer)
      await visit(officer, '/assessment/councils')
      await officer.getByRole('button', { name: 'Nhập Hội đồng' }).first().click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByLabel('Tên Hội đồng').fill('Hội đồng thẩm định')
      await dialog.getByLabel('Số quyết định thành lập').fill('30/QĐ-UBND')
      await dialog.getByLabel('Ngày quyết định').fill('02/12/2024')
      await dialog.getByRole('button', { name: 'Nhập Hội đồng' }).click()
      await dialog.waitFor({ state: 'hidden' })
      for (const [name, role] of MEMBERS) {
        await officer.getByRole('button', { name: 'Thêm thành viên' }).click()
        await choose(officer, 'Tài khoản', [name])
        await dialog.getByLabel('Chức vụ').fill('Lãnh đạo')
        await choose(officer, 'Vai trò trong Hội đồng', [role])
        await dialog.getByRole('button', { name: 'Thêm thành viên' }).click()
        await dialog.waitFor({ state: 'hidden' })
      }
      await expectAccessible(officer)
      await openRound(officer)
      await officer.getByRole('button', { name: 'Mời họp' }).click()
      await dialog.getByLabel('Ngày họp').fill('02/12/2024')
      await dialog.getByLabel('Địa điểm').fill('Phòng họp A')
      await dialog.getByRole('button', { name: 'Mời họp' }).click()
      await officer.getByRole('heading', { name: 'Hội đồng thẩm định: Phiên 1' }).waitFor()
    })

    test('it chooses the method before it sees a result', async () => {
      const officer = await walk().as(PEOPLE.officer)
      await addItem(officer, METHOD, () => choose(officer, 'Việc cần quyết', ['Chọn cách xếp hạng chung']))
      await officer.getByRole('button', { name: 'Khai mạc phiên họp' }).click()
      for (const [name] of MEMBERS) await officer.getByRole('button', { name: `Có mặt: ${name}` }).click()
      await officer.getByText('3/3 thành viên có mặt').waitFor()
      await decideItem(walk(), { title: METHOD, choice: 'tỷ lệ trên điểm tối đa áp dụng' })
      await expectAccessible(officer)
    })

    test('two that are equal for the third place are put in order by a secret vote, and the result is adopted', async () => {
      const officer = await drawUp(walk())
      await officer.getByText('phải quyết trước khi công bố').first().waitFor()
      await expectAccessible(officer)
      await openSitting(officer)
      await addItem(officer, TIE, async () => {
        await choose(officer, 'Việc cần quyết', ['Thứ tự các đơn vị bằng điểm'])
        await choose(officer, 'Các đơn vị, xếp theo thứ tự đề nghị', ['Sở Tài chính', 'Sở Y tế'])
        await officer.getByRole('dialog').getByLabel('Lý do').fill('Ưu tiên đơn vị có nhiều nhiệm vụ hơn')
      })
      await decideItem(walk(), { title: TIE, choice: 'Tán thành' })
      await officer.getByText('Mã phiếu và lựa chọn').first().waitFor()
      await drawUp(walk())
      await openSitting(officer)
      await addItem(officer, ADOPT, async () => {
        await choose(officer, 'Việc cần quyết', ['Thông qua kết quả'])
        await choose(officer, 'Bản kết quả', [/^Bản do Trần Thị Hạnh lập/])
      })
      await decideItem(walk(), { title: ADOPT, choice: 'Tán thành' })
      await officer.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
      await officer.getByRole('link', { name: 'Biên bản (PDF)' }).waitFor()
      await expectAccessible(officer)
    })

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
