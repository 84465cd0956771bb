import { Button, Card, Checkbox, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isField } from '../../../../src/exchange/index.ts'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { changeAsOf, changeMapping, type ImportRecord, type ImportSheet, type MappingChange } from '../api.ts'
import { useReadAgain } from '../use-read-again.ts'
import { ColumnTable } from './column-table.tsx'
import { previewText } from './preview-text.ts'

/** How the sheets are read, to be put right where the program understood a heading wrongly. */
export function Mapping({ record, isFixed }: { record: ImportRecord; isFixed: boolean }) {
  const { mapping, panel } = useText(previewText)
  const kinds = [...new Map(record.sheets.toReversed().map((sheet) => [sheet.signature, sheet])).values()].toReversed()
  const [signature, setSignature] = useState(kinds[0]?.signature)
  const chosen = kinds.find((sheet) => sheet.signature === signature) ?? kinds[0]
  const alike = record.sheets.filter((sheet) => sheet.signature === chosen?.signature).length
  return (
    <Card component="section">
      <p className="muted" style={{ marginTop: 0 }}>
        {mapping.about}
      </p>
      {!isFixed && <AsOfAgain record={record} />}
      {kinds.length > 1 && (
        <NativeSelect
          mb="md"
          maw="32rem"
          label={mapping.which}
          description={alike > 1 ? mapping.sameHeadings(formatCount(alike)) : undefined}
          data={kinds.map((sheet) => ({ value: sheet.signature, label: panel.place(sheet.file, sheet.sheet) }))}
          value={chosen?.signature ?? ''}
          onChange={(event) => setSignature(event.currentTarget.value)}
        />
      )}
      {chosen && <OneSheet key={chosen.signature} record={record} sheet={chosen} isFixed={isFixed} />}
    </Card>
  )
}

function AsOfAgain({ record }: { record: ImportRecord }) {
  const { mapping } = useText(previewText)
  const [asOf, setAsOf] = useState(record.asOf)
  const { run, isRunning, error } = useReadAgain(record, () => changeAsOf(record.id, asOf))
  return (
    <>
      <div style={{ display: 'flex', gap: 8, alignItems: 'flex-end', flexWrap: 'wrap', marginBottom: 16 }}>
        <DayField label={mapping.asOf} value={asOf} onChange={setAsOf} />
        <Button variant="default" loading={isRunning} disabled={asOf === ''} onClick={() => void run()}>
          {mapping.asOfAgain}
        </Button>
      </div>
      <ProblemAlert error={error} />
    </>
  )
}

function OneSheet({ record, sheet, isFixed }: { record: ImportRecord; sheet: ImportSheet; isFixed: boolean }) {
  const { mapping } = useText(previewText)
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED)
  const change = withTyped(asRead(sheet), typed)
  const { run, isRunning, error } = useReadAgain(record, async () => {
    const started = await changeMapping(record.id, change)
    setTyped(NOTHING_TYPED)
    return started
  })
  const read = (letter: string, field: string): void => {
    if (isField(field)) setTyped({ ...typed, columns: { ...typed.columns, [letter]: field } })
  }
  const constant = (name: 'commune' | 'group') => ({
    disabled: isFixed,
    value: typed.constants[name] ?? sheet.constants[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, constants: { ...typed.constants, [name]: event.currentTarget.value } }),
  })
  return (
    <Stack gap="md">
      <ColumnTable sheet={sheet} chosen={change.columns} isFixed={isFixed} onRead={read} />
      <div className={layout['fields']}>
        <NumberInput
          label={mapping.headingRow}
          description={mapping.headingRowHint}
          min={0}
          allowDecimal={false}
          disabled={isFixed}
          value={change.headingRow}
          onChange={(row) => setTyped({ ...typed, headingRow: typeof row === 'number' ? row : sheet.headingRow })}
        />
        <TextInput label={mapping.constantCommune} {...constant('commune')} />
        <TextInput label={mapping.constantGroup} {...constant('group')} />
      </div>
      {!isFixed && (
        <>
          <Checkbox
            label={mapping.keep}
            checked={change.keep}
            onChange={(event) => setTyped({ ...typed, keep: event.currentTarget.checked })}
          />
          <ProblemAlert error={error} />
          <div>
            <Button loading={isRunning} onClick={() => void run()}>
              {mapping.again}
            </Button>
          </div>
        </>
      )}
    </Stack>
  )
}

export const asRead = ({ signature, headingRow, columns, constants }: ImportSheet): MappingChange => ({
  signature,
  headingRow,
  columns: Object.fromEntries(columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]]))),
  constants,
  keep: true,
})

/** What was said in the form and not yet sent: it stays while the files are read again for something else. */
interface Typed {
  readonly headingRow?: number
  readonly keep?: boolean
  readonly columns: MappingChange['columns']
  readonly constants: { readonly commune?: string; readonly group?: string }
}
const NOTHING_TYPED: Typed = { columns: {}, constants: {} }

/** Only what was typed is laid over how the sheet is read by now. */
function withTyped(read: MappingChange, { columns, constants, ...rest }: Typed): MappingChange {
  const said = Object.entries({ ...read.constants, ...constants }).filter(([, value]) => value.trim() !== '')
  return { ...read, ...rest, columns: { ...read.columns, ...columns }, constants: Object.fromEntries(said) }
}
