import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatDay } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter, SearchFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { reviewWords } from '../words.ts'
import { type OpenReview, reviewsPage, settleReview } from './api.ts'
import { reviewText } from './review-text.ts'

const KINDS = ['hamlet-unplaced', 'role-carried', 'role-without-unit'] as const

/** What reorganisations left for a person to look at: each with what to do, settled with a reason. */
export function ReviewsScreen() {
  const text = useText(reviewText)
  const shared = useText(sharedText)
  const queries = useQueryClient()
  const [settling, setSettling] = useState<OpenReview>()
  const settle = async ({ reason, key }: ActDetails): Promise<void> => {
    if (!settling) return
    await settleReview(settling.id, reason, key)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['reviews', 'tasks'].includes(String(queryKey[0])) })
  }
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <DataTable
        name="reviews"
        caption={text.title}
        columns={useColumns(setSettling)}
        rowKey={({ id }) => id}
        words={reviewWords}
        fetchPage={({ filters: { kind, search }, cursor, limit }) => reviewsPage({ kind, search, cursor, limit })}
        filterFields={
          <>
            <SearchFilter label={shared.search} placeholder={text.searchHint} />
            <ChoiceFilter
              name="kind"
              label={text.columns.kind}
              choices={KINDS.map((value) => ({ value, label: text.kind[value] }))}
            />
          </>
        }
        empty={<Empty title={text.none}>{text.noneHint}</Empty>}
      />
      <ConfirmAct
        opened={settling !== undefined}
        onClose={() => setSettling(undefined)}
        onAct={settle}
        title={text.settleTitle(settling ? nameOf(settling) : '')}
        act={text.settle}
      >
        {settling && (
          <>
            <p>{text.todo[settling.kind](settling.unit.fullName)}</p>
            <p className="muted">{text.settleHint}</p>
          </>
        )}
      </ConfirmAct>
    </>
  )
}

/** A hamlet is told by the commune it is recorded under: after mergers several have one name. */
const nameOf = ({ kind, label, parent }: OpenReview): string =>
  kind === 'hamlet-unplaced' && parent !== null ? `${label}, ${parent.fullName}` : label

function useColumns(onSettle: (review: OpenReview) => void): readonly Column<OpenReview>[] {
  const text = useText(reviewText)
  const { columns } = text
  return [
    { key: 'label', header: columns.label, width: '13rem', value: nameOf },
    { key: 'kind', header: columns.kind, value: ({ kind }) => text.kind[kind] },
    { key: 'todo', header: columns.todo, width: '20rem', value: (review) => text.todo[review.kind](review.unit.fullName) },
    { key: 'from', header: columns.from, value: ({ title, on }) => `${title} · ${formatDay(on)}` },
    {
      key: 'act',
      isAct: true,
      header: columns.act,
      value: () => null,
      cell: (review) => (
        <Group gap={6} wrap="nowrap">
          <Way review={review} />
          <Button size="compact-sm" aria-label={`${text.settle}: ${nameOf(review)}`} onClick={() => onSettle(review)}>
            {text.settle}
          </Button>
        </Group>
      ),
    },
  ]
}

/** Where it is put right: the hamlet in the form of reorganisations, the role among the accounts. */
function Way({ review }: { review: OpenReview }) {
  const text = useText(reviewText)
  const { kind, subjectId, label } = review
  const isHamlet = kind === 'hamlet-unplaced'
  const said = isHamlet ? text.place : text.accounts
  const look = { size: 'compact-sm', variant: 'default', 'aria-label': `${said}: ${nameOf(review)}` } as const
  const [name = ''] = label.split(' · ')
  if (!isHamlet)
    return (
      <ButtonLink to="/accounts" search={{ search: name }} {...look}>
        {said}
      </ButtonLink>
    )
  return (
    <ButtonLink to="/units/reorganise" search={{ act: 'move', of: subjectId }} {...look}>
      {said}
    </ButtonLink>
  )
}
