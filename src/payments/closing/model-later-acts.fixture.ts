import { assert } from '../../kernel/assert.ts'
import { addDays, type PlainDate, plainDate } from '../../kernel/calendar.ts'
import { vnd } from '../../kernel/money.ts'
import {
  type Claim,
  type Cycle,
  isLate,
  type Model,
  outstandingOf,
  owedOf,
  partsOf,
  paymentsOf,
  type Terms,
  unclaimedOf,
  yearOf,
} from './model-accounts.fixture.ts'
import { named, notInState, REASON } from './model-month-acts.fixture.ts'
import { type Acts, type Attempt, attempt, type World } from './model-world.fixture.ts'

const proposeEnding: Acts = ({ model, world: { service, actors } }) =>
  model.cycles.flatMap((cycle) =>
    partsOf(cycle).map((part) =>
      attempt({
        act: 'propose-ending',
        about: `${named(cycle)} ${part.right.group.name}`,
        refused: [owedOf(part) === 0 && 'not-owed', part.ending !== undefined && 'ending-proposed-already'],
        by: actors.officer,
        perform: (by) => {
          const sums = [{ entitlementId: part.right.id, payeeKey: part.person.id }]
          const decision = { number: '88/QĐ-UBND', date: model.today }
          return service.proposeEnding(by, { cycleId: cycle.id, sums, decision, reason: REASON })
        },
        apply: ({ endingIds: [id = ''], amount }) => {
          assert(amount === owedOf(part), 'what is owed is what is to be ended')
          part.ending = { id, amount }
        },
      }),
    ),
  )

const decideEnding: Acts = ({ model, world: { service, actors } }) =>
  model.cycles.flatMap((cycle) =>
    partsOf(cycle).flatMap((part) => {
      const { ending } = part
      if (ending === undefined) return []
      return (['lead', 'both', 'declined'] as const).map((who) => {
        const outcome = who === 'declined' ? ('declined' as const) : ('confirmed' as const)
        return attempt({
          act: outcome === 'declined' ? 'decline-ending' : 'end',
          about: `${named(cycle)} ${part.right.group.name} ${who}`,
          refused: [
            who === 'both' && 'ending-by-proposer',
            outcome === 'confirmed' && owedOf(part) !== ending.amount && 'not-owed',
          ],
          by: who === 'both' ? actors.both : actors.lead,
          perform: (by) => service.decideEnding(by, { cycleId: cycle.id, endingIds: [ending.id], outcome, reason: REASON }),
          apply: () => {
            part.ending = undefined
            if (outcome === 'confirmed') part.ended += ending.amount
          },
        })
      })
    }),
  )

/** A third of a payment, all of it, or a đồng more than can be claimed. */
const proposeClaim: Acts = ({ model, world: { service, actors } }) =>
  model.cycles.flatMap((cycle) =>
    paymentsOf(cycle).flatMap((payment) => {
      const left = payment.state === 'paid' ? unclaimedOf(payment) : 0
      return [Math.max(1, Math.floor(payment.amount / 3)), Math.max(1, left), left + 1].map((amount) =>
        attempt({
          act: 'propose-claim',
          about: `${named(cycle)} ${payment.reference} ${amount}`,
          refused: notInState(cycle, 'propose-claim')
            ? ['cycle-not-in-state']
            : [payment.state !== 'paid' && 'payment-not-made', payment.state === 'paid' && amount > left && 'claim-over-paid'],
          by: actors.officer,
          perform: (by) => {
            const sums = [{ disbursementId: payment.id, amount: vnd(amount) }]
            const evidence = { number: '15/BB-KT', date: model.today }
            return service.proposeClaims(by, { cycleId: cycle.id, sums, cause: 'person-twice', evidence, reason: REASON })
          },
          apply: ({ claimIds: [id = ''] }) => {
            const nothing = { recoveries: [], confirmedAs: 0, terms: undefined, proposal: undefined }
            cycle.claims.push({ id, payment, amount, state: 'proposed', ...nothing })
          },
          isOnce: false,
        }),
      )
    }),
  )

