import { addDays, type PlainDate } from '../../kernel/calendar.ts'
import { type Model, type Person, paymentsOf } from './model-accounts.fixture.ts'
import { REASON } from './model-month-acts.fixture.ts'
import { type Acts, attempt } from './model-world.fixture.ts'

const peopleOf = ({ groups }: Model): Person[] => groups.flatMap(({ members }) => members)

/** A new account, or the one that the bank paid into instead. */
const proposeAccount: Acts = ({ model, world }) =>
  peopleOf(model).flatMap((person) => {
    const known = [person.account?.number, ...person.proposals.map(({ number }) => number)]
    const paidInto = numbersPaidInto(model, person).filter((number) => !known.includes(number))
    return [`0121${String(model.made).padStart(9, '0')}`, ...paidInto].map((number, index) =>
      attempt({
        act: index === 0 ? 'propose-account' : 'propose-account-paid-into',
        about: number,
        refused: [],
        by: world.actors.commune,
        perform: (by) =>
          world.people.proposeAccount(by, { personId: person.id, account: { number, bank: 'Vietcombank' }, reason: REASON }),
        apply: ({ id }) => {
          model.made += 1
          person.proposals.push({ id, number })
        },
      }),
    )
  })

/** The numbers of accounts that the bank paid into instead of the person’s, and of which nothing is decided. */
const numbersPaidInto = ({ cycles }: Model, person: Person): string[] =>
  cycles
    .flatMap(paymentsOf)
    .filter(({ part }) => part.person === person)
    .flatMap(({ differences }) =>
      differences.flatMap(({ state, number }) => (state === 'held' && number !== undefined ? [number] : [])),
    )

const decideAccount: Acts = ({ model, world }) =>
  peopleOf(model).flatMap((person) => {
    const isPaidInto = (number: string) => numbersPaidInto(model, person).includes(number)
    return person.proposals.flatMap((proposal) =>
      (['financeOfficer', 'bothOfCommune', 'declined'] as const).map((who) =>
        attempt({
          act:
            who === 'declined'
              ? 'decline-account'
              : isPaidInto(proposal.number)
                ? 'confirm-account-paid-into'
                : 'confirm-account',
          about: `${proposal.number} ${who}`,
          refused: [who === 'bothOfCommune' && 'confirmed-by-proposer'],
          by: who === 'bothOfCommune' ? world.actors.bothOfCommune : world.actors.financeOfficer,
          perform: (by) =>
            world.people.decideAccounts(by, { accountIds: [proposal.id], confirmed: who !== 'declined', reason: REASON }),
          apply: () => {
            person.proposals.splice(person.proposals.indexOf(proposal), 1)
            if (who !== 'declined') putInForce(model, person, proposal.number)
          },
        }),
      ),
    )
  })

/** From today, or from the first day that no other account of the person was in force. */
function putInForce({ today }: Model, person: Person, number: string): void {
  const from = person.account === undefined ? today : later(today, addDays(person.account.from, 1))
  person.account = { number, from, isReturned: false }
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

export const ACCOUNT_ACTS: readonly Acts[] = [proposeAccount, decideAccount]
