import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { type CycleMoveName, NEXT_MOVE } from '../../../../src/payments/index.ts'
import { type ActDetails, ConfirmAct } from '../../../shared/act/confirm-act.tsx'
import { rememberJob } from '../../../shared/act/job-store.ts'
import { fetchPart } from '../../../shared/api/fetch-part.ts'
import { formatCount, formatMoney, formatMonth } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { ApproversAsked } from '../../thresholds/approvers-asked.tsx'
import { approveCycle, closeCycle, fundingQuery, type Overview, returnCycle, startComputing, submitCycle } from '../api.ts'
import { CycleMoney } from '../overview/cycle-money.tsx'
import { paymentText } from '../text.ts'
import { useCycleAgain } from '../use-cycle-again.ts'
import { cycleActText } from './act-text.ts'
import { Closing } from './closing.tsx'
import { type Chosen, FundingChoice, isChosen, linesChosen } from './funding-choice.tsx'
import { GivenTimeGuards, guardsAsked, TimeGuardNotice } from './time-guards.tsx'
import { Transfers } from './transfers.tsx'

/** Fetched when somebody begins the act, not with the month. */
const OrderForm = lazy(async () => ({ default: (await fetchPart(() => import('./order-form.tsx'))).OrderForm }))
const AgreeForm = lazy(async () => ({ default: (await fetchPart(() => import('./agree-form.tsx'))).AgreeForm }))
const SettleForm = lazy(async () => ({ default: (await fetchPart(() => import('./settle-form.tsx'))).SettleForm }))

type Words = (typeof cycleActText)['vi']
/** The moves of the whole month, in the order their buttons stand in. */
const ORDER = [
  'close',
  'return',
  'compute',
  'settle-again',
  'settle',
  'order-arrears',
  'order',
  'approve-order',
  'submit',
  'approve',
] as const satisfies readonly CycleMoveName[]
type Move = (typeof ORDER)[number]

/** Buttons for exactly what this reader may do now: the server's table of moves says which. */
export function CycleActs({ overview }: { overview: Overview }) {
  const text = useText(cycleActText)
  const [chosen, setChosen] = useState<Move>()
  const next = NEXT_MOVE[overview.cycle.state]
  const moves = ORDER.filter((move) => overview.moves.includes(move)).toSorted(
    (left, right) => Number(left === next) - Number(right === next),
  )
  const close = (): void => setChosen(undefined)
  return (
    <>
      {moves.map((move) => (
        <Button
          key={move}
          variant={move === next || move === 'approve-order' ? 'filled' : 'default'}
          onClick={() => setChosen(move)}
        >
          {actName(move, overview, text)}
        </Button>
      ))}
      <Suspense fallback={null}>
        {(chosen === 'settle' || chosen === 'settle-again') && <SettleForm cycleId={overview.cycle.id} onClose={close} />}
        {chosen === 'approve-order' && <AgreeForm cycleId={overview.cycle.id} onClose={close} />}
        {(chosen === 'order' || chosen === 'order-arrears') && (
          <OrderForm cycleId={overview.cycle.id} isArrears={chosen === 'order-arrears'} onClose={close} />
        )}
      </Suspense>
      {(chosen === undefined || isConfirmed(chosen)) && <Confirm overview={overview} move={chosen} onClose={close} />}
    </>
  )
}

/** Moves with a form of their own are not confirmed here. */
const isConfirmed = (move: Move): boolean => !/^(settle|order|approve-order)/.test(move)

function actName(move: Move, { cycle }: Overview, { acts }: Words): string {
  if (move === 'compute') return cycle.state === 'opened' ? acts.compute : acts.recompute
  return move === 'submit' ? acts.submit(formatCount(cycle.entitledGroups)) : acts[move]
}

