import { Card } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { roundStateText } from '../../../../../src/assessment/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { Bar } from '../../../../shared/parts/bar.tsx'
import { AnchorLink } from '../../../../shared/parts/links.tsx'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../../shared/parts/page-head.tsx'
import { Tag } from '../../../../shared/parts/tag.tsx'
import classes from '../../assessment.module.css'
import { TONE_OF_ROUND } from '../../rounds-screen.tsx'
import { type AppraisalOverview, appraisalQuery } from '../api.ts'
import { AppraisalActs } from './appraisal-acts.tsx'
import { judgedOf } from './appraisal-progress.ts'
import { appraisalText } from './appraisal-text.ts'
import { Comparisons } from './comparisons.tsx'
import { UnitProgressTable } from './unit-progress-table.tsx'

/** How far the appraisal of a round is: who judges what, where they differ, what the appraisal moved. */
export function AppraisalScreen() {
  const { roundId } = useParams({ from: '/shell/assessment/$roundId/appraisal' })
  return <AppraisalOf id={roundId} />
}

export function AppraisalOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(appraisalQuery(id))} rows={10} heading={useText(appraisalText).title}>
      {(overview) => <OneAppraisal overview={overview} />}
    </Loaded>
  )
}

function OneAppraisal({ overview }: { overview: AppraisalOverview }) {
  const text = useText(appraisalText)
  const read = useBilingual()
  const { round } = overview
  const isBefore = round.state === 'planned' || round.state === 'answering'
  return (
    <>
      <PageHead title={text.title} acts={<AppraisalActs overview={overview} />}>
        <AnchorLink to="/assessment/$roundId" params={{ roundId: round.id }} inherit>
          {round.title}
        </AnchorLink>{' '}
        <Tag tone={TONE_OF_ROUND[round.state]}>{read(roundStateText[round.state])}</Tag> {text.appraisers.label}:{' '}
        {text.appraisers.count[round.appraisers]}.
      </PageHead>
      {isBefore ? <p className="muted">{text.notYet}</p> : <Figures overview={overview} />}
      <UnitProgressTable overview={overview} />
      {!isBefore && <Comparisons overview={overview} />}
    </>
  )
}

function Figures({ overview: { units, assignments } }: { overview: AppraisalOverview }) {
  const { figures: text, ofAll } = useText(appraisalText)
  const submitted = units.filter(({ state }) => state !== 'invited')
  const asked = submitted.reduce((all, unit) => all + unit.asked, 0)
  const judged = submitted.reduce((all, unit) => all + judgedOf(unit), 0)
  const differing = submitted.reduce((all, unit) => all + unit.differing, 0)
  const explaining = submitted.filter(({ state }) => state === 'returned').length
  const unassigned = submitted.filter(({ unitId }) => !assignments.some((one) => one.unitId === unitId)).length
  return (
    <div className={classes['figures']}>
      <Figure title={text.judged} shown={ofAll(formatCount(judged), formatCount(asked))}>
        <Bar
          thin
          whole={Math.max(asked, 1)}
          parts={[
            { label: text.judged, amount: judged, tone: 'ok', shown: formatCount(judged) },
            { label: text.differing, amount: differing, tone: 'bad', shown: formatCount(differing) },
          ]}
        />
      </Figure>
      <Figure title={text.differing} shown={formatCount(differing)}>
        {text.differingHint}
      </Figure>
      <Figure title={text.explaining} shown={formatCount(explaining)}>
        {text.explainingHint}
      </Figure>
      <Figure title={text.unassigned} shown={formatCount(unassigned)}>
        {text.unassignedHint}
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
