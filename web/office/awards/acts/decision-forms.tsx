import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { approveAward, decideAward, returnAward, useAwardsAgain, withdrawAward } from '../api.ts'
import { awardText } from '../award-text.ts'
import { currentProposal } from '../current-proposal.ts'
import type { ActForm } from './act-form.ts'
import { SumsOf } from './sums-of.tsx'

export function Approve({ award, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const current = currentProposal(award)
  if (current === undefined) return null
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.approve}
      act={text.approve}
      asksReason="no"
      isGrave
      onAct={async ({ key }) => {
        await approveAward(award.round.id, current.fingerprint, key)
        await again()
      }}
    >
      <p>
        <b>{text.approves(formatMoney(current.added))}</b>
      </p>
      <SumsOf lines={current.lines} />
      {current.guardReason !== null && <p>{text.guarded(current.guardReason)}</p>}
    </ConfirmAct>
  )
}

export const Return = (props: ActForm) => <SendBack {...props} way="return" />
export const Withdraw = (props: ActForm) => <SendBack {...props} way="withdraw" />

const WAYS = { return: returnAward, withdraw: withdrawAward } as const

/** Ends a proposal with a reason: it is drawn up anew. */
function SendBack({ award, onClose, way }: ActForm & { readonly way: keyof typeof WAYS }) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const sum = formatMoney(currentProposal(award)?.added)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text[way]}
      act={text[way]}
      onAct={async ({ reason, key }) => {
        await WAYS[way](award.round.id, reason, key)
        await again()
      }}
    >
      <p>{way === 'return' ? text.returns(sum) : text.withdraws(sum)}</p>
    </ConfirmAct>
  )
}

const WORDS = ['signerName', 'signerPosition'] as const

/** Records the decision that was signed: what becomes due stands first. */
export function Decide({ award, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const [given, setGiven] = useState({ number: '', on: '', signerName: '', signerPosition: '' })
  const set = (part: Partial<typeof given>): void => setGiven((before) => ({ ...before, ...part }))
  const current = currentProposal(award)
  if (current === undefined) return null
  const { added, released, claimed } = current
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.decide}
      act={text.decide}
      asksReason="no"
      isGrave
      isReady={Object.values(given).every((value) => value.trim() !== '')}
      onAct={async ({ key }) => {
        await decideAward(award.round.id, given, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p>
          <b>{text.decides(formatMoney(added), formatMoney(released), formatMoney(claimed))}</b>
        </p>
        <SumsOf lines={current.lines} />
        <TextInput
          label={text.decisionNumber}
          required
          value={given.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DayField label={text.decisionDay} required value={given.on} onChange={(on) => set({ on })} />
        {WORDS.map((field) => (
          <TextInput
            key={field}
            label={text[field]}
            required
            value={given[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </Stack>
    </ConfirmAct>
  )
}
