import { Button } from '@mantine/core'
import { useState } from 'react'
import { getRoundMove } from '../../../../../src/assessment/index.ts'
import { ConfirmAct } from '../../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useMay } from '../../../../shared/me.ts'
import { type Sheet, takeBackSheet, useRoundsAgain } from '../../api.ts'
import type { AskedLine } from '../asked-line.ts'
import type { Unsaved } from '../writing/field-writer.ts'
import { SubmitSheet } from './submit-sheet.tsx'
import { submitText } from './submit-text.ts'

interface SheetActsProps {
  readonly sheet: Sheet
  readonly asked: readonly AskedLine[]
  readonly unsaved: ReadonlyMap<string, Unsaved>
}

/** Submitting, and taking back what was submitted while there is time. A button that cannot work says why. */
export function SheetActs({ sheet, asked, unsaved }: SheetActsProps) {
  const text = useText(submitText)
  const mayAnswer = useMay('assessment:answer')
  const [open, setOpen] = useState<'submit' | 'take-back'>()
  const close = (): void => setOpen(undefined)
  const isReturned = sheet.unit.state === 'returned'
  if (!mayAnswer || !getRoundMove(isReturned ? 'explain' : 'answer').from.includes(sheet.round.state)) return null
  if (!isReturned && sheet.unit.state !== 'invited')
    return (
      <>
        {sheet.mayTakeBack && (
          <Button variant="default" onClick={() => setOpen('take-back')}>
            {text.takeBack}
          </Button>
        )}
        {open === 'take-back' && <TakeBack sheet={sheet} onClose={close} />}
      </>
    )
  const notTheTime = isReturned ? text.explain.notTheTime : text.notTheTime
  const why = !sheet.maySubmit ? notTheTime : unsaved.size > 0 ? text.unsaved(formatCount(unsaved.size)) : undefined
  return (
    <>
      {why !== undefined && (
        <span id="submit-lacks" className="muted">
          {why}
        </span>
      )}
      <Button
        disabled={why !== undefined}
        aria-describedby={why === undefined ? undefined : 'submit-lacks'}
        onClick={() => setOpen('submit')}
      >
        {isReturned ? text.explain.submit : text.submit}
      </Button>
      {open === 'submit' && <SubmitSheet sheet={sheet} asked={asked} onClose={close} />}
    </>
  )
}

function TakeBack({ sheet: { round, unit }, onClose }: { sheet: Sheet; onClose: () => void }) {
  const text = useText(submitText)
  const again = useRoundsAgain()
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.takeBack}
      act={text.takeBack}
      asksReason="no"
      onAct={async ({ key }) => {
        await takeBackSheet({ roundId: round.id, unitId: unit.unitId }, key)
        await again()
      }}
    >
      <p>{text.takeBackDifference}</p>
    </ConfirmAct>
  )
}
