import { Button, Card, Group, NativeSelect, NumberInput, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { useScope } from '../../shared/address/scope.ts'
import { DayField } from '../../shared/form/day-field.tsx'
import { formatDay, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { MoneyBar } from '../../shared/parts/money-bar.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import classes from '../../shared/theme/layout.module.css'
import { usePolicyName } from '../policies/policy-name.ts'
import { shellText } from '../shell/text.ts'
import { type BudgetEntryRow, type BudgetLineRow, decideEntry, entriesQuery, proposeEntry } from './api.ts'
import { budgetText } from './text.ts'

const TONE: { readonly [Outcome in BudgetEntryRow['outcome']]: Tone } = {
  proposed: 'wait',
  confirmed: 'ok',
  declined: 'bad',
  counted: 'rest',
}

interface Deciding {
  readonly entry: BudgetEntryRow
  readonly outcome: 'confirmed' | 'declined'
}

/** One line: where it stands, every entry with its decision, and what waits for a second person. */
export function BudgetLineScreen() {
  const { lineId } = useParams({ from: '/shell/budget/$lineId' })
  return (
    <Loaded query={useQuery(entriesQuery(lineId))} heading={useText(shellText).nav.budget}>
      {({ line, items }) => <OneLine line={line} entries={items} />}
    </Loaded>
  )
}

function OneLine({ line, entries }: { line: BudgetLineRow; entries: readonly BudgetEntryRow[] }) {
  const text = useText(budgetText)
  const read = useBilingual()
  const nameOf = usePolicyName()
  const mayWrite = useMay('budget:write')
  const queries = useQueryClient()
  const [isOpen, { open, close }] = useDisclosure(false)
  const [deciding, setDeciding] = useState<Deciding>()
  const columns = useColumns(setDeciding)
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (deciding) await decideEntry({ lineId: line.id, entryId: deciding.entry.id }, { outcome: deciding.outcome, reason }, key)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['budget', 'tasks'].includes(String(queryKey[0])) })
  }
  const isConfirming = deciding?.outcome === 'confirmed'
  return (
    <>
      <PageHead title={line.name} acts={mayWrite && <Button onClick={open}>{text.newEntry}</Button>}>
        {[line.source, read(line.levelText), nameOf(line.provisionCode), String(line.year)].join(' · ')}
      </PageHead>
      <Card component="section" mb="md">
        <MoneyBar stand={line} />
      </Card>
      <Card component="section" padding={0}>
        <Title order={2} p="sm" px="md">
          {text.entries}
        </Title>
        {entries.length === 0 ? (
          <p className="muted" style={{ padding: '0 16px' }}>
            {text.noEntries}
          </p>
        ) : (
          <PlainTable
            caption={text.entries}
            files={{ told: [line.name, String(line.year)] }}
            columns={columns}
            rows={entries}
            rowKey={({ id }) => id}
          />
        )}
      </Card>
      <NewEntry line={line} opened={isOpen} onClose={close} />
      <ConfirmAct
        opened={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        onAct={decide}
        title={isConfirming ? text.confirmTitle : text.declineTitle}
        act={isConfirming ? text.confirm : text.decline}
        isGrave={isConfirming}
      >
        {deciding && <p>{text.entryDifference(read(deciding.entry.kindText), formatMoney(deciding.entry.amount), line.name)}</p>}
      </ConfirmAct>
    </>
  )
}

function useColumns(onDecide: (deciding: Deciding) => void): readonly Column<BudgetEntryRow>[] {
  const text = useText(budgetText)
  const read = useBilingual()
  const mayConfirm = useMay('budget:confirm')
  const { entryColumns: columns } = text
  const shown: Column<BudgetEntryRow>[] = [
    { key: 'at', header: columns.at, kind: 'instant', value: ({ recordedAt }) => recordedAt },
    { key: 'kind', header: columns.kind, value: ({ kindText }) => read(kindText) },
    { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
    {
      key: 'outcome',
      header: columns.outcome,
      value: ({ outcome }) => text.outcome[outcome],
      cell: ({ outcome }) => <Tag tone={TONE[outcome]}>{text.outcome[outcome]}</Tag>,
    },
    {
      key: 'decision',
      header: columns.decision,
      value: ({ decision }) => (decision ? `${decision.number}, ${formatDay(decision.date)}` : null),
    },
    { key: 'reason', header: columns.reason, value: ({ reason }) => reason },
  ]
  const act: Column<BudgetEntryRow> = {
    key: 'act',
    isAct: true,
    header: columns.act,
    value: () => null,
    cell: (entry) =>
      entry.outcome === 'proposed' && (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" onClick={() => onDecide({ entry, outcome: 'confirmed' })}>
            {text.confirm}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onDecide({ entry, outcome: 'declined' })}>
            {text.decline}
          </Button>
        </Group>
      ),
  }
  return mayConfirm ? [...shown, act] : shown
}

function NewEntry({ line, opened, onClose }: { line: BudgetLineRow; opened: boolean; onClose: () => void }) {
  const text = useText(budgetText)
  const queries = useQueryClient()
  const { today = '' } = useScope()
  const [kind, setKind] = useState<'allocate' | 'adjust'>('allocate')
  const [amount, setAmount] = useState<number>()
  const [decision, setDecision] = useState({ number: '', date: today })
  const propose = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await proposeEntry(line.id, { kind, amount: amount ?? 0, decision, reason }, key)
    await queries.invalidateQueries({ queryKey: ['budget'] })
  }
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.newEntry}
      act={text[kind]}
      onAct={propose}
      isReady={amount !== undefined && decision.number !== ''}
    >
      <div className={classes['fields']}>
        <NativeSelect
          label={text.kind}
          value={kind}
          data={[
            { value: 'allocate', label: text.allocate },
            { value: 'adjust', label: text.adjust },
          ]}
          onChange={(event) => setKind(event.currentTarget.value === 'adjust' ? 'adjust' : 'allocate')}
        />
        <NumberInput
          label={text.amount}
          {...(kind === 'adjust' ? { description: text.amountHint } : {})}
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          allowNegative={kind === 'adjust'}
          value={amount ?? ''}
          onChange={(value) => setAmount(typeof value === 'number' ? value : undefined)}
        />
        <TextInput
          label={text.decisionNumber}
          value={decision.number}
          onChange={(event) => setDecision({ ...decision, number: event.currentTarget.value })}
        />
        <DayField label={text.decisionDate} value={decision.date} onChange={(date) => setDecision({ ...decision, date })} />
      </div>
      <p>{text.entryDifference(text[kind], formatMoney(amount), line.name)}</p>
    </ConfirmAct>
  )
}
