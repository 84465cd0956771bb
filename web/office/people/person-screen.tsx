import { Card, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatDay, formatPeriod } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { Masked } from '../../shared/parts/masked.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import { sharedText } from '../../shared/text.ts'
import classes from '../../shared/theme/layout.module.css'
import { HoldButton } from '../holds/hold-button.tsx'
import { type PersonRecord, personQuery, seatsQuery, unmaskNumber } from './api.ts'
import { PersonAccounts } from './person-accounts.tsx'
import { peopleText } from './text.ts'

/** One person: their numbers masked, where they sit, and the accounts they are paid into. */
export function PersonScreen() {
  const { personId } = useParams({ from: '/shell/people/$personId' })
  return (
    <Loaded query={useQuery(personQuery(personId))} heading={useText(peopleText).person}>
      {(person) => <OnePerson person={person} />}
    </Loaded>
  )
}

function OnePerson({ person }: { person: PersonRecord }) {
  const text = useText(peopleText)
  const mayUnmask = useMay('people:unmask')
  const mayReadTrail = useMay('audit:read')
  const unmask = (field: 'phone' | 'identity-number') =>
    mayUnmask ? { unmask: (purpose: string) => unmaskNumber(person.id, field, purpose) } : {}
  const born = person.birthDate ? formatDay(person.birthDate) : person.birthYear
  return (
    <>
      <PageHead
        title={person.fullName ?? text.erased}
        acts={<HoldButton meant={{ subject: 'payee', subjectId: person.id, name: person.fullName ?? text.erased }} />}
      >
        {born !== null && text.born(String(born))}
        {person.isIdentityContested && (
          <>
            {' '}
            <Tag tone="wait">{text.contested}</Tag>
          </>
        )}
      </PageHead>
      {person.mergedInto !== null && (
        <p>
          {text.mergedInto}{' '}
          <Link to="/people/$personId" params={{ personId: person.mergedInto }}>
            {text.openKept}
          </Link>
        </p>
      )}
      <div className={classes['halves']}>
        <Stack gap="md">
          <Card component="section">
            <div>
              {text.fields.phone}: <Masked masked={person.phone} what={text.phone} {...unmask('phone')} />
            </div>
            <div>
              {text.fields.identity}:{' '}
              <Masked masked={person.identityNumber} what={text.identity} {...unmask('identity-number')} />
            </div>
          </Card>
          <Card component="section">
            <Title order={2} mb="xs">
              {text.accounts}
            </Title>
            <PersonAccounts personId={person.id} />
          </Card>
        </Stack>
        <Stack gap="md">
          <Seats personId={person.id} />
          {mayReadTrail && (
            <Link to="/audit" search={{ subjectId: person.id }}>
              {text.inTrail}
            </Link>
          )}
        </Stack>
      </div>
    </>
  )
}

function Seats({ personId }: { personId: string }) {
  const text = useText(peopleText)
  const shared = useText(sharedText)
  const { seatColumns: columns } = text
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.seats}
      </Title>
      <Loaded query={useQuery(seatsQuery(personId))} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noSeats}</p>
          ) : (
            <PlainTable
              caption={text.seats}
              rows={items}
              rowKey={({ membershipId }) => membershipId}
              columns={[
                {
                  key: 'group',
                  header: columns.group,
                  value: ({ groupName }) => groupName,
                  cell: ({ groupId, groupName }) => (
                    <Link to="/groups/$groupId" params={{ groupId }}>
                      {groupName}
                    </Link>
                  ),
                },
                { key: 'commune', header: columns.commune, value: ({ communeName }) => communeName },
                { key: 'role', header: columns.role, isShort: true, value: ({ role }) => text.role[role] },
                { key: 'period', header: columns.period, isShort: true, value: (seat) => formatPeriod(seat, shared.untilNow) },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  )
}
