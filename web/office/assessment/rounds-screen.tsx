import { Button, Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { roundStateText, stageText } from '../../../src/assessment/index.ts'
import { formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { type Round, roundsQuery } from './api.ts'
import { PlanRound } from './plan-round.tsx'
import { assessmentText } from './text.ts'
import { asHeading } from './use-told.ts'

export const TONE_OF_ROUND: Readonly<Record<Round['state'], Tone>> = {
  planned: 'rest',
  answering: 'accent',
  appraising: 'wait',
  deliberating: 'wait',
  published: 'ok',
  closed: 'rest',
}

/** Every round of assessment, the newest year first. */
export function RoundsScreen() {
  const text = useText(assessmentText)
  const mayPlan = useMay('assessment:prepare')
  const [isPlanning, setPlanning] = useState(false)
  const columns = useColumns()
  const plan = mayPlan && <Button onClick={() => setPlanning(true)}>{text.plan}</Button>
  return (
    <>
      <PageHead
        title={text.rounds}
        acts={
          <>
            <ButtonLink to="/assessment/criteria" variant="default">
              {text.criteria}
            </ButtonLink>
            {plan}
          </>
        }
      >
        {text.about}
      </PageHead>
      <Card padding={0}>
        <Loaded query={useQuery(roundsQuery)}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={text.none} act={plan}>
                {mayPlan ? text.noneToPlan : text.noneYet}
              </Empty>
            ) : (
              <PlainTable caption={text.rounds} files={{}} rows={items} rowKey={({ id }) => id} columns={columns} />
            )
          }
        </Loaded>
      </Card>
      {isPlanning && <PlanRound onClose={() => setPlanning(false)} />}
    </>
  )
}

function useColumns(): readonly Column<Round>[] {
  const text = useText(assessmentText)
  const read = useBilingual()
  const today = useQuery(meQuery).data?.today ?? ''
  const { columns } = text
  const stageNow = ({ stages }: Round): string =>
    stages
      .filter(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay)
      .map(({ stage }) => read(stageText[stage]))
      .join(', ')
  return [
    {
      key: 'title',
      header: columns.title,
      width: '18rem',
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/assessment/$roundId" params={{ roundId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'year', header: columns.year, kind: 'code', value: ({ year }) => String(year) },
    {
      key: 'state',
      header: columns.state,
      value: ({ state }) => read(roundStateText[state]),
      cell: ({ state }) => <Tag tone={TONE_OF_ROUND[state]}>{read(roundStateText[state])}</Tag>,
    },
    {
      key: 'answers',
      header: columns.answers,
      isShort: true,
      value: ({ stages }) => {
        const days = stages.find(({ stage }) => stage === 'self-assessment')
        return days === undefined ? null : formatPeriod({ from: days.firstDay, until: days.lastDay }, '')
      },
    },
    { key: 'now', header: columns.now, value: (round) => asHeading(stageNow(round)) },
  ]
}
