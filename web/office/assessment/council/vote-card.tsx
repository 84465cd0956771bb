import { Button, Card, Radio, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useActKey } from '../../../shared/act/act-key.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { castBallot, castVote, type Motion, type SittingView, useCouncilAgain } from './api.ts'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { useOptionName } from './option-name.ts'
import { castReceipt, noteCast, receiptFor } from './receipts.ts'

/** The ballot of one member in the motion that is open. */
export function VoteCard({ view, motion }: { view: SittingView; motion: Motion }) {
  const text = useText(councilText)
  const { ownSeatId: seat } = view
  if (seat === null) return null
  const hasVoted = motion.voterIds.includes(seat)
  const recusal = view.recusals.find(({ itemId, memberId }) => itemId === motion.itemId && memberId === seat)
  return (
    <Card component="section" aria-labelledby="vote-heading">
      <Title order={2} id="vote-heading">
        {text.yourVote}
      </Title>
      {hasVoted && <p>{text.hasVoted}</p>}
      {!hasVoted && recusal !== undefined && (
        <p>
          {text.mayNot} {recusal.reason}
        </p>
      )}
      {!hasVoted && recusal === undefined && !motion.maySeatIds.includes(seat) && <p>{text.mayNot}</p>}
      {!hasVoted && motion.maySeatIds.includes(seat) && <Ballot sittingId={view.sitting.id} motion={motion} />}
      {hasVoted && <Receipt motionId={motion.id} />}
    </Card>
  )
}

/** What the voter notes down, while the page is open on which it was made. */
export function Receipt({ motionId }: { motionId: string }) {
  const text = useText(councilText)
  const receipt = castReceipt(motionId)
  if (receipt === undefined) return null
  return (
    <div className={classes['receipt']}>
      <b>{text.receipt}</b>
      <code>{receipt}</code>
      <span className="muted">{text.receiptHint}</span>
    </div>
  )
}

interface BallotProps {
  readonly sittingId: string
  readonly motion: Motion
}

function Ballot({ sittingId, motion }: BallotProps) {
  const text = useText(councilText)
  const nameOf = useOptionName()
  const again = useCouncilAgain()
  const withKey = useActKey(motion.id)
  const [choice, setChoice] = useState('')
  const { isSecret } = motion.rule
  const { run, isRunning, error } = useAct(async () => {
    try {
      await withKey((key) =>
        isSecret
          ? castBallot(sittingId, motion.id, { choice, receipt: receiptFor(motion.id), key })
          : castVote(sittingId, motion.id, { choice, key }),
      )
      if (isSecret) noteCast(motion.id)
    } finally {
      await again()
    }
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (choice !== '') void run()
      }}
    >
      <Stack gap="sm">
        {isSecret && <p className="muted">{text.secretHint}</p>}
        <Radio.Group value={choice} onChange={setChoice} label={text.option}>
          <Stack gap="xs" mt="xs">
            {motion.options.map((option) => (
              <Radio key={option} value={option} label={nameOf(option)} size="md" />
            ))}
          </Stack>
        </Radio.Group>
        <p className="muted">{text.castHint}</p>
        <ProblemAlert error={error} />
        <Button type="submit" loading={isRunning} disabled={choice === ''} size="md">
          {text.cast}
        </Button>
      </Stack>
    </form>
  )
}
