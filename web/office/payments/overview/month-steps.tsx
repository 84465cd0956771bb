import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { meQuery } from '../../../shared/me.ts'
import { AnchorLink } from '../../../shared/parts/links.tsx'
import { FoldedSteps } from '../../../shared/parts/step-list.tsx'
import { shellText } from '../../shell/text.ts'
import type { Overview } from '../api.ts'
import { clearedAt } from '../cleared-at.ts'
import { paymentText } from '../text.ts'
import { overviewText } from './overview-text.ts'

/** What is left of a month: each step with whom it waits for and what stands in its way. What is done, the rail shows. */
export function MonthSteps({ overview }: { overview: Overview }) {
  const text = useText(overviewText)
  const { stations } = useText(paymentText)
  const left = overview.steps.filter(({ state }) => state !== 'done')
  if (left.length === 0) return null
  const done = formatCount(overview.steps.length - left.length)
  return (
    <Card component="section" mb="md" aria-labelledby="month-steps">
      <Title order={2} id="month-steps">
        {text.stepsLeft}
      </Title>
      <p className="muted">{text.stepsDone(done, formatCount(overview.steps.length))}</p>
      <FoldedSteps
        label={text.stepsLeft}
        steps={left.map(({ step, after, hindrances, ...rest }) => ({
          ...rest,
          key: step,
          title: stations[step],
          why: [
            ...hindrances.map((hindrance) => <Why key={hindrance.text.vi} hindrance={hindrance} overview={overview} />),
            ...(after === null ? [] : [text.stepAfter(stations[after])]),
          ],
        }))}
      />
    </Card>
  )
}

type Hindrance = Overview['steps'][number]['hindrances'][number]

/** The reason, with the way to where it is mended for whoever may go there. */
function Why({ hindrance, overview }: { hindrance: Hindrance; overview: Overview }) {
  const { nav } = useText(shellText)
  const { tabs } = useText(paymentText)
  const read = useBilingual()
  const permissions = useQuery(meQuery).data?.permissions ?? []
  const place = clearedAt(hindrance.clearedIn, overview.cycle)
  return (
    <>
      {read(hindrance.text)}
      {place !== null && permissions.includes(place.needs) && (
        <>
          {' · '}
          <AnchorLink to={place.href}>{{ ...nav, ...tabs }[place.at]}</AnchorLink>
        </>
      )}
    </>
  )
}
