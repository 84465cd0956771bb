import { formatVnd, type Vnd, vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'

/** Why a list or paper is not drawn up: it adds up to so much more than the books hold, or less. */
export function overBooksText({ vi, en }: BilingualText, over: Vnd): BilingualText {
  const by = formatVnd(vnd(Math.abs(over)))
  return {
    vi: `${vi} không được lập: cộng lại ${over > 0 ? 'thừa' : 'thiếu'} ${by} đồng so với sổ cái. Hãy kiểm tra sổ ở mục Sổ cái và báo quản trị hệ thống.`,
    en: `${en} is not drawn up: it adds up to ${by} đồng ${over > 0 ? 'more' : 'less'} than the books. Verify the books under Ledger and tell the administrator.`,
  }
}
