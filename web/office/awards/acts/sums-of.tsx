import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { AwardLine } from '../api.ts'
import { awardText } from '../award-text.ts'

/** What each unit is due, and what changes for it, in a line. */
export function SumsOf({ lines }: { lines: readonly AwardLine[] }) {
  const text = useText(awardText)
  const tell = ({ due, before, added, released, claimed }: AwardLine): string =>
    [
      formatMoney(due),
      ...(before > 0 && added > 0 ? [text.added(formatMoney(added))] : []),
      ...(released > 0 ? [text.released(formatMoney(released))] : []),
      ...(claimed > 0 ? [text.claimed(formatMoney(claimed))] : []),
    ].join(', ')
  return (
    <ul style={{ margin: '0 0 8px', paddingLeft: '1.1rem' }}>
      {lines.map((line) => (
        <li key={line.unitId}>
          {line.rank === null ? line.name : text.ranked(line.name, formatCount(line.rank))}: {tell(line)}
        </li>
      ))}
    </ul>
  )
}
