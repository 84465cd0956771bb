import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { AnchorLink } from '../../shared/parts/links.tsx'
import { type ListedStep, StepList } from '../../shared/parts/step-list.tsx'
import { type FirstStep, firstDaysQuery } from './api.ts'
import { firstDaysText } from './text.ts'

/** How far a new province is, and whom each step waits for. Nothing once a month was paid, or for whom it is not. */
export function FirstDays() {
  const text = useText(firstDaysText)
  const listed = useListed()
  const steps = useQuery(firstDaysQuery).data?.steps ?? []
  if (steps.length === 0) return null
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Card component="section" mb="md" aria-labelledby="first-days">
      <Title order={2} id="first-days">
        {text.title}
      </Title>
      <p className="muted">{text.about(formatCount(done), formatCount(steps.length))}</p>
      <StepList label={text.title} steps={steps.map(listed)} />
    </Card>
  )
}

function useListed(): (step: FirstStep) => ListedStep {
  const text = useText(firstDaysText)
  const read = useBilingual()
  return ({ step, href, why, after, ...rest }) => ({
    ...rest,
    key: step,
    title: rest.isYours ? (
      <AnchorLink to={href} fw={600} underline="always">
        {text.steps[step]}
      </AnchorLink>
    ) : (
      text.steps[step]
    ),
    why: [
      ...(why === null || rest.state === 'done' ? [] : [read(why)]),
      ...(rest.state === 'later' ? [text.after(after.map((before) => text.steps[before]).join(', '))] : []),
    ],
  })
}
