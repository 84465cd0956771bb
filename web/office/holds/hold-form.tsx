import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HOLD_SUBJECTS, type HoldSubject } from '../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatCount, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type HoldMeant, holdPreviewQuery, placeHold } from './api.ts'
import { SubjectField } from './subject-field.tsx'
import { holdsText } from './text.ts'

interface HoldFormProps {
  /** What is held; absent: it is chosen in the form. */
  readonly meant?: HoldMeant & { readonly name: string }
  readonly onClose: () => void
}

/** Keeps a payee, a group, a commune or a policy from being ordered: what it keeps now first, then the days and the reason. */
export function HoldForm({ meant, onClose }: HoldFormProps) {
  const text = useText(holdsText)
  const again = useCycleAgain()
  const [subject, setSubject] = useState<HoldSubject>('payee')
  const [chosenId, setChosenId] = useState<string>()
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const subjectId = meant?.subjectId ?? chosenId
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const days = { ...(from !== '' && { from }), ...(until !== '' && { until }) }
    await placeHold({ subject: meant?.subject ?? subject, subjectId: subjectId ?? '', reason, ...days }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={meant === undefined ? text.place : text.placeTitle(meant.name)}
      act={text.place}
      onAct={run}
      isReady={subjectId !== undefined}
    >
      <Stack gap="sm">
        {meant === undefined && (
          <>
            <NativeSelect
              label={text.of}
              value={subject}
              data={HOLD_SUBJECTS.map((value) => ({ value, label: text.subject[value] }))}
              onChange={(event) => {
                setSubject(HOLD_SUBJECTS.find((one) => one === event.currentTarget.value) ?? subject)
                setChosenId(undefined)
              }}
            />
            <SubjectField key={subject} subject={subject} onChoose={setChosenId} />
          </>
        )}
        {subjectId !== undefined && <Keeps meant={{ subject: meant?.subject ?? subject, subjectId }} />}
        <DayField label={text.from} value={from} onChange={setFrom} />
        <DayField label={text.until} value={until} onChange={setUntil} />
      </Stack>
    </ConfirmAct>
  )
}

function Keeps({ meant }: { meant: HoldMeant }) {
  const text = useText(holdsText)
  return (
    <Loaded query={useQuery(holdPreviewQuery(meant))} rows={1}>
      {({ count, amount }) => <b>{count > 0 ? text.keeps(formatCount(count), formatMoney(amount)) : text.keepsNothing}</b>}
    </Loaded>
  )
}
