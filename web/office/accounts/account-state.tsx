import { type AccountState, accountStateOn } from '../../../src/identity/index.ts'
import { useScope } from '../../shared/address/scope.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { AccountRow } from './api.ts'
import { accountText } from './text.ts'

const TONE: { readonly [State in AccountState]: Tone } = { 'in-use': 'ok', 'without-role': 'wait', ended: 'rest' }

export function useStateOf(): (account: AccountRow) => AccountState {
  const { today = '' } = useScope()
  return (account) => accountStateOn(account, today)
}

export function StateTag({ account }: { account: AccountRow }) {
  const text = useText(accountText)
  const state = useStateOf()(account)
  return <Tag tone={TONE[state]}>{text.state[state]}</Tag>
}
