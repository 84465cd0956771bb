import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatDay, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { drawUpAward, submitAward, useAwardsAgain } from '../api.ts'
import { awardText } from '../award-text.ts'
import { currentProposal } from '../current-proposal.ts'
import type { ActForm } from './act-form.ts'
import { SumsOf } from './sums-of.tsx'

/** Draws up what the latest result gives: who, and how much, before it is done. */
export function DrawUp({ award, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const { preview, round } = award
  if (preview === null) return null
  const { sums, lines, moved } = preview
  const isFirst = lines.every(({ before }) => before === 0)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.drawUp}
      act={text.drawUp}
      asksReason="no"
      onAct={async ({ key }) => {
        await drawUpAward(round.id, moved, key)
        await again()
      }}
    >
      <p>
        <b>
          {isFirst
            ? text.drawsUp(formatCount(lines.length), formatMoney(sums.due))
            : text.corrects(formatMoney(sums.added), formatMoney(sums.released), formatMoney(sums.claimed))}
        </b>
      </p>
      <SumsOf lines={lines} />
      <p className="muted">{text.nothingYet}</p>
    </ConfirmAct>
  )
}

/** Submits it to the approvers, with the line that bears it; while the result may still change, with a reason. */
export function Submit({ award, onClose }: ActForm) {
  const text = useText(awardText)
  const again = useAwardsAgain()
  const [reason, setReason] = useState('')
  const { guard, line, round } = award
  const current = currentProposal(award)
  if (current === undefined) return null
  const asks = guard.mayStillChange
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.submit}
      act={text.submit}
      asksReason="no"
      isReady={!asks || reason.trim() !== ''}
      onAct={async ({ key }) => {
        await submitAward(round.id, asks ? { reason } : {}, key)
        await again()
      }}
    >
      <p>
        <b>{line === null ? text.noEstimate : text.submits(formatMoney(current.added), line.name, formatMoney(line.left))}</b>
      </p>
      <SumsOf lines={current.lines} />
      {asks && (
        <>
          <p>{text.mayChange(formatDay(guard.lastDayToAppeal), formatCount(guard.openAppeals))}</p>
          <Textarea
            label={text.submitReason}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ConfirmAct>
  )
}
