import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { doAct } from '../acts.ts'
import { expectAccessible, visit } from '../browser.ts'
import { PEOPLE, TITLE } from './round-programme.ts'
import type { RoundWalk } from './round-walk.ts'

async function openAward(page: Page): Promise<void> {
  await visit(page, '/awards')
  await page.getByRole('link', { name: TITLE }).click()
  await page.getByRole('heading', { name: `Khen thưởng: ${TITLE}` }).waitFor()
}

/** The books hold what the sums above say: the last column, by how much they are off, is nothing in every line. */
async function expectBooksRight(page: Page): Promise<void> {
  const off = page.getByRole('region', { name: 'Sổ cái và dự toán' }).locator('tbody tr :last-child')
  const told = await off.allTextContents()
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((sum) => !/^0\b/.test(sum))).toEqual([])
}

async function giveDecision(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số quyết định').fill('960/QĐ-UBND')
  await dialog.getByLabel('Ngày ký').fill('02/12/2024')
  await dialog.getByLabel('Người ký').fill('Võ Tấn Đức')
  await dialog.getByLabel('Chức vụ').fill('Chủ tịch')
}

/** 500, 400 and 300 million đồng for the three ranks of the corrected result: proposed, approved by two, decided, ordered, paid, settled. */
export function awardsTheRanks(walk: () => RoundWalk): void {
  describe('the award', () => {
    test('an officer draws it up from the corrected result and submits it; two others approve; its decision is recorded', async () => {
      const officer = await walk().as(PEOPLE.officer)
      await openAward(officer)
      await expectAccessible(officer)
      const dialog = officer.getByRole('dialog')
      await doAct(officer, /^Lập đề nghị$/, {
        look: () =>
          dialog
            .getByText(/1\.200\.000\.000/)
            .first()
            .waitFor(),
      })
      await officer.getByRole('button', { name: 'Trình duyệt' }).click()
      await dialog.getByLabel('Vì sao trình khi kết quả còn có thể thay đổi').fill('Chi trong năm ngân sách')
      await dialog.getByRole('button', { name: 'Trình duyệt' }).click()
      await dialog.waitFor({ state: 'hidden' })
      for (const name of [PEOPLE.lead, PEOPLE.treasurer]) {
        const approver = await walk().as(name)
        await openAward(approver)
        await doAct(approver, /^Duyệt$/)
      }
      await openAward(officer)
      await doAct(officer, /^Ghi quyết định$/, { look: () => giveDecision(officer) })
      await officer.getByText('Ghi Quyết định 960/QĐ-UBND').waitFor()
      await expectAccessible(officer)
    })

    test('the account that is missing is entered by one and confirmed by another', async () => {
      const officer = await walk().as(PEOPLE.officer)
      await officer
        .getByRole('button', { name: /^Nhập tài khoản/ })
        .last()
        .click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByLabel('Số tài khoản').fill('3713.0.1112223')
      await dialog.getByLabel('Ngân hàng, Kho bạc').fill('Kho bạc Nhà nước Đồng Nai')
      await dialog.getByLabel('Tên tài khoản').fill('Sở Y tế')
      await dialog.getByRole('button', { name: 'Nhập tài khoản' }).click()
      await dialog.waitFor({ state: 'hidden' })
      const accountant = await walk().as(PEOPLE.accountant)
      await openAward(accountant)
      await accountant.getByRole('button', { name: 'Xác nhận: Sở Y tế' }).click()
      const confirming = accountant.getByRole('dialog')
      await confirming.getByRole('checkbox').check()
      await confirming.getByRole('button', { name: 'Xác nhận', exact: true }).click()
      await confirming.waitFor({ state: 'hidden' })
    })

    test('it is ordered, the bank pays each of the three, and it is settled with its books', async () => {
      const accountant = await walk().as(PEOPLE.accountant)
      const dialog = accountant.getByRole('dialog')
      await doAct(accountant, /^Lập lệnh chi$/, { look: () => dialog.getByText(/1\.200\.000\.000.*đến 3 đơn vị/).waitFor() })
      for (const number of [1, 2, 3]) {
        await accountant
          .getByRole('button', { name: /^Ghi kết quả: / })
          .first()
          .click()
        await dialog.getByLabel('Số chứng từ').fill(`FT-${number}`)
        await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
        await dialog.waitFor({ state: 'hidden' })
      }
      await expectAccessible(accountant)
      const officer = await walk().as(PEOPLE.officer)
      await openAward(officer)
      for (const sum of ['500.000.000', '400.000.000', '300.000.000'])
        await officer
          .getByText(new RegExp(`đã chi ${sum.replaceAll('.', '\\.')}`))
          .first()
          .waitFor()
      await doAct(officer, /^Quyết toán$/, {
        look: () =>
          officer
            .getByRole('dialog')
            .getByText(/Đã chi 1\.200\.000\.000/)
            .waitFor(),
      })
      await officer.getByText(/^Quyết toán: đã chi 1\.200\.000\.000/).waitFor()
      await expectBooksRight(officer)
      await expectAccessible(officer)
    })
  })
}
