import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { roundStateText } from '../../../../src/assessment/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../../shared/me.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { type Round, type RoundOverview, roundQuery } from '../api.ts'
import { SittingsCard } from '../council/sittings-card.tsx'
import { resultText } from '../result/result-text.ts'
import { TONE_OF_ROUND } from '../rounds-screen.tsx'
import { assessmentText } from '../text.ts'
import { Allowances } from './allowances.tsx'
import { Readiness } from './readiness.tsx'
import { RoundActs } from './round-acts.tsx'
import { RoundFigures } from './round-figures.tsx'
import { RoundHistory } from './round-history.tsx'
import { RoundRail } from './round-rail.tsx'
import { roundText } from './round-text.ts'
import { UnitTable } from './unit-table.tsx'

/** One round at a glance: where it stands, who has submitted, who is late, what is missing before it opens. */
export function RoundScreen() {
  const { roundId } = useParams({ from: '/shell/assessment/$roundId' })
  return <RoundOf id={roundId} />
}

/** From when on the Council sits on a round. */
const SITTING_STATES: readonly Round['state'][] = ['deliberating', 'published', 'closed']

export function RoundOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(roundQuery(id))} rows={10} heading={useText(assessmentText).rounds}>
      {(overview) => <OneRound overview={overview} />}
    </Loaded>
  )
}

function OneRound({ overview }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const read = useBilingual()
  const today = useQuery(meQuery).data?.today ?? ''
  const { link: result } = useText(resultText)
  const { round } = overview
  const isOfUnit = useMay('assessment:answer')
  return (
    <>
      <PageHead
        title={round.title}
        acts={
          <>
            <OwnSheet overview={overview} />
            {RESULT_STATES.includes(round.state) && (
              <ButtonLink variant="default" to="/assessment/$roundId/result" params={{ roundId: round.id }}>
                {result}
              </ButtonLink>
            )}
            <ToAppraisal overview={overview} />
            <RoundActs overview={overview} />
          </>
        }
      >
        {text.yearOf(String(round.year))} <Tag tone={TONE_OF_ROUND[round.state]}>{read(roundStateText[round.state])}</Tag>
      </PageHead>
      <RoundRail round={round} today={today} />
      {round.state === 'planned' && <Readiness overview={overview} />}
      {round.state !== 'planned' && <RoundFigures units={overview.units} />}
      {SITTING_STATES.includes(round.state) && !isOfUnit && <SittingsCard overview={overview} />}
      <UnitTable overview={overview} today={today} />
      <div className={layout['halves']}>
        <Allowances overview={overview} />
        <RoundHistory overview={overview} />
      </div>
    </>
  )
}

/** From the Council’s sitting on there is a result, or somebody draws one up. */
const RESULT_STATES: readonly RoundOverview['round']['state'][] = ['deliberating', 'published', 'closed']

/** Whoever judges or runs the round goes on to how far its appraisal is. */
function ToAppraisal({ overview: { round } }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const mayAppraise = useMay('assessment:appraise')
  const mayPrepare = useMay('assessment:prepare')
  const mayDecide = useMay('assessment:decide')
  if (!(mayAppraise || mayPrepare || mayDecide)) return null
  return (
    <ButtonLink to="/assessment/$roundId/appraisal" params={{ roundId: round.id }} variant="default">
      {text.appraisal}
    </ButtonLink>
  )
}

/** Whoever answers for one unit goes on to its sheet. */
function OwnSheet({ overview: { round, units } }: { overview: RoundOverview }) {
  const text = useText(roundText)
  const mayAnswer = useMay('assessment:answer')
  const [own, ...others] = units
  if (!mayAnswer || own === undefined || others.length > 0 || round.state === 'planned') return null
  return (
    <ButtonLink to="/assessment/$roundId/units/$unitId" params={{ roundId: round.id, unitId: own.unitId }}>
      {own.state === 'returned'
        ? text.explain
        : own.state === 'invited' && round.state === 'answering'
          ? text.fillIn
          : text.seeSheet}
    </ButtonLink>
  )
}
