import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../../../shared/me.ts'
import type { AppraisalOverview } from '../api.ts'
import { conflictText } from '../conflict-text.ts'
import { DeclareConflict } from '../declare-conflict.tsx'
import { appraisalText } from './appraisal-text.ts'
import { AssignAppraiser } from './assign-appraiser.tsx'
import { ConcludeAppraisal, useConclusionLacks } from './conclude-appraisal.tsx'
import { HowManyAppraise } from './how-many-appraise.tsx'

type Act = 'appraisers' | 'assign' | 'conflict' | 'conclude'

/** What this reader may do with the appraisal in its state. A button that cannot work yet says what is missing. */
export function AppraisalActs({ overview }: { overview: AppraisalOverview }) {
  const text = useText(appraisalText)
  const conflict = useText(conflictText)
  const [open, setOpen] = useState<Act>()
  const close = (): void => setOpen(undefined)
  const { moves, round, units } = overview
  const people = useOfWhom(overview)
  return (
    <>
      {moves.includes('set-appraisers') && (
        <Button variant="default" onClick={() => setOpen('appraisers')}>
          {text.appraisers.change}
        </Button>
      )}
      {moves.includes('assign') && units.length > 0 && (
        <Button variant="default" onClick={() => setOpen('assign')}>
          {text.assign.act}
        </Button>
      )}
      {people !== undefined && units.length > 0 && (
        <Button variant="default" onClick={() => setOpen('conflict')}>
          {conflict.act}
        </Button>
      )}
      {moves.includes('conclude-appraisal') && <ConcludeButton overview={overview} onOpen={() => setOpen('conclude')} />}
      {open === 'appraisers' && <HowManyAppraise round={round} onClose={close} />}
      {open === 'assign' && <AssignAppraiser overview={overview} onClose={close} />}
      {open === 'conclude' && <ConcludeAppraisal overview={overview} onClose={close} />}
      {open === 'conflict' && people !== undefined && (
        <DeclareConflict
          roundId={round.id}
          units={units.map(({ unitId, name }) => ({ id: unitId, name }))}
          onClose={close}
          {...people}
        />
      )}
    </>
  )
}

/** Of whom this reader may declare a conflict: of themselves whoever judges, of others whoever runs the round. */
function useOfWhom({ appraisers, round }: AppraisalOverview) {
  const me = useQuery(meQuery).data?.user.id
  const mayPrepare = useMay('assessment:prepare')
  const isOver = round.state === 'published' || round.state === 'closed'
  const isJudge = appraisers.some(({ id }) => id === me)
  if (isOver || !(isJudge || mayPrepare)) return undefined
  return { isOneself: isJudge, people: mayPrepare ? appraisers.filter(({ id }) => id !== me) : [] }
}

function ConcludeButton({ overview, onOpen }: { overview: AppraisalOverview; onOpen: () => void }) {
  const { conclude: text } = useText(appraisalText)
  const lacks = useConclusionLacks(overview)
  if (lacks.length === 0) return <Button onClick={onOpen}>{text.act}</Button>
  return (
    <>
      <Button data-disabled aria-disabled aria-describedby="conclude-lacks" onClick={(event) => event.preventDefault()}>
        {text.act}
      </Button>
      <span id="conclude-lacks" className="muted">
        {text.lacks(lacks.join('; '))}
      </span>
    </>
  )
}
