import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { decideAccount, proposeAccount, type UnitAccount, useAwardsAgain } from '../api.ts'
import { awardText } from '../award-text.ts'
import { tellAccount } from '../tell-account.ts'

interface OfUnit {
  readonly name: string
  readonly onClose: () => void
}

const FIELDS = ['number', 'bank', 'holder'] as const

export function EnterAccount({ unitId, name, onClose }: OfUnit & { readonly unitId: string }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const [given, setGiven] = useState({ holder: '', bank: '', number: '' })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.enterAccount}
      act={text.enterAccount}
      asksReason="no"
      isReady={Object.values(given).every((value) => value.trim() !== '')}
      onAct={async ({ key }) => {
        await proposeAccount({ unitId, ...given }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>{text.entersAccount(name)}</p>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={text[field]}
            required
            value={given[field]}
            onChange={(event) => {
              const { value } = event.currentTarget
              setGiven((before) => ({ ...before, [field]: value }))
            }}
          />
        ))}
      </Stack>
    </ConfirmAct>
  )
}

interface Deciding extends OfUnit {
  readonly account: UnitAccount
  readonly outcome: 'confirmed' | 'declined'
}

export function DecideAccount({ account, name, outcome, onClose }: Deciding) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const isYes = outcome === 'confirmed'
  const title = isYes ? text.confirmAccount : text.declineAccount
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      asksReason={isYes ? 'no' : 'required'}
      isGrave={isYes}
      onAct={async ({ reason, key }) => {
        await decideAccount(account.id, { outcome, ...(reason !== '' && { reason }) }, key)
        await again()
      }}
    >
      <p>{isYes ? text.confirmsAccount(name, tellAccount(account)) : text.declinesAccount(name, tellAccount(account))}</p>
    </ConfirmAct>
  )
}
