import { sql } from 'kysely'
import { assert } from '../../kernel/assert.ts'
import { formatDay } from '../../kernel/calendar.ts'
import {
  type Cycle,
  type Difference,
  differencesOf,
  type Model,
  type Payment,
  paymentsThat,
  unclaimedOf,
} from './model-accounts.fixture.ts'
import { named, notInState, REASON } from './model-month-acts.fixture.ts'
import { type Acts, type Attempt, attempt, type World } from './model-world.fixture.ts'

/** One line of a bank’s list. */
interface BankLine {
  readonly reference: string
  readonly amount: number
  readonly isPaid: boolean
  readonly account?: string
  readonly number?: string
}

interface Listed {
  readonly act: string
  readonly about: string
  readonly cycle: Cycle
  readonly lines: readonly BankLine[]
  readonly refused?: readonly (string | undefined | false)[]
  readonly apply: () => Promise<void> | void
  /** The others that it answers for. */
  readonly besides?: Iterable<Cycle>
}

function listOf(model: Model, world: World, { act, about, cycle, lines, refused = [], apply, besides = [] }: Listed): Attempt {
  const bytes = bytesOf(model, lines)
  return attempt({
    act,
    about: `${named(cycle)} ${about}`,
    refused: notInState(cycle, 'settle', 'settle-again') ? ['cycle-not-in-state'] : refused,
    by: world.actors.financeOfficer,
    perform: (by) => world.service.settle(by, { cycleId: cycle.id, fileName: `${act}.csv`, bytes, reason: REASON }),
    apply: async () => {
      await apply()
      model.made += 1
      model.lists.push({ cycle, bytes })
      for (const one of [cycle, ...besides])
        if (one.state === 'ordered' && paymentsThat(one, 'sent').length === 0) one.state = 'paid'
    },
  })
}

function bytesOf({ today, made }: Model, lines: readonly BankLine[]): Uint8Array {
  const rows = lines.map(({ reference, amount, isPaid, account = '', number = '' }) =>
    [
      reference,
      amount,
      isPaid ? 'Thành công' : 'Từ chối',
      isPaid ? '' : 'Sai số tài khoản',
      formatDay(today),
      account,
      number,
    ].join(','),
  )
  // No two lists are alike to the byte.
  return new TextEncoder().encode(
    ['Số tham chiếu,Số tiền,Kết quả,Lý do,Ngày,Số tài khoản,Số bút toán', ...rows, `Tổng ${'.'.repeat(made)},,,,,,`].join('\n'),
  )
}

const lineOf = ({ reference, amount }: Payment, isPaid: boolean): BankLine => ({
  ...{ reference, amount, isPaid },
  ...(isPaid && { number: `FT-${reference}` }),
})

export function answer(model: Model, payment: Payment, state: 'paid' | 'back'): void {
  const wasPaid = payment.state === 'paid'
  payment.state = state
  payment.answeredOn = model.today
  if (wasPaid) payment.isTakenBack = true
  if (state === 'back' && !payment.differences.some(({ kind }) => kind === 'paid-elsewhere')) payment.account.isReturned = true
  for (const difference of payment.differences) if (difference.state === 'held') difference.state = 'overtaken'
}

/** The bank answers of what is on its way: all of it, one sum, or one so and the rest otherwise. */
const answers: Acts = ({ model, world, dice }) =>
  model.cycles.flatMap((cycle) => {
    const sent = paymentsThat(cycle, 'sent')
    const one = sent[dice % Math.max(sent.length, 1)]
    if (one === undefined) return []
    const rest = sent.filter((payment) => payment !== one)
    const told = (act: string, some: readonly (readonly [Payment, 'paid' | 'back'])[]) =>
      listOf(model, world, {
        ...{ act, cycle, about: `${some.length} of ${sent.length}` },
        lines: some.map(([payment, state]) => lineOf(payment, state === 'paid')),
        apply: () => {
          for (const [payment, state] of some) answer(model, payment, state)
        },
      })
    const payAll = sent.map((payment) => [payment, 'paid'] as const)
    return [
      told('bank-pays', payAll),
      told('bank-pays', [[one, 'paid']]),
      told('bank-returns', [[one, 'back']]),
      ...(rest.length === 0
        ? []
        : [told('bank-pays-and-returns', [[one, 'back'], ...rest.map((payment) => [payment, 'paid'] as const)])]),
      ...otherwise(model, world, { cycle, payment: one }),
    ]
  })

