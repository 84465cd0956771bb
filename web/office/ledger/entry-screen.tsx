import { Card, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatDay, formatInstant, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import classes from '../../shared/theme/layout.module.css'
import { noWords } from '../words.ts'
import { type EntryInFull, type EntryLine, entryQuery, linesPage } from './api.ts'
import { ledgerText } from './text.ts'
import { isOfAward } from './told-description.ts'
import { useToldDescription } from './use-told-description.ts'

/** One entry of the books: what it says, where it came from, and each of its lines with whose sum it is. */
export function EntryScreen() {
  const { seq } = useParams({ from: '/shell/ledger/$seq' })
  const text = useText(ledgerText)
  return (
    <Loaded query={useQuery(entryQuery(Number(seq)))} heading={text.entryOf(seq)}>
      {(entry) => <OneEntry entry={entry} />}
    </Loaded>
  )
}

function OneEntry({ entry }: { entry: EntryInFull }) {
  const text = useText(ledgerText)
  const read = useBilingual()
  const tell = useToldDescription()
  const { seq } = entry
  return (
    <>
      <PageHead
        title={`${text.entryOf(String(seq))}: ${read(entry.kindText)}`}
        acts={
          <>
            {seq > 1 && (
              <ButtonLink variant="default" size="xs" to="/ledger/$seq" params={{ seq: String(seq - 1) }}>
                {text.before}
              </ButtonLink>
            )}
            <ButtonLink variant="default" size="xs" to="/ledger">
              {text.backToLedger}
            </ButtonLink>
          </>
        }
      >
        {tell(entry.description)} · {formatDay(entry.on)} · {formatMoney(entry.debit)} ·{' '}
        {text.recorded(formatInstant(entry.recordedAt), entry.recordedByName)}
      </PageHead>
      <div className={classes['halves']} style={{ marginBottom: 16 }}>
        <Sources entry={entry} />
        <Marks entry={entry} />
      </div>
      <DataTable
        name={`ledger-lines-${seq}`}
        caption={text.lines}
        columns={useColumns()}
        rowKey={({ position }) => String(position)}
        words={noWords}
        fetchPage={({ cursor, limit }) => linesPage(seq, { cursor, limit })}
        empty={<Empty title={text.lines}>{text.noSource}</Empty>}
        isPlain
      />
    </>
  )
}

function Sources({ entry: { sources, cycleId, kind } }: { entry: EntryInFull }) {
  const text = useText(ledgerText)
  const read = useBilingual()
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.sources}
      </Title>
      {cycleId !== null && isOfAward(kind) && (
        <Link to="/awards/$roundId" params={{ roundId: cycleId }}>
          {text.openAward}
        </Link>
      )}
      {cycleId === null ? (
        <p className="muted">{text.noSource}</p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
          {sources.map((source) => (
            <li key={source.id}>
              {text.source[source.kind]}:{' '}
              <Link
                to={source.kind === 'payment-cycle' ? '/payments/$cycleId' : '/payments/$cycleId/history'}
                params={{ cycleId }}
              >
                {read(source)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Marks({ entry }: { entry: EntryInFull }) {
  const text = useText(ledgerText)
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.marks}
      </Title>
      <Stack gap={4} className="muted" style={{ overflowWrap: 'anywhere', fontSize: '0.8125rem' }}>
        <div>
          {text.mark}: <code>{entry.hash}</code>
        </div>
        <div>
          {text.markBefore}: <code>{entry.previousHash}</code>
        </div>
      </Stack>
    </Card>
  )
}

function useColumns(): readonly Column<EntryLine>[] {
  const text = useText(ledgerText)
  const read = useBilingual()
  const { lineColumns: columns } = text
  return [
    { key: 'position', header: columns.position, kind: 'number', value: ({ position }) => position },
    { key: 'account', header: columns.account, width: '12rem', value: ({ accountName }) => read(accountName) },
    { key: 'debit', header: columns.debit, kind: 'money', value: ({ amount }) => (amount > 0 ? amount : null) },
    { key: 'credit', header: columns.credit, kind: 'money', value: ({ amount }) => (amount < 0 ? -amount : null) },
    {
      key: 'group',
      header: columns.group,
      width: '14rem',
      value: ({ subject, unitName }) => (subject ? `${subject.groupName}, ${subject.communeName}` : (unitName ?? text.wholeAct)),
      cell: ({ subject, unitName }) =>
        subject === null ? (
          (unitName ?? text.wholeAct)
        ) : (
          <>
            <Link to="/groups/$groupId" params={{ groupId: subject.groupId }}>
              {subject.groupName}
            </Link>
            , {subject.communeName}
          </>
        ),
    },
    { key: 'payee', header: columns.payee, value: ({ subject }) => (subject?.reference ? subject.name : null) },
    { key: 'reference', header: columns.reference, value: ({ subject }) => subject?.reference },
    { key: 'state', header: columns.state, value: ({ subject }) => (subject?.state ? text.state[subject.state] : null) },
    {
      key: 'thread',
      header: columns.thread,
      value: ({ subject }) => (subject ? text.why : null),
      cell: ({ subject }) =>
        subject && (
          <Link
            to="/entitlements/$entitlementId"
            params={{ entitlementId: subject.entitlementId }}
            aria-label={text.whyOf(subject.name)}
          >
            {text.why}
          </Link>
        ),
    },
  ]
}
