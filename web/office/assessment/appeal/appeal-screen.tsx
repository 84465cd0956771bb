import { Button, Card, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatInstant } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { useMay } from '../../../shared/me.ts'
import { Empty } from '../../../shared/parts/empty.tsx'
import { ButtonLink } from '../../../shared/parts/links.tsx'
import { Loaded } from '../../../shared/parts/loaded.tsx'
import { PageHead } from '../../../shared/parts/page-head.tsx'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import layout from '../../../shared/theme/layout.module.css'
import { keptEvidenceQuery } from '../api.ts'
import classes from '../round/round.module.css'
import { OneDocument } from '../sheet/evidence/one-document.tsx'
import { useTold } from '../use-told.ts'
import { type AppealsOverview, appealsQuery, type ShownAppeal, versionQuery } from './api.ts'
import { AppealState } from './appeal-state.tsx'
import { appealText } from './appeal-text.ts'
import { DecideAppeal } from './decide-appeal.tsx'
import { ReferAppeal } from './refer-appeal.tsx'
import { ScoreHistory } from './score-history.tsx'
import { type ScoredCriterion, scoredCriteria } from './scored-criterion.ts'
import { WithdrawAppeal } from './withdraw-appeal.tsx'

/** One appeal: its grounds and documents, the scores side by side, how the score came to be, and what may be done. */
export function AppealScreen() {
  const { roundId, appealId } = useParams({ from: '/shell/assessment/$roundId/appeals/$appealId' })
  return <AppealCase roundId={roundId} appealId={appealId} />
}

export function AppealCase({ roundId, appealId }: { roundId: string; appealId: string }) {
  const text = useText(appealText)
  return (
    <Loaded query={useQuery(appealsQuery(roundId))} rows={8} heading={text.link}>
      {(overview) => {
        const appeal = overview.appeals.find(({ id }) => id === appealId)
        if (appeal === undefined) return <Empty title={text.link}>{text.unknown}</Empty>
        return <OneAppeal overview={overview} appeal={appeal} />
      }}
    </Loaded>
  )
}

interface CaseProps {
  readonly overview: AppealsOverview
  readonly appeal: ShownAppeal
}

function OneAppeal({ overview: { round }, appeal }: CaseProps) {
  const text = useText(appealText)
  const tell = useTold()
  const published = useQuery(versionQuery(round.id, appeal.version)).data
  const scored = published && scoredCriteria(published, appeal.unitId).find(({ code }) => code === appeal.criterion)
  return (
    <>
      <PageHead title={text.caseOf(appeal.unitName)} acts={<AppealActs roundId={round.id} appeal={appeal} scored={scored} />}>
        {appeal.criterion}
        {scored !== undefined && ` · ${tell(scored.title)}`} <AppealState appeal={appeal} />
        <br />
        {text.filedBy(appeal.byName, formatInstant(appeal.at), formatCount(appeal.version))}
      </PageHead>
      <Standing appeal={appeal} />
      <div className={layout['halves']}>
        <div>
          <Grounds appeal={appeal} />
          {scored !== undefined && <Scores scored={scored} />}
        </div>
        <ScoreHistory roundId={round.id} unitId={appeal.unitId} criterion={appeal.criterion} />
      </div>
    </>
  )
}

interface ActsProps {
  readonly roundId: string
  readonly appeal: ShownAppeal
  readonly scored: ScoredCriterion | undefined
}

function AppealActs({ roundId, appeal, scored }: ActsProps) {
  const text = useText(appealText)
  const mayConvene = useMay('assessment:convene')
  const [open, setOpen] = useState<'withdraw' | 'refer' | 'decide'>()
  const close = (): void => setOpen(undefined)
  return (
    <>
      <ButtonLink variant="default" to="/assessment/$roundId/appeals" params={{ roundId }}>
        {text.backToList}
      </ButtonLink>
      {appeal.mayWithdraw && (
        <Button variant="default" onClick={() => setOpen('withdraw')}>
          {text.withdraw}
        </Button>
      )}
      {mayConvene && appeal.waitsFor === 'decider' && (
        <Button variant="default" onClick={() => setOpen('refer')}>
          {text.refer}
        </Button>
      )}
      {appeal.mayDecide && appeal.waitsFor !== 'council' && <Button onClick={() => setOpen('decide')}>{text.decide}</Button>}
      {open === 'withdraw' && <WithdrawAppeal roundId={roundId} appeal={appeal} onClose={close} />}
      {open === 'refer' && <ReferAppeal roundId={roundId} appeal={appeal} onClose={close} />}
      {open === 'decide' && <DecideAppeal roundId={roundId} appeal={appeal} scored={scored} onClose={close} />}
    </>
  )
}

/** What was decided, what the Council voted, or why the reader does not decide. */
function Standing({ appeal }: { appeal: ShownAppeal }) {
  const text = useText(appealText)
  const decides = useMay('assessment:decide')
  const { decision, withdrawal, councilUpholds, waitsFor, mayDecide } = appeal
  const ended = decision ?? withdrawal
  if (ended !== null)
    return (
      <Card component="section" mb="md" aria-labelledby="appeal-decision">
        <Title order={2} id="appeal-decision" mb="xs">
          {text.decision}
        </Title>
        <AppealState appeal={appeal} />
        <p>“{ended.reason}”</p>
        {decision !== null && decision.councilDecisionId !== null && <p>{text.asCouncil}</p>}
        <p className="muted">{text.decidedBy(ended.by, formatInstant(ended.at))}</p>
      </Card>
    )
  if (waitsFor === 'writing-down') return <p role="status">{councilUpholds ? text.councilUpholds : text.councilDismisses}</p>
  return decides && !mayDecide ? <p role="status">{text.mayNotDecide}</p> : null
}

function Grounds({ appeal }: { appeal: ShownAppeal }) {
  const text = useText(appealText)
  const kept = useQuery(keptEvidenceQuery(appeal.unitId, '')).data?.items ?? []
  const named = kept.filter(({ id }) => appeal.evidenceIds.includes(id))
  return (
    <Card component="section" mb="md" aria-labelledby="appeal-grounds">
      <Title order={2} id="appeal-grounds" mb="xs">
        {text.groundsTitle}
      </Title>
      <p>{appeal.grounds}</p>
      {appeal.evidenceIds.length === 0 && <p className="muted">{text.noEvidence}</p>}
      <ul className={classes['lines']}>
        {named.map((one) => (
          <li key={one.id}>
            <OneDocument evidence={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const SIDES = ['self', 'appraised', 'council', 'counted'] as const

function Scores({ scored }: { scored: ScoredCriterion }) {
  const text = useText(appealText)
  const told = (score: ScoredCriterion['self']): string => (score === 'not-applicable' ? text.notApplicable : formatCount(score))
  return (
    <Card padding={0} mb="md">
      <Title order={2} p="sm" px="md">
        {text.scores}
      </Title>
      <PlainTable
        caption={text.scores}
        rows={[scored]}
        rowKey={({ code }) => code}
        columns={[
          ...SIDES.map((side) => ({
            key: side,
            header: text.columns[side],
            isShort: true as const,
            value: (one: ScoredCriterion) => told(one[side]),
          })),
          { key: 'maximum', header: text.columns.maximum, kind: 'number', value: ({ maximum }) => maximum },
        ]}
      />
    </Card>
  )
}
