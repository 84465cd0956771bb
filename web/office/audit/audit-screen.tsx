import { Button, Card, Modal, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { compareVietnamese } from '../../../src/kernel/vietnamese-order.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { auditWords } from '../words.ts'
import { actText } from './act-text.ts'
import { type AuditEvent, auditPage, verifyAudit } from './api.ts'
import { auditText } from './text.ts'

/** Everything anybody did, newest first, and the check that the log itself is whole. */
export function AuditScreen() {
  const text = useText(auditText)
  const [seen, setSeen] = useState<AuditEvent>()
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Verify />
      <DataTable
        name="audit"
        caption={text.title}
        columns={useColumns(setSeen)}
        rowKey={({ id }) => id}
        words={auditWords}
        fetchPage={({ filters, sort, cursor, limit }) => auditPage({ ...filters, sort, cursor, limit })}
        filterFields={<ActFilter />}
        empty={<Empty title={text.empty}>{text.emptyHint}</Empty>}
      />
      <Change event={seen} onClose={() => setSeen(undefined)} />
    </>
  )
}

function ActFilter() {
  const text = useText(auditText)
  const acts = Object.entries(useText(actText).act).map(([value, label]) => ({ value, label }))
  return (
    <ChoiceFilter
      name="action"
      label={text.columns.action}
      choices={acts.toSorted((left, right) => compareVietnamese(left.label, right.label))}
    />
  )
}

function useColumns(onSee: (event: AuditEvent) => void): readonly Column<AuditEvent>[] {
  const text = useText(auditText)
  const named = useText(actText)
  const acts = named.act as Readonly<Record<string, string>>
  const subjects = named.subject as Readonly<Record<string, string>>
  const { columns } = text
  return [
    { key: 'at', header: columns.at, kind: 'instant', value: ({ at }) => at },
    { key: 'who', header: columns.who, value: ({ actorName }) => actorName },
    { key: 'action', header: columns.action, value: ({ action }) => acts[action] ?? action },
    {
      key: 'subject',
      header: columns.subject,
      value: ({ subject }) => `${subjects[subject.kind] ?? subject.kind} ${subject.id}`,
      cell: ({ subject }) => (
        <span title={subject.id}>
          {subjects[subject.kind] ?? subject.kind} <code>{subject.id.slice(0, 13)}</code>
        </span>
      ),
    },
    { key: 'reason', header: columns.reason, width: '12rem', value: ({ reason }) => reason },
    {
      key: 'change',
      header: columns.change,
      value: ({ before, after }) => `${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      cell: (event) => (
        <Button size="compact-xs" variant="default" aria-label={text.changeOf(String(event.seq))} onClick={() => onSee(event)}>
          {text.see}
        </Button>
      ),
    },
    { key: 'via', header: columns.via, isExtra: true, value: ({ via }) => text.via[via] },
    { key: 'seq', header: columns.seq, isExtra: true, kind: 'number', value: ({ seq }) => seq },
  ]
}

function Change({ event, onClose }: { event: AuditEvent | undefined; onClose: () => void }) {
  const text = useText(auditText)
  const shared = useText(sharedText)
  const shown = (value: unknown): string =>
    value === null || value === undefined ? text.nothing : JSON.stringify(value, null, 2)
  const pre = {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    background: 'var(--head)',
    padding: 10,
    borderRadius: 6,
    fontSize: '0.8rem',
  } as const
  return (
    <Modal
      opened={event !== undefined}
      onClose={onClose}
      size="xl"
      title={event && text.changeOf(String(event.seq))}
      closeButtonProps={{ 'aria-label': shared.close }}
    >
      <div className={classes['halves']}>
        <div>
          <Title order={3}>{text.before}</Title>
          <pre style={pre}>{shown(event?.before)}</pre>
        </div>
        <div>
          <Title order={3}>{text.after}</Title>
          <pre style={pre}>{shown(event?.after)}</pre>
        </div>
      </div>
    </Modal>
  )
}

function Verify() {
  const text = useText(auditText)
  const { mutate, data, error, isPending } = useMutation({ mutationFn: verifyAudit })
  return (
    <Card component="section" mb="md">
      <Button variant="default" onClick={() => mutate()} loading={isPending} style={{ alignSelf: 'flex-start' }}>
        {text.verify}
      </Button>
      <div role="status">
        {data && (
          <p style={{ color: data.ok ? 'var(--ok)' : 'var(--bad)', fontWeight: 600 }}>
            {data.ok ? `✓ ${text.sound}` : `✕ ${text.broken}`}
          </p>
        )}
        {data?.breaks && (
          <ul>
            {data.breaks.map(({ seq, fault }) => (
              <li key={`${seq} ${fault}`}>
                {text.changeOf(String(seq))}: {text.faults[fault]}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ProblemAlert error={error} />
    </Card>
  )
}
