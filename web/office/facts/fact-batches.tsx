import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { compareVietnamese } from '../../../src/kernel/vietnamese-order.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { decideFacts, type FactBatchRow, factBatchesQuery } from './api.ts'
import { factsText } from './facts-text.ts'

interface BatchAct {
  readonly batch: FactBatchRow
  readonly outcome: 'confirmed' | 'declined'
}

const stateOf = ({ outcome }: FactBatchRow) => outcome ?? 'waits'
const TONE: Readonly<Record<ReturnType<typeof stateOf>, Tone>> = { waits: 'wait', confirmed: 'ok', declined: 'rest' }

/** What was entered, each on its paper; what waits is seen line by line and confirmed by somebody else. */
export function FactBatches() {
  const text = useText(factsText)
  const [act, setAct] = useState<BatchAct>()
  const [seen, see] = useState<FactBatchRow>()
  return (
    <Card component="section" aria-labelledby="fact-batches">
      <Title order={2} id="fact-batches">
        {text.batches}
      </Title>
      <Loaded query={useQuery(factBatchesQuery)}>
        {({ items }) => (items.length === 0 ? <p>{text.none}</p> : <Batches batches={items} onAct={setAct} onSee={see} />)}
      </Loaded>
      {seen && <Lines batch={seen} />}
      {act && <Decide act={act} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

interface BatchesProps {
  readonly batches: readonly FactBatchRow[]
  readonly onAct: (act: BatchAct) => void
  readonly onSee: (batch: FactBatchRow) => void
}

function Batches({ batches, onAct, onSee }: BatchesProps) {
  const text = useText(factsText)
  const read = useBilingual()
  const { batchColumns: columns } = text
  const told = ({ values }: FactBatchRow): string =>
    [...Map.groupBy(values, ({ label }) => read(label))]
      .map(([label, own]) => text.told(label, formatCount(own.length)))
      .join('; ')
  return (
    <PlainTable
      caption={text.batches}
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'paper',
          header: columns.paper,
          width: '14rem',
          value: ({ decision, reason, outcomeReason }) =>
            [text.decisionOf(decision.number, formatDay(decision.date)), reason, outcomeReason ?? ''].filter(Boolean).join(' · '),
        },
        { key: 'facts', header: columns.facts, width: '16rem', value: told },
        { key: 'by', header: columns.by, value: ({ proposedByName }) => proposedByName },
        {
          key: 'state',
          header: columns.state,
          value: (batch) => text.state[stateOf(batch)],
          cell: (batch) => <Tag tone={TONE[stateOf(batch)]}>{text.state[stateOf(batch)]}</Tag>,
        },
        {
          key: 'next',
          header: columns.next,
          isAct: true,
          value: () => '',
          cell: (batch) => <Acts batch={batch} onAct={onAct} onSee={onSee} />,
        },
      ]}
    />
  )
}

interface ActsProps extends Pick<BatchesProps, 'onAct' | 'onSee'> {
  readonly batch: FactBatchRow
}

function Acts({ batch, onAct, onSee }: ActsProps) {
  const text = useText(factsText)
  const mayDecide = useMay('policies:activate')
  const isOpen = batch.outcome === null
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" aria-label={text.lookAt(batch.decision.number)} onClick={() => onSee(batch)}>
        {text.look}
      </Button>
      {isOpen && mayDecide && !batch.isYours && (
        <>
          <Button size="xs" onClick={() => onAct({ batch, outcome: 'confirmed' })}>
            {text.confirm}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAct({ batch, outcome: 'declined' })}>
            {text.decline}
          </Button>
        </>
      )}
      {isOpen && (!mayDecide || batch.isYours) && <span className="muted">{text.waits}</span>}
    </Group>
  )
}

function Lines({ batch: { values, decision } }: { batch: FactBatchRow }) {
  const text = useText(factsText)
  const read = useBilingual()
  const { rowColumns: columns } = text
  const told = (value: FactBatchRow['values'][number]['value']): string =>
    value === null
      ? text.unknown
      : typeof value === 'boolean'
        ? value
          ? text.yes
          : text.no
        : typeof value === 'number'
          ? formatCount(value)
          : value
  return (
    <PlainTable
      caption={`${text.rows}: ${decision.number}`}
      files={{ title: `${text.title} ${decision.number}` }}
      rows={values.toSorted((one, other) => compareVietnamese(one.subjectName, other.subjectName))}
      rowKey={({ fact, subjectId, from }) => `${fact} ${subjectId} ${from}`}
      columns={[
        { key: 'subject', header: columns.subject, width: '9rem', value: ({ subjectName }) => subjectName },
        { key: 'fact', header: columns.fact, width: '9rem', value: ({ label }) => read(label) },
        { key: 'value', header: columns.value, value: ({ value }) => told(value) },
        {
          key: 'days',
          header: columns.days,
          value: ({ from, until }) =>
            until === undefined ? text.since(formatDay(from)) : text.days(formatDay(from), formatDay(until)),
        },
      ]}
    />
  )
}

function Decide({ act: { batch, outcome }, onClose }: { act: BatchAct; onClose: () => void }) {
  const text = useText(factsText)
  const queries = useQueryClient()
  const isYes = outcome === 'confirmed'
  const title = isYes ? text.confirm : text.decline
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      asksReason={isYes ? 'no' : 'required'}
      isGrave={isYes}
      onAct={async ({ reason, key }) => {
        await decideFacts(batch.id, { outcome, ...(reason !== '' && { reason }) }, key)
        await queries.invalidateQueries()
      }}
    >
      <p>{isYes ? text.confirmDifference(formatCount(batch.values.length)) : text.declineDifference}</p>
      <p className="muted">
        {text.decisionOf(batch.decision.number, formatDay(batch.decision.date))} · {batch.reason}
      </p>
      <Lines batch={batch} />
    </ConfirmAct>
  )
}
