import { Card } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useConnection } from '../../../shared/api/connection.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { Sheet } from '../api.ts'
import classes from '../assessment.module.css'
import { answerDays, explanationDays } from './answer-days.ts'
import type { AskedLine } from './asked-line.ts'
import { lostBefore } from './lost-before.ts'
import { sheetText } from './sheet-text.ts'
import type { Writing } from './writing/use-field-writer.ts'

interface FiguresProps {
  readonly sheet: Sheet
  readonly asked: readonly AskedLine[]
  readonly writing: Writing
  readonly today: string
}

/** Days left, points so far, points at stake, what the year before lost; and whether what was typed is saved. */
export function SheetFigures({ sheet, asked, writing, today }: FiguresProps) {
  const { figures: text } = useText(sheetText)
  const { total, missing, atStake } = sheet
  return (
    <>
      <div className={classes['figures']}>
        <DaysLeft sheet={sheet} today={today} />
        <Figure
          title={text.points}
          shown={total === null ? '–' : text.of(formatCount(total.pointsSoFar), formatCount(total.maximum))}
        >
          {total !== null && total.maximumLeftOut > 0 && text.leftOut(formatCount(total.maximumLeftOut))}
        </Figure>
        <Figure title={text.atStake} shown={formatCount(atStake)}>
          {missing.length === 0 ? text.nothingMissing : text.missing(formatCount(missing.length))}
        </Figure>
        <LostBefore asked={asked} />
      </div>
      <Saved writing={writing} isWritable={sheet.lines.some(({ mayAnswer }) => mayAnswer)} />
    </>
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

function DaysLeft({ sheet, today }: { sheet: Sheet; today: string }) {
  const { figures: text } = useText(sheetText)
  if (sheet.unit.state === 'returned') return <ExplanationDays sheet={sheet} today={today} />
  const days = answerDays(sheet, today)
  if (days === undefined)
    return (
      <Figure title={text.daysLeft} shown="–">
        {text.noLastDay}
      </Figure>
    )
  const { left, lastDay, extended, isOnlyExtended } = days
  if (sheet.unit.state !== 'invited' || (sheet.round.state !== 'answering' && sheet.round.state !== 'planned'))
    return (
      <Figure title={text.lastDay} shown={formatDay(lastDay)}>
        {text.lastDayHint}
      </Figure>
    )
  if (left === 0)
    return (
      <Figure title={text.daysLeft} shown={text.over}>
        {text.overSince(formatDay(lastDay))}
      </Figure>
    )
  const ofExtended = extended && ([extended.criteria.join(', '), formatDay(extended.until)] as const)
  return (
    <Figure title={text.daysLeft} shown={formatCount(left)}>
      {isOnlyExtended && ofExtended
        ? text.extendedOnly(...ofExtended)
        : left === 1
          ? text.lastDayToday
          : text.until(formatDay(lastDay))}
      {!isOnlyExtended && ofExtended && <div>{text.onlyExtended(...ofExtended)}</div>}
    </Figure>
  )
}

/** The days of the one explanation. */
function ExplanationDays({ sheet, today }: { sheet: Sheet; today: string }) {
  const { figures: text } = useText(sheetText)
  const left = explanationDays(sheet, today)
  return (
    <Figure title={text.daysToExplain} shown={left === undefined ? '–' : left === 0 ? text.over : formatCount(left)}>
      {sheet.lastDay === null ? text.untilEnded : left === 1 ? text.lastDayToday : text.until(formatDay(sheet.lastDay))}
    </Figure>
  )
}

const MOST_NAMED = 3

/** Where the year before lost most, each a press away. */
function LostBefore({ asked }: { asked: readonly AskedLine[] }) {
  const { figures: text } = useText(sheetText)
  const lost = lostBefore(asked.map(({ line }) => line))
  if (lost === undefined)
    return (
      <Figure title={text.lostBefore} shown="–">
        {text.noBefore}
      </Figure>
    )
  return (
    <Figure title={text.lostBefore} shown={formatCount(lost.points)}>
      {lost.lines.length > 0 && text.most}
      {lost.lines.slice(0, MOST_NAMED).map(({ code, points }, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <Link to="." search={(before) => ({ ...before, criterion: code })} resetScroll={false}>
            {text.lostAt(code, formatCount(points))}
          </Link>
        </Fragment>
      ))}
    </Figure>
  )
}

const TIME_FROM = 11

/** Said in words: saved when; on its way; kept on this machine while the server is away; not to be saved as it stands. */
function Saved({ writing: { unsaved, savedAt }, isWritable }: { writing: Writing; isWritable: boolean }) {
  const { saved: text } = useText(sheetText)
  const { isAway } = useConnection()
  const states = [...unsaved.values()].map(({ state }) => state.kind)
  const waiting = states.filter((state) => state === 'waiting').length
  const stuck = states.length - waiting
  const said = [
    ...(waiting > 0 ? [(isAway ? text.keptHere : text.onItsWay)(formatCount(waiting))] : []),
    ...(stuck > 0 ? [text.stuck(formatCount(stuck))] : []),
    ...(states.length === 0 && savedAt !== undefined ? [text.savedAt(formatInstant(savedAt).slice(TIME_FROM))] : []),
    ...(states.length === 0 && savedAt === undefined && isWritable ? [text.savesItself] : []),
  ]
  return (
    <p role="status" className="muted">
      {said.join(' ')}
    </p>
  )
}
