import { Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay, formatInstant } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { historyQuery } from './api.ts'
import classes from './groups.module.css'
import { groupText } from './text.ts'

/** Everything that happened to a group, the newest first; what one act wrote stands together, its reason once. */
export function GroupHistory({ id }: { id: string }) {
  const text = useText(groupText)
  const mayReadTrail = useMay('audit:read')
  const read = useBilingual()
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {text.history}
      </Title>
      <Loaded query={useQuery(historyQuery(id))}>
        {({ items }) => (
          <ol className={classes['history']}>
            {actsOf(items).map(([first, ...more]) => (
              <li key={first.id}>
                <div>
                  <b>{formatDay(first.on)}</b> · {read(first)}
                </div>
                {more.length > 0 && (
                  <ul>
                    {more.map((event) => (
                      <li key={event.id}>{read(event)}</li>
                    ))}
                  </ul>
                )}
                {first.reason && <div className="muted">{first.reason}</div>}
                <div className="muted">{text.recordedOn(formatInstant(first.recordedAt), first.recordedByName ?? '–')}</div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {mayReadTrail && (
        <Link to="/audit" search={{ subjectId: id }}>
          {text.inTrail}
        </Link>
      )}
    </Card>
  )
}

interface Told {
  readonly on: string
  readonly reason: string | null
  readonly recordedAt: string
  readonly recordedByName: string | null
}

/** Neighbours that were written by one person, in one act, for one reason. */
function actsOf<Event extends Told>(events: readonly Event[]): readonly (readonly [Event, ...Event[]])[] {
  const acts: [Event, ...Event[]][] = []
  for (const event of events) {
    const act = acts.at(-1)
    if (act && isOneAct(act[0], event)) act.push(event)
    else acts.push([event])
  }
  return acts
}

const isOneAct = (one: Told, other: Told): boolean =>
  one.on === other.on &&
  one.reason === other.reason &&
  one.recordedAt === other.recordedAt &&
  one.recordedByName === other.recordedByName
