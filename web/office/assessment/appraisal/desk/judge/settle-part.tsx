import { Button, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../../../../shared/act/confirm-act.tsx'
import { useBilingual, useText } from '../../../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../../../shared/parts/problem-alert.tsx'
import { useRoundsAgain } from '../../../api.ts'
import { settle } from '../../api.ts'
import { deskText } from '../desk-text.ts'
import { type DeskPartProps, keyOf } from '../judging-part.ts'
import { withReason } from '../writing/finding.ts'
import { doubtOf } from '../writing/finding-doubt.ts'
import { OtherFields, useOtherFinding } from './other-finding.tsx'

/** A third decides where the two differ, with the reason; what they found stays. */
export function SettlePart({ sheet, desk }: Omit<DeskPartProps, 'judging'>) {
  const { settle: text, judging } = useText(deskText)
  const read = useBilingual()
  const again = useRoundsAgain()
  const [entry, setEntry] = useState<unknown>(null)
  const [reason, setReason] = useState('')
  const other = useOtherFinding(entry, setEntry)
  const doubt = doubtOf({ ...sheet, criterion: desk.line.code }, entry)
  const { run, isRunning, error } = useAct(async () => {
    await settle(keyOf({ sheet, desk }), { entry: withReason(entry, reason.trim()), reason: reason.trim() })
    await again()
  })
  if (!desk.line.maySettle) return null
  const isReady = entry !== null && doubt === undefined && reason.trim() !== ''
  return (
    <section aria-labelledby="settle">
      <Title order={3} id="settle" mb={4}>
        {text.title}
      </Title>
      <p className="muted">{text.hint}</p>
      <OtherFields other={other} criterion={desk.criterion} entry={entry} onChange={setEntry} error={doubt && read(doubt)} />
      <Textarea
        mt="xs"
        label={judging.reason}
        required
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemAlert error={error} />
      <Button mt="xs" loading={isRunning} disabled={!isReady} onClick={() => void run()}>
        {text.act}
      </Button>
    </section>
  )
}
