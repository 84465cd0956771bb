import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../../shared/i18n/language.ts'
import {
  type IssuingOffice,
  type OfficeChange,
  previewOffice,
  previewOfficeWithdrawal,
  recordOffice,
  withdrawOffice,
} from './api.ts'
import { EndGround, GroundForm, ValidFields, WithdrawGround } from './ground-form.tsx'
import { groundText } from './ground-text.ts'

const NEW: OfficeChange = { replaces: null, role: 'digital-transformation', name: '', basis: '', from: '', until: null }

const changeOf = ({ id, recorded: _, ...office }: IssuingOffice): OfficeChange => ({ ...office, replaces: id })

const isWhole = ({ name, basis, from }: OfficeChange): boolean => [name, basis, from].every((value) => value.trim() !== '')

/** @param entry the one that is put right; a new one without */
export function OfficeForm({ entry, onClose }: { entry?: IssuingOffice | undefined; onClose: () => void }) {
  const text = useText(groundText)
  const { fields } = text
  const title = entry === undefined ? text.addOffice : text.changeOf(entry.name)
  return (
    <GroundForm
      title={title}
      start={entry === undefined ? NEW : changeOf(entry)}
      isWhole={isWhole}
      preview={previewOffice}
      record={recordOffice}
      onClose={onClose}
      fields={(office, set) => (
        <>
          <NativeSelect
            label={fields.role}
            data={Object.entries(text.role).map(([value, label]) => ({ value, label }))}
            value={office.role}
            onChange={({ currentTarget }) => set({ role: currentTarget.value as OfficeChange['role'] })}
          />
          <TextInput
            label={fields.name}
            required
            value={office.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={fields.basis}
            required
            value={office.basis}
            onChange={({ currentTarget }) => set({ basis: currentTarget.value })}
          />
          <ValidFields valid={office} set={set} />
        </>
      )}
    />
  )
}

export function WithdrawOffice({ entry, onClose }: { entry: IssuingOffice; onClose: () => void }) {
  return (
    <WithdrawGround
      id={entry.id}
      name={entry.name}
      preview={previewOfficeWithdrawal}
      withdraw={withdrawOffice}
      onClose={onClose}
    />
  )
}

export function EndOffice({ entry, onClose }: { entry: IssuingOffice; onClose: () => void }) {
  const { endOf } = useText(groundText)
  return (
    <EndGround
      title={endOf(entry.name)}
      start={changeOf(entry)}
      preview={previewOffice}
      record={recordOffice}
      onClose={onClose}
    />
  )
}