const claimsOf = ({ cycles }: Model): { readonly cycle: Cycle; readonly claim: Claim }[] =>
  cycles.flatMap((cycle) => cycle.claims.map((claim) => ({ cycle, claim })))
const toldOf = (cycle: Cycle, { payment, amount }: Claim): string => `${named(cycle)} ${payment.reference} ${amount}`

const decideClaim: Acts = ({ model, world: { service, actors } }) =>
  claimsOf(model).flatMap(({ cycle, claim }) =>
    (['lead', 'both', 'declined'] as const).map((who) => {
      const outcome = who === 'declined' ? ('declined' as const) : ('confirmed' as const)
      const isDecided = claim.state !== 'proposed'
      return attempt({
        act: outcome === 'declined' ? 'decline-claim' : 'confirm-claim',
        about: `${toldOf(cycle, claim)} ${who}`,
        refused: [isDecided && 'claim-decided-already', !isDecided && who === 'both' && 'claim-by-proposer'],
        by: who === 'both' ? actors.both : actors.lead,
        perform: (by) => service.decideClaims(by, { cycleId: cycle.id, claimIds: [claim.id], outcome, reason: REASON }),
        apply: () => {
          model.made += 1
          claim.state = outcome
          claim.confirmedAs = model.made
        },
      })
    }),
  )

/** Money is returned: all, a part, or more than is outstanding; a voucher of before once more; one of the year it was paid in. */
const repay: Acts = ({ model, world }) =>
  claimsOf(model).flatMap(({ cycle, claim }) => {
    const left = outstandingOf(claim)
    const [used] = claim.recoveries.flatMap(({ voucher }) => voucher ?? [])
    const endOfYear = plainDate(`${yearOf(claim.payment) + 1}-01-31`)
    const days = endOfYear < model.today && endOfYear >= claim.payment.answeredOn ? [model.today, endOfYear] : [model.today]
    const fresh = `C2-05/${model.made}`
    return [
      ...days.flatMap((on) =>
        [Math.max(1, left), Math.max(1, Math.floor(left / 2))].map((amount) => ({ on, amount, number: fresh })),
      ),
      { on: model.today, amount: left + 1, number: fresh },
      { on: model.today, amount: Math.max(1, left), number: used ?? fresh },
      { on: addDays(model.today, 1), amount: 1, number: fresh },
    ].map((given) => repayOne(model, world, { cycle, claim, ...given }))
  })

function repayOne(
  model: Model,
  { service, actors }: World,
  { cycle, claim, on, amount, number }: { cycle: Cycle; claim: Claim; on: PlainDate; amount: number; number: string },
): Attempt {
  const isAfter = isLate(claim.payment, on)
  return attempt({
    act: isAfter ? 'repay-late' : 'repay',
    about: `${toldOf(cycle, claim)} ${amount} ${on}`,
    refused:
      claim.state !== 'confirmed'
        ? ['claim-not-confirmed']
        : [
            (on > model.today || on < claim.payment.answeredOn) && 'voucher-day-impossible',
            amount > outstandingOf(claim) && 'recovery-over-claim',
            claim.recoveries.some(({ voucher }) => voucher === number) && 'voucher-taken-already',
          ],
    by: actors.financeOfficer,
    perform: (by) => service.recordReturn(by, { claimId: claim.id, amount: vnd(amount), voucher: { number, date: on } }),
    apply: () => {
      model.made += 1
      claim.recoveries.push({ kind: 'returned', amount, isLate: isAfter, voucher: number })
    },
  })
}

type Wanted = NonNullable<Claim['proposal']>['wanted']

