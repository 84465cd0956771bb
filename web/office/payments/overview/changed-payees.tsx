import { Button, Card, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { awaitsApprover } from '../../../../src/payments/index.ts'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { approveChanges, type History, historyQuery } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { balanceText } from './balance-text.ts'

type Waiting = History['waiting'][number]

/** Lines whose account is no longer the one that was approved: they wait for an approver's yes to the other one. */
export function ChangedPayees({ cycleId, mayApprove }: { cycleId: string; mayApprove: boolean }) {
  const text = useText(balanceText)
  const again = useCycleAgain()
  const [isOpen, { open, close }] = useDisclosure(false)
  const { data } = useQuery(historyQuery(cycleId))
  const changed = (data?.waiting ?? []).filter(({ obstacle }) => awaitsApprover(obstacle))
  if (changed.length === 0) return null
  const count = formatCount(changed.length)
  const run = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    await approveChanges(cycleId, { lines: changed.flatMap(lineOf), reason }, key)
    await again()
  }
  return (
    <Card component="section" mb="md">
      <Title order={2}>{text.changedTitle(count)}</Title>
      <p className="muted">{text.changedAbout}</p>
      <ChangedTable changed={changed} />
      {mayApprove ? (
        <Button mt="sm" onClick={open} style={{ alignSelf: 'start' }}>
          {text.approveChanged(count)}
        </Button>
      ) : (
        <p className="muted">{text.changedByOthers}</p>
      )}
      <ConfirmAct opened={isOpen} onClose={close} onAct={run} title={text.approveChanged(count)} act={text.approveChanged(count)}>
        <p>{text.changedDifference(count)}</p>
        <ChangedTable changed={changed} />
      </ConfirmAct>
    </Card>
  )
}

function ChangedTable({ changed }: { changed: readonly Waiting[] }) {
  const text = useText(balanceText)
  const columns = text.waitingColumns
  return (
    <PlainTable
      caption={text.changedAbout}
      rows={changed}
      rowKey={({ entitlementId, payeeId }) => entitlementId + (payeeId ?? '')}
      columns={[
        { key: 'group', header: columns.group, value: ({ groupName }) => groupName },
        { key: 'payee', header: columns.payee, value: ({ payeeName }) => payeeName },
        { key: 'account', header: columns.account, value: ({ account }) => account },
        { key: 'amount', header: columns.amount, kind: 'money', value: ({ amount }) => amount },
      ]}
    />
  )
}

const lineOf = ({ entitlementId, payeeId, accountDigest }: Waiting) =>
  payeeId === null || accountDigest === null ? [] : [{ entitlementId, payeeId, accountDigest }]
