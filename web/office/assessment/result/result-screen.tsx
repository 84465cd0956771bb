import { Button, Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { formatCount, formatDay, formatInstant } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { Tag } from '../../../shared/parts/tag.tsx'
import { awardText } from '../../awards/award-text.ts'
import { useRoundsAgain } from '../api.ts'
import { appealText } from '../appeal/appeal-text.ts'
import classes from '../round/round.module.css'
import { dataAddress, decisionAddress, drawUpResult, type ResultOverview, resultQuery, shownQuery } from './api.ts'
import { Pictures } from './pictures/pictures.tsx'
import { PublishButton } from './publish.tsx'
import { ResultTable } from './result-table.tsx'
import { resultText } from './result-text.ts'
import { VersionDifference } from './version-difference.tsx'

/** The result of a round: what is open, what is missing, the ranking under each method, and every published version. */
export function ResultScreen() {
  const { roundId } = useParams({ from: '/shell/assessment/$roundId/result' })
  return <ResultOf id={roundId} />
}

export function ResultOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(resultQuery(id))} rows={10} heading={useText(resultText).link}>
      {(overview) => <OneResult overview={overview} />}
    </Loaded>
  )
}

function OneResult({ overview }: { overview: ResultOverview }) {
  const text = useText(resultText)
  const awards = useText(awardText)
  const mayReadAwards = useMay('budget:read')
  const { link: appeals } = useText(appealText)
  const { round, hidden, draft, versions, moves, current } = overview
  const latest = versions[0]
  const isBefore = moves.includes('publish') || moves.includes('correct')
  return (
    <>
      <PageHead
        title={text.heading(round.title)}
        acts={
          <>
            <ButtonLink variant="default" to="/assessment/$roundId" params={{ roundId: round.id }}>
              {text.back}
            </ButtonLink>
            {latest !== undefined && mayReadAwards && (
              <ButtonLink variant="default" to="/awards/$roundId" params={{ roundId: round.id }}>
                {awards.link}
              </ButtonLink>
            )}
            {latest !== undefined && (
              <ButtonLink variant="default" to="/assessment/$roundId/appeals" params={{ roundId: round.id }}>
                {appeals}
              </ButtonLink>
            )}
            {moves.includes('draw-up') && <DrawUp overview={overview} />}
            {isBefore && draft !== null && <DecisionLinks roundId={round.id} />}
            {isBefore && current !== null && <PublishButton overview={overview} />}
          </>
        }
      >
        {latest !== undefined && text.published(formatCount(latest.version), latest.decisionNumber, formatDay(latest.decidedOn))}
        {latest === undefined && draft !== null && text.drawnUp(draft.byName, formatInstant(draft.at))}
      </PageHead>
      {draft !== null && !draft.isCurrent && <p role="status">{text.stale}</p>}
      <Questions overview={overview} />
      <Checklist overview={overview} />
      {latest === undefined && draft === null && (
        <Empty title={text.notYet}>{hidden === null ? text.notDrawnUp : text.hidden[hidden]}</Empty>
      )}
      {(latest !== undefined || draft !== null) && <Shown roundId={round.id} version={latest?.version} />}
      <Versions overview={overview} />
    </>
  )
}

function DrawUp({ overview: { round } }: { overview: ResultOverview }) {
  const text = useText(resultText)
  const again = useRoundsAgain()
  const [isOpen, setOpen] = useState(false)
  const run = async ({ key }: { key: string }): Promise<void> => {
    await drawUpResult(round.id, key)
    await again()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.drawUp}
      </Button>
      {isOpen && (
        <ConfirmAct opened onClose={() => setOpen(false)} title={text.drawUp} act={text.drawUp} asksReason="no" onAct={run}>
          <p>{text.drawsUp}</p>
        </ConfirmAct>
      )}
    </>
  )
}

/** The decision as a draft, with the table of results: for the document system to number, date and sign. */
function DecisionLinks({ roundId }: { roundId: string }) {
  const { decision } = useText(resultText)
  return (['pdf', 'docx'] as const).map((form) => (
    <Button key={form} component="a" variant="default" href={decisionAddress(roundId, form)} download>
      {decision[form]}
    </Button>
  ))
}

function Questions({ overview: { current } }: { overview: ResultOverview }) {
  const text = useText(resultText)
  const read = useBilingual()
  if (current === null || current.questions.length === 0) return null
  return (
    <Card component="section" mb="md" aria-labelledby="result-questions">
      <Title order={2} id="result-questions">
        {text.questions}
      </Title>
      <ul className={classes['checks']}>
        {current.questions.map((question) => (
          <li key={read(question.text)}>
            <span>{read(question.text)}</span>
            <Tag tone={question.isBlocking ? 'bad' : 'wait'}>{question.isBlocking ? text.blocking : text.told}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Checklist({ overview: { checklist, round } }: { overview: ResultOverview }) {
  const text = useText(resultText)
  const read = useBilingual()
  if (checklist.length === 0 || round.state !== 'deliberating') return null
  return (
    <Card component="section" mb="md" aria-labelledby="result-checklist">
      <Title order={2} id="result-checklist">
        {text.checklist}
      </Title>
      <ul className={classes['checks']}>
        {checklist.map((item) => (
          <li key={item.code}>
            <span>{read(item.text)}</span>
            <Tag tone={item.isMet ? 'ok' : 'bad'}>{item.isMet ? text.met : text.unmet}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Shown({ roundId, version }: { roundId: string; version: number | undefined }) {
  const text = useText(resultText)
  return (
    <Loaded query={useQuery(shownQuery(roundId, version))} rows={8} heading={text.table}>
      {(shown) => (
        <>
          <ResultTable key={shown.fingerprint} shown={shown} />
          <Pictures shown={shown} />
        </>
      )}
    </Loaded>
  )
}

function Versions({ overview: { round, versions } }: { overview: ResultOverview }) {
  const text = useText(resultText)
  if (versions.length === 0) return null
  return (
    <Card component="section" aria-labelledby="result-versions">
      <Title order={2} id="result-versions" mb="xs">
        {text.versions}
      </Title>
      <ul className={classes['lines']}>
        {versions.map(({ version, decisionNumber, decidedOn, reason, signerName, signerPosition }) => (
          <li key={version}>
            {text.published(formatCount(version), decisionNumber, formatDay(decidedOn))} {signerPosition} {signerName}
            {reason !== null && <div>“{reason}”</div>}
            {version > 1 && <VersionDifference roundId={round.id} version={version} />}
            <div>
              {(['json', 'csv', 'mjs'] as const).map((way) => (
                <a key={way} href={dataAddress(round.id, version, way)} download style={{ marginRight: 16 }}>
                  {text.data[way]}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
