import type { BilingualText } from '../../kernel/result.ts'
import type { Provision } from '../provision/provision.ts'
import { doubtText } from './doubt-text.ts'
import { findUnpayableByMonth } from './payable.ts'

/** Why a month cannot pay what a provision promises; `undefined` when it can. */
export function whyUnpayable(provision: Provision): BilingualText | undefined {
  const texts = findUnpayableByMonth(provision).map(doubtText)
  if (texts.length === 0) return undefined
  return { vi: texts.map(({ vi }) => vi).join(' '), en: texts.map(({ en }) => en).join(' ') }
}
