import type { Share } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { formatCitation } from '../provision/citation-text.ts'
import type { PayerLevel, Provision } from '../provision/provision.ts'

const BUDGETS: { readonly [Level in PayerLevel]: BilingualText } = {
  central: { vi: 'ngân sách trung ương', en: 'the central budget' },
  province: { vi: 'ngân sách cấp tỉnh', en: 'the provincial budget' },
  district: { vi: 'ngân sách cấp huyện', en: 'the district budget' },
  commune: { vi: 'ngân sách cấp xã', en: 'the commune budget' },
  other: { vi: 'nguồn khác', en: 'another source' },
}

const times = ({ part, whole }: Share): string => (part % whole === 0 ? String(part / whole) : `${part}/${whole}`)

/** What a locality may add; `undefined` where the act lets it add nothing. */
export function topUpText({ topUp, act }: Pick<Provision, 'topUp' | 'act'>): BilingualText | undefined {
  if (topUp === undefined) return undefined
  const basis = formatCitation(act, topUp.citation)
  const base =
    topUp.of === 'level'
      ? { vi: 'mức của nghị quyết', en: 'the level of the resolution' }
      : { vi: 'số được hưởng', en: 'the amount due' }
  return {
    vi: `Địa phương được hỗ trợ thêm, tối đa ${times(topUp.times)} lần ${base.vi} (${basis}).`,
    en: `The locality may add at most ${times(topUp.times)} times ${base.en} (${basis}).`,
  }
}

/** What is not in the sums of a month, and who pays it: whoever decides a top-up pays it themselves. */
export function outsideText(provision: Pick<Provision, 'topUp' | 'act'>): BilingualText | undefined {
  const may = topUpText(provision)
  if (may === undefined || provision.topUp === undefined) return undefined
  const budget = BUDGETS[provision.topUp.by]
  return {
    vi: `${may.vi} Phần hỗ trợ thêm do ${budget.vi} quyết định và tự chi, không nằm trong số tiền này.`,
    en: `${may.en} What is added is decided and paid by ${budget.en} itself and is not in this amount.`,
  }
}
