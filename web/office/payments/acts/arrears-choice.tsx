import { Checkbox, Stack } from '@mantine/core'
import { formatCount, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { OrderPreview } from '../api.ts'
import { transferText } from './transfer-text.ts'

interface ArrearsChoiceProps {
  readonly arrears: OrderPreview['arrears']
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** What earlier months owe and the order can take along, each with its sum; what is chosen is in the sum of the order. */
export function ArrearsChoice({ arrears, chosen, onChange }: ArrearsChoiceProps) {
  const { arrears: text } = useText(transferText)
  if (arrears.length === 0) return null
  return (
    <Stack gap={4} component="fieldset">
      <legend>{text.title}</legend>
      {arrears.map(({ cycleId, month, kind, run, payees, total }) => (
        <Checkbox
          key={cycleId}
          label={text.month(
            formatMonth(month),
            kind === 'supplement' ? formatCount(run) : '',
            formatCount(payees),
            formatMoney(total),
          )}
          checked={chosen.includes(cycleId)}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...chosen, cycleId] : chosen.filter((other) => other !== cycleId))
          }
        />
      ))}
      {chosen.length > 0 && <div className="muted">{text.together}</div>}
    </Stack>
  )
}
