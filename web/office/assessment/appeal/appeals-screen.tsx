import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { daysInclusive, plainDate } from '../../../../src/kernel/calendar.ts'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../../shared/me.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import { roundQuery } from '../api.ts'
import { type AppealsOverview, appealsQuery, type ShownAppeal } from './api.ts'
import { AppealState, useAppealState } from './appeal-state.tsx'
import { appealText } from './appeal-text.ts'
import { OwnScores } from './own-scores.tsx'

/** What units appeal against in a round: whom each waits for; for a unit also every score of its own, with the way to appeal. */
export function AppealsScreen() {
  const { roundId } = useParams({ from: '/shell/assessment/$roundId/appeals' })
  return <AppealsOf id={roundId} />
}

export function AppealsOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(appealsQuery(id))} rows={8} heading={useText(appealText).link}>
      {(overview) => <Appeals overview={overview} />}
    </Loaded>
  )
}

function Appeals({ overview }: { overview: AppealsOverview }) {
  const text = useText(appealText)
  const isOfUnit = useMay('assessment:answer')
  const { round, window, appeals } = overview
  return (
    <>
      <PageHead
        title={text.heading(round.title)}
        acts={
          <ButtonLink variant="default" to="/assessment/$roundId/result" params={{ roundId: round.id }}>
            {text.back}
          </ButtonLink>
        }
      >
        {window === null ? text.notPublished : <Window overview={overview} />}
      </PageHead>
      {appeals.length === 0 ? (
        <Empty title={text.none}>{isOfUnit ? text.noneOwnHint : text.noneHint}</Empty>
      ) : (
        <AppealTable overview={overview} />
      )}
      {isOfUnit && window !== null && <Own overview={overview} />}
    </>
  )
}

/** Until when appeals are taken, and how many days are left. */
function Window({ overview: { window, isWindowOpen } }: { overview: AppealsOverview }) {
  const text = useText(appealText)
  const today = useQuery(meQuery).data?.today ?? ''
  if (window === null) return null
  const { firstDay, lastDay } = window
  const left = isWindowOpen && today !== '' ? daysInclusive({ from: plainDate(today), until: plainDate(lastDay) }) : 0
  const state = isWindowOpen ? text.daysLeft(formatCount(left)) : today < firstDay ? text.windowToCome : text.windowOver
  return (
    <>
      {text.window(formatDay(firstDay), formatDay(lastDay))} <Tag tone={isWindowOpen ? 'accent' : 'rest'}>{state}</Tag>
    </>
  )
}

/** The scores of the one unit that the reader answers for. */
function Own({ overview }: { overview: AppealsOverview }) {
  const [own, ...others] = useQuery(roundQuery(overview.round.id)).data?.units ?? []
  return own === undefined || others.length > 0 ? null : <OwnScores overview={overview} unitId={own.unitId} />
}

function AppealTable({ overview: { round, appeals } }: { overview: AppealsOverview }) {
  const text = useText(appealText)
  const tell = useAppealState()
  const title = text.list(formatCount(appeals.length))
  const columns: readonly Column<ShownAppeal>[] = [
    {
      key: 'unit',
      header: text.columns.unit,
      width: '13rem',
      value: ({ unitName }) => unitName,
      cell: ({ id, unitName }) => (
        <Link to="/assessment/$roundId/appeals/$appealId" params={{ roundId: round.id, appealId: id }}>
          {unitName}
        </Link>
      ),
    },
    { key: 'criterion', header: text.columns.criterion, isShort: true, value: ({ criterion }) => criterion },
    { key: 'state', header: text.columns.state, value: tell, cell: (appeal) => <AppealState appeal={appeal} /> },
    { key: 'grounds', header: text.grounds, width: '20rem', value: ({ grounds }) => grounds },
    { key: 'filed', header: text.columns.filed, isShort: true, value: ({ at }) => formatInstant(at) },
  ]
  return (
    <Card padding={0} mb="md">
      <Title order={2} p="sm" px="md">
        {title}
      </Title>
      <PlainTable
        caption={title}
        files={{ title: text.link, told: [round.title] }}
        rows={[...appeals].reverse()}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Card>
  )
}
