import { Button } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import { useText } from '../../../shared/i18n/language.ts'
import type { AwardOverview } from '../api.ts'
import { awardText } from '../award-text.ts'
import type { ActForm } from './act-form.ts'
import { Approve, Decide, Return, Withdraw } from './decision-forms.tsx'
import { ApproveOrder, Order, Settle } from './order-forms.tsx'
import { DrawUp, Submit } from './proposal-forms.tsx'

type Act = Extract<AwardOverview['moves'][number], keyof typeof awardText.vi>

interface OfferedAct {
  readonly move: AwardOverview['moves'][number]
  readonly name: Act | 'drawUp' | 'approveOrder'
  readonly Form: ComponentType<ActForm>
  readonly isAside?: boolean
  /** Whether there is something to do now. */
  readonly isNow?: (award: AwardOverview) => boolean
}

const isOwed = ({ next }: AwardOverview): boolean => next !== null && next.sums.length > 0
const isAllPaid = ({ money, preview }: AwardOverview): boolean =>
  preview?.moved === 0 && money.every(({ owed, onItsWay, outstanding }) => owed + onItsWay + outstanding === 0)

const ACTS: readonly OfferedAct[] = [
  { move: 'return', name: 'return', Form: Return, isAside: true },
  { move: 'withdraw', name: 'withdraw', Form: Withdraw, isAside: true },
  { move: 'draw-up', name: 'drawUp', Form: DrawUp, isNow: ({ preview }) => preview !== null && preview.blockers.length === 0 },
  { move: 'submit', name: 'submit', Form: Submit },
  { move: 'approve', name: 'approve', Form: Approve },
  { move: 'decide', name: 'decide', Form: Decide },
  {
    move: 'approve-order',
    name: 'approveOrder',
    Form: ApproveOrder,
    isNow: ({ next }) => next !== null && next.total > 0 && next.approvals < next.approvalsNeeded,
  },
  { move: 'order', name: 'order', Form: Order, isNow: isOwed },
  { move: 'settle', name: 'settle', Form: Settle, isNow: isAllPaid },
]

/** The acts that this reader may do now; each shows the money first. */
export function AwardActs({ award }: { award: AwardOverview }) {
  const text = useText(awardText)
  const [open, setOpen] = useState<OfferedAct>()
  const offered = ACTS.filter(({ move, isNow }) => award.moves.includes(move) && (isNow?.(award) ?? true))
  return (
    <>
      {offered.map((act) => (
        <Button key={act.move} variant={act.isAside ? 'default' : 'filled'} onClick={() => setOpen(act)}>
          {text[act.name]}
        </Button>
      ))}
      {open && <open.Form award={award} onClose={() => setOpen(undefined)} />}
    </>
  )
}
