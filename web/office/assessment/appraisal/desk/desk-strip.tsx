import { Card } from '@mantine/core'
import type { ReactNode } from 'react'
import { useConnection } from '../../../../shared/api/connection.ts'
import { formatCount, formatDay } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { Bar } from '../../../../shared/parts/bar.tsx'
import type { AppraisalSheet } from '../api.ts'
import classes from './desk.module.css'
import { type DeskLine, gapOf } from './desk-line.ts'
import { deskText } from './desk-text.ts'
import { Gap } from './judge/scores-beside.tsx'
import type { Judging } from './writing/use-judgement-writer.ts'

interface StripProps {
  readonly sheet: AppraisalSheet
  readonly lines: readonly DeskLine[]
  readonly judging: Judging
}

/** How far the appraisal of the unit is, in one line: judged, both scores with the gap, marked, days; and whether it is saved. */
export function DeskStrip({ sheet, lines, judging }: StripProps) {
  const { progress: text, pointsOf } = useText(deskText)
  const { self, appraised, lastDay } = sheet
  const own = lines.filter(({ line, mark }) => line.seat !== null && mark !== 'exempted')
  const judged = own.filter(({ mark }) => mark !== 'to-judge' && mark !== 'unsaved' && mark !== 'explaining')
  const marked = lines.filter(({ line }) => line.request !== null)
  const gap = gapOf(self?.pointsSoFar, appraised?.pointsSoFar)
  return (
    <>
      <Card className={classes['strip'] ?? ''} style={{ flexDirection: 'row' }}>
        <Figure title={text.judged} shown={pointsOf(formatCount(judged.length), formatCount(own.length))}>
          <Bar
            thin
            whole={Math.max(own.length, 1)}
            parts={[{ label: text.judged, amount: judged.length, tone: 'ok', shown: formatCount(judged.length) }]}
          />
        </Figure>
        <Figure title={text.self} shown={pointsOf(formatCount(self?.pointsSoFar), formatCount(self?.maximum))} />
        <Figure title={text.appraised} shown={formatCount(appraised?.pointsSoFar)}>
          {gap !== null && judged.length === own.length && own.length > 0 && <Gap gap={gap} />}
        </Figure>
        <Figure title={text.marked} shown={formatCount(marked.length)} />
        <Figure title={text.lastDay} shown={lastDay === null ? text.noDay : formatDay(lastDay)} />
      </Card>
      <Saving judging={judging} isAllJudged={own.length > 0 && judged.length === own.length} />
    </>
  )
}

function Figure({ title, shown, children }: { title: string; shown: string; children?: ReactNode }) {
  return (
    <div>
      <div className="muted">{title}</div>
      <b>{shown}</b> {children}
    </div>
  )
}

/** What is on its way, kept here or stuck, in words. */
function Saving({ judging: { unjudged }, isAllJudged }: { judging: Judging; isAllJudged: boolean }) {
  const { saving: text } = useText(deskText)
  const { isAway } = useConnection()
  const states = [...unjudged.values()].map(({ state }) => state.kind)
  const waiting = states.filter((kind) => kind === 'waiting').length
  const stuck = states.filter((kind) => kind === 'refused' || kind === 'changed-meanwhile').length
  const said = [
    ...(waiting > 0 ? [(isAway ? text.kept : text.onItsWay)(formatCount(waiting))] : []),
    ...(stuck > 0 ? [text.stuck(formatCount(stuck))] : []),
    ...(waiting + stuck === 0 ? [isAllJudged ? text.allJudged : text.itself] : []),
  ]
  return (
    <p role="status" className="muted" style={{ margin: '0 0 8px' }}>
      {said.join(' ')}
    </p>
  )
}
