import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInstant, formatPeriod } from '../../shared/i18n/format.ts'
import { useLanguage, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { type TreeRow, type TreeState, treesQuery } from './api.ts'
import { criteriaText } from './text.ts'
import { titleOf } from './tree-document.ts'

export const TONE_OF_STATE: { readonly [State in TreeState]: Tone } = { draft: 'wait', 'in-force': 'ok', withdrawn: 'rest' }

/** Every version of every set of criteria, the latest of each first. */
export function CriteriaScreen() {
  const text = useText(criteriaText)
  const mayDraft = useMay('assessment:prepare')
  const columns = useColumns()
  const enter = mayDraft && <ButtonLink to="/assessment/criteria/new">{text.enter}</ButtonLink>
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          <>
            <ButtonLink to="/assessment" variant="default">
              {text.rounds}
            </ButtonLink>
            {enter}
          </>
        }
      >
        {text.about}
      </PageHead>
      <Loaded query={useQuery(treesQuery)} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.empty} act={enter}>
              {text.emptyHint}
            </Empty>
          ) : (
            <PlainTable caption={text.title} columns={columns} rows={items} rowKey={({ id }) => id} files={{}} />
          )
        }
      </Loaded>
    </>
  )
}

function useColumns(): readonly Column<TreeRow>[] {
  const text = useText(criteriaText)
  const shared = useText(sharedText)
  const language = useLanguage()
  const { columns } = text
  return [
    {
      key: 'title',
      header: columns.title,
      width: '20rem',
      value: (row) => titleOf(row, language),
      cell: (row) => (
        <Link to="/assessment/criteria/$treeId" params={{ treeId: row.id }}>
          {titleOf(row, language)}
        </Link>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => text.state[state],
      cell: ({ state }) => <Tag tone={TONE_OF_STATE[state]}>{text.state[state]}</Tag>,
    },
    { key: 'version', header: columns.version, kind: 'number', value: ({ version }) => version },
    {
      key: 'inForce',
      header: columns.inForce,
      isShort: true,
      value: ({ inForceFrom, inForceUntil }) =>
        inForceFrom === null ? undefined : formatPeriod({ from: inForceFrom, until: inForceUntil }, shared.untilNow),
    },
    { key: 'criteria', header: columns.criteria, kind: 'number', value: ({ criteria }) => criteria },
    { key: 'by', header: columns.by, value: ({ draftedByName }) => draftedByName },
    { key: 'editedAt', header: columns.editedAt, isExtra: true, value: ({ editedAt }) => formatInstant(editedAt) },
  ]
}
