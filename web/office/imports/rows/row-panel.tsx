import { Button, Group, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { DOUBTS, mayStayAsWritten, type RowDecision } from '../../../../src/exchange/index.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import type { ImportRecord, RegisterRow } from '../api.ts'
import classes from '../imports.module.css'
import { previewText } from '../preview/preview-text.ts'
import { DecideRow } from './decide-row.tsx'
import { doubtText } from './doubt-text.ts'
import { MendRow } from './mend-row.tsx'
import { SIGN_OF, worstOf } from './row-cell.tsx'
import { TwoSeats } from './two-seats.tsx'

interface RowPanelProps {
  readonly record: ImportRecord
  readonly row: RegisterRow
  readonly previous: RegisterRow | undefined
  readonly next: RegisterRow | undefined
  readonly onChoose: (row: RegisterRow) => void
  /** Many rows were settled at once, perhaps the next one too. */
  readonly onSettled: () => void
}

/** One row: what is doubtful about it, in whole sentences, and everything that can be done about it here. */
export function RowPanel({ record, row, previous, next, onChoose, onSettled }: RowPanelProps) {
  const { panel, decision } = useText(previewText)
  const words = useText(doubtText)
  const [deciding, setDeciding] = useState<RowDecision['decision']>()
  const worst = worstOf(row.doubts)
  const isOpen = row.state === 'ready' || row.state === 'doubtful'
  const goOn = (): void => {
    if (next) onChoose(next)
  }
  return (
    <>
      <Title order={2}>{worst ? panel.titleWith(String(row.row), words[worst.code]) : panel.title(String(row.row))}</Title>
      <p className="muted" style={{ margin: '2px 0 10px' }}>
        {panel.place(row.file, row.sheet)}
      </p>
      <DoubtSentences row={row} />
      {row.decision && <p>{panel.decidedAs(decision[row.decision.decision], row.decision.reason)}</p>}
      {row.asideReason !== null && <p>{panel.putAside(row.asideReason)}</p>}
      {row.other && <TwoSeats row={row} other={row.other} />}
      {isOpen && isOneOrTwo(row) && <Choices onDecide={setDeciding} />}
      {isOpen && <MendRow importId={record.id} row={row} onMended={goOn} onSettled={onSettled} />}
      <Group justify="space-between" mt="md" gap={6}>
        {isOpen && (
          <Group gap={6}>
            <Button variant="subtle" color="gray" size="xs" onClick={() => setDeciding('drop')}>
              {panel.drop}…
            </Button>
            {row.doubts.some(mayStayAsWritten) && (
              <Button variant="default" size="xs" onClick={() => setDeciding('as-written')}>
                {decision['as-written']}…
              </Button>
            )}
          </Group>
        )}
        <Group gap={6}>
          <Button variant="default" size="xs" disabled={!previous} onClick={() => previous && onChoose(previous)}>
            <span aria-hidden="true">←</span>
            <span className="unseen">{panel.previous}</span>
          </Button>
          <Button variant="default" size="xs" disabled={!next} onClick={goOn}>
            {panel.next} →
          </Button>
        </Group>
      </Group>
      <DecideRow importId={record.id} row={row} decision={deciding} onClose={() => setDeciding(undefined)} onDecided={goOn} />
    </>
  )
}

/** Only where two records share a number is there a choice of one person or two. */
const isOneOrTwo = ({ doubts }: RegisterRow): boolean =>
  doubts.some(({ code }) => code === 'person-in-two-groups' || code === 'identity-number-shared')

function DoubtSentences({ row }: { row: RegisterRow }) {
  const { panel, holds: told } = useText(previewText)
  const read = useBilingual()
  if (row.doubts.length === 0) return <p className="muted">{panel.fine}</p>
  return (
    <ul className={classes['doubts']}>
      {row.doubts.map((doubt) => (
        <li
          key={`${doubt.code} ${doubt.field} ${doubt.vi}`}
          className={classes[doubt.severity === 'error' ? 'isError' : 'isWarning']}
        >
          {read(doubt)}
          <div className="muted">
            <span aria-hidden="true">{SIGN_OF[doubt.severity]}</span> {DOUBTS[doubt.code].holds ? told.yes : told.no}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The three things two records of one number can be. */
function Choices({ onDecide }: { onDecide: (decision: RowDecision['decision']) => void }) {
  const { panel, decision } = useText(previewText)
  return (
    <Stack gap={8} mb="md">
      <Button fullWidth onClick={() => onDecide('same-moves')}>
        {decision['same-moves']}…
      </Button>
      <Button fullWidth variant="default" onClick={() => onDecide('same-both')}>
        {decision['same-both']}…
      </Button>
      <Button fullWidth variant="default" onClick={() => onDecide('different')}>
        {decision.different}…
      </Button>
      <div className="muted">{panel.each}</div>
    </Stack>
  )
}
