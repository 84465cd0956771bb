import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownField } from '../../../../src/exchange/index.ts'
import { MEMBER_ROLES, memberRoleText } from '../../../../src/groups/index.ts'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type AlikeRows, alikeQuery, correctRows, type RegisterRow } from '../api.ts'
import { fieldText } from '../rows/doubt-text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { correctText } from './correct-text.ts'

/** One of the rows, the field that is to be put right in all like it, and what was already typed for it. */
export interface AlikeOf {
  readonly rowId: string
  readonly field: ShownField
  readonly becomes: string
}

interface AlikeProps {
  readonly importId: string
  readonly sought: AlikeOf | undefined
  readonly onClose: () => void
  readonly onCorrected: () => void
}

/** One value put right in every row that waits for it: how many and which is shown before anything is done. */
export function CorrectAlike({ sought, ...props }: AlikeProps) {
  return sought && <CorrectOne key={`${sought.rowId} ${sought.field}`} sought={sought} {...props} />
}

function CorrectOne({ importId, sought, onClose, onCorrected }: AlikeProps & { sought: AlikeOf }) {
  const { alike } = useText(correctText)
  const again = useImportAgain()
  const query = useQuery(alikeQuery(importId, { rowId: sought.rowId, field: sought.field }))
  const [becomes, setBecomes] = useState(sought.becomes)
  const [isAbsent, setAbsent] = useState(false)
  const [remember, setRemember] = useState(sought.field !== 'commune' && sought.field !== 'group')
  const rows = query.data?.rows ?? []
  const count = formatCount(rows.length)
  const correct = async ({ key }: { key: string }): Promise<void> => {
    const rowIds = rows.map(({ id }) => id)
    await correctRows(importId, { rowIds, field: sought.field, becomes: isAbsent ? '' : becomes, remember }, key)
    await again()
    notifications.show({ message: alike.done(count) })
    onCorrected()
  }
  const written = query.data?.written ?? ''
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={written === '' ? alike.blank : alike.title(written)}
      act={alike.act(count)}
      onAct={correct}
      asksReason="no"
      isReady={rows.length > 0 && (isAbsent || becomes.trim() !== '')}
    >
      <Stack gap="sm">
        <Becomes field={sought.field} value={becomes} isAbsent={isAbsent} onChange={setBecomes} />
        {sought.field !== 'role' && sought.field !== 'commune' && sought.field !== 'group' && sought.field !== 'fullName' && (
          <Checkbox label={alike.absent} checked={isAbsent} onChange={(event) => setAbsent(event.currentTarget.checked)} />
        )}
        {sought.field !== 'commune' && sought.field !== 'group' && (
          <Checkbox label={alike.remember} checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
        )}
        <Loaded query={query}>{(found) => <RowsAlike found={found} />}</Loaded>
      </Stack>
    </ConfirmAct>
  )
}

interface BecomesProps {
  readonly field: ShownField
  readonly value: string
  readonly isAbsent: boolean
  readonly onChange: (value: string) => void
}

function Becomes({ field, value, isAbsent, onChange }: BecomesProps) {
  const { alike } = useText(correctText)
  const fields = useText(fieldText)
  const told = { label: `${fields[field]}: ${alike.becomes.toLocaleLowerCase('vi')}`, disabled: isAbsent }
  if (field !== 'role')
    return <TextInput {...told} value={value} spellCheck={false} onChange={(event) => onChange(event.currentTarget.value)} />
  const roles = MEMBER_ROLES.map((role) => memberRoleText[role].vi)
  return (
    <NativeSelect
      {...told}
      data={[{ value: '', label: alike.choose }, ...roles]}
      value={roles.includes(value) ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function RowsAlike({ found: { rows, total } }: { found: AlikeRows }) {
  const { alike } = useText(correctText)
  const { columns } = alike
  const table: readonly Column<RegisterRow>[] = [
    { key: 'row', header: columns.row, value: ({ row }) => row },
    { key: 'sheet', header: columns.sheet, value: ({ sheet }) => sheet },
    { key: 'name', header: columns.name, value: ({ cells }) => cells.fullName },
    { key: 'group', header: columns.group, value: ({ cells }) => cells.group },
    { key: 'commune', header: columns.commune, value: ({ cells }) => cells.commune },
  ]
  if (rows.length === 0) return <p>{alike.none}</p>
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        <b>{alike.count(formatCount(rows.length))}</b>{' '}
        {total > rows.length && alike.more(formatCount(rows.length), formatCount(total))}
      </p>
      <div style={{ maxHeight: '40dvh', overflow: 'auto' }}>
        <PlainTable caption={alike.count(formatCount(rows.length))} columns={table} rows={rows} rowKey={({ id }) => id} />
      </div>
    </>
  )
}
