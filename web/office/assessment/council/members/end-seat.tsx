import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../../shared/form/day-field.tsx'
import { useText } from '../../../../shared/i18n/language.ts'
import { meQuery } from '../../../../shared/me.ts'
import { type CouncilMember, endSeat, useCouncilAgain } from '../api.ts'
import { councilText } from '../council-text.ts'

interface EndSeatProps {
  readonly councilId: string
  readonly member: CouncilMember
  readonly onClose: () => void
}

/** Ends a seat with its last day and the reason: who held it stays to be read. */
export function EndSeat({ councilId, member, onClose }: EndSeatProps) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const today = useQuery(meQuery).data?.today ?? ''
  const [typed, setTyped] = useState<string>()
  const until = typed ?? today
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.endOf(member.name)}
      act={text.end}
      isReady={until !== ''}
      onAct={async ({ reason, key }) => {
        await endSeat({ id: councilId, memberId: member.id }, { until, reason }, key)
        await again()
      }}
    >
      <DayField label={text.until} required value={until} onChange={setTyped} />
    </ConfirmAct>
  )
}
