import { type Difference, differencesOf, type Model, paymentsThat } from './model-accounts.fixture.ts'
import { answer } from './model-bank-acts.fixture.ts'
import { named, notInState, REASON } from './model-month-acts.fixture.ts'
import { type Acts, attempt } from './model-world.fixture.ts'

/** What may become of a difference: of one that is held, and of a claim. */
const outcomesOf = ({ state }: Difference): readonly NonNullable<Difference['proposal']>[] =>
  state === 'held' ? ['accepted', 'claimed'] : state === 'claimed' ? ['given-back', 'mistaken'] : []

const proposeOutcome: Acts = ({ model, world: { service, actors } }) =>
  model.cycles.flatMap((cycle) =>
    differencesOf(cycle).flatMap((difference) =>
      (['claimed', 'accepted', 'given-back', 'mistaken'] as const).map((outcome) =>
        attempt({
          act: `propose-${outcome}`,
          about: `${named(cycle)} ${difference.payment.reference}`,
          refused: notInState(cycle, 'propose-difference')
            ? ['cycle-not-in-state']
            : [
                !outcomesOf(difference).includes(outcome) && 'difference-not-open',
                difference.proposal !== undefined && 'difference-proposed-already',
                outcome === 'accepted' && !isOfPayee(model, difference) && 'account-not-the-payees',
              ],
          by: actors.financeOfficer,
          perform: (by) =>
            service.proposeOutcome(by, { cycleId: cycle.id, differenceId: difference.id, outcome, reason: REASON }),
          apply: () => {
            difference.proposal = outcome
          },
        }),
      ),
    ),
  )

function isOfPayee({ today }: Model, { payment, number }: Difference): boolean {
  const { account } = payment.part.person
  return account !== undefined && account.from <= today && account.number === number
}

const decideOutcome: Acts = ({ model, world: { service, actors } }) =>
  model.cycles.flatMap((cycle) =>
    differencesOf(cycle).flatMap((difference) =>
      (['financeLead', 'bothOfFinance', 'declined'] as const).map((who) => {
        const { proposal, id } = difference
        const isOpen = outcomesOf(difference).length > 0
        const verdict = who === 'declined' ? ('declined' as const) : ('confirmed' as const)
        return attempt({
          act: verdict === 'declined' ? 'decline-outcome' : `decide-${proposal ?? 'outcome'}`,
          about: `${named(cycle)} ${difference.payment.reference} ${who}`,
          refused: notInState(cycle, 'decide-difference', 'decide-bank-claim')
            ? ['cycle-not-in-state']
            : [
                !isOpen && 'difference-not-open',
                proposal === undefined && 'difference-not-proposed',
                proposal !== undefined && who === 'bothOfFinance' && 'difference-by-proposer',
                verdict === 'confirmed' && proposal === 'accepted' && !isOfPayee(model, difference) && 'account-not-the-payees',
              ],
          by: who === 'bothOfFinance' ? actors.bothOfFinance : actors.financeLead,
          perform: (by) => service.decideDifference(by, { cycleId: cycle.id, differenceId: id, verdict, reason: REASON }),
          apply: () => {
            difference.proposal = undefined
            if (verdict === 'confirmed' && proposal !== undefined) applyOutcome(model, difference, proposal)
            if (cycle.state === 'ordered' && paymentsThat(cycle, 'sent').length === 0) cycle.state = 'paid'
          },
        })
      }),
    ),
  )

function applyOutcome(model: Model, difference: Difference, outcome: NonNullable<Difference['proposal']>): void {
  const { payment } = difference
  difference.state = outcome
  if (outcome === 'given-back' || outcome === 'mistaken') difference.endedOn = model.today
  else {
    answer(model, payment, outcome === 'accepted' ? 'paid' : 'back')
    payment.answeredOn = difference.paidOn
  }
}

export const DIFFERENCE_ACTS: readonly Acts[] = [proposeOutcome, decideOutcome]
