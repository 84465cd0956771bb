import { Button, NativeSelect, Stack, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Fragment, useState } from 'react'
import { DOUBTS, fieldTraits, SHOWN_FIELDS, type ShownField } from '../../../../src/exchange/index.ts'
import { MEMBER_ROLES, memberRoleText } from '../../../../src/groups/index.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { type Mended, mendRow, type RegisterRow } from '../api.ts'
import { type AlikeOf, CorrectAlike } from '../correct/alike.tsx'
import { correctText } from '../correct/correct-text.ts'
import { previewText } from '../preview/preview-text.ts'
import { useImportAgain } from '../use-import-again.ts'
import { doubtText, fieldText } from './doubt-text.ts'
import { asRead } from './row-cell.tsx'

interface MendProps {
  readonly importId: string
  readonly row: RegisterRow
  readonly onMended: () => void
  /** Every row that waits for the same value was put right. */
  readonly onSettled: () => void
}

/** The fields of a row, to mend without opening the workbook again. The doubtful ones stand first; only what was changed is sent. */
export function MendRow({ importId, row, onMended, onSettled }: MendProps) {
  const { panel } = useText(previewText)
  const { alike } = useText(correctText)
  const fields = useText(fieldText)
  const [sought, setSought] = useState<AlikeOf>()
  const again = useImportAgain()
  const [mended, setMended] = useState<Mended>({})
  const [areAllShown, setAllShown] = useState(false)
  const doubtful = SHOWN_FIELDS.filter((field) => row.doubts.some((doubt) => doubt.field === field))
  const others = SHOWN_FIELDS.filter((field) => !doubtful.includes(field))
  const shown = areAllShown ? [...doubtful, ...others] : doubtful
  const { run, isRunning, error } = useAct(async () => {
    const { state } = await mendRow(importId, row.id, mended)
    await again()
    setMended({})
    notifications.show({ message: state === 'doubtful' ? panel.savedInDoubt : panel.saved })
    if (state !== 'doubtful') onMended()
  })
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <Title order={3}>{panel.mend}</Title>
        <Stack gap={8} mt={6}>
          {shown.map((field) => (
            <Fragment key={field}>
              <MendField
                row={row}
                field={field}
                value={mended[field]}
                onChange={(value) => setMended({ ...mended, [field]: value })}
              />
              {isHeldFor(row, field) && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setSought({ rowId: row.id, field, becomes: mended[field] ?? '' })}
                >
                  {alike.open(fields[field])}
                </Button>
              )}
            </Fragment>
          ))}
          {!areAllShown && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAllShown(true)}>
              {doubtful.length === 0 ? panel.mendAny : panel.mendOthers}
            </Button>
          )}
          {shown.length > 0 && <div className="muted">{panel.mendHint}</div>}
          <ProblemAlert error={error} />
          {shown.length > 0 && (
            <Button type="submit" loading={isRunning} disabled={Object.keys(mended).length === 0}>
              {panel.saveMend}
            </Button>
          )}
        </Stack>
      </form>
      <CorrectAlike importId={importId} sought={sought} onClose={() => setSought(undefined)} onCorrected={onSettled} />
    </>
  )
}

/** Whether the row waits for what stands in the field: others may wait for the same. */
const isHeldFor = ({ doubts }: RegisterRow, field: ShownField): boolean =>
  field !== 'fullName' && doubts.some((doubt) => doubt.field === field && DOUBTS[doubt.code].holds)

interface FieldProps {
  readonly row: RegisterRow
  readonly field: ShownField
  /** Absent while it is as the clerk wrote it. */
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

function MendField({ row, field, value, onChange }: FieldProps) {
  const { panel } = useText(previewText)
  const fields = useText(fieldText)
  const words = useText(doubtText)
  const written = asRead(row, field)
  const { isNumber = false } = fieldTraits(field)
  const isMasked = isNumber && written.includes('•')
  // What holds no row back is told above, not in red.
  const doubts = row.doubts.filter((doubt) => doubt.field === field && doubt.severity === 'error')
  const told = {
    label: fields[field],
    error: doubts.length > 0 && value === undefined ? doubts.map(({ code }) => words[code]).join(', ') : undefined,
  }
  if (field === 'role') return <RoleField {...told} written={written} value={value} onChange={onChange} />
  return (
    <TextInput
      {...told}
      value={value ?? (isMasked ? '' : written)}
      placeholder={isMasked ? written : ''}
      description={isMasked ? panel.masked : undefined}
      inputMode={isNumber ? 'numeric' : 'text'}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

interface RoleProps extends Pick<FieldProps, 'value' | 'onChange'> {
  readonly label: string
  readonly error: string | undefined
  readonly written: string
}

/** A role is chosen, and kept in the words a clerk would have written. */
function RoleField({ label, error, written, value, onChange }: RoleProps) {
  const roles = MEMBER_ROLES.map((role) => memberRoleText[role].vi)
  const isKnown = roles.includes(written)
  return (
    <NativeSelect
      label={label}
      error={error}
      data={[...(isKnown ? [] : [{ value: written, label: written || '–' }]), ...roles]}
      value={value ?? written}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
