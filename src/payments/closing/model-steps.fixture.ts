import type fc from 'fast-check'
import { expect } from 'vitest'
import { ACCOUNT_ACTS } from './model-account-acts.fixture.ts'
import { type Cycle, type Model, reportKey } from './model-accounts.fixture.ts'
import { APPROVAL_ACTS } from './model-approval-acts.fixture.ts'
import { BANK_ACTS } from './model-bank-acts.fixture.ts'
import { expectAsModelled, readTrace } from './model-checks.fixture.ts'
import { DIFFERENCE_ACTS } from './model-difference-acts.fixture.ts'
import { LATER_ACTS } from './model-later-acts.fixture.ts'
import { confirmOne, MONTH_ACTS, named } from './model-month-acts.fixture.ts'
import { ORDER_ACTS } from './model-order-acts.fixture.ts'
import type { Attempt, World } from './model-world.fixture.ts'

interface At {
  readonly model: Model
  readonly world: World
}

const ACTS = [
  ...[...MONTH_ACTS, ...APPROVAL_ACTS, ...ORDER_ACTS],
  ...[...BANK_ACTS, ...DIFFERENCE_ACTS, ...ACCOUNT_ACTS, ...LATER_ACTS],
]

/**
 * How a step is chosen. `onward`: what leads the oldest open month on. `rare`: of what may be done, what was done least. `any`: of
 * what may be done, anything. `illegal`: what must be refused. `twice`: what may be done once, twice at one moment. `stranger`: what
 * may be done, by somebody who may only read.
 */
export const MODES = ['onward', 'rare', 'any', 'illegal', 'twice', 'stranger'] as const
export type Mode = (typeof MODES)[number]

/** Everything that can be done, so that an act which no walk comes to is noticed. */
export const ACT_NAMES = [
  ...[
    'open',
    'supplement',
    'confirm-report',
    'return-report',
    'compute',
    'hold',
    'release-hold',
    'submit',
    'return-month',
    'approve',
  ],
  ...[
    'order',
    'order-arrears',
    'order-together',
    'order-and-keep-back',
    'close',
    'approve-change',
    'days-pass',
    'year-turns',
    'allocate',
  ],
  ...[
    'bank-answers-together',
    'bank-pays',
    'bank-returns',
    'bank-pays-and-returns',
    'bank-pays-part',
    'bank-pays-over',
    'bank-pays-elsewhere',
  ],
  ...['bank-pays-again', 'bank-takes-back', 'bank-gives-back'],
  ...['propose-claimed', 'propose-accepted', 'propose-given-back', 'propose-mistaken'],
  ...['decide-claimed', 'decide-accepted', 'decide-given-back', 'decide-mistaken', 'decline-outcome'],
  ...['propose-account', 'propose-account-paid-into', 'confirm-account', 'confirm-account-paid-into', 'decline-account'],
  ...['propose-ending', 'end', 'decline-ending'],
  ...['propose-claim', 'confirm-claim', 'decline-claim', 'repay', 'repay-late'],
  ...[
    'propose-keeping-back',
    'propose-giving-up',
    'propose-withdrawal',
    'keep-back',
    'written-off',
    'withdrawn',
    'decline-recovery',
  ],
] as const
export type ActName = (typeof ACT_NAMES)[number]

/** How often each act was done, and how often it was tried and refused, over all walks. */
export const tally = new Map<string, { done: number; refused: number; twice: number }>()

/** How often an act was refused for a reason. */
const refusals = new Map<string, number>()
const reasonOf = ({ act, refused }: Pick<Attempt, 'act' | 'refused'>): string => `${act} ${refused.join()}`

function count(act: string, how: 'done' | 'refused' | 'twice'): void {
  const counted = tally.get(act) ?? { done: 0, refused: 0, twice: 0 }
  counted[how] += 1
  tally.set(act, counted)
}

export const tellTally = (): string =>
  [...tally]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([act, { done, refused, twice }]) => `${act}: done ${done}, refused ${refused}, of two at one moment one ${twice}`)
    .join('\n')

/** One step of a walk: what is tried is chosen by the state of the model when it comes to it. */
export class Step implements fc.AsyncCommand<Model, World> {
  readonly #mode: Mode | ActName
  readonly #dice: number
  readonly #refused: string | undefined
  #told = ''

  /**
   * @param mode how it is chosen, or the one act that it is, which must be possible then
   * @param dice what is chosen by; of the one act, which of those that are possible
   * @param refused why that act must be refused then
   */
  constructor(mode: Mode | ActName, dice: number, refused?: string) {
    this.#mode = mode
    this.#dice = dice
    this.#refused = refused
  }

  check = (): boolean => true

  toString = (): string => `${this.#mode} ${this.#told}`

