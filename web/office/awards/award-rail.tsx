import { Card } from '@mantine/core'
import { formatCount, formatDay, formatInstant, formatMoney } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { type Station, StatusRail } from '../../shared/parts/status-rail.tsx'
import type { AwardOverview, Proposal } from './api.ts'
import { awardText } from './award-text.ts'
import { currentProposal } from './current-proposal.ts'

const STEPS = ['result', 'drafted', 'submitted', 'approved', 'decided', 'paid', 'settled'] as const
type Step = (typeof STEPS)[number]

/** Which step a proposal waits for. */
const NEXT_STEP: Readonly<Record<Proposal['state'], Step>> = {
  drafted: 'submitted',
  submitted: 'approved',
  approved: 'decided',
  decided: 'paid',
  settled: 'settled',
  returned: 'drafted',
  withdrawn: 'drafted',
}

/** The steps of an award on one line, with who, when and how much at each. */
export function AwardRail({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const current = currentProposal(award)
  const lines = useLines(award, current)
  const waiting = current === undefined ? 1 : STEPS.indexOf(stepOf(award, current))
  const isOver = current?.state === 'settled'
  const stations = STEPS.map((key, at): Station => {
    const state = at < waiting || isOver ? 'done' : at === waiting ? 'now' : 'ahead'
    return { key, title: text.station[key], state, lines: lines[key] }
  })
  return (
    <Card component="section" mb="md" aria-label={text.rail}>
      <StatusRail label={text.rail} stations={stations} />
    </Card>
  )
}

/** What is decided waits to be paid; once all of it is, to be settled. */
function stepOf({ money }: AwardOverview, { state }: Proposal): Step {
  const isPaid = money.every(({ owed, onItsWay }) => owed === 0 && onItsWay === 0)
  return state === 'decided' && isPaid ? 'settled' : NEXT_STEP[state]
}

function useLines({ result, next, payments }: AwardOverview, current: Proposal | undefined): Readonly<Record<Step, string[]>> {
  const text = useText(awardText)
  const paid = payments.filter(({ state }) => state === 'paid').length
  const told = (lines: readonly (string | null | undefined)[]): string[] => lines.flatMap((line) => line ?? [])
  return {
    result: [text.version(formatCount(result.version)), formatDay(result.decidedOn)],
    drafted: told(
      current === undefined ? [] : [current.draftedByName, formatInstant(current.draftedAt), formatMoney(current.due)],
    ),
    submitted: told(current?.submittedAt == null ? [] : [current.submittedByName, formatInstant(current.submittedAt)]),
    approved:
      current?.approvalsNeeded == null
        ? []
        : [
            text.approvals(formatCount(current.approvals.length), formatCount(current.approvalsNeeded)),
            ...current.approvals.map(({ name }) => name),
          ],
    decided: told(current?.decision == null ? [] : [current.decision.number, formatDay(current.decision.on)]),
    paid: told([
      payments.length === 0
        ? null
        : `${formatCount(paid)}/${formatCount(payments.filter(({ state }) => state !== 'rejected').length)}`,
      next === null || next.sums.length === 0
        ? null
        : text.owed(formatMoney(next.sums.reduce((sum, { amount }) => sum + amount, 0))),
    ]),
    settled: [],
  }
}
