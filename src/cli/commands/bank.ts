import type { BilingualText } from '../../kernel/result.ts'
import type { Command } from '../command.ts'
import type { BankAct } from '../handlers/bank.ts'

const options = {
  as: { type: 'string' },
  provision: { type: 'string' },
  supplement: { type: 'boolean' },
  difference: { type: 'string' },
  outcome: { type: 'string' },
  on: { type: 'string' },
  reason: { type: 'string' },
  file: { type: 'string' },
} as const

const ACTS: Readonly<Record<BankAct, { readonly synopsis: string; readonly summary: BilingualText }>> = {
  preview: {
    synopsis: 'YYYY-MM --file FILE --as USER [--provision CODE] [--supplement]',
    summary: { vi: 'Xem trước tệp ngân hàng trả về sẽ ghi gì.', en: 'Says what taking a bank’s list would book.' },
  },
  list: {
    synopsis: 'YYYY-MM --as USER [--provision CODE] [--supplement]',
    summary: { vi: 'Xem các khoản ngân hàng chi khác lệnh.', en: 'Lists what the bank paid otherwise than ordered.' },
  },
  propose: {
    synopsis:
      'YYYY-MM --difference ID --outcome accepted|claimed|given-back|mistaken --reason WHY --as USER [--on YYYY-MM-DD] [--provision CODE] [--supplement]',
    summary: { vi: 'Đề nghị về một khoản chi khác lệnh.', en: 'Proposes what becomes of one of them.' },
  },
  confirm: {
    synopsis: 'YYYY-MM --difference ID --as USER [--provision CODE] [--supplement]',
    summary: { vi: 'Xác nhận đề nghị; không phải người đề nghị.', en: 'Confirms what somebody else proposed.' },
  },
  decline: {
    synopsis: 'YYYY-MM --difference ID --reason WHY --as USER [--provision CODE] [--supplement]',
    summary: { vi: 'Không đồng ý đề nghị.', en: 'Declines a proposal.' },
  },
}

export const bankCommands: readonly Command[] = (Object.keys(ACTS) as BankAct[]).map((act) => ({
  name: `bank ${act}`,
  ...ACTS[act],
  options,
  load: async () => (await import('../handlers/bank.ts')).bankHandler(act),
}))
