import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatCount, formatInstant } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import type { LookRow } from './api.ts'
import { looksText } from './looks-text.ts'

type OnAct = (row: LookRow, act: 'look' | 'withdraw') => void

const TONE: Readonly<Record<NonNullable<LookRow['look']>['outcome'], Tone>> = {
  agreed: 'ok',
  'sent-back': 'bad',
  withdrawn: 'wait',
}

/** A confirmation that was drawn: of which group, who gave it and how fast, why it was drawn, and what was found. */
export function useLookColumns(onAct: OnAct): readonly Column<LookRow>[] {
  const text = useText(looksText)
  const read = useBilingual()
  const { columns } = text
  const tell = ({ look }: LookRow): string =>
    look === null
      ? text.waits
      : [read(look.text), text.by(look.byName, formatInstant(look.at)), look.reason ?? ''].filter(Boolean).join(' · ')
  return [
    {
      key: 'group',
      header: columns.group,
      value: ({ groupName }) => groupName,
      cell: ({ groupName, entitlementId }) => (
        <Link to="/entitlements/$entitlementId" params={{ entitlementId }}>
          {groupName}
        </Link>
      ),
    },
    { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
    { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
    {
      key: 'confirmed',
      header: columns.confirmed,
      value: ({ confirmedByName, confirmedAt }) => text.by(confirmedByName, formatInstant(confirmedAt)),
    },
    {
      key: 'sitting',
      header: columns.sitting,
      value: ({ sitting }) => text.sitting(formatCount(sitting.groups), formatCount(sitting.seconds)),
    },
    { key: 'why', header: columns.why, value: ({ why }) => why.map((each) => read(each)).join(' · ') },
    {
      key: 'look',
      header: columns.look,
      width: '14rem',
      value: tell,
      cell: (row) =>
        row.look === null ? (
          <Tag tone="wait">{text.waits}</Tag>
        ) : (
          <>
            <Tag tone={TONE[row.look.outcome]}>{read(row.look.text)}</Tag>
            <div className="muted">
              {text.by(row.look.byName, formatInstant(row.look.at))}
              {row.look.reason && <> · {row.look.reason}</>}
            </div>
          </>
        ),
    },
    { key: 'next', header: columns.next, isAct: true, value: () => '', cell: (row) => <NextAct row={row} onAct={onAct} /> },
  ]
}

function NextAct({ row, onAct }: { row: LookRow; onAct: OnAct }) {
  const text = useText(looksText)
  if (row.isReplaced) return <span className="muted">{text.replaced}</span>
  if (row.isYours) return <span className="muted">{text.yours}</span>
  if (!row.mayLook) return null
  const isAgreed = row.look?.outcome === 'agreed'
  return isAgreed ? (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={text.withdrawOf(row.groupName)}
      onClick={() => onAct(row, 'withdraw')}
    >
      {text.withdraw}
    </Button>
  ) : (
    <Button size="compact-sm" aria-label={text.lookAt(row.groupName)} onClick={() => onAct(row, 'look')}>
      {text.look}
    </Button>
  )
}