  async run(model: Model, world: World): Promise<void> {
    const chosen = this.#choose(model, world)
    if (chosen === undefined) return
    this.#told = `${model.today} ${chosen.act} ${chosen.about} → ${chosen.refused.join('|') || 'done'}`
    const before = await readTrace(world)
    if (this.#mode === 'twice') await doTwice(chosen)
    else
      await doOnce(
        chosen,
        this.#mode === 'stranger' ? { ...chosen, by: world.actors.stranger, refused: ['not-allowed'] } : chosen,
      )
    if (chosen.refused.length > 0 || this.#mode === 'stranger')
      expect([this.#told, await readTrace(world)]).toEqual([this.#told, before])
    await expectAsModelled(model, world)
  }

  #choose(model: Model, world: World): Attempt | undefined {
    const all = ACTS.flatMap((acts) => acts({ model, world, dice: this.#dice }))
    const may = all.filter(({ refused }) => refused.length === 0)
    switch (this.#mode) {
      case 'onward':
        return onwards({ model, world }, all) ?? this.#oneOfActs(rarest(may))
      case 'rare':
        return this.#oneOfActs(rarest(may))
      case 'any':
        return this.#oneOfActs(may)
      case 'illegal':
        return this.#oneOfActs(seldomRefused(all.filter(({ refused }) => refused.length > 0)))
      case 'twice':
        return this.#oneOfActs(may.filter(({ isOnce }) => isOnce))
      case 'stranger':
        return this.#oneOfActs(may.filter(({ act }) => act !== 'days-pass' && act !== 'year-turns'))
      default: {
        const meant = all.filter(({ act }) => act === this.#mode)
        const why = this.#refused
        const fitting = meant.filter(({ refused }) => (why === undefined ? refused.length === 0 : refused.includes(why)))
        expect({ act: this.#mode, why, fits: fitting.length > this.#dice }).toEqual({ act: this.#mode, why, fits: true })
        return fitting[this.#dice]
      }
    }
  }

  /** Each act as likely as another, however many there are of it. */
  #oneOfActs(some: readonly Attempt[]): Attempt | undefined {
    const acts = [...Map.groupBy(some, ({ act }) => act).values()]
    const [attempts = []] = [acts[this.#dice % Math.max(acts.length, 1)]]
    return attempts[Math.floor(this.#dice / 97) % Math.max(attempts.length, 1)]
  }
}

function rarest(may: readonly Attempt[]): Attempt[] {
  const often = ({ act }: Attempt): number => tally.get(act)?.done ?? 0
  const least = Math.min(...may.map(often))
  return may.filter((attempt) => often(attempt) === least)
}

/** Of what must be refused, what was refused least for the same reason. */
function seldomRefused(illegal: readonly Attempt[]): Attempt[] {
  const often = (attempt: Attempt): number => refusals.get(reasonOf(attempt)) ?? 0
  const least = Math.min(...illegal.map(often))
  return illegal.filter((attempt) => often(attempt) === least)
}

const IN_ORDER = ['approve', 'submit', 'order-and-keep-back', 'order', 'bank-pays', 'close'] as const

/** What leads the oldest open month on; where there is none, the next is opened, and where it has not begun, days pass. */
function onwards({ model, world }: At, all: readonly Attempt[]): Attempt | undefined {
  const may = all.filter(({ refused }) => refused.length === 0)
  const cycle = model.cycles.find(({ state }) => state !== 'closed')
  if (cycle === undefined) return may.find(({ act }) => act === 'open') ?? may.find(({ act }) => act === 'days-pass')
  const unspoken = cycle.state === 'opened' ? unspokenOf(model, cycle) : undefined
  if (unspoken !== undefined) return confirmOne(model, world, { group: unspoken, spoken: cycle.month, state: 'approved' })
  const ofCycle =
    (wanted: string) =>
    ({ act, about }: Attempt) =>
      act === wanted && about.startsWith(named(cycle))
  const next = IN_ORDER.map((wanted) => may.find(ofCycle(wanted))).find((found) => found !== undefined)
  if (next !== undefined) return next
  const isShort = all.find(ofCycle('submit'))?.refused.join() === 'budget-short'
  return may.find(isShort ? ({ act }) => act === 'allocate' : ofCycle('compute'))
}

const unspokenOf = (model: Model, { month, kind }: Cycle) =>
  kind === 'main' ? model.groups.find((group) => !model.reports.has(reportKey(month, group))) : undefined

async function doOnce({ act, apply, about }: Attempt, { by, perform, refused }: Attempt): Promise<void> {
  const outcome = await perform(by)
  if (outcome.ok) {
    expect([act, about, refused]).toEqual([act, about, []])
    await apply(outcome.value)
    count(act, 'done')
    return
  }
  expect([act, about, refused]).toEqual([act, about, expect.arrayContaining([outcome.refusal.kind])])
  count(act, 'refused')
  const reason = reasonOf({ act, refused })
  refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
}

async function doTwice({ act, about, by, perform, apply }: Attempt): Promise<void> {
  const outcomes = await Promise.all([perform(by), perform(by)])
  const done = outcomes.filter(({ ok }) => ok)
  expect([act, about, done.length]).toEqual([act, about, 1])
  const [first] = done
  if (first?.ok) await apply(first.value)
  count(act, 'done')
  count(act, 'twice')
}
