import { Link } from '@tanstack/react-router'
import { IMPORT_STATES, type ImportState } from '../../../src/exchange/index.ts'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { importsWords } from '../words.ts'
import { type ImportRow, importsPage } from './api.ts'
import { Remembered } from './correct/remembered.tsx'
import { SendFiles } from './send-files.tsx'
import { importText } from './text.ts'

export const TONE_OF_IMPORT: { readonly [State in ImportState]: Tone } = {
  reading: 'accent',
  previewed: 'wait',
  taking: 'accent',
  taken: 'ok',
  refused: 'bad',
  discarded: 'rest',
  undone: 'rest',
}

/** Where registers come in, and every import so far with what is still in doubt. */
export function ImportsScreen() {
  const text = useText(importText)
  const states = IMPORT_STATES.map((value) => ({ value, label: text.state[value] }))
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <SendFiles />
      <DataTable
        name="imports"
        caption={text.earlier}
        columns={useColumns()}
        rowKey={({ id }) => id}
        words={importsWords}
        fetchPage={({ filters, sort, cursor, limit }) => importsPage({ ...filters, sort, cursor, limit })}
        filterFields={<ChoiceFilter name="state" label={text.columns.state} choices={states} />}
        tones={({ state, counts }) => (state === 'taken' && (counts?.doubtful ?? 0) > 0 ? 'wait' : undefined)}
        empty={<Empty title={text.empty}>{text.emptyHint}</Empty>}
      />
      <Remembered />
    </>
  )
}

export function useFilesNamed(): (files: readonly string[]) => string {
  const text = useText(importText)
  return ([first = '–', ...more]) => (more.length === 0 ? first : text.filesAndMore(first, formatCount(more.length)))
}

function useColumns(): readonly Column<ImportRow>[] {
  const text = useText(importText)
  const named = useFilesNamed()
  const { columns } = text
  return [
    {
      key: 'files',
      header: columns.files,
      width: '14rem',
      value: ({ files }) => files.join(', '),
      cell: ({ id, files }) => (
        <Link to="/imports/$importId" params={{ importId: id }} title={files.join(', ')}>
          {named(files)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => text.state[state],
      cell: ({ state }) => <Tag tone={TONE_OF_IMPORT[state]}>{text.state[state]}</Tag>,
    },
    {
      key: 'doubtful',
      header: columns.doubtful,
      kind: 'number',
      isSummed: true,
      value: ({ counts }) => counts?.doubtful,
      cell: ({ counts }) =>
        counts && counts.doubtful > 0 ? <Tag tone="wait">{formatCount(counts.doubtful)}</Tag> : formatCount(counts?.doubtful),
    },
    { key: 'groups', header: columns.groups, kind: 'number', isSummed: true, value: ({ counts }) => counts?.groups },
    { key: 'members', header: columns.members, kind: 'number', isSummed: true, value: ({ counts }) => counts?.members },
    { key: 'asOf', header: columns.asOf, kind: 'day', value: ({ asOf }) => asOf },
    { key: 'by', header: columns.by, value: ({ startedByName }) => startedByName },
    { key: 'at', header: columns.at, kind: 'instant', value: ({ startedAt }) => startedAt },
  ]
}
