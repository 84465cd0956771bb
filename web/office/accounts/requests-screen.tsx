import { Alert, Button, Card, Group, Stack, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleText } from '../../../src/identity/index.ts'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { formatInstant, formatPeriod } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { sharedText } from '../../shared/text.ts'
import { type AccountRequest, decideRequest, requestsQuery } from './api.ts'
import { HandOver, type Made } from './hand-over.tsx'
import { requestText } from './request-text.ts'
import { RolePairs } from './role-pairs.tsx'

type Act = 'confirm' | 'decline' | 'withdraw'

interface Deciding {
  readonly request: AccountRequest
  readonly act: Act
}

/** What one administrator asks and another confirms, and the roles that nobody holds together. */
export function RequestsScreen() {
  const text = useText(requestText)
  const queries = useQueryClient()
  const [deciding, setDeciding] = useState<Deciding>()
  const [made, setMade] = useState<Made>()
  const decide = async ({ reason, key }: { reason: string; key: string }): Promise<void> => {
    if (!deciding) return
    const { request, act } = deciding
    const passwordHalf = await decideRequest(act, { id: request.id, reason }, key)
    if (passwordHalf !== null)
      setMade({ title: text.confirmedTitle, ...handedOver(request), password: passwordHalf, half: 'second' })
    await queries.invalidateQueries({ predicate: ({ queryKey }) => ['accounts', 'tasks'].includes(String(queryKey[0])) })
  }
  const titleOf = useTitle()
  return (
    <>
      <PageHead title={text.title}>{text.about}</PageHead>
      <Loaded query={useQuery(requestsQuery)}>
        {({ waiting, decided, isAlone }) => (
          <Stack>
            {isAlone && <Alert variant="light">{text.alone}</Alert>}
            <RequestList title={text.waiting} requests={waiting} onAct={(request, act) => setDeciding({ request, act })} />
            <RolePairs />
            {decided.length > 0 && <RequestList title={text.decided} requests={decided} />}
          </Stack>
        )}
      </Loaded>
      {deciding && (
        <ConfirmAct
          opened
          onClose={() => setDeciding(undefined)}
          title={`${text[deciding.act]} · ${titleOf(deciding.request)}`}
          act={text[deciding.act]}
          onAct={decide}
        >
          <RequestFacts request={deciding.request} />
          {deciding.act === 'confirm' && <p>{text.confirmDifference}</p>}
        </ConfirmAct>
      )}
      <HandOver made={made} onClose={() => setMade(undefined)} />
    </>
  )
}

const handedOver = ({ account, username }: AccountRequest): { username: string } => ({
  username: account?.username ?? username ?? '',
})

function useTitle(): (request: AccountRequest) => string {
  const text = useText(requestText)
  return ({ kind, account, name }) => text.kind[kind](account?.name ?? name ?? '')
}

interface RequestListProps {
  readonly title: string
  readonly requests: readonly AccountRequest[]
  readonly onAct?: (request: AccountRequest, act: Act) => void
}

function RequestList({ title, requests, onAct }: RequestListProps) {
  const text = useText(requestText)
  const titleOf = useTitle()
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {title}
      </Title>
      {requests.length === 0 && <p className="muted">{text.none}</p>}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {requests.map((request) => (
          <li key={request.id} style={{ padding: '8px 0 8px 12px', borderLeft: '2px solid var(--line)' }}>
            <b>{titleOf(request)}</b>
            <RequestFacts request={request} />
            <RequestActs request={request} title={titleOf(request)} onAct={onAct} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RequestFacts({ request }: { request: AccountRequest }) {
  const text = useText(requestText)
  const shared = useText(sharedText)
  const read = useBilingual()
  const { account, username, identityNumber, providerPerson, grants, pair, reason, asker, askedAt } = request
  const about = [account?.username ?? username, identityNumber, providerPerson].filter((part) => part !== null)
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {about.length > 0 && <div>{about.join(' · ')}</div>}
      {grants.map(({ role, unitId, unitName, ...period }) => (
        <div key={`${role} ${unitId}`}>
          {[read(roleText[role]), unitName, formatPeriod(period, shared.untilNow)].filter((part) => part).join(' · ')}
        </div>
      ))}
      {pair.length > 0 && <div>{pair.map((role) => read(roleText[role])).join(' – ')}</div>}
      {reason !== null && <div>{reason}</div>}
      <div className="muted">{text.asked(asker.name, formatInstant(askedAt))}</div>
    </div>
  )
}

function RequestActs({ request, title, onAct }: { request: AccountRequest; title: string; onAct: RequestListProps['onAct'] }) {
  const text = useText(requestText)
  const { outcome, decider, decidedAt, decisionReason, stand } = request
  if (outcome !== null)
    return (
      <div>
        <Tag tone={outcome === 'confirmed' ? 'ok' : 'rest'}>{text.outcome[outcome]}</Tag> {decider?.name} ·{' '}
        {formatInstant(decidedAt)} · {decisionReason}
      </div>
    )
  if (stand === 'none') return <div className="muted">{text.notYours}</div>
  const acts: readonly Act[] = stand === 'withdraw' ? ['withdraw'] : ['confirm', 'decline']
  return (
    <Group gap="xs" mt={4}>
      {acts.map((act) => (
        <Button
          key={act}
          size="compact-sm"
          variant={act === 'confirm' ? 'filled' : 'default'}
          aria-label={`${text[act]} · ${title}`}
          onClick={() => onAct?.(request, act)}
        >
          {text[act]}
        </Button>
      ))}
    </Group>
  )
}
