import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { chooseText } from './choose-text.ts'
import type { ChosenUnits, differenceOf } from './chosen-units.ts'

interface DifferenceProps {
  readonly difference: ReturnType<typeof differenceOf>
  readonly chosen: ChosenUnits
  readonly nameOf: (unitId: string) => string
}

const NAMED = 12

/** What the choice changes: how many are invited then, who is new, who leaves. */
export function Difference({ difference, chosen, nameOf }: DifferenceProps) {
  const { difference: text } = useText(chooseText)
  const parts = (['added', 'dropped', 'changed'] as const).filter((part) => difference[part].length > 0)
  const named = (unitIds: readonly string[]): string => {
    const shown = unitIds.slice(0, NAMED).map(nameOf).join(', ')
    return unitIds.length > NAMED ? text.andMore(shown, formatCount(unitIds.length - NAMED)) : shown
  }
  return (
    <div role="status">
      <b>{text.invited(formatCount(chosen.size))}</b>
      {parts.length === 0 && <p className="muted">{text.nothing}</p>}
      {parts.map((part) => (
        <p key={part}>
          {text[part](formatCount(difference[part].length))}: <span className="muted">{named(difference[part])}</span>
        </p>
      ))}
    </div>
  )
}
