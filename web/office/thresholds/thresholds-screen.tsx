import { Button, Card } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatDay, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { LookRules } from '../looks/look-rules.tsx'
import { decideThreshold, type Thresholds, thresholdsQuery } from './api.ts'
import { thresholdsText } from './text.ts'
import { ThresholdForm } from './threshold-form.tsx'
import { type ThresholdAct, useThresholdColumns } from './use-threshold-columns.tsx'

/** From how much on an act needs how many people: what holds, what is proposed, and setting it by two. */
export function ThresholdsScreen() {
  const text = useText(thresholdsText)
  const mayPropose = useMay('policies:draft')
  const [isProposing, setProposing] = useState(false)
  const acts = mayPropose && <Button onClick={() => setProposing(true)}>{text.propose}</Button>
  return (
    <>
      <PageHead title={text.title} acts={acts}>
        {text.about}
      </PageHead>
      <Loaded query={useQuery(thresholdsQuery)}>{(thresholds) => <Listed thresholds={thresholds} />}</Loaded>
      <LookRules />
      {isProposing && <ThresholdForm onClose={() => setProposing(false)} />}
    </>
  )
}

function Listed({ thresholds: { items } }: { thresholds: Thresholds }) {
  const text = useText(thresholdsText)
  const [act, setAct] = useState<ThresholdAct>()
  const columns = useThresholdColumns(setAct)
  return (
    <Card padding={0}>
      {items.length === 0 ? (
        <Empty title={text.none}>{text.noneHint}</Empty>
      ) : (
        <PlainTable caption={text.title} files={{}} rows={items} rowKey={({ id }) => id} columns={columns} />
      )}
      {act && <Decide act={act} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

function Decide({ act: { row, outcome }, onClose }: { act: ThresholdAct; onClose: () => void }) {
  const text = useText(thresholdsText)
  const read = useBilingual()
  const queries = useQueryClient()
  const isYes = outcome === 'confirmed'
  const title = isYes ? text.confirm : text.decline
  const [name, amount] = [read(row.actText), formatMoney(row.atLeast)]
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      asksReason={isYes ? 'no' : 'required'}
      isGrave={isYes}
      onAct={async ({ reason, key }) => {
        await decideThreshold(row.id, { outcome, ...(reason !== '' && { reason }) }, key)
        await queries.invalidateQueries()
      }}
    >
      <p>
        {isYes
          ? text.confirmDifference(name, amount, formatCount(row.approvers), formatDay(row.from))
          : text.declineDifference(name, amount)}
      </p>
      <p className="muted">
        {text.decisionOf(row.decision.number, formatDay(row.decision.date))} · {row.reason}
      </p>
    </ConfirmAct>
  )
}
