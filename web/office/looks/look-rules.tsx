import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { decideLookRule, type LookRuleRow, lookRulesQuery } from './api.ts'
import { LookRuleForm } from './look-rule-form.tsx'
import { lookRulesText } from './look-rules-text.ts'
import { tellPerMille } from './tell-per-mille.ts'

interface RuleAct {
  readonly row: LookRuleRow
  readonly outcome: 'confirmed' | 'declined'
}

const TONE: Readonly<Record<LookRuleRow['state'], Tone>> = {
  ...{ proposed: 'wait', declined: 'rest', ahead: 'rest', over: 'rest' },
  standing: 'ok',
}

/** What of a month is looked at again: what holds, what is proposed, and setting it by two. */
export function LookRules() {
  const text = useText(lookRulesText)
  const mayPropose = useMay('policies:draft')
  const [isProposing, setProposing] = useState(false)
  const [act, setAct] = useState<RuleAct>()
  return (
    <Card component="section" mt="md" aria-labelledby="look-rules">
      <Group justify="space-between">
        <Title order={2} id="look-rules">
          {text.title}
        </Title>
        {mayPropose && <Button onClick={() => setProposing(true)}>{text.propose}</Button>}
      </Group>
      <p className="muted">{text.about}</p>
      <Loaded query={useQuery(lookRulesQuery)}>
        {({ items }) => (items.length === 0 ? <p>{text.none}</p> : <RuleTable rules={items} onAct={setAct} />)}
      </Loaded>
      {isProposing && <LookRuleForm onClose={() => setProposing(false)} />}
      {act && <Decide act={act} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

function RuleTable({ rules, onAct }: { rules: readonly LookRuleRow[]; onAct: (act: RuleAct) => void }) {
  const text = useText(lookRulesText)
  const read = useBilingual()
  const { columns } = text
  return (
    <PlainTable
      caption={text.title}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'share', header: columns.share, value: ({ sharePerMille }) => tellPerMille(sharePerMille) },
        { key: 'first', header: columns.first, kind: 'number', value: ({ firstGroups }) => firstGroups },
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
      ]}
    />
  )
}

function Acts({ row, onAct }: { row: LookRuleRow; onAct: (act: RuleAct) => void }) {
  const text = useText(lookRulesText)
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

function Decide({ act: { row, outcome }, onClose }: { act: RuleAct; onClose: () => void }) {
  const text = useText(lookRulesText)
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
        await decideLookRule(row.id, { outcome, ...(reason !== '' && { reason }) }, key)
        await queries.invalidateQueries()
      }}
    >
      <p>
        {isYes
          ? text.confirmDifference(tellPerMille(row.sharePerMille), formatCount(row.firstGroups), formatDay(row.from))
          : text.declineDifference}
      </p>
      <p className="muted">
        {text.decisionOf(row.decision.number, formatDay(row.decision.date))} · {row.reason}
      </p>
    </ConfirmAct>
  )
}