/** One list for the month and what went out with it: all is paid but the last, which comes back. */
const answersTogether: Acts = ({ model, world }) =>
  model.cycles.flatMap((cycle) => {
    const cycles = [cycle, ...cycle.besides]
    const sent = cycles.flatMap((one) => paymentsThat(one, 'sent'))
    const isOfSeveral = cycles.filter((one) => paymentsThat(one, 'sent').length > 0).length > 1
    if (!isOfSeveral) return []
    const said = sent.map((payment, index) => [payment, index === sent.length - 1 ? 'back' : 'paid'] as const)
    return [
      listOf(model, world, {
        ...{ act: 'bank-answers-together', about: `${sent.length} of ${cycles.length}`, cycle, besides: cycle.besides },
        lines: said.map(([payment, state]) => lineOf(payment, state === 'paid')),
        apply: () => {
          for (const [payment, state] of said) answer(model, payment, state)
        },
      }),
    ]
  })

/** The bank does with one sum otherwise than ordered. */
function otherwise(model: Model, world: World, { cycle, payment }: { cycle: Cycle; payment: Payment }): Attempt[] {
  const number = `FT${model.made}`
  const paid = { reference: payment.reference, isPaid: true, number }
  const part = Math.max(1, payment.amount - 400_000)
  const account = `9704${String(model.made).padStart(12, '0')}`
  const ofPayment = { cycle, about: payment.reference }
  return [
    ...(part === payment.amount
      ? []
      : [
          listOf(model, world, {
            ...{ ...ofPayment, act: 'bank-pays-part', lines: [{ ...paid, amount: part }] },
            apply: () => {
              answer(model, payment, 'paid')
              payment.amount = part
              payment.isPartly = true
            },
          }),
        ]),
    listOf(model, world, {
      ...{ ...ofPayment, act: 'bank-pays-over', lines: [{ ...paid, amount: payment.amount + 300_000 }] },
      apply: async () => {
        answer(model, payment, 'paid')
        await keepDifference(world, { payment, kind: 'paid-over', amount: 300_000, paidOn: model.today })
      },
    }),
    ...(payment.differences.some(({ state }) => state === 'held')
      ? []
      : [
          listOf(model, world, {
            ...{ ...ofPayment, act: 'bank-pays-elsewhere', lines: [{ ...paid, amount: payment.amount, account }] },
            apply: () =>
              keepDifference(world, {
                payment,
                kind: 'paid-elsewhere',
                amount: payment.amount,
                number: account,
                paidOn: model.today,
              }),
          }),
        ]),
  ]
}

async function keepDifference(
  { platform }: World,
  found: Pick<Difference, 'payment' | 'kind' | 'amount' | 'paidOn'> & { readonly number?: string },
): Promise<void> {
  const { payment, kind } = found
  const { rows } = await sql<{
    id: string
    kind: string
    amount: number
  }>`SELECT id, kind, amount_vnd AS amount FROM bank_difference
    WHERE disbursement_id = ${payment.id} ORDER BY id DESC LIMIT 1`.execute(platform.database)
  const [stored] = rows
  assert(stored?.kind === kind && stored.amount === found.amount, 'what the bank did otherwise is kept')
  const state = kind === 'paid-elsewhere' ? 'held' : 'claimed'
  payment.differences.push({ ...found, id: stored.id, number: found.number, state, endedOn: undefined, proposal: undefined })
}

