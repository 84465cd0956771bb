import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { doAct } from '../acts.ts'
import { expectAccessible, visit } from '../browser.ts'
import { PEOPLE, TITLE } from './round-programme.ts'
import { choose, openPart, openRound, type RoundWalk } from './round-walk.ts'

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

/** Draws up the result as it follows now. */
export async function drawUp({ as }: RoundWalk): Promise<Page> {
  const officer = await as(PEOPLE.officer)
  await openPart(officer, 'Kết quả', `Kết quả: ${TITLE}`)
  await doAct(officer, /^Lập kết quả$/)
  return officer
}

/** A Council of three sits: the method, a tie for the third place by a secret vote, and the result. */
export function sitsInCouncil(walk: () => RoundWalk): void {
  describe('the Council', () => {
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
  })
}
