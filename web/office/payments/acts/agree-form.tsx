import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { thresholdsText } from '../../thresholds/text.ts'
import { approveOrder, orderPreviewQuery } from '../api.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'
import { ArrearsChoice } from './arrears-choice.tsx'
import { KeptBack } from './kept-back.tsx'
import { OrderYeses } from './order-yeses.tsx'
import { NotPayable } from './transfers.tsx'

/** A yes to the next order, up to the sum that is seen here. */
export function AgreeForm({ cycleId, onClose }: { cycleId: string; onClose: () => void }) {
  const { acts, order } = useText(cycleActText)
  const text = useText(thresholdsText)
  const again = useCycleAgain()
  const [arrearsOf, setArrearsOf] = useState<readonly string[]>([])
  const query = useQuery(orderPreviewQuery(cycleId, arrearsOf))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={acts['approve-order']}
      act={acts['approve-order']}
      asksReason="no"
      isGrave
      isReady={query.data !== undefined && !query.isPlaceholderData && query.data.approvals.stillNeeded > 0}
      onAct={async ({ key }) => {
        try {
          await approveOrder(cycleId, { total: query.data?.total ?? 0, arrearsOf: [...arrearsOf] }, key)
        } finally {
          await again()
        }
      }}
    >
      <Loaded query={query} rows={2}>
        {(preview) => (
          <Stack gap="sm">
            <b>{order.pays(formatCount(preview.payees), formatMoney(preview.total))}</b>
            <p>{text.agreeDifference(formatMoney(preview.total))}</p>
            <OrderYeses approvals={preview.approvals} />
            <ArrearsChoice arrears={preview.arrears} chosen={arrearsOf} onChange={setArrearsOf} />
            <NotPayable preview={preview} />
            <KeptBack preview={preview} />
          </Stack>
        )}
      </Loaded>
    </ConfirmAct>
  )
}
