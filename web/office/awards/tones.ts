import type { Tone } from '../../shared/parts/tag.tsx'
import type { AwardPayment, Proposal } from './api.ts'

export const TONE_OF_PROPOSAL: Readonly<Record<Proposal['state'], Tone>> = {
  drafted: 'wait',
  submitted: 'wait',
  approved: 'wait',
  decided: 'accent',
  settled: 'ok',
  returned: 'bad',
  withdrawn: 'rest',
}

export const TONE_OF_PAYMENT: Readonly<Record<AwardPayment['state'], Tone>> = {
  ordered: 'wait',
  paid: 'ok',
  rejected: 'bad',
  bounced: 'bad',
}
