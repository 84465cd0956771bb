import { Card, Table, Title } from '@mantine/core'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { Tag, type Tone } from '../../../shared/parts/tag.tsx'
import type { Motion, MotionTally, SittingView } from './api.ts'
import classes from './council.module.css'
import { councilText } from './council-text.ts'
import { useOptionName } from './option-name.ts'
import { useRuleWords } from './rule-words.ts'
import { Receipt } from './vote-card.tsx'

export const TONE_OF_OUTCOME: Readonly<Record<MotionTally['outcome'], Tone>> = {
  carried: 'ok',
  'not-carried': 'bad',
  'no-quorum': 'wait',
}

/** A motion: by which rule, how the quorum stands, who has still to vote; once counted, its result. */
export function MotionCard({ view, motion }: { view: SittingView; motion: Motion }) {
  const text = useText(councilText)
  const words = useRuleWords()
  const item = view.items.find(({ id }) => id === motion.itemId)
  const { standing, voterIds, maySeatIds, tally } = motion
  const waiting = view.seats.filter(({ id }) => maySeatIds.includes(id) && !voterIds.includes(id))
  return (
    <Card component="section" aria-labelledby={`motion-${motion.id}`}>
      <Title order={2} id={`motion-${motion.id}`}>
        {item?.title}
      </Title>
      <p className="muted">
        {text.rule}: {words(motion.rule)} · {motion.citation}
      </p>
      {tally === null ? (
        <>
          <div className={classes['standing']} role="status">
            <Tag tone={standing.isQuorate ? 'ok' : 'bad'}>{standing.isQuorate ? text.quorate : text.notQuorate}</Tag>
            <span>{text.quorum(formatCount(standing.present), formatCount(standing.needed))}</span>
            <b>{text.voted(formatCount(voterIds.length), formatCount(maySeatIds.length))}</b>
          </div>
          {waiting.length === 0 ? (
            <p>{text.everybodyVoted}</p>
          ) : (
            <p className="muted">
              {text.notVoted}: {waiting.map(({ name }) => name).join(', ')}
            </p>
          )}
        </>
      ) : (
        <Result view={view} motion={motion} tally={tally} />
      )}
    </Card>
  )
}

function Result({ view, motion, tally }: { view: SittingView; motion: Motion; tally: MotionTally }) {
  const text = useText(councilText)
  const read = useBilingual()
  const nameOf = useOptionName()
  const names = new Map(view.seats.map(({ id, name }) => [id, name]))
  const cast = motion.votes.map(({ memberId, choice }) => ({ key: memberId, who: names.get(memberId) ?? '', choice }))
  const ballots = motion.ballots.map(({ receipt, choice }) => ({ key: receipt, who: receipt, choice }))
  return (
    <>
      <p>
        <Tag tone={TONE_OF_OUTCOME[tally.outcome]}>{read(tally.text)}</Tag>
      </p>
      <Receipt motionId={motion.id} />
      <Votes
        caption={text.result}
        rows={motion.options.map((option) => [nameOf(option), formatCount(tally.votes[option] ?? 0)])}
      />
      {[
        { caption: text.openVotes, rows: cast },
        { caption: text.ballots, rows: ballots },
      ]
        .filter(({ rows }) => rows.length > 0)
        .map(({ caption, rows }) => (
          <details key={caption}>
            <summary>{caption}</summary>
            <ul className={classes['ballots']}>
              {rows.map(({ key, who, choice }) => (
                <li key={key}>
                  {who} · {nameOf(choice)}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}

function Votes({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }) {
  const text = useText(councilText)
  return (
    <Table withRowBorders>
      <caption className={classes['unseen']}>{caption}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.option}</Table.Th>
          <Table.Th>{text.votes}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([option, votes]) => (
          <Table.Tr key={option}>
            <Table.Td>{option}</Table.Td>
            <Table.Td>{votes}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
