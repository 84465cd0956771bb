import { Button, Checkbox, Group } from '@mantine/core'
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
import { AccountDifference } from './account-difference.tsx'
import { accountLine } from './account-line.ts'
import { type AccountChange, accountChangesPage, decideAccounts } from './api.ts'
import { ChangesChosen, type Chosen } from './changes-chosen.tsx'
import { peopleText } from './text.ts'

interface Deciding {
  readonly changes: readonly AccountChange[]
  readonly isConfirmed: boolean
}

/** Accounts that others proposed or brought in with a register: the one in use beside the one proposed, confirmed or declined one by one or as a list. */
export function AccountChangesScreen() {
  const text = useText(peopleText)
  const queries = useQueryClient()
  const [deciding, setDeciding] = useState<Deciding>()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (!deciding) return
    const accountIds = deciding.changes.map(({ account }) => account.id)
    await decideAccounts({ accountIds, confirmed: deciding.isConfirmed, reason }, key)
    setChosen(new Map())
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['account-changes', 'tasks', 'person'].includes(String(queryKey[0])),
    })
  }
  const open = (changes: readonly AccountChange[], isConfirmed: boolean) => setDeciding({ changes, isConfirmed })
  return (
    <>
      <PageHead title={text.changesTitle}>{text.changesAbout}</PageHead>
      <ChangesChosen chosen={chosen} onChoose={setChosen} onConfirm={(changes) => open(changes, true)} />
      <ChangeTable chosen={chosen} onChoose={setChosen} onDecide={open} />
      <ConfirmAct opened={deciding !== undefined} onClose={() => setDeciding(undefined)} onAct={decide} {...useWords(deciding)}>
        {deciding && <AccountDifference changes={deciding.changes} />}
      </ConfirmAct>
    </>
  )
}

function useWords(deciding: Deciding | undefined): { readonly title: string; readonly act: string } {
  const text = useText(peopleText)
  const [only, ...others] = deciding?.changes ?? []
  const many = text.confirmMany(formatCount(others.length + 1))
  if (others.length > 0) return { title: many, act: many }
  const name = only?.person.fullName ?? ''
  return deciding?.isConfirmed
    ? { title: text.confirmTitle(name), act: text.confirm }
    : { title: text.declineTitle(name), act: text.decline }
}

interface ChangeTableProps {
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly onDecide: (changes: readonly AccountChange[], isConfirmed: boolean) => void
}

function ChangeTable(props: ChangeTableProps) {
  const text = useText(peopleText)
  const shared = useText(sharedText)
  return (
    <DataTable
      name="account-changes"
      caption={text.changesTitle}
      columns={useColumns(props)}
      rowKey={({ account }) => account.id}
      words={searchWords}
      fetchPage={({ filters, sort, cursor, limit }) => accountChangesPage({ ...filters, sort, cursor, limit })}
      filterFields={<SearchFilter label={shared.search} placeholder={text.searchChanges} />}
      tones={({ sharedWith, besides }) => (sharedWith > 0 || besides > 0 ? 'bad' : undefined)}
      empty={<Empty title={text.noChanges}>{text.noChangesHint}</Empty>}
    />
  )
}

function useColumns({ chosen, onChoose, onDecide }: ChangeTableProps): readonly Column<AccountChange>[] {
  const text = useText(peopleText)
  const { columns } = text
  const choose = (change: AccountChange, isChosen: boolean): void => {
    const next = new Map(chosen)
    if (isChosen) next.set(change.account.id, change)
    else next.delete(change.account.id)
    onChoose(next)
  }
  return [
    {
      key: 'person',
      header: columns.person,
      width: '14rem',
      value: ({ person }) => person.fullName,
      cell: (change) => (
        <Group gap="sm" wrap="nowrap">
          <Checkbox
            aria-label={text.choose(change.person.fullName ?? '')}
            disabled={change.isYours}
            checked={chosen.has(change.account.id)}
            onChange={(event) => choose(change, event.currentTarget.checked)}
          />
          <span>
            {change.person.fullName}
            <br />
            <span className="muted">{change.person.communes.join(', ')}</span>
          </span>
        </Group>
      ),
    },
    { key: 'now', header: columns.now, value: ({ current }) => accountLine(current) ?? text.none },
    {
      key: 'proposed',
      header: columns.proposed,
      value: ({ account }) => accountLine(account),
      cell: ({ account, sharedWith, besides }) => (
        <>
          {accountLine(account)} {sharedWith > 0 && <Tag tone="bad">{text.shared(formatCount(sharedWith))}</Tag>}{' '}
          {besides > 0 && <Tag tone="bad">{text.besides(formatCount(besides))}</Tag>}
        </>
      ),
    },
    { key: 'why', header: columns.why, value: ({ account }) => account.proposalReason },
    {
      key: 'proposedBy',
      header: columns.proposedBy,
      value: ({ proposedByName, account }) => `${proposedByName} ${formatInstant(account.proposedAt)}`,
      cell: ({ proposedByName, account }) => (
        <>
          {proposedByName}
          <br />
          <span className="muted">{formatInstant(account.proposedAt)}</span>
        </>
      ),
    },
    {
      key: 'act',
      isAct: true,
      header: columns.act,
      value: () => null,
      cell: (change) => (
        <Group gap={6} wrap="nowrap">
          {change.isYours ? (
            <span className="muted">{text.yours}</span>
          ) : (
            <Button size="compact-sm" onClick={() => onDecide([change], true)}>
              {text.confirm}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => onDecide([change], false)}>
            {text.decline}
          </Button>
        </Group>
      ),
    },
  ]
}
