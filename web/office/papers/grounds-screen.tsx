import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../shared/me.ts'
import { Empty } from '../../shared/parts/empty.tsx'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag, type Tone } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import { ActForm, EndAct, WithdrawAct } from './act-form.tsx'
import { type CitedAct, type Grounds, groundsQuery, type IssuingOffice } from './api.ts'
import { groundText } from './ground-text.ts'
import { EndOffice, OfficeForm, WithdrawOffice } from './office-form.tsx'

/** Which acts papers cite and whom they name, from when until when; and putting it right. */
export function GroundsScreen() {
  const text = useText(groundText)
  const mayDraw = useMay('documents:draw-up')
  return (
    <>
      <PageHead
        title={text.title}
        acts={
          mayDraw && (
            <ButtonLink to="/papers" variant="default">
              {text.toPapers}
            </ButtonLink>
          )
        }
      >
        {text.about}
      </PageHead>
      <Loaded query={useQuery(groundsQuery)}>{(grounds) => <Registers grounds={grounds} />}</Loaded>
    </>
  )
}

function Registers({ grounds: { acts, offices } }: { grounds: Grounds }) {
  const text = useText(groundText)
  const [form, setForm] = useState<(onClose: () => void) => ReactNode>()
  const open = (draw: (onClose: () => void) => ReactNode) => setForm(() => draw)
  const actColumns = useActColumns(open)
  const officeColumns = useOfficeColumns(open)
  return (
    <>
      <Register
        title={text.acts}
        add={text.addAct}
        onAdd={() => open((onClose) => <ActForm onClose={onClose} />)}
        empty={acts.length === 0 && <Empty title={text.noActs}>{text.noActsHint}</Empty>}
      >
        <PlainTable caption={text.acts} columns={actColumns} rows={acts} rowKey={({ id }) => id} files={{ title: text.acts }} />
      </Register>
      <Register
        title={text.offices}
        add={text.addOffice}
        onAdd={() => open((onClose) => <OfficeForm onClose={onClose} />)}
        empty={offices.length === 0 && <Empty title={text.noOffices}>{text.noOfficesHint}</Empty>}
      >
        <PlainTable
          caption={text.offices}
          columns={officeColumns}
          rows={offices}
          rowKey={({ id }) => id}
          files={{ title: text.offices }}
        />
      </Register>
      {form?.(() => setForm(undefined))}
    </>
  )
}

interface RegisterProps {
  readonly title: string
  readonly add: string
  readonly onAdd: () => void
  readonly empty: ReactNode
  readonly children: ReactNode
}

function Register({ title, add, onAdd, empty, children }: RegisterProps) {
  const mayRecord = useMay('policies:draft')
  return (
    <Card component="section" padding={0} mb="md">
      <Group justify="space-between" p="sm" px="md">
        <Title order={2}>{title}</Title>
        {mayRecord && (
          <Button size="xs" onClick={onAdd}>
            {add}
          </Button>
        )}
      </Group>
      {empty || children}
    </Card>
  )
}

type Open = (draw: (onClose: () => void) => ReactNode) => void

function useActColumns(open: Open): readonly Column<CitedAct>[] {
  const text = useText(groundText)
  const shared = useColumns<CitedAct>()
  const { columns } = text
  return [
    {
      key: 'act',
      header: columns.act,
      width: '16rem',
      value: ({ kind, number, title }) => `${text.kind[kind]} ${number}: ${title}`,
    },
    { key: 'subject', header: columns.subject, value: ({ subject }) => text.subject[subject] },
    { key: 'issued', header: columns.issued, value: ({ issuedBy, issuedOn }) => `${issuedBy}, ${formatDay(issuedOn)}` },
    ...shared.days,
    shared.recorded,
    ...shared.acts({
      nameOf: ({ number }) => number,
      onEnd: (act) => open((onClose) => <EndAct entry={act} onClose={onClose} />),
      onChange: (act) => open((onClose) => <ActForm entry={act} onClose={onClose} />),
      onWithdraw: (act) => open((onClose) => <WithdrawAct entry={act} onClose={onClose} />),
    }),
  ]
}

function useOfficeColumns(open: Open): readonly Column<IssuingOffice>[] {
  const text = useText(groundText)
  const shared = useColumns<IssuingOffice>()
  const { columns } = text
  return [
    { key: 'office', header: columns.office, width: '14rem', value: ({ name }) => name },
    { key: 'role', header: columns.role, value: ({ role }) => text.role[role] },
    { key: 'basis', header: columns.basis, value: ({ basis }) => basis },
    ...shared.days,
    shared.recorded,
    ...shared.acts({
      nameOf: ({ name }) => name,
      onEnd: (office) => open((onClose) => <EndOffice entry={office} onClose={onClose} />),
      onChange: (office) => open((onClose) => <OfficeForm entry={office} onClose={onClose} />),
      onWithdraw: (office) => open((onClose) => <WithdrawOffice entry={office} onClose={onClose} />),
    }),
  ]
}

const TONE: { readonly [State in 'current' | 'past' | 'coming']: Tone } = { current: 'ok', past: 'rest', coming: 'wait' }

interface RowActs<Row> {
  readonly nameOf: (row: Row) => string
  readonly onEnd: (row: Row) => void
  readonly onChange: (row: Row) => void
  readonly onWithdraw: (row: Row) => void
}

/** What both registers show: the days, who recorded it, and the acts. */
function useColumns<Row extends CitedAct | IssuingOffice>() {
  const text = useText(groundText)
  const { untilNow } = useText(sharedText)
  const today = useQuery(meQuery).data?.today ?? ''
  const mayRecord = useMay('policies:draft')
  const { columns } = text
  const stateOf = ({ from, until }: Row) =>
    from > today ? ('coming' as const) : until !== null && until < today ? ('past' as const) : ('current' as const)
  const days: readonly Column<Row>[] = [
    { key: 'valid', header: columns.valid, isShort: true, value: (row) => formatPeriod(row, untilNow) },
    {
      key: 'state',
      header: columns.state,
      isShort: true,
      value: (row) => text.state[stateOf(row)],
      cell: (row) => <Tag tone={TONE[stateOf(row)]}>{text.state[stateOf(row)]}</Tag>,
    },
  ]
  const recorded: Column<Row> = {
    key: 'recorded',
    header: columns.recorded,
    width: '9rem',
    value: ({ recorded: by }) => (by === null ? text.shipped : text.recordedBy(by.byName, formatDay(by.on), by.reason)),
  }
  const acts = ({ nameOf, onEnd, onChange, onWithdraw }: RowActs<Row>): readonly Column<Row>[] => {
    if (!mayRecord) return []
    const button = (row: Row, { word, label, press }: { word: string; label: string; press: (row: Row) => void }) => (
      <Button variant="default" size="compact-xs" aria-label={label} onClick={() => press(row)}>
        {word}
      </Button>
    )
    const cell = (row: Row) => (
      <Group gap={6} wrap="nowrap">
        {row.until === null && button(row, { word: text.end, label: text.endOf(nameOf(row)), press: onEnd })}
        {button(row, { word: text.change, label: text.changeOf(nameOf(row)), press: onChange })}
        {row.recorded !== null && button(row, { word: text.withdraw, label: text.withdrawOf(nameOf(row)), press: onWithdraw })}
      </Group>
    )
    return [{ key: 'acting', header: columns.acting, isAct: true, value: () => null, cell }]
  }
  return { days, recorded, acts }
}
