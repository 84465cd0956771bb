import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { isField } from '../../../../src/exchange/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { changeMapping, type ImportRecord, type ImportSheet } from '../api.ts'
import { correctText } from '../correct/correct-text.ts'
import classes from '../imports.module.css'
import { useReadAgain } from '../use-read-again.ts'
import { useFieldChoices } from './column-table.tsx'
import { asRead } from './mapping.tsx'
import { previewText } from './preview-text.ts'

/** What is doubtful about a whole sheet: a total that differs, a sheet that is hidden, a column that is not used. */
export function SheetNotes({ record }: { record: ImportRecord }) {
  const { panel } = useText(previewText)
  const read = useBilingual()
  if (record.notes.length === 0) return null
  return (
    <ul className={`${classes['doubts']} ${classes['notes']}`}>
      {record.notes.map((note) => {
        const sheet = record.sheets.find(({ file, sheet: name }) => file === note.file && name === note.sheet)
        return (
          <li key={`${note.file} ${note.sheet} ${note.code} ${note.vi}`} className={classes['isWarning']}>
            <b>{panel.place(note.file, note.sheet)}</b>: {read(note)}
            {note.code === 'column-unused' && note.letter !== null && sheet && record.state === 'previewed' && (
              <ColumnMeaning record={record} sheet={sheet} letter={note.letter} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A column that holds values gets its meaning where it is told, and keeps it for the next file with this heading. */
function ColumnMeaning({ record, sheet, letter }: { record: ImportRecord; sheet: ImportSheet; letter: string }) {
  const { column } = useText(correctText)
  const [field, setField] = useState('')
  const choices = useFieldChoices()
  const { run, isRunning, error } = useReadAgain(record, () => {
    const change = asRead(sheet)
    return changeMapping(record.id, { ...change, columns: { ...change.columns, ...(isField(field) && { [letter]: field }) } })
  })
  return (
    <>
      <Group gap="xs" mt={4}>
        <NativeSelect
          size="xs"
          aria-label={column.is(letter)}
          data={[{ value: '', label: column.choose }, ...choices]}
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" loading={isRunning} disabled={field === ''} onClick={() => void run()}>
          {column.act}
        </Button>
      </Group>
      <ProblemAlert error={error} />
    </>
  )
}
