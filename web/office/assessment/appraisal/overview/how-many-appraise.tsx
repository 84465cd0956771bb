import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import { type Round, useRoundsAgain } from '../../api.ts'
import { setAppraisers } from '../api.ts'
import { appraisalText } from './appraisal-text.ts'

/** Chooses how many appraise each criterion, before the appraisal begins. */
export function HowManyAppraise({ round, onClose }: { round: Round; onClose: () => void }) {
  const { appraisers: text } = useText(appraisalText)
  const again = useRoundsAgain()
  const [count, setCount] = useState(round.appraisers)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.title}
      act={text.save}
      asksReason="no"
      isReady={count !== round.appraisers}
      onAct={async ({ key }) => {
        await setAppraisers(round.id, count, key)
        await again()
      }}
    >
      <p>{text.difference}</p>
      <Radio.Group label={text.label} value={String(count)} onChange={(chosen) => setCount(chosen === '2' ? 2 : 1)}>
        <Stack gap={6} mt={4}>
          <Radio value="1" label={text.count[1]} />
          <Radio value="2" label={text.count[2]} />
        </Stack>
      </Radio.Group>
    </ConfirmAct>
  )
}
