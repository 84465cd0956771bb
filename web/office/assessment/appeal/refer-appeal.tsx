import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../api.ts'
import { addItem, sittingsQuery } from '../council/api.ts'
import type { ShownAppeal } from './api.ts'
import { appealText } from './appeal-text.ts'

interface ReferProps {
  readonly roundId: string
  readonly appeal: ShownAppeal
  readonly onClose: () => void
}

/** Puts an appeal on the agenda of a sitting, with what is proposed to the Council and why. */
export function ReferAppeal({ roundId, appeal, onClose }: ReferProps) {
  const text = useText(appealText)
  const again = useRoundsAgain()
  const sittings = (useQuery(sittingsQuery(roundId)).data?.items ?? []).filter(({ state }) => state !== 'closed')
  const [chosen, setChosen] = useState<string>()
  const [isUpheld, setUpheld] = useState(true)
  const sittingId = chosen ?? sittings[0]?.id
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.refer}
      act={text.referNow}
      isReady={sittingId !== undefined}
      onAct={async ({ reason, key }) => {
        const proposal = { kind: 'appeal' as const, appealId: appeal.id, isUpheld, reason }
        await addItem(sittingId ?? '', { title: text.itemTitle(appeal.unitName, appeal.criterion), proposal }, key)
        await again()
      }}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{text.refers}</p>
        {sittings.length === 0 ? (
          <p style={{ margin: 0 }}>{text.noSitting}</p>
        ) : (
          <NativeSelect
            label={text.sitting}
            value={sittingId ?? ''}
            data={sittings.map(({ id, number, startsAt }) => ({
              value: id,
              label: text.sittingAt(formatCount(number), formatInstant(startsAt)),
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={text.proposed}
          value={isUpheld ? 'uphold' : 'dismiss'}
          data={[
            { value: 'uphold', label: text.uphold },
            { value: 'dismiss', label: text.dismiss },
          ]}
          onChange={(event) => setUpheld(event.currentTarget.value === 'uphold')}
        />
      </Stack>
    </ConfirmAct>
  )
}
