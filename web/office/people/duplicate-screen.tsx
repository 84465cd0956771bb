import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { duplicateReasonText, duplicateStateText } from '../../../src/people/index.ts'
import { formatDay, formatInstant, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { type DuplicateDecision, type DuplicateRow, duplicateQuery, type MaskedPerson, type Seat } from './api.ts'
import { DecideDuplicate } from './decide-duplicate.tsx'
import { peopleText } from './text.ts'

/** Two records side by side, what differs marked, and the three ways a person may decide. */
export function DuplicateScreen() {
  const { caseId } = useParams({ from: '/shell/duplicates/$caseId' })
  return (
    <Loaded query={useQuery(duplicateQuery(caseId))} heading={useText(peopleText).duplicatesTitle}>
      {(pair) => <Pair pair={pair} />}
    </Loaded>
  )
}

interface Line {
  readonly name: string
  readonly left: React.ReactNode
  readonly right: React.ReactNode
  readonly isDifferent: boolean
}

function Pair({ pair }: { pair: DuplicateRow }) {
  const text = useText(peopleText)
  const read = useBilingual()
  const [outcome, setOutcome] = useState<DuplicateDecision['outcome']>()
  return (
    <>
      <PageHead title={text.duplicatesTitle}>
        <Tag tone={pair.state === 'open' ? 'wait' : 'ok'}>{read(duplicateStateText[pair.state])}</Tag>{' '}
        {read(duplicateReasonText[pair.reason])}
        {pair.decidedAt && ` · ${text.decided(pair.decidedByName ?? '–', formatInstant(pair.decidedAt))}`}
      </PageHead>
      <Card component="section" padding={0}>
        <PlainTable caption={text.pair} columns={useColumns()} rows={useLines(pair)} rowKey={({ name }) => name} />
      </Card>
      {pair.reasonText && <p>{pair.reasonText}</p>}
      {pair.state === 'open' && (
        <Card component="section" mt="md">
          <Title order={2} mb="sm">
            {text.state}
          </Title>
          <Group>
            <Button onClick={() => setOutcome('same')}>{text.same}…</Button>
            <Button variant="default" onClick={() => setOutcome('ended')}>
              {text.ended}…
            </Button>
            <Button variant="default" onClick={() => setOutcome('different')}>
              {text.different}…
            </Button>
          </Group>
        </Card>
      )}
      <DecideDuplicate pair={pair} outcome={outcome} onClose={() => setOutcome(undefined)} />
    </>
  )
}

function useColumns(): readonly Column<Line>[] {
  const text = useText(peopleText)
  const marked = (shown: React.ReactNode, isDifferent: boolean) =>
    isDifferent ? (
      <mark style={{ background: 'var(--wait-soft)', color: 'inherit', borderBottom: '2px solid var(--wait-bar)' }}>{shown}</mark>
    ) : (
      shown
    )
  return [
    { key: 'name', header: text.pair, value: ({ name }) => name },
    { key: 'left', header: text.left, value: () => null, cell: ({ left, isDifferent }) => marked(left, isDifferent) },
    { key: 'right', header: text.right, value: () => null, cell: ({ right, isDifferent }) => marked(right, isDifferent) },
    {
      key: 'differs',
      header: text.differs,
      value: () => null,
      cell: ({ isDifferent }) => (isDifferent ? <Tag tone="wait">{text.differs}</Tag> : null),
    },
  ]
}

function useLines({ people: [left, right], seats }: DuplicateRow): readonly Line[] {
  const { fields } = useText(peopleText)
  const line = (name: string, show: (person: MaskedPerson) => string | null): Line => ({
    name,
    left: show(left) ?? '–',
    right: show(right) ?? '–',
    isDifferent: show(left) !== show(right),
  })
  return [
    line(fields.fullName, ({ fullName }) => fullName),
    line(fields.birth, ({ birthDate, birthYear }) =>
      birthDate ? formatDay(birthDate) : birthYear === null ? null : String(birthYear),
    ),
    line(fields.phone, ({ phone }) => phone),
    line(fields.identity, ({ identityNumber }) => identityNumber),
    { name: fields.seats, left: <Seats seats={seats[0]} />, right: <Seats seats={seats[1]} />, isDifferent: false },
  ]
}

function Seats({ seats }: { seats: readonly Seat[] }) {
  const text = useText(peopleText)
  const shared = useText(sharedText)
  return (
    <ul style={{ margin: 0, paddingLeft: '1rem' }}>
      {seats.map((seat) => (
        <li key={seat.membershipId}>
          <Link to="/groups/$groupId" params={{ groupId: seat.groupId }}>
            {seat.groupName}
          </Link>
          , {seat.communeName} · {text.role[seat.role]} <span className="muted">{formatPeriod(seat, shared.untilNow)}</span>
        </li>
      ))}
    </ul>
  )
}
