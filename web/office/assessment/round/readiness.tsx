import { Card, Title } from '@mantine/core'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { ReadinessItem, RoundOverview } from '../api.ts'
import classes from './round.module.css'
import { roundText } from './round-text.ts'

const toneOf = ({ isMet, weight }: ReadinessItem) => (isMet ? 'ok' : weight === 'needed' ? 'bad' : 'wait')

/** What a round needs before it opens, each in words: met, needed, or better to have. */
export function Readiness({ overview: { readiness, moves } }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const read = useBilingual()
  if (readiness.length === 0) return null
  const stateOf = (item: ReadinessItem): string => {
    if (item.isMet) return text.readiness.met
    const state = item.weight === 'needed' ? text.readiness.needed : text.readiness.advised
    return item.lacking > 1 ? text.readiness.lacking(state, formatCount(item.lacking)) : state
  }
  return (
    <Card component="section" mb="md" aria-labelledby="round-readiness">
      <Title order={2} id="round-readiness">
        {text.readiness.title}
      </Title>
      <ul className={classes['checks']}>
        {readiness.map((item) => (
          <li key={item.code}>
            <span>{read(item.text)}</span>
            <Tag tone={toneOf(item)}>{stateOf(item)}</Tag>
          </li>
        ))}
      </ul>
      <p className="muted">
        {text.readiness.hint} {!moves.includes('open') && text.readiness.byLead}
      </p>
    </Card>
  )
}

/** What stands in the way of opening: needed, and not there. */
export const stillNeeded = (readiness: readonly ReadinessItem[]): readonly ReadinessItem[] =>
  readiness.filter(({ isMet, weight }) => !isMet && weight === 'needed')
