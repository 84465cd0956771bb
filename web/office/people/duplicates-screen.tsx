import { Link } from '@tanstack/react-router'
import { duplicateReasonText, duplicateStateText } from '../../../src/people/index.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { duplicateWords } from '../words.ts'
import { type DuplicateRow, duplicatesPage } from './api.ts'
import { peopleText } from './text.ts'

/** Those to decide stand first and need no choice; the list has no view of all. */
const DECIDED = ['same', 'different', 'ended'] as const

/** Pairs of records that may be one person, the undecided ones first. */
export function DuplicatesScreen() {
  const text = useText(peopleText)
  const read = useBilingual()
  const names = ({ people: [left, right] }: DuplicateRow): string => `${left.fullName ?? '–'} / ${right.fullName ?? '–'}`
  return (
    <>
      <PageHead title={text.duplicatesTitle}>{text.duplicatesAbout}</PageHead>
      <DataTable
        name="duplicates"
        caption={text.duplicatesTitle}
        rowKey={({ id }) => id}
        words={duplicateWords}
        fetchPage={({ filters, sort, cursor, limit }) => duplicatesPage({ state: 'open', ...filters, sort, cursor, limit })}
        filterFields={
          <ChoiceFilter
            name="state"
            label={text.state}
            unset={read(duplicateStateText.open)}
            choices={DECIDED.map((value) => ({ value, label: read(duplicateStateText[value]) }))}
          />
        }
        empty={<Empty title={text.noDuplicates}>{text.noDuplicatesHint}</Empty>}
        columns={[
          {
            key: 'pair',
            header: text.pair,
            width: '14rem',
            value: names,
            cell: (row) => (
              <Link to="/duplicates/$caseId" params={{ caseId: row.id }}>
                {names(row)}
              </Link>
            ),
          },
          { key: 'reason', header: text.reason, value: ({ reason }) => read(duplicateReasonText[reason]) },
          {
            key: 'state',
            header: text.state,
            value: ({ state }) => read(duplicateStateText[state]),
            cell: ({ state }) => <Tag tone={state === 'open' ? 'wait' : 'ok'}>{read(duplicateStateText[state])}</Tag>,
          },
          { key: 'found', header: text.found, kind: 'instant', value: ({ foundAt }) => foundAt },
        ]}
      />
    </>
  )
}
