import { Button, Card, Checkbox, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { formatCount, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { TimeGuardNotice } from '../payments/acts/time-guards.tsx'
import { type Cycle, cyclesQuery } from '../payments/api.ts'
import { currentCycle } from '../payments/current-cycle.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type ConfirmationRow, type Confirmations, confirmationsQuery, confirmReports } from './api.ts'
import { confirmationText } from './text.ts'

/** A commune's groups for the month, confirmed in one sitting. */
export function ConfirmationsScreen() {
  const { heading } = useText(confirmationText)
  return (
    <Loaded query={useQuery(cyclesQuery)} heading={heading}>
      {({ items }) => <OfCycle cycle={currentCycle(items)} />}
    </Loaded>
  )
}

function OfCycle({ cycle }: { cycle: Cycle | undefined }) {
  const text = useText(confirmationText)
  const { unit, lens } = useScope()
  const query = useQuery({ ...confirmationsQuery(cycle?.id ?? '', { communeId: unit, lens }), enabled: cycle !== undefined })
  if (!cycle)
    return (
      <>
        <PageHead title={text.heading}>{text.about}</PageHead>
        <Card>
          <Empty title={text.noCycle}>{text.noCycleHint}</Empty>
        </Card>
      </>
    )
  return (
    <>
      <PageHead title={text.title(formatMonth(cycle.month))}>{text.about}</PageHead>
      <Loaded query={query}>
        {({ items, guards }) =>
          items.length === 0 ? (
            <Card>
              <Empty title={text.none}>{text.noneHint}</Empty>
            </Card>
          ) : (
            <Reports cycleId={cycle.id} month={cycle.month} rows={items} guards={guards} />
          )
        }
      </Loaded>
    </>
  )
}

interface ReportsProps {
  readonly cycleId: string
  readonly month: string
  readonly rows: readonly ConfirmationRow[]
  readonly guards: Confirmations['guards']
}

function Reports({ cycleId, month, rows, guards }: ReportsProps) {
  const text = useText(confirmationText)
  const again = useCycleAgain()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<'approved' | 'returned'>()
  const waiting = rows.filter(({ state }) => state === null)
  const inOrder = [...waiting, ...rows.filter(({ state }) => state !== null)]
  const count = formatCount(chosen.size)
  const choose = (groupId: string, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(groupId)
    else next.delete(groupId)
    setChosen(next)
  }
  const run = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (act) await confirmReports(cycleId, { groupIds: [...chosen], state: act, ...(reason === '' ? {} : { reason }) }, key)
    setChosen(new Set())
    await again()
  }
  const isReturn = act === 'returned'
  return (
    <Card padding={0}>
      <Group p="sm" px="md" gap="sm">
        <Button
          variant="default"
          disabled={waiting.length === 0}
          onClick={() => setChosen(new Set(waiting.map(({ groupId }) => groupId)))}
        >
          {text.chooseWaiting(formatCount(waiting.length))}
        </Button>
        <span className="muted" role="status">
          {text.chosen(count)}
        </span>
        <Button
          variant={waiting.length > 0 || chosen.size > 0 ? 'filled' : 'default'}
          disabled={chosen.size === 0}
          onClick={() => setAct('approved')}
        >
          {text.approve(count)}
        </Button>
        <Button variant="default" disabled={chosen.size === 0} onClick={() => setAct('returned')}>
          {text.return(count)}
        </Button>
      </Group>
      <PlainTable
        caption={text.title(formatMonth(month))}
        files={{ month }}
        columns={useColumns(chosen, choose)}
        rows={inOrder}
        rowKey={({ groupId }) => groupId}
      />
      <ConfirmAct
        opened={act !== undefined}
        onClose={() => setAct(undefined)}
        title={isReturn ? text.return(count) : text.approve(count)}
        act={isReturn ? text.return(count) : text.approve(count)}
        asksReason={isReturn || guards.length > 0 ? 'required' : 'no'}
        onAct={run}
      >
        <p>{isReturn ? text.returnDifference(count) : text.approveDifference(count)}</p>
        {!isReturn && <TimeGuardNotice guards={guards} />}
      </ConfirmAct>
    </Card>
  )
}

function useColumns(
  chosen: ReadonlySet<string>,
  choose: (groupId: string, isChosen: boolean) => void,
): readonly Column<ConfirmationRow>[] {
  const text = useText(confirmationText)
  const { columns } = text
  const tone = { approved: 'ok', returned: 'bad' } as const
  return [
    {
      key: 'group',
      header: columns.group,
      width: '14rem',
      value: ({ groupName }) => groupName,
      cell: ({ groupId, groupName }) => (
        <Group gap="sm" wrap="nowrap">
          <Checkbox
            aria-label={text.choose(groupName)}
            checked={chosen.has(groupId)}
            onChange={(event) => choose(groupId, event.currentTarget.checked)}
          />
          <Link to="/groups/$groupId" params={{ groupId }}>
            {groupName}
          </Link>
        </Group>
      ),
    },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => text.state[state ?? 'waiting'],
      cell: ({ state }) => <Tag tone={state === null ? 'wait' : tone[state]}>{text.state[state ?? 'waiting']}</Tag>,
    },
    { key: 'sessions', header: columns.sessions, kind: 'number', value: ({ sessions }) => sessions },
    { key: 'people', header: columns.people, kind: 'number', value: ({ people }) => people },
    { key: 'reason', header: columns.reason, value: ({ reason }) => reason },
    { key: 'when', header: columns.when, kind: 'instant', value: ({ confirmedAt }) => confirmedAt },
  ]
}
