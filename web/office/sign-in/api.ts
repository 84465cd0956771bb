import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import { Problem, problemOf } from '../../shared/api/problem.ts'

export interface DemoAccount {
  readonly username: string
  readonly displayName: string
  readonly vi: string
  readonly en: string
  readonly password: string
}

/** Only a demonstration names its accounts; elsewhere this list is empty. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: () => get<{ items: readonly DemoAccount[] }>('/demo-accounts'),
  retry: false,
})

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => get<{ isNeeded: boolean }>('/setup'), retry: false })

/** One step of signing in, as the sign-in service answers. */
export interface SignedIn {
  readonly twoFactorRedirect?: boolean
}

const SAID_BY_CODE: Readonly<Record<string, { vi: string; en: string }>> = {
  INVALID_USERNAME_OR_PASSWORD: {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xem lại phím Caps Lock và bộ gõ tiếng Việt.',
    en: 'The user name or password is not right. Look at Caps Lock and the keyboard layout.',
  },
  INVALID_CODE: {
    vi: 'Mã chưa đúng hoặc đã hết hạn. Nhập mã đang hiện trong ứng dụng xác thực.',
    en: 'The code is wrong or has run out. Enter the one now shown by the authenticator.',
  },
  INVALID_PASSWORD: { vi: 'Mật khẩu hiện tại chưa đúng.', en: 'The present password is not right.' },
  PASSWORD_TOO_SHORT: {
    vi: 'Mật khẩu mới còn ngắn: cần ít nhất 12 ký tự.',
    en: 'The new password is short: at least 12 characters.',
  },
}
const TOO_OFTEN = { vi: 'Đã thử nhiều lần. Đợi một phút rồi thử lại.', en: 'Too many tries. Wait a minute, then try again.' }

async function send<Answer>(path: string, body: object = {}): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  })
  if (response.ok) return (await response.json().catch(() => ({}))) as Answer
  const problem = await problemOf(response)
  const said = response.status === 429 ? TOO_OFTEN : SAID_BY_CODE[String(problem.place['code'])]
  throw said ? new Problem(response.status, { ...problem.place, ...said }) : problem
}

export const signIn = (given: { username: string; password: string }): Promise<SignedIn> => send('/sign-in/username', given)
export const giveCode = (code: string): Promise<unknown> => send('/two-factor/verify-totp', { code })
export const signOut = (): Promise<unknown> => send('/sign-out')
export const changePassword = (given: { currentPassword: string; newPassword: string }): Promise<unknown> =>
  send('/change-password', { ...given, revokeOtherSessions: true })
