import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expectAccessible, visit } from './browser.ts'

export interface Doing {
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

interface BankAnswer {
  readonly name: string
  readonly bytes: Buffer
}

const TAKE = { name: 'Nhận kết quả của ngân hàng' }

/** Chooses the list of a bank: how it is read and what taking it would do is then shown. */
export async function chooseAnswer(page: Page, { name, bytes }: BankAnswer): Promise<void> {
  await page.getByRole('button', TAKE).first().click()
  await page.locator('[role=dialog] input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
}

export async function takeAnswer(page: Page, answer: BankAnswer): Promise<void> {
  await chooseAnswer(page, answer)
  await page.getByRole('dialog').getByRole('button', TAKE).click()
  await page.getByText(/^✓ Đã nhận/).waitFor()
}

/** The six digits an authenticator app shows at the moment (RFC 6238). */
export function codeNow(secret: string): string {
  const bits = [...secret]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const value = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(value % 1_000_000).padStart(6, '0')
}

/** Sets up the codes of the second step under one's own account. @returns the key that the codes are made from */
export async function setUpSecondStep(page: Page, password: string): Promise<string> {
  await visit(page, '/account')
  const card = page.locator('section').filter({ hasText: 'Xác thực hai lớp' }).last()
  await card.getByLabel('Mật khẩu hiện tại').fill(password)
  await card.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  const secret = ((await card.locator('code').first().textContent()) ?? '').replaceAll(' ', '')
  await expectAccessible(page)
  await card.getByLabel(/^Mã 6 số/).fill(codeNow(secret))
  await card.getByRole('button', { name: 'Xác nhận mã' }).click()
  await card.getByText(/^Đang bật/).waitFor()
  return secret
}
