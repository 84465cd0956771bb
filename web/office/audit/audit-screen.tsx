import { Button, Card, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { auditWords } from '../words.ts'
import { auditPage, type NamedEvent, verifyAudit } from './api.ts'
import { AuditFilters, NarrowedTo } from './audit-filters.tsx'
import type { ChangeLine } from './change-lines.ts'
import { SubjectLink } from './subject-link.tsx'
import { auditText } from './text.ts'
import { useEventWords } from './use-event-words.ts'

/** Everything anybody did, newest first, and the check that the log itself is whole. */
export function AuditScreen() {
  const text = useText(auditText)
  const [seen, setSeen] = useState<NamedEvent>()
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Verify />
      <NarrowedTo />
      <DataTable
        name="audit"
        caption={text.title}
        columns={useColumns(setSeen)}
        rowKey={({ id }) => id}
        words={auditWords}
        fetchPage={({ filters, sort, cursor, limit }) => auditPage({ ...filters, sort, cursor, limit })}
        filterFields={<AuditFilters />}
        empty={<Empty title={text.empty}>{text.emptyHint}</Empty>}
      />
      <Change event={seen} onClose={() => setSeen(undefined)} />
    </>
  )
}

function useColumns(onSee: (event: NamedEvent) => void): readonly Column<NamedEvent>[] {
  const text = useText(auditText)
  const words = useEventWords()
  const { columns } = text
  return [
    { key: 'at', header: columns.at, kind: 'instant', value: ({ at }) => at },
    {
      key: 'who',
      header: columns.who,
      value: words.who,
      cell: (event) => (
        <Link to="/audit" search={{ actorId: event.actorId }}>
          {words.who(event)}
        </Link>
      ),
    },
    { key: 'action', header: columns.action, width: '10rem', value: words.act },
    {
      key: 'subject',
      header: columns.subject,
      width: '14rem',
      value: words.subject,
      cell: (event) => (
        <Link to="/audit" search={{ subjectKind: event.subject.kind, subjectId: event.subject.id }}>
          {words.subject(event)}
        </Link>
      ),
    },
    { key: 'reason', header: columns.reason, width: '12rem', value: words.reason },
    {
      key: 'change',
      header: columns.change,
      value: (event) => words.lines(event).map(toldInOne).join('; '),
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

const toldInOne = ({ label, before, after }: ChangeLine): string =>
  before === undefined ? `${label}: ${after}` : `${label}: ${before} → ${after ?? '–'}`

/** One act with its change, line by line, and the ways on from it. */
function Change({ event, onClose }: { event: NamedEvent | undefined; onClose: () => void }) {
  const text = useText(auditText)
  const shared = useText(sharedText)
  return (
    <Modal
      opened={event !== undefined}
      onClose={onClose}
      size="xl"
      title={event && text.changeOf(String(event.seq))}
      closeButtonProps={{ 'aria-label': shared.close }}
    >
      {event && <Told event={event} />}
    </Modal>
  )
}

function Told({ event }: { event: NamedEvent }) {
  const text = useText(auditText)
  const words = useEventWords()
  const lines = words.lines(event)
  const hasBefore = lines.some(({ before }) => before !== undefined)
  const { changeColumns: columns } = text
  const cell = (value: string | undefined) => <span style={{ whiteSpace: 'pre-line' }}>{value ?? '–'}</span>
  return (
    <>
      <p>
        <b>{words.who(event)}</b>, {formatInstant(event.at)}: {words.act(event)} ·{' '}
        <SubjectLink subject={event.subject}>{words.subject(event)}</SubjectLink>
      </p>
      {event.reason !== null && (
        <p>
          {text.columns.reason}: {words.reason(event)}
        </p>
      )}
      {lines.length === 0 ? (
        <p className="muted">{text.noDetail}</p>
      ) : (
        <PlainTable
          caption={text.columns.change}
          rows={lines}
          rowKey={({ label }) => label}
          columns={[
            { key: 'what', header: columns.what, value: ({ label }) => label },
            ...(hasBefore
              ? [
                  {
                    key: 'before',
                    header: columns.before,
                    value: (line: ChangeLine) => line.before,
                    cell: (line: ChangeLine) => cell(line.before),
                  },
                ]
              : []),
            { key: 'after', header: columns.after, value: ({ after }) => after, cell: ({ after }) => cell(after) },
          ]}
        />
      )}
    </>
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
