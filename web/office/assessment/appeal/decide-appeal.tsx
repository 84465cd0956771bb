import { Button, NumberInput, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct, useAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { useRoundsAgain } from '../api.ts'
import { type AppealPreview, decideAppeal, previewAppeal, type ShownAppeal } from './api.ts'
import { appealText } from './appeal-text.ts'
import { EffectTable } from './effect-table.tsx'
import type { ScoredCriterion } from './scored-criterion.ts'

interface DecideProps {
  readonly roundId: string
  readonly appeal: ShownAppeal
  readonly scored: ScoredCriterion | undefined
  readonly onClose: () => void
}

/** What an appeal is decided as; the effect of these very points is seen before they are written down. */
export function DecideAppeal({ roundId, appeal, scored, onClose }: DecideProps) {
  const text = useText(appealText)
  const again = useRoundsAgain()
  const key = { id: roundId, appealId: appeal.id }
  const [isUpheld, setUpheld] = useState(appeal.councilUpholds ?? true)
  const [points, setPoints] = useState<number | string>('')
  const [seen, setSeen] = useState<{ readonly points: number; readonly preview: AppealPreview }>()
  const given = typeof points === 'number' ? points : undefined
  const isSeen = given !== undefined && seen?.points === given
  const see = useAct(async () => {
    if (given === undefined) return
    setSeen({ points: given, preview: await previewAppeal(key, { entry: { points: given, reason: text.previewReason } }) })
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.decide}
      act={text.decideNow}
      isGrave
      isReady={!isUpheld || isSeen}
      onAct={async ({ reason, key: actKey }) => {
        const entry = isUpheld && given !== undefined ? { entry: { points: given, reason } } : {}
        await decideAppeal(key, { isUpheld, ...entry, reason }, actKey)
        await again()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{text.decides}</p>
        <Radio.Group
          label={text.outcome}
          value={isUpheld ? 'uphold' : 'dismiss'}
          onChange={(value) => setUpheld(value === 'uphold')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="uphold" label={text.uphold} disabled={appeal.councilUpholds === false} />
            <Radio value="dismiss" label={text.dismiss} disabled={appeal.councilUpholds === true} />
          </Stack>
        </Radio.Group>
        {isUpheld && (
          <>
            <NumberInput
              label={text.points(formatCount(scored?.maximum ?? null))}
              decimalSeparator=","
              decimalScale={2}
              value={points}
              onChange={setPoints}
            />
            <Button variant="default" disabled={given === undefined} loading={see.isRunning} onClick={() => void see.run()}>
              {text.seeEffect}
            </Button>
            <ProblemAlert error={see.error} />
            {isSeen ? <EffectTable preview={seen.preview} /> : <p className="muted">{text.effectFirst}</p>}
          </>
        )}
      </Stack>
    </ConfirmAct>
  )
}
