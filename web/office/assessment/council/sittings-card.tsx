import { Button, Card, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sittingStateText } from '../../../../src/assessment/index.ts'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { RoundOverview } from '../api.ts'
import { sittingsQuery } from './api.ts'
import { CallSitting } from './call-sitting.tsx'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { TONE_OF_SITTING } from './sitting-screen.tsx'

/** The sittings of the Council on a round, and the call to another. */
export function SittingsCard({ overview: { round, moves } }: { overview: RoundOverview }) {
  const text = useText(councilText)
  const read = useBilingual()
  const [isCalling, setCalling] = useState(false)
  return (
    <Card component="section" aria-labelledby="sittings-heading" mb="md">
      <Group justify="space-between">
        <Title order={2} id="sittings-heading">
          {text.sittings}
        </Title>
        <Group gap="xs">
          <ButtonLink to="/assessment/councils" variant="default">
            {text.members}
          </ButtonLink>
          {moves.includes('convene') && <Button onClick={() => setCalling(true)}>{text.call}</Button>}
        </Group>
      </Group>
      <Loaded query={useQuery(sittingsQuery(round.id))} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noSittings}</p>
          ) : (
            <ul className={classes['agenda']}>
              {items.map(({ id, number, startsAt, place, state }) => (
                <li key={id} className={classes['seat']}>
                  <span>
                    <Link to="/assessment/sittings/$sittingId" params={{ sittingId: id }}>
                      {text.sittingOf(formatCount(number))}
                    </Link>{' '}
                    · {formatInstant(startsAt)} · {place}
                  </span>
                  <Tag tone={TONE_OF_SITTING[state]}>{read(sittingStateText[state])}</Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isCalling && <CallSitting roundId={round.id} onClose={() => setCalling(false)} />}
    </Card>
  )
}
