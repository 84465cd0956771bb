import { Alert, Button, Card, Group, Select, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActKey } from '../../shared/act/act-key.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import type { Column } from '../../shared/table/column.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { GroupRecord } from '../groups/api.ts'
import { endPhone, type GivenCode, giveCode, type Phone, phonesQuery } from './api.ts'
import { phonesText } from './phones-text.ts'

const TONE = { linked: 'ok', 'code-waits': 'wait', 'code-over': 'rest', ended: 'rest' } as const

/** The phones of a group's members: a code is given here, and a phone that was lost is ended. */
export function GroupPhones({ group }: { group: GroupRecord }) {
  const text = useText(phonesText)
  const query = useQuery(phonesQuery(group.id))
  return (
    <Card component="section" mt="md" aria-labelledby="phones-heading">
      <Title order={2} id="phones-heading">
        {text.title}
      </Title>
      <p className="muted">{text.about}</p>
      <GiveCode group={group} />
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <p className="muted">{text.none}</p> : <Phones items={items} group={group} />)}
      </Loaded>
    </Card>
  )
}

function GiveCode({ group }: { group: GroupRecord }) {
  const text = useText(phonesText)
  const queries = useQueryClient()
  const [personId, setPersonId] = useState<string | null>(null)
  const [given, setGiven] = useState<GivenCode>()
  const [problem, setProblem] = useState<unknown>()
  const send = useActKey(personId, given)
  const members = group.members.filter(({ until }) => until === null)
  const give = async (): Promise<void> => {
    if (personId === null) return
    try {
      setGiven(await send((key) => giveCode({ groupId: group.id, personId }, key)))
      setProblem(undefined)
      await queries.invalidateQueries({ queryKey: phonesQuery(group.id).queryKey })
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <>
      <Group align="flex-end" mb="sm">
        <Select
          label={text.member}
          placeholder={text.choose}
          data={members.map((member) => ({ value: member.personId, label: member.fullName ?? '' }))}
          value={personId}
          onChange={setPersonId}
          searchable
        />
        <Button disabled={personId === null} onClick={() => void give()}>
          {text.give}
        </Button>
      </Group>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {given && (
        <Alert mb="sm" title={text.code(given.personName)} role="status">
          <p className="big">
            <code>{given.code}</code>
          </p>
          <p>{text.codeOnce(`${location.host}/to/`, formatInstant(given.codeUntil))}</p>
          <Button variant="default" size="xs" onClick={() => setGiven(undefined)}>
            {text.close}
          </Button>
        </Alert>
      )}
    </>
  )
}

function Phones({ items, group }: { items: readonly Phone[]; group: GroupRecord }) {
  const text = useText(phonesText)
  const queries = useQueryClient()
  const [ending, setEnding] = useState<Phone>()
  return (
    <>
      <PlainTable
        caption={text.title}
        files={{ told: [group.name] }}
        rows={items}
        rowKey={({ id }) => id}
        columns={useColumns(setEnding)}
      />
      {ending && (
        <ConfirmAct
          opened
          onClose={() => setEnding(undefined)}
          title={text.endOf(ending.personName)}
          act={text.end}
          onAct={async ({ reason, key }) => {
            await endPhone(ending.id, reason, key)
            await queries.invalidateQueries({ queryKey: phonesQuery(group.id).queryKey })
          }}
        >
          <p>{text.endDifference}</p>
        </ConfirmAct>
      )}
    </>
  )
}

function useColumns(onEnd: (phone: Phone) => void): readonly Column<Phone>[] {
  const text = useText(phonesText)
  const tell = useBilingual()
  const { columns } = text
  return [
    { key: 'person', header: columns.person, value: ({ personName }) => personName },
    {
      key: 'state',
      header: columns.state,
      value: ({ stateText }) => tell(stateText),
      cell: ({ state, stateText }) => <Tag tone={TONE[state]}>{tell(stateText)}</Tag>,
    },
    { key: 'issued', header: columns.issued, kind: 'instant', value: ({ issuedAt }) => issuedAt },
    { key: 'seen', header: columns.seen, kind: 'instant', value: ({ lastSeenAt }) => lastSeenAt },
    { key: 'phone', header: columns.phone, value: ({ deviceName }) => deviceName },
    {
      key: 'next',
      header: columns.next,
      value: () => null,
      cell: (phone) =>
        phone.state === 'ended' ? null : (
          <Button variant="default" size="compact-xs" onClick={() => onEnd(phone)}>
            {text.end}
          </Button>
        ),
    },
  ]
}
