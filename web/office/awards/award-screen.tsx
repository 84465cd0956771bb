import { Alert, Card, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatCount, formatDay } from '../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../shared/i18n/language.ts'
import { ButtonLink } from '../../shared/parts/links.tsx'
import { Loaded } from '../../shared/parts/loaded.tsx'
import { PageHead } from '../../shared/parts/page-head.tsx'
import layout from '../../shared/theme/layout.module.css'
import { AccountsCard } from './accounts-card.tsx'
import { AwardActs } from './acts/award-acts.tsx'
import { type AwardOverview, awardQuery } from './api.ts'
import { AwardRail } from './award-rail.tsx'
import { AwardTable } from './award-table.tsx'
import { awardText } from './award-text.ts'
import { BooksCard } from './books-card.tsx'
import { ClaimsCard } from './claims-card.tsx'
import { currentProposal } from './current-proposal.ts'
import { EstimateCard } from './estimate-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { PaymentsCard } from './payments-card.tsx'

/** One award: what follows from the result, the steps of its proposal, the money of each unit, papers, books and history. */
export function AwardScreen() {
  const { roundId } = useParams({ from: '/shell/awards/$roundId' })
  return <AwardOf id={roundId} />
}

export function AwardOf({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(awardQuery(id))} rows={10} heading={useText(awardText).title}>
      {(award) => <OneAward award={award} />}
    </Loaded>
  )
}

function OneAward({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const { round, result, preview } = award
  const current = currentProposal(award)
  const isNewer = current !== undefined && preview !== null && preview.moved > 0 && current.resultVersion < preview.resultVersion
  return (
    <>
      <PageHead
        title={text.heading(round.title)}
        acts={
          <>
            <ButtonLink variant="default" to="/awards">
              {text.toList}
            </ButtonLink>
            <ButtonLink variant="default" to="/assessment/$roundId/result" params={{ roundId: round.id }}>
              {text.toResult}
            </ButtonLink>
            <AwardActs award={award} />
          </>
        }
      >
        {text.ofResult(formatCount(result.version), result.decisionNumber, formatDay(result.decidedOn))}
        {preview !== null && (
          <>
            {' · '}
            <Link to="/policies/$policyId" params={{ policyId: preview.provisionId }}>
              {text.toPolicy(preview.provisionCode, formatCount(preview.provisionVersion))}
            </Link>
          </>
        )}
      </PageHead>
      <Standing award={award} isFirst={current === undefined} />
      <AwardRail award={award} />
      {isNewer && <AwardTable award={award} lines={preview.lines} title={text.newer} hint={text.newerHint} isChange isProposal />}
      <AwardTable
        award={award}
        lines={current?.lines ?? preview?.lines ?? []}
        title={text.unitsAwarded}
        isChange={current?.lines.some(({ before }) => before > 0) ?? false}
        isProposal={current === undefined}
      />
      <div className={layout['halves']} style={{ marginBottom: 16 }}>
        <EstimateCard award={award} />
        <PapersCard award={award} />
      </div>
      <AccountsCard award={award} />
      <PaymentsCard award={award} />
      <ClaimsCard award={award} />
      <Kept award={award} />
    </>
  )
}

/** What stands against it, and that the result may still change. */
function Standing({ award, isFirst }: { award: AwardOverview; isFirst: boolean }) {
  const text = useText(awardText)
  const read = useBilingual()
  const { preview, notComputed, guard } = award
  const reasons = [...(notComputed === null ? [] : [notComputed]), ...(preview?.blockers ?? [])]
  const told = reasons.filter(({ kind }) => isFirst || (kind !== 'version-proposed-already' && kind !== 'nothing-changes'))
  const current = currentProposal(award)
  const isBefore = current === undefined || current.state === 'drafted'
  return (
    <>
      {told.length > 0 && (
        <Alert color="red" title={text.stands} mb="md">
          <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
            {told.map((reason) => (
              <li key={reason.vi}>{read(reason)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {guard.mayStillChange && isBefore && (
        <Alert color="yellow" mb="md" role="status">
          {text.mayChange(formatDay(guard.lastDayToAppeal), formatCount(guard.openAppeals))}
        </Alert>
      )}
      {current?.guardReason != null && (current.state === 'submitted' || current.state === 'approved') && (
        <Alert color="yellow" mb="md" role="status">
          {text.guarded(current.guardReason)}
        </Alert>
      )}
    </>
  )
}

/** Books and whoever is left out stand beside what was done; before there are any, that stands alone. */
function Kept({ award }: { award: AwardOverview }) {
  const { books, preview } = award
  if (books.length === 0 && (preview === null || preview.leftOut.length === 0)) return <HistoryCard award={award} />
  return (
    <div className={layout['wideAndNarrow']}>
      <Stack gap="md">
        <BooksCard award={award} />
        <LeftOut award={award} />
      </Stack>
      <HistoryCard award={award} />
    </div>
  )
}

function LeftOut({ award: { preview } }: { award: AwardOverview }) {
  const text = useText(awardText)
  const read = useBilingual()
  if (preview === null || preview.leftOut.length === 0) return null
  return (
    <Card component="section" aria-labelledby="award-left-out">
      <Title order={2} id="award-left-out" mb="xs">
        {text.leftOut}
      </Title>
      <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {preview.leftOut.map(({ unitId, name, why }) => (
          <li key={unitId}>
            <b>{name}</b>: {read(why)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
