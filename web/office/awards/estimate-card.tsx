import { Card, Title } from '@mantine/core'
import { useText } from '../../shared/i18n/language.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { MoneyBar } from '../../shared/parts/money-bar.tsx'
import type { AwardOverview } from './api.ts'
import { awardText } from './award-text.ts'

/** The line of the budget that bears it, or would. */
export function EstimateCard({ award: { line } }: { award: AwardOverview }) {
  const text = useText(awardText)
  return (
    <Card component="section" aria-labelledby="award-estimate">
      <Title order={2} id="award-estimate" mb="xs">
        {text.estimate}
      </Title>
      {line === null ? (
        <>
          <p className="muted">{text.noEstimate}</p>
          <ButtonLink variant="default" size="xs" to="/budget">
            {text.openBudget}
          </ButtonLink>
        </>
      ) : (
        <MoneyBar stand={line} title={`${line.name}, ${line.year}`} />
      )}
    </Card>
  )
}
