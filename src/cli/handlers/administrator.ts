import { userInfo } from 'node:os'
import { directoryOf } from '../../directory.ts'
import { accountRefusalText, wayOutRefusalText } from '../../identity/index.ts'
import { addAdministrator } from '../../identity/service.ts'
import { tellRefusal } from '../../kernel/result.ts'
import { type Arguments, type CliContext, done, type Outcome, refusedBecause, wrongUsage } from '../command.ts'

const LEAST_REASON = 3

/** Who runs the command; an account of the machine need not have a name. */
function operator(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}

export async function addAdministratorHere({ positionals, values }: Arguments, { openPlatform }: CliContext): Promise<Outcome> {
  const [username, ...more] = positionals
  const { name, 'identity-number': identityNumber, reason } = values
  if (username === undefined || more.length > 0)
    return wrongUsage('Cần đúng một tên đăng nhập.', 'Exactly one user name is needed.')
  if (typeof name !== 'string' || typeof identityNumber !== 'string')
    return wrongUsage('Cần --name và --identity-number.', '--name and --identity-number are needed.')
  if (typeof reason !== 'string' || reason.trim().length < LEAST_REASON)
    return wrongUsage('Cần --reason: lý do, được ghi vào nhật ký.', '--reason is needed: it stands in the trail.')
  const platform = await openPlatform()
  const wish = { username, name, identityNumber, reason: reason.trim(), operator: operator() }
  const added = await addAdministrator({ platform, units: directoryOf(platform) }, wish)
  if (!added.ok) return refusedBecause(added.refusal, tellRefusal(added.refusal, { ...accountRefusalText, ...wayOutRefusalText }))
  return done(added.value, [
    `Đã thêm quản trị ${username}. Mật khẩu dùng một lần, chỉ hiện lần này: ${added.value.oneTimePassword}`,
    `  Added the administrator ${username}. One-time password, shown only now: ${added.value.oneTimePassword}`,
    'Tài khoản nghỉ một ngày; mọi quản trị được báo ở lần vào tới. / It rests for a day; all administrators are told at their next sign-in.',
  ])
}
