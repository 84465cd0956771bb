import { Alert, Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { meQuery, useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { actText } from '../audit/act-text.ts'
import { auditText } from '../audit/text.ts'
import { AccountActs } from './account-acts.tsx'
import { StateTag } from './account-state.tsx'
import { type AccountRow, accountEventsQuery, accountQuery } from './api.ts'
import { GrantTable } from './grant-table.tsx'
import { accountText } from './text.ts'

/** One account: who it is, every role with its unit and time, and what was done to it. */
export function OneAccountScreen() {
  const { accountId } = useParams({ from: '/shell/accounts/$accountId' })
  return (
    <Loaded query={useQuery(accountQuery(accountId))} heading={useText(accountText).title}>
      {(account) => <OneAccount account={account} />}
    </Loaded>
  )
}

function OneAccount({ account }: { account: AccountRow }) {
  const text = useText(accountText)
  const me = useQuery(meQuery).data
  const mayRead = useMay('audit:read')
  const isOwn = account.id === me?.user.id
  const mayChange = !isOwn && account.endedAt === null
  const about =
    account.endedAt === null
      ? [
          account.identityNumber ?? text.identityUnknown,
          account.twoFactorEnabled ? text.twoFactorOn : text.twoFactorOff,
          account.mustChangePassword ? text.mustChange : '',
        ]
      : [text.endedAt(formatInstant(account.endedAt))]
  return (
    <>
      <PageHead title={account.name} acts={mayChange && <AccountActs account={account} />}>
        <StateTag account={account} /> {[account.username, ...about].filter((part) => part !== '').join(' · ')}
      </PageHead>
      {isOwn && (
        <Alert variant="light" mb="md">
          {text.ownAccount}
        </Alert>
      )}
      <Card component="section" padding={0} mb="md">
        <Title order={2} p="sm" px="md">
          {text.roles}
        </Title>
        {account.grants.length === 0 ? (
          <p className="muted" style={{ padding: '0 16px' }}>
            {text.noRoles}
          </p>
        ) : (
          <GrantTable account={account} mayEnd={mayChange} />
        )}
      </Card>
      {mayRead && <Events id={account.id} />}
    </>
  )
}

function Events({ id }: { id: string }) {
  const text = useText(accountText)
  const acts = useText(actText).act as Readonly<Record<string, string>>
  const { otherAct } = useText(auditText)
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.events}
      </Title>
      <Loaded query={useQuery(accountEventsQuery(id))}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{text.noEvents}</p>}
            <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {items.map(({ id: eventId, at, action, actorName, reason }) => (
                <li key={eventId} style={{ padding: '6px 0 6px 12px', borderLeft: '2px solid var(--line)' }}>
                  <b>{formatInstant(at)}</b> · {acts[action] ?? otherAct} · {actorName}
                  {reason && <div className="muted">{reason}</div>}
                </li>
              ))}
            </ol>
            <Link to="/audit" search={{ subjectKind: 'account', subjectId: id }}>
              {text.allEvents}
            </Link>
          </>
        )}
      </Loaded>
    </Card>
  )
}
