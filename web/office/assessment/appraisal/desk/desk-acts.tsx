import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { getRoundMove } from '../../../../../src/assessment/index.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { useMay } from '../../../../shared/me.ts'
import { ButtonLink } from '../../../../shared/parts/links.tsx'
import type { AppraisalSheet } from '../api.ts'
import { conflictText } from '../conflict-text.ts'
import { DeclareConflict } from '../declare-conflict.tsx'
import type { DeskLine } from './desk-line.ts'
import { deskText } from './desk-text.ts'
import { EndExplanation, ReturnUnit } from './return-unit.tsx'

type Act = 'return' | 'end' | 'conflict'

interface ActsProps {
  readonly sheet: AppraisalSheet
  readonly lines: readonly DeskLine[]
}

/** What is done with the whole sheet: to return it once, to say that one must not judge it, and the way back. */
export function DeskActs({ sheet, lines }: ActsProps) {
  const { back: text, overview } = useText(deskText)
  const conflict = useText(conflictText)
  const navigate = useNavigate()
  const mayAppraise = useMay('assessment:appraise')
  const mayPrepare = useMay('assessment:prepare')
  const [open, setOpen] = useState<Act>()
  const close = (): void => setOpen(undefined)
  const { round, unit, mayReturn } = sheet
  const isReturnable =
    getRoundMove('return').unitIn?.includes(unit.state) === true && lines.some(({ line }) => line.seat !== null)
  const toOverview = (): void => void navigate({ to: '/assessment/$roundId/appraisal', params: { roundId: round.id } })
  return (
    <>
      <ButtonLink to="/assessment/$roundId/appraisal" params={{ roundId: round.id }} variant="default">
        {overview}
      </ButtonLink>
      {mayAppraise && round.state === 'appraising' && (
        <Button variant="default" onClick={() => setOpen('conflict')}>
          {conflict.act}
        </Button>
      )}
      {mayPrepare && round.state === 'appraising' && unit.state === 'returned' && (
        <Button variant="default" onClick={() => setOpen('end')}>
          {text.end}
        </Button>
      )}
      {isReturnable && round.state === 'appraising' && (
        <>
          <Button
            variant="default"
            disabled={!mayReturn}
            aria-describedby={mayReturn ? undefined : 'return-lacks'}
            onClick={() => setOpen('return')}
          >
            {text.act}
          </Button>
          {!mayReturn && (
            <span id="return-lacks" className="muted">
              {text.lacks}
            </span>
          )}
        </>
      )}
      {open === 'return' && <ReturnUnit sheet={sheet} lines={lines} onClose={close} />}
      {open === 'end' && <EndExplanation sheet={sheet} onClose={close} />}
      {open === 'conflict' && (
        <DeclareConflict
          roundId={round.id}
          units={[{ id: unit.unitId, name: unit.name }]}
          onClose={close}
          onDeclared={toOverview}
        />
      )}
    </>
  )
}
