import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../../shared/form/day-field.tsx'
import { useText } from '../../shared/i18n/language.ts'
import { type ActChange, type CitedAct, previewAct, previewActWithdrawal, recordAct, withdrawAct } from './api.ts'
import { EndGround, GroundForm, ValidFields, WithdrawGround } from './ground-form.tsx'
import { groundText } from './ground-text.ts'

const NEW: ActChange = {
  replaces: null,
  subject: 'state-budget',
  kind: 'law',
  number: '',
  title: '',
  issuedBy: '',
  issuedOn: '',
  from: '',
  until: null,
}

const changeOf = ({ id, recorded: _, ...act }: CitedAct): ActChange => ({ ...act, replaces: id })

const isWhole = ({ number, title, issuedBy, issuedOn, from }: ActChange): boolean =>
  [number, title, issuedBy, issuedOn, from].every((value) => value.trim() !== '')

const asChoices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** @param entry the one that is put right; a new one without */
export function ActForm({ entry, onClose }: { entry?: CitedAct | undefined; onClose: () => void }) {
  const text = useText(groundText)
  const { fields } = text
  const title = entry === undefined ? text.addAct : text.changeOf(entry.number)
  return (
    <GroundForm
      title={title}
      start={entry === undefined ? NEW : changeOf(entry)}
      isWhole={isWhole}
      preview={previewAct}
      record={recordAct}
      onClose={onClose}
      fields={(act, set) => (
        <>
          <NativeSelect
            label={fields.subject}
            data={asChoices(text.subject)}
            value={act.subject}
            onChange={({ currentTarget }) => set({ subject: currentTarget.value as ActChange['subject'] })}
          />
          <NativeSelect
            label={fields.kind}
            data={asChoices(text.kind)}
            value={act.kind}
            onChange={({ currentTarget }) => set({ kind: currentTarget.value as ActChange['kind'] })}
          />
          <TextInput
            label={fields.number}
            required
            value={act.number}
            onChange={({ currentTarget }) => set({ number: currentTarget.value })}
          />
          <TextInput
            label={fields.issuedBy}
            required
            value={act.issuedBy}
            onChange={({ currentTarget }) => set({ issuedBy: currentTarget.value })}
          />
          <Textarea
            label={fields.title}
            description={fields.titleHint}
            required
            autosize
            value={act.title}
            onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          />
          <DayField label={fields.issuedOn} required value={act.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />
          <ValidFields valid={act} set={set} />
        </>
      )}
    />
  )
}

export function WithdrawAct({ entry, onClose }: { entry: CitedAct; onClose: () => void }) {
  return (
    <WithdrawGround id={entry.id} name={entry.number} preview={previewActWithdrawal} withdraw={withdrawAct} onClose={onClose} />
  )
}

export function EndAct({ entry, onClose }: { entry: CitedAct; onClose: () => void }) {
  const { endOf } = useText(groundText)
  return (
    <EndGround title={endOf(entry.number)} start={changeOf(entry)} preview={previewAct} record={recordAct} onClose={onClose} />
  )
}
