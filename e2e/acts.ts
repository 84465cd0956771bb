import type { Page } from 'playwright-core'

interface Doing {
  readonly reason?: string
  /** What is asked of the preview while it stands there. */
  readonly look?: () => Promise<void>
}

/** Presses an act, reads its preview, agrees where that is asked, and does it. */
export async function doAct(page: Page, name: RegExp, { reason, look = async () => undefined }: Doing = {}): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await look()
  const agreed = dialog.getByRole('checkbox')
  if ((await agreed.count()) > 0) await agreed.check()
  if (reason !== undefined) await dialog.getByRole('textbox').last().fill(reason)
  await dialog.getByRole('button', { name }).last().click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The ways to look at a month stand above it. */
export const tab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: /^Tháng/ })
    .getByRole('link', { name })
    .click()

export async function takeAnswer(page: Page, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Nhận kết quả của ngân hàng' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  await dialog.getByRole('button', { name: 'Nhận kết quả của ngân hàng' }).click()
}
