import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { formatCount, formatDay } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useRoundsAgain } from '../../api.ts'
import sheetClasses from '../../sheet/sheet.module.css'
import { useTold } from '../../use-told.ts'
import { type AppraisalSheet, endExplanation, returnSheet } from '../api.ts'
import type { DeskLine } from './desk-line.ts'
import { deskText } from './desk-text.ts'

interface ReturnProps {
  readonly sheet: AppraisalSheet
  readonly lines: readonly DeskLine[]
  readonly onClose: () => void
}

/** Returns a sheet: the questions as the unit will read them, and that it happens once. */
export function ReturnUnit({ sheet: { round, unit }, lines, onClose }: ReturnProps) {
  const { back: text } = useText(deskText)
  const tell = useTold()
  const again = useRoundsAgain()
  const marked = lines.flatMap(({ criterion, line }) =>
    line.request === null ? [] : [{ criterion, question: line.request.question }],
  )
  const days = round.stages.find(({ stage }) => stage === 'explanation')
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.title(unit.name)}
      act={text.now}
      asksReason="no"
      isGrave
      isReady={marked.length > 0}
      onAct={async ({ key }) => {
        try {
          await returnSheet({ roundId: round.id, unitId: unit.unitId }, key)
        } finally {
          await again()
        }
      }}
    >
      <p>{text.once}</p>
      <p>{days === undefined ? text.noDay : text.until(formatDay(days.lastDay))}</p>
      <p>
        <b>{text.marked(formatCount(marked.length))}</b>
      </p>
      <ul className={sheetClasses['documents']}>
        {marked.map(({ criterion, question }) => (
          <li key={criterion.code}>
            <div>
              {criterion.code} · {tell(criterion.title)}
              <div>“{question}”</div>
            </div>
          </li>
        ))}
      </ul>
    </ConfirmAct>
  )
}

/** Ends the days of a unit that did not answer what it was asked. */
export function EndExplanation({ sheet: { round, unit }, onClose }: Omit<ReturnProps, 'lines'>) {
  const { back: text } = useText(deskText)
  const again = useRoundsAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.end}
      act={text.end}
      asksReason="no"
      onAct={async ({ key }) => {
        await endExplanation({ roundId: round.id, unitId: unit.unitId }, key)
        await again()
      }}
    >
      <p>{text.endDifference}</p>
    </ConfirmAct>
  )
}
