import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { ClaimsAct } from '../handlers/claims.ts'

const options = {
  as: { type: 'string' },
  provision: { type: 'string' },
  group: { type: 'string' },
  reference: { type: 'string' },
  amount: { type: 'string' },
  cause: { type: 'string' },
  evidence: { type: 'string' },
  'evidence-on': { type: 'string' },
  claim: { type: 'string', multiple: true },
  voucher: { type: 'string' },
  on: { type: 'string' },
  percent: { type: 'string' },
  most: { type: 'string' },
  from: { type: 'string' },
  decision: { type: 'string' },
  'decided-on': { type: 'string' },
  proposal: { type: 'string' },
  reason: { type: 'string' },
} as const

const BY_DECISION = '--decision NUMBER --decided-on YYYY-MM-DD --reason WHY --as USER'

const ACTS: Readonly<Record<ClaimsAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  list: {
    synopsis: '[YYYY-MM] --as USER [--provision CODE]',
    summary: {
      vi: 'Xem các hồ sơ thu hồi: đòi bao nhiêu, đã thu, còn phải thu.',
      en: 'Lists claims: how much is claimed, what came back, what is outstanding.',
    },
  },
  corrections: {
    synopsis: 'YYYY-MM --as USER [--provision CODE]',
    summary: {
      vi: 'Xem báo cáo sửa sau khi chi làm mức hưởng của tháng khác đi thế nào.',
      en: 'Shows what reports that were corrected after payment change in a month.',
    },
  },
  supplement: {
    synopsis: 'YYYY-MM --group ID --reason WHY --as USER [--provision CODE]',
    summary: {
      vi: 'Quyết định chi bổ sung phần báo cáo sửa làm tăng.',
      en: 'Decides that a supplement gives what a corrected report adds.',
    },
  },
  propose: {
    synopsis:
      'YYYY-MM --group ID --amount N --cause CAUSE --evidence NUMBER --evidence-on YYYY-MM-DD --reason WHY --as USER [--reference REF] [--provision CODE]',
    summary: { vi: 'Lập hồ sơ thu hồi khoản đã chi không đúng.', en: 'Proposes to claim back what was paid and not due.' },
  },
  confirm: {
    synopsis: 'YYYY-MM --claim ID… --as USER [--provision CODE]',
    summary: { vi: 'Xác nhận hồ sơ thu hồi; không phải người lập.', en: 'Confirms a claim that somebody else proposed.' },
  },
  decline: {
    synopsis: 'YYYY-MM --claim ID… --reason WHY --as USER [--provision CODE]',
    summary: { vi: 'Không đồng ý hồ sơ thu hồi.', en: 'Declines a proposed claim.' },
  },
  returned: {
    synopsis: 'CLAIM --amount N --voucher NUMBER --on YYYY-MM-DD --as USER',
    summary: { vi: 'Ghi tiền đã nộp trả theo giấy nộp.', en: 'Notes money that was returned by a voucher.' },
  },
  'keep-back': {
    synopsis: `CLAIM --percent N [--most N] --from YYYY-MM ${BY_DECISION}`,
    summary: {
      vi: 'Đề nghị bù trừ vào các tháng sau, nhiều nhất bao nhiêu phần trăm mỗi tháng.',
      en: 'Proposes to keep back of later months, at most so many percent of each.',
    },
  },
  'give-up': {
    synopsis: `CLAIM --amount N ${BY_DECISION}`,
    summary: { vi: 'Đề nghị thôi thu hồi.', en: 'Proposes to give a claim up.' },
  },
  withdraw: {
    synopsis: `CLAIM --amount N ${BY_DECISION}`,
    summary: { vi: 'Đề nghị rút hồ sơ thu hồi lập nhầm.', en: 'Proposes to withdraw a claim that was a mistake.' },
  },
  agree: {
    synopsis: 'CLAIM --proposal ID --as USER',
    summary: { vi: 'Đồng ý cách thu hồi do người khác đề nghị.', en: 'Confirms what somebody else proposed for a claim.' },
  },
  refuse: {
    synopsis: 'CLAIM --proposal ID --reason WHY --as USER',
    summary: { vi: 'Không đồng ý cách thu hồi.', en: 'Declines what is proposed for a claim.' },
  },
}

export const claimsCommands: readonly Command[] = (Object.keys(ACTS) as ClaimsAct[]).map((act) => ({
  name: `claims ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/claims.ts')).claimsHandler(act),
}))