function Confirm({ overview, move, onClose }: { overview: Overview; move: Move | undefined; onClose: () => void }) {
  const text = useText(cycleActText)
  const again = useCycleAgain()
  const { month } = useText(paymentText)
  const [chosen, setChosen] = useState<Chosen>({})
  const isSubmission = move === 'submit'
  const shares = useQuery({ ...fundingQuery(overview.cycle.id), enabled: isSubmission }).data?.items
  const name = move ? actName(move, overview, text) : ''
  const guards = move === 'compute' || isSubmission || move === 'approve' ? guardsAsked(overview, move) : []
  const run = async ({ reason, key }: ActDetails): Promise<void> => {
    const why = guards.length > 0 ? { reason } : {}
    const { id, fingerprint } = overview.cycle
    if (move === 'compute') {
      const { jobId } = await startComputing(id, why, key)
      rememberJob({ id: jobId, title: `${name} · ${month(formatMonth(overview.cycle.month))}`, href: `/payments/${id}` })
    }
    if (isSubmission) await submitCycle(id, { lines: linesChosen(shares ?? [], chosen), ...why }, key)
    if (move === 'return') await returnCycle(id, reason, key)
    if (move === 'approve') await approveCycle(id, { fingerprint: fingerprint ?? '', ...why }, key)
    if (move === 'close') await closeCycle(id, key)
    await again()
  }
  return (
    <ConfirmAct
      opened={move !== undefined}
      onClose={onClose}
      title={name}
      act={name}
      onAct={run}
      asksReason={move === 'return' || guards.length > 0 ? 'required' : 'no'}
      isGrave={move === 'approve' || move === 'close'}
      isReady={!isSubmission || (shares !== undefined && isChosen(shares, chosen) && areLooksDone(overview))}
    >
      {move && <Effect overview={overview} move={move} />}
      {(isSubmission || move === 'approve') && (
        <>
          <FundingChoice cycleId={overview.cycle.id} chosen={chosen} onChange={setChosen} />
          <Transfers cycleId={overview.cycle.id} />
          <GivenTimeGuards overview={overview} />
        </>
      )}
      <TimeGuardNotice guards={guards} />
    </ConfirmAct>
  )
}

const areLooksDone = ({ looks }: Overview): boolean => looks === null || (looks.isDrawn && looks.missing === 0)

/** How many of the confirmations that were drawn have been looked at: without all of them it is refused. */
function LookedAt({ overview }: { overview: Overview }) {
  const { confirm } = useText(cycleActText)
  const { looks } = overview
  if (looks === null || looks.drawn === 0) return null
  return (
    <p>
      {confirm.looks(formatCount(looks.drawn - looks.missing), formatCount(looks.drawn))}
      {!areLooksDone(overview) && <b> {confirm.looksMissing}</b>}
    </p>
  )
}

/** What an act will change, with the difference to last month in view where money is at stake. */
function Effect({ overview, move }: { overview: Overview; move: Move }) {
  const { confirm } = useText(cycleActText)
  const { cycle, reports, approvals } = overview
  const [groups, total] = [formatCount(cycle.entitledGroups), formatMoney(cycle.total)]
  const unsaid = reports.groups - reports.approved - reports.returned
  if (move === 'compute')
    return (
      <>
        <p>{confirm.compute}</p>
        {unsaid > 0 && (
          <p>
            <b>{confirm.waitingReports(formatCount(unsaid))}</b>
          </p>
        )}
      </>
    )
  if (move === 'return') return <p>{confirm.return}</p>
  if (move === 'close') return <Closing overview={overview} />
  const isApproval = move === 'approve'
  const after = approvals.stillNeeded === null ? 0 : approvals.stillNeeded - 1
  return (
    <>
      <p>
        <b>{isApproval ? confirm.approve(groups, total) : confirm.submit(groups, total)}</b>
      </p>
      {!isApproval && <ApproversAsked act="approval" amount={cycle.total ?? 0} />}
      {!isApproval && cycle.approvalsNeeded !== null && <p>{confirm.approvers(formatCount(cycle.approvalsNeeded))}</p>}
      {isApproval && <p>{after > 0 ? confirm.stillNeeded(formatCount(after)) : confirm.lastApproval}</p>}
      {!isApproval && <LookedAt overview={overview} />}
      <CycleMoney overview={overview} />
      {cycle.fingerprint && (
        <p className="muted" style={{ overflowWrap: 'anywhere' }}>
          {confirm.fingerprint}: <code>{cycle.fingerprint.slice(0, 16)}</code>
        </p>
      )}
    </>
  )
}
