import { Card } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Bar } from '../../../shared/parts/bar.tsx'
import type { Standing } from '../api.ts'
import classes from '../assessment.module.css'
import { roundText } from './round-text.ts'

/** How far the units are, in four figures. */
export function RoundFigures({ units }: { units: readonly Standing[] }) {
  const { figures: text } = useText(roundText)
  const submitted = units.filter(({ state }) => state !== 'invited').length
  const late = units.filter(({ isLate }) => isLate).length
  const sum = (part: (unit: Standing) => number): number => units.reduce((total, unit) => total + part(unit), 0)
  const [asked, missing] = [sum((unit) => unit.asked), sum((unit) => unit.missing)]
  return (
    <div className={classes['figures']}>
      <Figure title={text.submitted} shown={text.of(formatCount(submitted), formatCount(units.length))}>
        <Bar
          thin
          whole={units.length}
          parts={[{ label: text.submitted, amount: submitted, tone: 'ok', shown: formatCount(submitted) }]}
        />
      </Figure>
      <Figure title={text.late} shown={formatCount(late)}>
        {late === 0 ? text.noneLate : text.lateHint}
      </Figure>
      <Figure title={text.answered} shown={text.of(formatCount(asked - missing), formatCount(asked))}>
        {text.missing(formatCount(missing))}
      </Figure>
      <Figure title={text.documents} shown={formatCount(sum(({ documents }) => documents))}>
        {text.documentsHint}
      </Figure>
    </div>
  )
}

function Figure({ title, shown, children }: { title: string; shown: string; children: ReactNode }) {
  return (
    <Card component="section" padding="sm">
      <div className="muted">{title}</div>
      <div className="big">{shown}</div>
      <div className="muted">{children}</div>
    </Card>
  )
}