/** What the bank says of sums that it paid: that it paid again, or took back what it had paid. */
const later: Acts = ({ model, world, dice }) =>
  model.cycles.flatMap((cycle) => {
    const paid = paymentsThat(cycle, 'paid')
    const payment = paid[dice % Math.max(paid.length, 1)]
    if (payment === undefined) return []
    const ofPayment = { cycle, about: payment.reference }
    const isOfClaim = payment.differences.some(({ state, amount }) => state === 'claimed' && amount === payment.amount)
    const again = { reference: payment.reference, isPaid: true, amount: payment.amount, number: `FT${model.made}` }
    return [
      listOf(model, world, {
        ...{ ...ofPayment, act: 'bank-pays-again', lines: [again] },
        apply: () => keepDifference(world, { payment, kind: 'paid-again', amount: payment.amount, paidOn: model.today }),
      }),
      ...(isOfClaim ? [] : [takeBack(model, world, { cycle, payment })]),
    ]
  })

function takeBack(model: Model, world: World, { cycle, payment }: { cycle: Cycle; payment: Payment }): Attempt {
  const isTold = payment.differences.some(
    ({ state, amount, endedOn }) => state === 'given-back' && amount === payment.amount && endedOn === model.today,
  )
  return listOf(model, world, {
    ...{ cycle, about: payment.reference, act: 'bank-takes-back', lines: [lineOf(payment, false)] },
    refused: [(isTold || unclaimedOf(payment) < payment.amount) && 'lines-refused'],
    apply: () => answer(model, payment, 'back'),
  })
}

/** The bank gives back what it paid otherwise. */
const givesBack: Acts = ({ model, world }) =>
  model.cycles.flatMap((cycle) =>
    differencesOf(cycle).flatMap((difference) => {
      const { payment, state, amount, kind } = difference
      const alike = payment.differences.filter((one) => one.amount === amount)
      const isFirst = alike.find((one) => one.state === 'claimed') === difference
      if (state !== 'claimed' || !isFirst) return []
      const isTold = alike.some((one) => one.state === 'given-back' && one.endedOn === model.today)
      const isOfPayment =
        payment.state === 'back' && kind !== 'paid-elsewhere' && payment.isTakenBack && payment.answeredOn === model.today
      return [
        listOf(model, world, {
          ...{
            cycle,
            about: payment.reference,
            act: 'bank-gives-back',
            lines: [{ reference: payment.reference, amount, isPaid: false }],
          },
          refused: [(isTold || isOfPayment) && 'lines-refused'],
          apply: () => {
            difference.state = 'given-back'
            difference.endedOn = model.today
          },
        }),
      ]
    }),
  )

/** A list that was taken before, to the byte or written anew; one that speaks of nothing that was ordered. */
const repeats: Acts = ({ model, world, dice }) => {
  const list = model.lists[dice % Math.max(model.lists.length, 1)]
  const cycle = model.cycles[dice % Math.max(model.cycles.length, 1)]
  const settle = (what: string, { cycle: at, bytes }: { cycle: Cycle; bytes: Uint8Array }, refused: readonly string[]) =>
    attempt({
      ...{ act: 'bank-repeats', about: `${named(at)} ${what}`, refused },
      by: world.actors.financeOfficer,
      perform: (by) => world.service.settle(by, { cycleId: at.id, fileName: 'lai.csv', bytes, reason: REASON }),
      apply: () => assert(false, 'what was said is said once'),
    })
  const anew = (bytes: Uint8Array) => new Uint8Array([...bytes, 10])
  const unknown = bytesOf(model, [{ reference: 'K0-1-000001', amount: 1_500_000, isPaid: true }])
  return [
    ...(list === undefined
      ? []
      : [
          settle('byte for byte', list, ['file-taken-already']),
          settle('written anew', { cycle: list.cycle, bytes: anew(list.bytes) }, ['lines-refused', 'file-taken-already']),
        ]),
    ...(cycle === undefined ? [] : [settle('of nobody', { cycle, bytes: unknown }, ['lines-refused', 'cycle-not-in-state'])]),
  ]
}

export const BANK_ACTS: readonly Acts[] = [answers, answersTogether, later, givesBack, repeats]
