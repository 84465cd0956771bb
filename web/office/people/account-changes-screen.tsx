import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { DataTable } from '../../shared/table/data-table.tsx'
import { SearchFilter } from '../../shared/table/filters.tsx'
import { sharedText } from '../../shared/text.ts'
import { searchWords } from '../words.ts'
import { type AccountChange, accountChangesPage, decideAccountChange, type PayeeAccount } from './api.ts'
import { peopleText } from './text.ts'

interface Deciding {
  readonly change: AccountChange
  readonly isConfirmed: boolean
}

/** Accounts proposed by somebody else: the one in use beside the one proposed, to be confirmed or declined. */
export function AccountChangesScreen() {
  const text = useText(peopleText)
  const shared = useText(sharedText)
  const queries = useQueryClient()
  const [deciding, setDeciding] = useState<Deciding>()
  const name = deciding?.change.person.fullName ?? ''
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (!deciding) return
    await decideAccountChange(deciding.change.account.id, { confirmed: deciding.isConfirmed, reason }, key)
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['account-changes', 'tasks', 'person'].includes(String(queryKey[0])),
    })
  }
  return (
    <>
      <PageHead title={text.changesTitle}>{text.changesAbout}</PageHead>
      <DataTable
        name="account-changes"
        caption={text.changesTitle}
        columns={useColumns(setDeciding)}
        rowKey={({ account }) => account.id}
        words={searchWords}
        fetchPage={({ filters, sort, cursor, limit }) => accountChangesPage({ ...filters, sort, cursor, limit })}
        filterFields={<SearchFilter label={shared.search} />}
        tones={({ sharedWith }) => (sharedWith > 0 ? 'bad' : undefined)}
        empty={<Empty title={text.noChanges}>{text.noChangesHint}</Empty>}
      />
      <ConfirmAct
        opened={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        onAct={decide}
        title={deciding?.isConfirmed ? text.confirmTitle(name) : text.declineTitle(name)}
        act={deciding?.isConfirmed ? text.confirm : text.decline}
      >
        {deciding && (
          <p>
            {accountLine(deciding.change.current) ?? text.none} → <b>{accountLine(deciding.change.account)}</b>
          </p>
        )}
      </ConfirmAct>
    </>
  )
}

const accountLine = (account: PayeeAccount | null): string | undefined =>
  account === null
    ? undefined
    : [account.bankName, account.accountNumber, account.accountHolder].filter((part) => part).join(' · ')

function useColumns(onDecide: (deciding: Deciding) => void): readonly Column<AccountChange>[] {
  const text = useText(peopleText)
  const { columns } = text
  return [
    { key: 'person', header: columns.person, width: '12rem', value: ({ person }) => person.fullName },
    { key: 'now', header: columns.now, value: ({ current }) => accountLine(current) ?? text.none },
    {
      key: 'proposed',
      header: columns.proposed,
      value: ({ account }) => accountLine(account),
      cell: ({ account, sharedWith }) => (
        <>
          {accountLine(account)} {sharedWith > 0 && <Tag tone="bad">{text.shared(formatCount(sharedWith))}</Tag>}
        </>
      ),
    },
    { key: 'why', header: columns.why, value: ({ account }) => account.proposalReason },
    {
      key: 'proposedBy',
      header: columns.proposedBy,
      value: ({ account }) => formatInstant(account.proposedAt),
    },
    {
      key: 'act',
      header: columns.act,
      value: () => null,
      cell: (change) => (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" onClick={() => onDecide({ change, isConfirmed: true })}>
            {text.confirm}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onDecide({ change, isConfirmed: false })}>
            {text.decline}
          </Button>
        </Group>
      ),
    },
  ]
}
