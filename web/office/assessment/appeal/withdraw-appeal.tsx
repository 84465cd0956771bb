import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { useText } from '../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../api.ts'
import { type ShownAppeal, withdrawAppeal } from './api.ts'
import { appealText } from './appeal-text.ts'

interface WithdrawProps {
  readonly roundId: string
  readonly appeal: ShownAppeal
  readonly onClose: () => void
}

/** A unit takes its appeal back, with the reason. */
export function WithdrawAppeal({ roundId, appeal, onClose }: WithdrawProps) {
  const text = useText(appealText)
  const again = useRoundsAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.withdrawNow}
      act={text.withdrawNow}
      onAct={async ({ reason, key }) => {
        await withdrawAppeal({ id: roundId, appealId: appeal.id }, { unitId: appeal.unitId, reason }, key)
        await again()
      }}
    >
      <p>{text.withdraws}</p>
    </ConfirmAct>
  )
}
