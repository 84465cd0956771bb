import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../shared/act/confirm-act.tsx'
import { formatInstant } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { Tag } from '../../shared/parts/tag.tsx'
import { endOtherSessions, endSession, type OpenSession, sessionsQuery } from './api.ts'
import { signInText } from './text.ts'

/** Where one is signed in: with what, from which address, since when; each but this one can be ended. */
export function SessionsCard() {
  const text = useText(signInText)
  const queries = useQueryClient()
  const { run, isRunning, error } = useAct(async (end: () => Promise<unknown>) => {
    await end()
    await queries.invalidateQueries({ queryKey: ['sessions'] })
  })
  return (
    <Card component="section">
      <Title order={2} mb="sm">
        {text.sessions}
      </Title>
      <ProblemAlert error={error} />
      <Loaded query={useQuery(sessionsQuery)}>
        {({ items }) => (
          <>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {items.map((session) => (
                <li key={session.id} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
                  <SessionLine session={session} isRunning={isRunning} onEnd={() => void run(() => endSession(session.id))} />
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <Button variant="default" mt="xs" loading={isRunning} onClick={() => void run(endOtherSessions)}>
                {text.endOthers}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function SessionLine({ session, isRunning, onEnd }: { session: OpenSession; isRunning: boolean; onEnd: () => void }) {
  const text = useText(signInText)
  const { browser, system, address, since, lastUsedAt, isThis } = session
  const device = [browser, system].filter(Boolean).join(' · ') || text.unknownDevice
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <b>{device}</b> {isThis && <Tag tone="ok">{text.thisSession}</Tag>}
        <div className="muted">
          {address} · {text.since(formatInstant(since))} · {text.lastUsed(formatInstant(lastUsedAt))}
        </div>
      </div>
      {!isThis && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isRunning}
          aria-label={`${text.endSession} · ${device} · ${address}`}
          onClick={onEnd}
        >
          {text.endSession}
        </Button>
      )}
    </Group>
  )
}
