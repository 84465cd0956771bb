import { Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatInstant, formatMoney } from '../../shared/i18n/format.ts'
import { useBilingual, useLanguage, useText } from '../../shared/i18n/language.ts'
import { DerivationSteps } from '../../shared/parts/derivation.tsx'
import { groupQuery } from '../groups/api.ts'
import { groupText } from '../groups/text.ts'
import { threadQuery } from '../payments/api.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { derivationSteps } from '../policies/derivation-steps.ts'
import { type LookRow, lookAtReport } from './api.ts'
import { looksText } from './looks-text.ts'

interface LookFormProps {
  readonly cycleId: string
  readonly row: LookRow
  /** Called when it is noted: the next one opens. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One confirmation as a second officer sees it, and what they find: agreed, or sent back with a reason. */
export function LookForm({ cycleId, row, onDone, onClose }: LookFormProps) {
  const text = useText(looksText)
  const again = useCycleAgain()
  const [outcome, setOutcome] = useState<'agreed' | 'sent-back'>()
  const isBack = outcome === 'sent-back'
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    if (outcome === undefined) return
    await lookAtReport(cycleId, { groupId: row.groupId, outcome, ...(isBack && { reason }) }, key)
    await again()
    onDone()
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.lookAt(row.groupName)}
      act={isBack ? text.sendBack : text.agree}
      asksReason={isBack ? 'required' : 'no'}
      isReady={outcome !== undefined}
      onAct={run}
    >
      <Stack gap="sm" pt="xs">
        <WhatThereIs row={row} />
        <Radio.Group
          label={text.outcome}
          value={outcome ?? ''}
          onChange={(chosen) => setOutcome(chosen === 'agreed' ? 'agreed' : 'sent-back')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="agreed" label={text.agree} />
            <Radio value="sent-back" label={text.sendBack} />
          </Stack>
        </Radio.Group>
        {outcome !== undefined && <p>{isBack ? text.sendBackDifference : text.agreeDifference}</p>}
      </Stack>
    </ConfirmAct>
  )
}

/** The report, who stands behind it, who would be paid and how the sum was computed. */
function WhatThereIs({ row }: { row: LookRow }) {
  const text = useText(looksText)
  const { columns } = text
  const read = useBilingual()
  return (
    <div>
      <div className="big">{formatMoney(row.amount)}</div>
      <p className="muted">
        {row.communeName} ·{' '}
        <Link to="/entitlements/$entitlementId" params={{ entitlementId: row.entitlementId }}>
          {text.toThread}
        </Link>{' '}
        ·{' '}
        <Link to="/groups/$groupId" params={{ groupId: row.groupId }}>
          {text.toGroup}
        </Link>
      </p>
      <dl>
        <dt className="muted">{columns.confirmed}</dt>
        <dd>
          {text.by(row.confirmedByName, formatInstant(row.confirmedAt))} ·{' '}
          <b>{text.sitting(formatCount(row.sitting.groups), formatCount(row.sitting.seconds))}</b>
        </dd>
        <dt className="muted">{columns.why}</dt>
        <dd>{row.why.map((why) => read(why)).join(' · ')}</dd>
        <dt className="muted">{text.payee}</dt>
        <dd>{tellPayees(row, text)}</dd>
        <Members groupId={row.groupId} />
      </dl>
      <Figures entitlementId={row.entitlementId} />
    </div>
  )
}

const tellPayees = ({ payees }: LookRow, text: (typeof looksText)['vi']): string =>
  payees.length === 0
    ? text.noPayee
    : payees.map(({ name, account }) => `${name || text.noPayee} (${account ?? text.noAccount})`).join(', ')

function Members({ groupId }: { groupId: string }) {
  const text = useText(looksText)
  const { role: roles } = useText(groupText)
  const { data } = useQuery(groupQuery(groupId, undefined))
  const members = (data?.members ?? []).filter(({ until }) => until === null)
  if (members.length === 0) return null
  return (
    <>
      <dt className="muted">
        {text.members} ({formatCount(members.length)})
      </dt>
      <dd>{members.map(({ fullName, role }) => `${fullName ?? ''} (${roles[role]})`).join(', ')}</dd>
    </>
  )
}

function Figures({ entitlementId }: { entitlementId: string }) {
  const text = useText(looksText)
  const language = useLanguage()
  const { data } = useQuery(threadQuery(entitlementId))
  if (data === undefined) return null
  return (
    <details>
      <summary>{text.figures}</summary>
      <DerivationSteps steps={derivationSteps(data.steps, language)} />
    </details>
  )
}
