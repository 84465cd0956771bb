import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useText } from '../../shared/i18n/language.ts'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { ProblemAlert } from '../../shared/parts/problem-alert.tsx'
import { type GroupRow, groupsQuery } from '../groups/api.ts'
import { findByNumber, type PersonFound, peopleQuery } from '../people/api.ts'
import { bySureness, isWholeNumber } from './found.ts'
import classes from './shell.module.css'
import { shellText } from './text.ts'

const MOST_OF_EACH = 5
/** So many groups are looked at, of which the surest are shown. */
const MOST_GROUPS = 50

/** People first, then groups, then people of nearly such a name; each with why it was found. */
export function FoundByName({ search, onGone, onFound }: { search: string; onGone: () => void; onFound: () => void }) {
  const text = useText(shellText)
  const people = useQuery(peopleQuery({ search, limit: MOST_OF_EACH }))
  const groups = useQuery(groupsQuery({ search, limit: MOST_GROUPS }))
  const isThere = people.data !== undefined && groups.data !== undefined
  useEffect(() => {
    if (isThere) onFound()
  }, [isThere, onFound])
  if (people.data === undefined) return <Loaded query={people}>{() => null}</Loaded>
  if (groups.data === undefined) return <Loaded query={groups}>{() => null}</Loaded>
  if (people.data.items.length + groups.data.items.length === 0) return <span className="muted">{text.nothingFound}</span>
  const near = people.data.items.filter(({ by }) => by === 'near-name')
  const sure = people.data.items.filter((person) => !near.includes(person))
  return (
    <>
      <PeopleList people={sure} hasMore={people.data.hasMore} onGone={onGone} />
      <GroupList groups={groups.data.items} total={groups.data.total} search={search} onGone={onGone} />
      <PeopleList people={near} hasMore={false} onGone={onGone} title={text.nearFound} />
    </>
  )
}

/** A number is looked up only when somebody says so: it counts against the day and stands in the log. */
export function FoundByNumber({ number, onGone }: { number: string; onGone: () => void }) {
  const text = useText(shellText)
  const { mutate, data, error, isPending } = useMutation({ mutationFn: findByNumber })
  if (!isWholeNumber(number)) return <span className="muted">{text.numberUnfinished}</span>
  if (data === undefined)
    return (
      <>
        <Button size="xs" fullWidth loading={isPending} onClick={() => mutate(number)}>
          {text.lookUp}
        </Button>
        <p className="muted">{text.lookUpHint}</p>
        <ProblemAlert error={error} />
      </>
    )
  if (data.items.length === 0) return <span className="muted">{text.nobodyHasIt}</span>
  return <PeopleList people={data.items} hasMore={data.hasMore} onGone={onGone} />
}

interface PeopleListProps {
  readonly people: readonly PersonFound[]
  readonly hasMore: boolean
  readonly onGone: () => void
  readonly title?: string
}

function PeopleList({ people, hasMore, onGone, title }: PeopleListProps) {
  const text = useText(shellText)
  return (
    <Part title={title ?? text.peopleFound} more={hasMore}>
      {people.map((person) => (
        <li key={person.id}>
          <Link to="/people/$personId" params={{ personId: person.id }} onClick={onGone} className={classes['hit']}>
            <b>{person.fullName}</b> <span className="muted">{[person.birthYear, person.phone].filter(Boolean).join(' · ')}</span>
            {person.seats
              .filter(({ until }) => until === null)
              .map((seat) => (
                <span key={seat.membershipId} className={classes['hitPlace']}>
                  {text.seat[seat.role]}: {seat.groupName}, {seat.communeName}
                </span>
              ))}
            <span className={classes['hitWhy']}>{text.foundBy[person.by]}</span>
          </Link>
        </li>
      ))}
    </Part>
  )
}

interface GroupListProps {
  readonly groups: readonly GroupRow[]
  readonly total: number
  readonly search: string
  readonly onGone: () => void
}

function GroupList({ groups, total, search, onGone }: GroupListProps) {
  const text = useText(shellText)
  const shown = bySureness(search, groups).slice(0, MOST_OF_EACH)
  return (
    <Part title={text.groupsFound} more={total > shown.length}>
      {shown.map(({ group, by }) => (
        <li key={group.id}>
          <Link to="/groups/$groupId" params={{ groupId: group.id }} onClick={onGone} className={classes['hit']}>
            <b>{group.name}</b>
            <span className={classes['hitPlace']}>
              {[group.communeName, group.districtName, group.leaderName].filter(Boolean).join(' · ')}
            </span>
            <span className={classes['hitWhy']}>{text.groupFoundBy[by]}</span>
          </Link>
        </li>
      ))}
    </Part>
  )
}

function Part({ title, more, children }: { title: string; more: boolean; children: ReactNode[] }) {
  const text = useText(shellText)
  if (children.length === 0) return null
  return (
    <section aria-label={title}>
      <div className={classes['hitHead']}>{title}</div>
      <ul className={classes['hits']}>{children}</ul>
      {more && <span className="muted">{text.moreFound}</span>}
    </section>
  )
}
