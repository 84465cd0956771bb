import { Button, Group } from '@mantine/core'
import { formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import type { ThresholdRow } from './api.ts'
import { thresholdsText } from './text.ts'

/** What somebody is about to decide of a threshold. */
export interface ThresholdAct {
  readonly row: ThresholdRow
  readonly outcome: 'confirmed' | 'declined'
}

const TONE: Readonly<Record<ThresholdRow['state'], Tone>> = {
  ...{ proposed: 'wait', declined: 'rest', ahead: 'rest', over: 'rest' },
  standing: 'ok',
}

/** A threshold: of what, from how much, how many people, from when, by which decision, and whom it waits for. */
export function useThresholdColumns(onAct: (act: ThresholdAct) => void): readonly Column<ThresholdRow>[] {
  const text = useText(thresholdsText)
  const read = useBilingual()
  const { columns } = text
  return [
    { key: 'act', header: columns.act, value: ({ actText }) => read(actText) },
    { key: 'atLeast', header: columns.atLeast, kind: 'money', value: ({ atLeast }) => atLeast },
    { key: 'approvers', header: columns.approvers, kind: 'number', value: ({ approvers }) => approvers },
    { key: 'from', header: columns.from, kind: 'day', value: ({ from }) => from },
    {
      key: 'decision',
      header: columns.decision,
      width: '15rem',
      value: ({ decision, reason, outcomeReason }) =>
        [text.decisionOf(decision.number, formatDay(decision.date)), reason, outcomeReason ?? ''].filter(Boolean).join(' · '),
    },
    {
      key: 'state',
      header: columns.state,
      value: ({ stateText }) => read(stateText),
      cell: ({ state, stateText }) => <Tag tone={TONE[state]}>{read(stateText)}</Tag>,
    },
    { key: 'by', header: columns.by, value: ({ proposedByName }) => proposedByName },
    { key: 'next', header: columns.next, isAct: true, value: () => '', cell: (row) => <Acts row={row} onAct={onAct} /> },
  ]
}

function Acts({ row, onAct }: { row: ThresholdRow; onAct: (act: ThresholdAct) => void }) {
  const text = useText(thresholdsText)
  const mayDecide = useMay('policies:activate')
  if (row.state !== 'proposed') return null
  if (!mayDecide || row.isYours) return <span className="muted">{text.waits}</span>
  return (
    <Group gap="xs">
      <Button size="xs" onClick={() => onAct({ row, outcome: 'confirmed' })}>
        {text.confirm}
      </Button>
      <Button size="xs" variant="default" onClick={() => onAct({ row, outcome: 'declined' })}>
        {text.decline}
      </Button>
    </Group>
  )
}
