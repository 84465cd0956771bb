import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { tellHold } from '../../../src/payments/index.ts'
import { formatMonth } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { meQuery } from '../../shared/me.ts'
import type { Column } from '../../shared/table/column.ts'
import { useTellYeses } from '../thresholds/use-tell-yeses.ts'
import type { ArrearsRow } from './api.ts'
import type { EndingAct } from './ending-form.tsx'
import { arrearsText } from './text.ts'

/** A sum with its group and its month, why it waits, for whom and since when, and what may be done. */
export function useArrearsColumns(onAct: (act: EndingAct) => void): readonly Column<ArrearsRow>[] {
  const text = useText(arrearsText)
  const read = useBilingual()
  const tellYeses = useTellYeses()
  const { columns } = text
  const whyOf = ({ why, hold, returnedBecause, ending }: ArrearsRow): string =>
    [
      hold === null ? read(why) : read(tellHold(hold)),
      returnedBecause ?? '',
      ...(ending === null ? [] : [text.proposed(ending.proposedByName, ending.decision.number), ...tellYeses(ending.approvals)]),
    ]
      .filter((part) => part !== '')
      .join(' · ')
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
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    {
      key: 'month',
      header: columns.month,
      kind: 'month',
      value: ({ month }) => month,
      cell: ({ cycleId, month }) => (
        <Link to="/payments/$cycleId/balance" params={{ cycleId }}>
          {formatMonth(month)}
        </Link>
      ),
    },
    { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
    {
      key: 'amount',
      header: columns.amount,
      kind: 'money',
      isSummed: true,
      value: ({ amount }) => amount,
    },
    { key: 'why', header: columns.why, width: '13rem', value: whyOf },
    { key: 'waits', header: columns.waits, value: ({ awaitedText }) => read(awaitedText) },
    { key: 'since', header: columns.since, kind: 'day', value: ({ since }) => since },
    {
      key: 'next',
      header: columns.next,
      isAct: true,
      value: ({ next }) => read(next),
      cell: (row) => <Acts row={row} onAct={onAct} />,
    },
  ]
}

function Acts({ row, onAct }: { row: ArrearsRow; onAct: (act: EndingAct) => void }) {
  const text = useText(arrearsText)
  const read = useBilingual()
  const me = useQuery(meQuery).data
  const may = (permission: 'payments:close' | 'payments:approve'): boolean => me?.permissions.includes(permission) ?? false
  const { ending, payeeKey } = row
  if (ending !== null && may('payments:approve') && !ending.isYours && !ending.approvals.byYou)
    return (
      <Group gap="xs">
        <Button size="xs" onClick={() => onAct({ row, act: 'confirmed' })}>
          {text.confirmEnd}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAct({ row, act: 'declined' })}>
          {text.declineEnd}
        </Button>
      </Group>
    )
  return (
    <Group gap="xs">
      <span>{read(row.next)}</span>
      {ending === null && payeeKey !== null && may('payments:close') && (
        <Button size="xs" variant="subtle" onClick={() => onAct({ row, act: 'propose' })}>
          {text.end}
        </Button>
      )}
    </Group>
  )
}
