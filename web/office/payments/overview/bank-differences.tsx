import { Button, Card, Group, Radio, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { DayField } from '../../../shared/form/day-field.tsx'
import { formatDay, formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type BankDifference, bankDifferencesQuery, decideDifference, type Overview, proposeOutcome } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { bankDifferencesText } from './bank-differences-text.ts'

type Act = 'propose' | 'confirmed' | 'declined'

interface BankDifferencesProps {
  readonly cycleId: string
  readonly moves: Overview['moves']
}

/** What the bank paid otherwise than ordered: each with where it stands, and its next act for whoever may do it. */
export function BankDifferences({ cycleId, moves }: BankDifferencesProps) {
  const text = useText(bankDifferencesText)
  const read = useBilingual()
  const [act, setAct] = useState<{ readonly row: BankDifference; readonly act: Act }>()
  const { data } = useQuery(bankDifferencesQuery(cycleId))
  if (data === undefined || data.items.length === 0) return null
  const { columns } = text
  return (
    <Card component="section" mb="md">
      <Title order={2}>{text.title}</Title>
      <p className="muted">{text.about}</p>
      <PlainTable
        caption={text.title}
        rows={data.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'group', header: columns.group, value: ({ groupName }) => groupName },
          { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
          { key: 'reference', header: columns.reference, kind: 'code', value: ({ reference }) => reference },
          { key: 'what', header: columns.what, value: ({ kindText }) => read(kindText) },
          { key: 'account', header: columns.account, value: ({ accountLast4: end }) => (end === null ? '' : `•••• ${end}`) },
          { key: 'on', header: columns.on, kind: 'day', value: ({ paidOn }) => paidOn },
          { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
          { key: 'state', header: columns.state, value: (row) => tellState(row, { read, proposed: text.proposed }) },
          {
            key: 'act',
            header: columns.act,
            value: () => '',
            cell: (row) => <NextActs row={row} moves={moves} onAct={(chosen) => setAct({ row, act: chosen })} />,
          },
        ]}
      />
      {act !== undefined && <DifferenceForm cycleId={cycleId} {...act} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

interface Told {
  readonly read: ReturnType<typeof useBilingual>
  readonly proposed: (by: string, what: string) => string
}

const tellState = ({ stateText, proposal, endedOn }: BankDifference, { read, proposed }: Told): string =>
  [
    read(stateText),
    endedOn && formatDay(endedOn),
    proposal && `${proposed(proposal.proposedByName, read(proposal.text))} (${proposal.reason})`,
  ]
    .filter((part) => part)
    .join(' · ')

interface NextActsProps {
  readonly row: BankDifference
  readonly moves: Overview['moves']
  readonly onAct: (act: Act) => void
}

function NextActs({ row: { groupName, outcomes, proposal }, moves, onAct }: NextActsProps) {
  const text = useText(bankDifferencesText)
  const mayDecide = moves.includes('decide-difference') || moves.includes('decide-bank-claim')
  if (proposal === null)
    return outcomes.length > 0 && moves.includes('propose-difference') ? (
      <Button size="compact-sm" aria-label={`${text.propose}: ${groupName}`} onClick={() => onAct('propose')}>
        {text.propose}
      </Button>
    ) : null
  if (!mayDecide || proposal.isYours) return <span className="muted">{text.waits}</span>
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-sm" aria-label={`${text.confirm}: ${groupName}`} onClick={() => onAct('confirmed')}>
        {text.confirm}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={`${text.decline}: ${groupName}`} onClick={() => onAct('declined')}>
        {text.decline}
      </Button>
    </Group>
  )
}

interface DifferenceFormProps {
  readonly cycleId: string
  readonly row: BankDifference
  readonly act: Act
  readonly onClose: () => void
}

function DifferenceForm({ cycleId, row, act, onClose }: DifferenceFormProps) {
  const text = useText(bankDifferencesText)
  const read = useBilingual()
  const again = useCycleAgain()
  const [chosen, setChosen] = useState('')
  const [on, setOn] = useState('')
  const outcome = row.outcomes.find((one) => one.outcome === chosen)?.outcome
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const path = { id: cycleId, differenceId: row.id }
    if (act !== 'propose') await decideDifference(path, { verdict: act, ...(reason !== '' && { reason }) }, key)
    else if (outcome !== undefined) await proposeOutcome(path, { outcome, reason, ...(on !== '' && { on }) }, key)
    await again()
  }
  const title = { propose: text.propose, confirmed: text.confirm, declined: text.decline }[act]
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.title}: ${row.reference}`}
      act={title}
      onAct={run}
      asksReason={act === 'confirmed' ? 'no' : 'required'}
      isGrave={act === 'confirmed'}
      isReady={act !== 'propose' || outcome !== undefined}
    >
      <p>{text.sum(`${read(row.kindText)} · ${row.groupName}`, formatMoney(row.amount))}</p>
      {row.proposal !== null && (
        <p>
          {text.proposed(row.proposal.proposedByName, read(row.proposal.text))} · {row.proposal.reason}
        </p>
      )}
      {act === 'propose' && (
        <Stack gap="sm">
          <Radio.Group label={text.outcome} required value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {row.outcomes.map((one) => (
                <Radio key={one.outcome} value={one.outcome} label={read(one.text)} />
              ))}
            </Stack>
          </Radio.Group>
          <DayField label={text.on} value={on} onChange={setOn} />
        </Stack>
      )}
    </ConfirmAct>
  )
}
