import { Checkbox, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ActDetails, ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { type OrderPreview, orderCycle, orderPreviewQuery } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'
import { ArrearsChoice } from './arrears-choice.tsx'
import { KeptBack } from './kept-back.tsx'
import { areLinesChosen, type ChosenLines, laterLines, MovedShares } from './moved-shares.tsx'
import { OrderYeses } from './order-yeses.tsx'
import { TimeGuardNotice } from './time-guards.tsx'
import { NotPayable } from './transfers.tsx'

interface OrderFormProps {
  readonly cycleId: string
  readonly isArrears?: boolean
  readonly onClose: () => void
}

/** What an order would pay and leave; each account that several sums go into is looked at and confirmed before. */
export function OrderForm({ cycleId, isArrears = false, onClose }: OrderFormProps) {
  const { acts, order: text } = useText(cycleActText)
  const again = useCycleAgain()
  const [arrearsOf, setArrearsOf] = useState<readonly string[]>([])
  const query = useQuery(orderPreviewQuery(cycleId, arrearsOf))
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const title = isArrears ? acts['order-arrears'] : acts.order
  const { sharedAccounts: shared = [], moves = [], guards = [] } = query.data ?? {}
  const [lines, setLines] = useState<ChosenLines>({})
  const needsReason = shared.length > 0 || guards.length > 0
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const given = {
      ...(needsReason && { reason }),
      ...(shared.length > 0 && { sharedAccounts: shared.map((account) => account.key) }),
      lines: laterLines(moves, lines),
      arrearsOf: [...arrearsOf],
    }
    try {
      await orderCycle(cycleId, given, key)
    } finally {
      await again()
    }
  }
  const confirm = (key: string, isConfirmed: boolean): void =>
    setConfirmed((before) => new Set(isConfirmed ? [...before, key] : [...before].filter((other) => other !== key)))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      act={title}
      onAct={run}
      asksReason={needsReason ? 'required' : 'no'}
      isReady={
        query.data !== undefined &&
        !query.isPlaceholderData &&
        query.data.payees > 0 &&
        query.data.approvals.stillNeeded === 0 &&
        shared.every(({ key }) => confirmed.has(key)) &&
        areLinesChosen(moves, lines)
      }
    >
      <Loaded query={query} rows={2}>
        {(preview) => (
          <Stack gap="sm">
            <b>{text.pays(formatCount(preview.payees), formatMoney(preview.total))}</b>
            <OrderYeses approvals={preview.approvals} />
            <ArrearsChoice arrears={preview.arrears} chosen={arrearsOf} onChange={setArrearsOf} />
            <MovedShares moves={moves} chosen={lines} onChange={setLines} />
            <NotPayable preview={preview} />
            {preview.waiting > 0 && <div>{text.later}</div>}
            <KeptBack preview={preview} />
            <TimeGuardNotice guards={guards} />
            {shared.length > 0 && <div role="alert">{text.shared(formatCount(shared.length))}</div>}
            {shared.map((account) => (
              <SharedAccount
                key={account.key}
                account={account}
                isConfirmed={confirmed.has(account.key)}
                onChange={(isConfirmed) => confirm(account.key, isConfirmed)}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </ConfirmAct>
  )
}

interface SharedAccountProps {
  readonly account: OrderPreview['sharedAccounts'][number]
  readonly isConfirmed: boolean
  readonly onChange: (isConfirmed: boolean) => void
}

function SharedAccount({ account: { account, lines }, isConfirmed, onChange }: SharedAccountProps) {
  const { order: text } = useText(cycleActText)
  return (
    <Stack gap={4}>
      <Checkbox
        label={text.confirm(account, formatCount(lines.length))}
        checked={isConfirmed}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <PlainTable
        caption={account}
        rows={lines}
        rowKey={({ entitlementId, payeeId }) => entitlementId + payeeId}
        columns={[
          { key: 'group', header: text.columns.group, value: ({ groupName, communeName }) => `${groupName}, ${communeName}` },
          { key: 'payee', header: text.columns.payee, value: ({ payeeName }) => payeeName },
          { key: 'amount', header: text.columns.amount, kind: 'money', value: ({ amount }) => amount },
          { key: 'when', header: text.columns.when, value: ({ isAdded }) => (isAdded ? text.added : text.onItsWay) },
        ]}
      />
    </Stack>
  )
}
