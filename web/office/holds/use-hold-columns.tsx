import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import type { HoldRow } from './api.ts'
import { holdsText } from './text.ts'

const TONE: Readonly<Record<HoldRow['state'], Tone>> = { ahead: 'rest', standing: 'wait', over: 'rest', released: 'rest' }

/** A hold: of what, why, from when until when, what it keeps. @param onRelease for whoever may release it */
export function useHoldColumns(onRelease: ((hold: HoldRow) => void) | undefined): readonly Column<HoldRow>[] {
  const text = useText(holdsText)
  const read = useBilingual()
  const { columns } = text
  return [
    {
      key: 'subject',
      header: columns.subject,
      value: ({ subjectText, subjectName }) => `${read(subjectText)}: ${subjectName}`,
      cell: (hold) => (
        <>
          <div className="muted">{read(hold.subjectText)}</div>
          <Subject hold={hold} />
        </>
      ),
    },
    {
      key: 'reason',
      header: columns.reason,
      width: '13rem',
      value: ({ reason, releasedByName, releasedOn, releaseReason }) =>
        releasedByName === null || releasedOn === null
          ? reason
          : `${reason} · ${text.releasedBy(releasedByName, formatDay(releasedOn), releaseReason ?? '')}`,
    },
    { key: 'from', header: columns.from, kind: 'day', value: ({ from }) => from },
    {
      key: 'until',
      header: columns.until,
      kind: 'day',
      value: ({ until }) => until,
      cell: ({ until }) => (until === null ? text.openEnd : formatDay(until)),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ stateText }) => read(stateText),
      cell: ({ state, stateText }) => <Tag tone={TONE[state]}>{read(stateText)}</Tag>,
    },
    { key: 'sums', header: columns.sums, kind: 'number', value: ({ count }) => count },
    { key: 'amount', header: columns.amount, kind: 'money', isSummed: true, value: ({ amount }) => amount },
    { key: 'placedBy', header: columns.placedBy, value: ({ placedByName }) => placedByName },
    {
      key: 'next',
      header: columns.next,
      isAct: true,
      value: () => '',
      cell: (hold) =>
        onRelease !== undefined &&
        (hold.state === 'standing' || hold.state === 'ahead') && (
          <Button size="xs" variant="default" onClick={() => onRelease(hold)}>
            {text.release}
          </Button>
        ),
    },
  ]
}

function Subject({ hold: { subject, subjectId, subjectName } }: { hold: HoldRow }) {
  if (subject === 'payee')
    return (
      <Link to="/people/$personId" params={{ personId: subjectId }}>
        {subjectName}
      </Link>
    )
  if (subject === 'group')
    return (
      <Link to="/groups/$groupId" params={{ groupId: subjectId }}>
        {subjectName}
      </Link>
    )
  return subjectName
}
