import { Select } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { type AgendaItem, recuseMember, type SittingView, useCouncilAgain } from './api.ts'
import { councilText } from './council-text.ts'

interface RecuseProps {
  readonly view: SittingView
  readonly item: AgendaItem
  readonly onClose: () => void
}

/** Notes that a member takes no part in an item, and why. */
export function RecuseMember({ view, item, onClose }: RecuseProps) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const [memberId, setMember] = useState<string | null>(null)
  const recused = view.recusals.filter(({ itemId }) => itemId === item.id).map((one) => one.memberId)
  const free = view.seats.filter(({ id }) => !recused.includes(id)).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.recuseOf(item.title)}
      act={text.recuse}
      isReady={memberId !== null}
      onAct={async ({ reason, key }) => {
        await recuseMember(view.sitting.id, { itemId: item.id, memberId: memberId ?? '', reason }, key)
        await again()
      }}
    >
      <Select label={text.member} data={free} value={memberId} onChange={setMember} searchable />
    </ConfirmAct>
  )
}
