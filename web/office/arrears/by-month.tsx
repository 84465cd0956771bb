import { Button, Card, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { OrderForm } from '../payments/acts/order-form.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type ArrearsRow, openSupplement } from './api.ts'
import { arrearsText } from './text.ts'

interface OfCycle {
  readonly cycleId: string
  readonly month: string
  readonly rows: readonly ArrearsRow[]
}

/** By closed cycle: what one act would pay. */
function cyclesOf(rows: readonly ArrearsRow[], isMeant: (row: ArrearsRow) => boolean): OfCycle[] {
  const meant = rows.filter((row) => row.isClosed && isMeant(row))
  return [...Map.groupBy(meant, ({ cycleId }) => cycleId)].map(([cycleId, some]) => ({
    cycleId,
    month: some[0]?.month ?? '',
    rows: some,
  }))
}

const amountOf = ({ rows }: OfCycle): string => formatMoney(rows.reduce((sum, { amount }) => sum + amount, 0))

/** What can be done at once for a closed month: an order of what can be paid, a supplement of what was left out. */
export function ByMonth({ rows }: { rows: readonly ArrearsRow[] }) {
  const text = useText(arrearsText)
  const again = useCycleAgain()
  const [mayOrder, mayOpen] = [useMay('payments:order'), useMay('payments:open')]
  const [ordering, setOrdering] = useState<string>()
  const [supplementing, setSupplementing] = useState<OfCycle>()
  const payable = cyclesOf(rows, ({ reason }) => reason === 'to-order')
  const leftOut = cyclesOf(rows, ({ reason }) => reason === 'late-report' || reason === 'hold-released')
  if (payable.length + leftOut.length === 0) return null
  return (
    <Card component="section" mb="md">
      <Stack gap="xs">
        {payable.map((owing) => (
          <Group key={owing.cycleId} gap="sm">
            <span>{text.ready(formatMonth(owing.month), formatCount(owing.rows.length), amountOf(owing))}</span>
            {mayOrder && <Button onClick={() => setOrdering(owing.cycleId)}>{text.order}</Button>}
          </Group>
        ))}
        {leftOut.map((owing) => (
          <Group key={owing.cycleId} gap="sm">
            <span>{text.leftOut(formatMonth(owing.month), formatCount(owing.rows.length), amountOf(owing))}</span>
            {mayOpen && (
              <Button variant="default" onClick={() => setSupplementing(owing)}>
                {text.supplement}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {ordering !== undefined && <OrderForm cycleId={ordering} isArrears onClose={() => setOrdering(undefined)} />}
      <ConfirmAct
        opened={supplementing !== undefined}
        onClose={() => setSupplementing(undefined)}
        title={text.supplement}
        act={text.supplement}
        asksReason="no"
        onAct={async ({ key }) => {
          if (supplementing) await openSupplement(supplementing.cycleId, key)
          await again()
        }}
      >
        <p>{text.supplementDifference(formatMonth(supplementing?.month ?? ''))}</p>
      </ConfirmAct>
    </Card>
  )
}
