import type { Month } from '../kernel/calendar.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import type { Platform } from '../platform/platform.ts'
import { activeProvisions } from '../policies/service.ts'
import { type Arguments, type Outcome, refused } from './command.ts'

/** The provision named by `--provision`, or the only one that pays groups for the month. */
export async function provisionMeant(
  { database, clock }: Platform,
  { values }: Arguments,
  month: Month,
): Promise<Result<string, Outcome>> {
  const named = values['provision']
  if (typeof named === 'string') return accept(named)
  const active = await activeProvisions(database, clock.today())
  const paying = active.filter(
    ({ document: { beneficiary, paysFrom, paysUntil } }) =>
      beneficiary === 'group' && paysFrom <= month && (paysUntil === undefined || month <= paysUntil),
  )
  const codes = [...new Set(paying.map(({ code }) => code))]
  const [only] = codes
  if (only !== undefined && codes.length === 1) return accept(only)
  const vi = only
    ? `Có nhiều quy định chi cho tháng ${month}: ${codes.join(', ')}. Chọn bằng --provision.`
    : `Không có quy định nào chi cho tháng ${month}.`
  const en = only
    ? `Several provisions pay for ${month}: ${codes.join(', ')}. Choose with --provision.`
    : `No provision pays for ${month}.`
  return refuse(refused({ refused: { kind: 'provision-unclear', month, codes, vi, en } }, [vi, en]))
}

export function notOpened({ month, provisionCode }: { readonly month: Month; readonly provisionCode: string }): Outcome {
  const vi = `Tháng ${month} của "${provisionCode}" chưa mở. Mở bằng: canhtayso month open ${month} --as USER.`
  const en = `${month} of "${provisionCode}" is not open. Open it with: canhtayso month open ${month} --as USER.`
  return refused({ refused: { kind: 'month-not-open', month, provision: provisionCode, vi, en } }, [vi, en])
}
