import { Button, Card, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney, formatMonth } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { OrderForm } from '../payments/acts/order-form.tsx'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type Arrears, openSupplement } from './api.ts'
import { arrearsText } from './text.ts'

type Sum = Arrears['byCycle'][number]

interface OfCycle {
  readonly cycleId: string
  readonly month: string
  readonly count: number
  readonly amount: number
}

const SUPPLEMENTED = ['late-report', 'report-corrected', 'hold-released'] as const satisfies readonly Sum['reason'][]

/** By closed cycle: what one act would pay. */
function cyclesOf(sums: readonly Sum[], isMeant: (sum: Sum) => boolean): OfCycle[] {
  const meant = sums.filter((sum) => sum.isClosed && isMeant(sum))
  return [...Map.groupBy(meant, ({ cycleId }) => cycleId)].map(([cycleId, some]) => ({
    cycleId,
    month: some[0]?.month ?? '',
    count: some.reduce((total, { count }) => total + count, 0),
    amount: some.reduce((total, { amount }) => total + amount, 0),
  }))
}

/** What can be done at once for a closed month: an order of what can be paid, a supplement of what was left out. */
export function ByMonth({ sums }: { sums: readonly Sum[] }) {
  const text = useText(arrearsText)
  const again = useCycleAgain()
  const [mayOrder, mayOpen] = [useMay('payments:order'), useMay('payments:open')]
  const [ordering, setOrdering] = useState<string>()
  const [supplementing, setSupplementing] = useState<OfCycle>()
  const payable = cyclesOf(sums, ({ reason }) => reason === 'to-order')
  const leftOut = cyclesOf(sums, ({ reason }) => SUPPLEMENTED.some((one) => one === reason))
  if (payable.length + leftOut.length === 0) return null
  return (
    <Card component="section" mb="md">
      <Stack gap="xs">
        {payable.map((owing) => (
          <Group key={owing.cycleId} gap="sm">
            <span>{text.ready(formatMonth(owing.month), formatCount(owing.count), formatMoney(owing.amount))}</span>
            {mayOrder && <Button onClick={() => setOrdering(owing.cycleId)}>{text.order}</Button>}
          </Group>
        ))}
        {leftOut.map((owing) => (
          <Group key={owing.cycleId} gap="sm">
            <span>{text.leftOut(formatMonth(owing.month), formatCount(owing.count), formatMoney(owing.amount))}</span>
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
