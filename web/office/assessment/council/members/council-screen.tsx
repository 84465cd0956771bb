import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { councilRoleText, matterKindText } from '../../../../../src/assessment/index.ts'
import { formatDay, formatPeriod } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { useMay } from '../../../../shared/me.ts'
import { Empty } from '../../../../shared/parts/empty.tsx'
import { Loaded } from '../../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../../shared/parts/page-head.tsx'
import { Tag } from '../../../../shared/parts/tag.tsx'
import type { Column } from '../../../../shared/table/column.ts'
import { PlainTable } from '../../../../shared/table/plain-table.tsx'
import { asHeading } from '../../use-told.ts'
import { type CouncilMember, type CouncilView, councilQuery, councilsQuery } from '../api.ts'
import { councilText } from '../council-text.ts'
import { useRuleWords } from '../rule-words.ts'
import { EndSeat } from './end-seat.tsx'
import { EstablishCouncil } from './establish-council.tsx'
import { SeatMember } from './seat-member.tsx'
import { SetRule } from './set-rule.tsx'

/** The Councils of the province: who is in them, until when, and how they decide. */
export function CouncilsScreen() {
  const text = useText(councilText)
  const mayConvene = useMay('assessment:convene')
  const [isEstablishing, setEstablishing] = useState(false)
  const found = mayConvene && <Button onClick={() => setEstablishing(true)}>{text.establish}</Button>
  return (
    <>
      <PageHead title={text.councils} acts={found}>
        {text.councilAbout}
      </PageHead>
      <Loaded query={useQuery(councilsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.noCouncil} act={found}>
              {text.noCouncilHint}
            </Empty>
          ) : (
            items.map(({ id }) => <OneCouncil key={id} id={id} />)
          )
        }
      </Loaded>
      {isEstablishing && <EstablishCouncil onClose={() => setEstablishing(false)} />}
    </>
  )
}

export function OneCouncil({ id }: { id: string }) {
  return <Loaded query={useQuery(councilQuery(id))}>{(view) => <Members view={view} />}</Loaded>
}

function Members({ view }: { view: CouncilView }) {
  const text = useText(councilText)
  const [isSeating, setSeating] = useState(false)
  const [isSettingRule, setSettingRule] = useState(false)
  const [leaving, setLeaving] = useState<CouncilMember>()
  const { council, members, mayConvene } = view
  return (
    <Card component="section" aria-label={council.name} mb="md">
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2}>{council.name}</Title>
          <p className="muted">
            {council.decision} · {formatDay(council.decidedOn)}
          </p>
        </div>
        {mayConvene && (
          <Button variant="default" onClick={() => setSeating(true)}>
            {text.seat}
          </Button>
        )}
      </Group>
      <PlainTable
        caption={text.members}
        files={{}}
        rows={members}
        rowKey={({ id }) => id}
        columns={useMemberColumns(view, mayConvene ? setLeaving : undefined)}
      />
      <Group justify="space-between" mt="md" mb="sm">
        <Title order={3}>{text.rules}</Title>
        {mayConvene && (
          <Button variant="default" onClick={() => setSettingRule(true)}>
            {text.setRule}
          </Button>
        )}
      </Group>
      <Rules view={view} />
      {isSeating && <SeatMember view={view} onClose={() => setSeating(false)} />}
      {isSettingRule && <SetRule view={view} onClose={() => setSettingRule(false)} />}
      {leaving !== undefined && <EndSeat councilId={council.id} member={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  )
}

function useMemberColumns(
  { members }: CouncilView,
  onEnd: ((member: CouncilMember) => void) | undefined,
): readonly Column<CouncilMember>[] {
  const text = useText(councilText)
  const read = useBilingual()
  const { columns } = text
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  const noteOf = ({ endedReason, substituteFor }: CouncilMember): string =>
    [
      ...(substituteFor === null ? [] : [text.substitute(nameOf.get(substituteFor) ?? '')]),
      ...(endedReason === null ? [] : [text.ended(endedReason)]),
    ].join('; ')
  return [
    { key: 'name', header: columns.member, width: '16rem', value: ({ name, position }) => `${name}, ${position}` },
    { key: 'role', header: columns.role, value: ({ role }) => read(councilRoleText[role]) },
    {
      key: 'term',
      header: columns.term,
      isShort: true,
      value: ({ from, until }) => formatPeriod({ from, until }, text.stillSits),
    },
    {
      key: 'note',
      header: columns.note,
      value: noteOf,
      cell: (member) =>
        member.endedReason === null && onEnd !== undefined ? (
          <Group gap="xs">
            {noteOf(member)}
            <Button size="compact-sm" variant="default" aria-label={text.endOf(member.name)} onClick={() => onEnd(member)}>
              {text.end}
            </Button>
          </Group>
        ) : (
          noteOf(member)
        ),
    },
  ]
}

type CitedRule = CouncilView['rules'][number]

function Rules({ view }: { view: CouncilView }) {
  const text = useText(councilText)
  const read = useBilingual()
  const words = useRuleWords()
  const { columns } = text
  const ruleColumns: readonly Column<CitedRule>[] = [
    { key: 'matter', header: columns.matter, value: ({ kind }) => asHeading(read(matterKindText[kind])) },
    { key: 'rule', header: columns.rule, width: '18rem', value: ({ rule }) => words(rule) },
    { key: 'from', header: text.from, isShort: true, value: ({ inForceFrom }) => formatDay(inForceFrom) },
    {
      key: 'citation',
      header: columns.citation,
      value: ({ citation }) => citation,
      cell: ({ citation, isIllustrative }) => (
        <>
          {citation} {isIllustrative && <Tag tone="wait">{text.illustrative}</Tag>}
        </>
      ),
    },
  ]
  return (
    <PlainTable
      caption={text.rules}
      files={{}}
      rows={view.rules}
      rowKey={({ kind, inForceFrom }) => `${kind}-${inForceFrom}`}
      columns={ruleColumns}
    />
  )
}
