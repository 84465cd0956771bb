import { Button, Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type Cycle, cyclesQuery } from '../payments/api.ts'
import { currentCycle } from '../payments/current-cycle.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { answerObjection, type ObjectionRow, objectionsQuery } from './api.ts'
import { objectionText } from './text.ts'

/** What groups say of the month before it is approved, and the office's answers. */
export function ObjectionsScreen() {
  const { heading } = useText(objectionText)
  return (
    <Loaded query={useQuery(cyclesQuery)} heading={heading}>
      {({ items }) => <OfCycle cycle={currentCycle(items)} />}
    </Loaded>
  )
}

function OfCycle({ cycle }: { cycle: Cycle | undefined }) {
  const text = useText(objectionText)
  const again = useCycleAgain()
  const [answering, setAnswering] = useState<ObjectionRow>()
  const columns = useColumns(setAnswering)
  const query = useQuery({ ...objectionsQuery(cycle?.id ?? ''), enabled: cycle !== undefined })
  const empty = (
    <Card>
      <Empty title={text.none}>{text.noneHint}</Empty>
    </Card>
  )
  if (!cycle)
    return (
      <>
        <PageHead title={text.heading}>{text.about}</PageHead>
        {empty}
      </>
    )
  return (
    <>
      <PageHead title={text.title(formatMonth(cycle.month))}>{text.about}</PageHead>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            empty
          ) : (
            <Card padding={0}>
              <PlainTable
                caption={text.title(formatMonth(cycle.month))}
                files={{ month: cycle.month }}
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
              />
            </Card>
          )
        }
      </Loaded>
      <ConfirmAct
        opened={answering !== undefined}
        onClose={() => setAnswering(undefined)}
        title={text.answerTitle(answering?.groupName ?? '')}
        act={text.answer}
        onAct={async ({ reason, key }) => {
          if (answering) await answerObjection(answering.id, reason, key)
          await again()
        }}
      >
        <blockquote style={{ margin: '0 0 8px', padding: '8px 12px', borderLeft: '3px solid var(--wait-bar)' }}>
          {answering?.what}
        </blockquote>
        <div className="muted">{text.answerHint}</div>
      </ConfirmAct>
    </>
  )
}

function useColumns(onAnswer: (row: ObjectionRow) => void): readonly Column<ObjectionRow>[] {
  const { columns, ...text } = useText(objectionText)
  return [
    {
      key: 'group',
      header: columns.group,
      value: ({ groupName }) => groupName,
      cell: ({ groupId, groupName }) => (
        <Link to="/groups/$groupId" params={{ groupId }}>
          {groupName}
        </Link>
      ),
    },
    { key: 'what', header: columns.what, width: '18rem', value: ({ what }) => what },
    { key: 'amount', header: columns.amount, kind: 'money', isSummed: true, value: ({ amount }) => amount },
    { key: 'raised', header: columns.raised, kind: 'instant', value: ({ raisedAt }) => raisedAt },
    { key: 'answer', header: columns.answer, value: ({ answer }) => answer },
    {
      key: 'act',
      isAct: true,
      header: columns.act,
      value: () => null,
      cell: (row) =>
        row.answer === null && (
          <Button size="compact-sm" aria-label={text.answerTitle(row.groupName)} onClick={() => onAnswer(row)}>
            {text.answer}
          </Button>
        ),
    },
  ]
}
