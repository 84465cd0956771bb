import { Button, Card, Group, Title } from '@mantine/core'
import { councilRoleText } from '../../../../src/assessment/index.ts'
import { useAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ProblemAlert } from '../../../shared/parts/problem-alert.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { notePresence, type Seat, type SittingView, useCouncilAgain } from './api.ts'
import classes from './council.module.css'
import { councilText } from './council-text.ts'

interface Noted {
  readonly memberId: string
  readonly kind: 'arrived' | 'left'
  readonly substituteId?: string
}

/** Who is there now. The secretary notes who comes and leaves. */
export function AttendanceCard({ view }: { view: SittingView }) {
  const text = useText(councilText)
  const again = useCouncilAgain()
  const { sitting, seats, mayConvene } = view
  const { run, isRunning, error } = useAct(async (noted: Noted) => {
    try {
      await notePresence(sitting.id, noted, crypto.randomUUID())
    } finally {
      await again()
    }
  })
  const present = seats.filter(({ isPresent }) => isPresent).length
  const mayNote = mayConvene && sitting.state === 'opened'
  return (
    <Card component="section" aria-labelledby="attendance-heading">
      <Title order={2} id="attendance-heading">
        {text.attendance}
      </Title>
      <p>
        <b>{text.present(formatCount(present), formatCount(seats.length))}</b>
      </p>
      <ProblemAlert error={error} />
      {seats.map((seat) => (
        <SeatRow key={seat.id} seat={seat} {...(mayNote && { onNote: (noted: Noted) => void run(noted), isRunning })} />
      ))}
    </Card>
  )
}

interface SeatRowProps {
  readonly seat: Seat
  readonly onNote?: (noted: Noted) => void
  readonly isRunning?: boolean
}

function SeatRow({ seat, onNote, isRunning }: SeatRowProps) {
  const text = useText(councilText)
  const read = useBilingual()
  const { id: memberId, name, role, isPresent, substituteId, substitutes } = seat
  const sitsIn = substitutes.find(({ id }) => id === substituteId)
  const noting = (kind: Noted['kind'], act: string, more: Partial<Noted> = {}) => (
    <Button
      key={act}
      size="compact-sm"
      variant="default"
      disabled={isRunning === true}
      aria-label={text.noteOf(act, name)}
      onClick={() => onNote?.({ memberId, kind, ...more })}
    >
      {act}
    </Button>
  )
  return (
    <div className={classes['seat']}>
      <span>
        {name}
        <span className="muted">
          {' '}
          · {read(councilRoleText[role])}
          {sitsIn !== undefined && ` · ${text.substituteSits(sitsIn.name)}`}
        </span>
      </span>
      <Group gap="xs">
        {isPresent && <Tag tone="ok">{text.arrived}</Tag>}
        {onNote !== undefined && isPresent && noting('left', text.left)}
        {onNote !== undefined && !isPresent && noting('arrived', text.arrived)}
        {onNote !== undefined &&
          !isPresent &&
          substitutes.map(({ id, name: who }) => noting('arrived', text.substituteSits(who), { substituteId: id }))}
      </Group>
    </div>
  )
}
