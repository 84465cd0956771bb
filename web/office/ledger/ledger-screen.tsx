import { Button, Card, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type EntryKind, entryKindName } from '../../../src/ledger/index.ts'
import { FileButton } from '../../shared/act/file-button.tsx'
import { readFile } from '../../shared/api/client.ts'
import { formatCount } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { ChoiceFilter } from '../../shared/table/filters.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { ledgerWords } from '../words.ts'
import { accountsQuery, type EntryRow, entriesPage, verifyLedger } from './api.ts'
import { ledgerText } from './text.ts'
import { isOfAward } from './told-description.ts'
import { useToldDescription } from './use-told-description.ts'

const ENTRY_KINDS = Object.keys(entryKindName) as EntryKind[]

/** The books, entry by entry, and the check that nobody altered them. */
export function LedgerScreen() {
  const text = useText(ledgerText)
  const read = useBilingual()
  return (
    <>
      <PageHead title={text.title} acts={<FileButton fetchFile={() => readFile('/ledger/journal')}>{text.journal}</FileButton>}>
        {text.about}
      </PageHead>
      <Verify />
      <Accounts />
      <DataTable
        name="ledger"
        caption={text.title}
        columns={useColumns()}
        rowKey={({ id }) => id}
        words={ledgerWords}
        fetchPage={({ filters, sort, cursor, limit }) => entriesPage({ ...filters, sort, cursor, limit })}
        filterFields={
          <ChoiceFilter
            name="kind"
            label={text.columns.kind}
            choices={ENTRY_KINDS.map((value) => ({ value, label: read(entryKindName[value]) }))}
          />
        }
        empty={<Empty title={text.empty}>{text.emptyHint}</Empty>}
      />
    </>
  )
}

function useColumns(): readonly Column<EntryRow>[] {
  const tell = useToldDescription()
  const { columns, openCycle, openAward, entryOf } = useText(ledgerText)
  const read = useBilingual()
  return [
    {
      key: 'seq',
      header: columns.seq,
      kind: 'number',
      value: ({ seq }) => seq,
      cell: ({ seq }) => (
        <Link to="/ledger/$seq" params={{ seq: String(seq) }} aria-label={entryOf(String(seq))}>
          {seq}
        </Link>
      ),
    },
    { key: 'on', header: columns.on, kind: 'day', value: ({ on }) => on },
    { key: 'kind', header: columns.kind, value: ({ kindText }) => read(kindText) },
    {
      key: 'description',
      header: columns.description,
      width: '16rem',
      value: ({ description }) => tell(description),
    },
    { key: 'debit', header: columns.debit, kind: 'money', isSummed: true, value: ({ debit }) => debit },
    { key: 'postings', header: columns.postings, kind: 'number', value: ({ postingCount }) => postingCount },
    {
      key: 'cycle',
      header: columns.cycle,
      isAct: true,
      value: ({ cycleId }) => cycleId,
      cell: ({ cycleId, kind }) => {
        if (!cycleId) return ''
        if (isOfAward(kind))
          return (
            <Link to="/awards/$roundId" params={{ roundId: cycleId }}>
              {openAward}
            </Link>
          )
        return (
          <Link to="/payments/$cycleId" params={{ cycleId }}>
            {openCycle}
          </Link>
        )
      },
    },
    {
      key: 'hash',
      header: columns.hash,
      isExtra: true,
      value: ({ hash }) => hash,
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
    },
  ]
}

function Verify() {
  const text = useText(ledgerText)
  const read = useBilingual()
  const { mutate, data, error, isPending } = useMutation({ mutationFn: verifyLedger })
  return (
    <Card component="section" mb="md">
      <Button variant="default" onClick={() => mutate()} loading={isPending}>
        {text.verify}
      </Button>
      <div role="status">
        {isPending && <p className="muted">{text.verifying}</p>}
        {data?.ok && <p style={{ color: 'var(--ok)', fontWeight: 600 }}>✓ {text.sound(formatCount(data.entries))}</p>}
        {data && !data.ok && (
          <>
            <p style={{ color: 'var(--bad)', fontWeight: 600 }}>✕ {text.broken}</p>
            <ul>
              {data.faults.map((fault) => (
                <li key={JSON.stringify(fault)}>{read(fault)}</li>
              ))}
            </ul>
          </>
        )}
        {data && data.notices.length > 0 && (
          <ul className="muted">
            {data.notices.map((notice) => (
              <li key={JSON.stringify(notice)}>{read(notice)}</li>
            ))}
          </ul>
        )}
        {data && (
          <div className="muted" style={{ overflowWrap: 'anywhere' }}>
            {text.head}: <code>{data.head}</code>
          </div>
        )}
      </div>
      <ProblemAlert error={error} />
    </Card>
  )
}

function Accounts() {
  const text = useText(ledgerText)
  const read = useBilingual()
  return (
    <Card component="section" mb="md">
      <Title order={2} mb="xs">
        {text.accounts}
      </Title>
      <Loaded query={useQuery(accountsQuery)} rows={2}>
        {({ items }) => (
          <PlainTable
            caption={text.accounts}
            rows={items}
            rowKey={({ code }) => code}
            columns={[
              { key: 'account', header: text.accountColumns.account, value: ({ name }) => read(name) },
              {
                key: 'balance',
                header: text.accountColumns.balance,
                kind: 'money',
                value: ({ balance }) => balance,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
