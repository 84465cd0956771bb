import { describe, expect, test } from 'vitest'
import { doAct } from './acts.ts'
import { expectAccessible, type Office, signInAs, takeSeat, visit } from './browser.ts'

/** What a ward does for its month. The whole month, from nothing to closed books, is walked in `empty.test.ts`. */
export function provesTheConfirmations(office: Office): void {
  describe('July 2024 in a ward', { timeout: 120_000 }, () => {
    test('its officer confirms its groups in one sitting', async () => {
      const { page, context, faults } = await takeSeat(office.browser, office.programme.address)
      await signInAs(page, 'Võ Thị Tuyết')
      await visit(page, '/confirmations')
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Chọn cả/ }).click()
      await doAct(page, /^Xác nhận \d+ tổ$/, { look: () => expectAccessible(page, '[role=dialog]') })
      await page.getByRole('button', { name: 'Chọn cả 0 tổ đang chờ' }).waitFor()
      expect(faults).toEqual([])
      await context.close()
    })
  })
}
