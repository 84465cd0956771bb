import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useCycleAgain } from '../payments/use-cycle-again.ts'
import { type Correction, supplementCorrection } from './api.ts'
import { claimsText } from './text.ts'

interface SupplementFormProps {
  readonly cycleId: string
  readonly group: Correction
  readonly onClose: () => void
}

/** Decides that a group is given what its corrected report adds to a closed month. */
export function SupplementForm({ cycleId, group, onClose }: SupplementFormProps) {
  const text = useText(claimsText)
  const again = useCycleAgain()
  const { groupId, groupName, communeName, approved, due, supplement } = group
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.supplement}
      act={text.supplement}
      onAct={async ({ reason, key }) => {
        await supplementCorrection(cycleId, { groupIds: [groupId], reason }, key)
        await again()
      }}
    >
      <p>
        {text.supplementDifference(`${groupName}, ${communeName}`, {
          approved: formatMoney(approved),
          due: formatMoney(due),
          supplement: formatMoney(supplement),
        })}
      </p>
    </ConfirmAct>
  )
}