/** Terms of keeping back, one of them impossible; giving up or withdrawing all, or a đồng more. */
function wantedOf({ payment, ...claim }: Claim): { readonly act: string; readonly wanted: Wanted }[] {
  const left = outstandingOf({ payment, ...claim })
  const from = payment.part.cycle.month
  const shares: readonly (readonly [number, number | null])[] = [
    [10, 200_000],
    [30, 200_000],
    [90, null],
    [50, null],
    [0, null],
    [91, null],
  ]
  const terms = shares.map(([sharePercent, most]): Terms => ({ sharePercent, most, from }))
  const sums = [Math.max(1, left), Math.max(1, Math.floor(left / 3)), left + 1]
  return [
    ...terms.map((one) => ({
      act: one.sharePercent === 0 ? 'propose-keeping-nothing' : 'propose-keeping-back',
      wanted: { terms: one },
    })),
    ...sums.map((forgone) => ({ act: 'propose-giving-up', wanted: { forgone, as: 'written-off' as const } })),
    ...sums.map((forgone) => ({ act: 'propose-withdrawal', wanted: { forgone, as: 'withdrawn' as const } })),
  ]
}

const proposeRecovery: Acts = ({ model, world: { service, actors } }) =>
  claimsOf(model).flatMap(({ cycle, claim }) =>
    wantedOf(claim).map(({ act, wanted }) => {
      const isShare = 'terms' in wanted
      return attempt({
        act,
        about: `${toldOf(cycle, claim)} ${JSON.stringify(wanted)}`,
        refused:
          claim.state !== 'confirmed'
            ? ['claim-not-confirmed']
            : [
                isShare && wanted.terms.sharePercent > 90 && 'share-impossible',
                !isShare && wanted.forgone > outstandingOf(claim) && 'recovery-over-claim',
                claim.proposal !== undefined && 'recovery-open-already',
              ],
        by: actors.officer,
        perform: (by) => {
          const decision = { number: '90/QĐ-UBND', date: model.today }
          const given = isShare
            ? {
                kind: 'set-off' as const,
                terms: { ...wanted.terms, most: wanted.terms.most === null ? null : vnd(wanted.terms.most) },
              }
            : { kind: wanted.as === 'withdrawn' ? ('withdrawal' as const) : ('write-off' as const), amount: vnd(wanted.forgone) }
          return service.proposeRecovery(by, { claimId: claim.id, wanted: given, decision, reason: REASON })
        },
        apply: ({ decisionId }) => {
          claim.proposal = { id: decisionId, wanted }
        },
      })
    }),
  )

const decideRecovery: Acts = ({ model, world: { service, actors } }) =>
  claimsOf(model).flatMap(({ cycle, claim }) => {
    const { proposal } = claim
    if (proposal === undefined) return []
    const { wanted } = proposal
    const forgone = 'terms' in wanted ? 0 : wanted.forgone
    return (['lead', 'both', 'declined'] as const).map((who) => {
      const outcome = who === 'declined' ? ('declined' as const) : ('confirmed' as const)
      return attempt({
        act: outcome === 'declined' ? 'decline-recovery' : 'terms' in wanted ? 'keep-back' : wanted.as,
        about: `${toldOf(cycle, claim)} ${who}`,
        refused: [
          who === 'both' && 'recovery-by-proposer',
          outcome === 'confirmed' && forgone > outstandingOf(claim) && 'recovery-over-claim',
        ],
        by: who === 'both' ? actors.both : actors.lead,
        perform: (by) => service.decideRecovery(by, { claimId: claim.id, decisionId: proposal.id, outcome, reason: REASON }),
        apply: () => {
          claim.proposal = undefined
          if (outcome === 'declined') return
          if ('terms' in wanted) claim.terms = wanted.terms
          else claim.recoveries.push({ kind: wanted.as, amount: forgone, isLate: isLate(claim.payment, model.today) })
        },
      })
    })
  })

export const LATER_ACTS: readonly Acts[] = [
  ...[proposeEnding, decideEnding],
  ...[proposeClaim, decideClaim, repay, proposeRecovery, decideRecovery],
]
