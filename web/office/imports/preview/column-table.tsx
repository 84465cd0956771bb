import { NativeSelect } from '@mantine/core'
import { FIELDS, type Field, fieldTraits } from '../../../../src/exchange/index.ts'
import { MISSING } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import type { ImportSheet, SheetColumn } from '../api.ts'
import classes from '../imports.module.css'
import { fieldText } from '../rows/doubt-text.ts'
import { previewText } from './preview-text.ts'

/** The choices by what they are about, so that one of thirty is found at a look. */
const PARTS = Map.groupBy(FIELDS, (field) => fieldTraits(field).part)

interface ColumnTableProps {
  readonly sheet: ImportSheet
  readonly chosen: Readonly<Record<string, Field>>
  readonly isFixed: boolean
  readonly onRead: (letter: string, field: string) => void
}

/** What a column may hold, to choose from. */
export function useFieldChoices() {
  const { mapping } = useText(previewText)
  const fields = useText(fieldText)
  return [...PARTS].map(([part, list]) => ({
    group: mapping.part[part],
    items: list.map((value) => ({ value, label: fields[value] })),
  }))
}

/** Each column of the sheet: its letter and heading in the file, what its first cells hold, and what it is read as. */
export function ColumnTable({ sheet, chosen, isFixed, onRead }: ColumnTableProps) {
  const { mapping, panel } = useText(previewText)
  const fields = useText(fieldText)
  const parts = useFieldChoices()
  const columns: readonly Column<SheetColumn>[] = [
    { key: 'letter', header: mapping.column, value: ({ letter }) => letter },
    { key: 'heading', header: mapping.heading, value: ({ heading }) => heading || MISSING },
    {
      key: 'samples',
      header: mapping.holds,
      value: ({ samples }) => samples.join(', '),
      cell: ({ samples }) => <span className={classes['samples']}>{samples.join(' · ') || MISSING}</span>,
    },
    {
      key: 'field',
      header: mapping.readAs,
      width: '14rem',
      value: ({ letter }) => fields[chosen[letter] ?? 'ignored'],
      cell: ({ letter }) =>
        isFixed ? (
          chosen[letter] === undefined ? (
            <span className="muted">{mapping.notUsed}</span>
          ) : (
            fields[chosen[letter]]
          )
        ) : (
          <NativeSelect
            size="xs"
            aria-label={mapping.readAsOf(letter)}
            data={[...(chosen[letter] === undefined ? [{ value: '', label: mapping.notUsed }] : []), ...parts]}
            value={chosen[letter] ?? ''}
            onChange={(event) => onRead(letter, event.currentTarget.value)}
          />
        ),
    },
  ]
  return (
    <PlainTable
      caption={panel.place(sheet.file, sheet.sheet)}
      columns={columns}
      rows={sheet.columns}
      rowKey={({ letter }) => letter}
    />
  )
}
