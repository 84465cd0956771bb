import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import classes from '../../shared/theme/layout.module.css'
import { type GroupRecord, renameGroup } from './api.ts'
import { DecisionFields } from './decision-fields.tsx'
import { groupText } from './text.ts'
import { useGroupAgain } from './use-group-again.ts'

/** Another name from a day on; the one before stays in the history. */
export function RenameGroup({ group, onClose }: { group: GroupRecord; onClose: () => void }) {
  const text = useText(groupText)
  const { today = '' } = useScope()
  const again = useGroupAgain(group.id)
  const [name, setName] = useState(group.name)
  const [on, setOn] = useState(today)
  const [decision, setDecision] = useState({ number: '', date: today })
  const rename = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    const decided = decision.number === '' ? {} : { decisionNumber: decision.number, decisionDate: decision.date }
    await renameGroup(group.id, { name: name.trim(), on, reason, ...decided }, key)
    await again()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.rename}
      act={text.rename}
      onAct={rename}
      isReady={on !== '' && name.trim() !== '' && name.trim() !== group.name}
    >
      <div className={classes['fields']}>
        <TextInput label={text.newName} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <DayField label={text.fromDay} value={on} onChange={setOn} />
        <DecisionFields value={decision} onChange={setDecision} />
      </div>
      <p>{text.renameDifference(group.name, name || '…', formatDay(on))}</p>
    </ConfirmAct>
  )
}
