import { sql } from 'kysely'
import { budgetService } from '../../budget/service.ts'
import { officer } from '../../groups/testing.ts'
import type { Actor } from '../../identity/index.ts'
import { type PlainDate, plainDate } from '../../kernel/calendar.ts'
import type { Result } from '../../kernel/result.ts'
import { peopleService } from '../../people/service.ts'
import type { TestPlatform } from '../../platform/testing.ts'
import type { Provision } from '../../policies/index.ts'
import { policyService } from '../../policies/service.ts'
import { type PaymentService, paymentService } from '../service.ts'
import { allocate, issuedProvision, type PayingProvince, provinceOn, taken } from '../testing.ts'
import type { Group, Line, Model, Paying, Person } from './model-accounts.fixture.ts'

/** The services that the model is held against, and whoever acts. */
export interface World {
  readonly platform: TestPlatform
  readonly service: PaymentService
  readonly people: ReturnType<typeof peopleService>
  readonly budget: ReturnType<typeof budgetService>
  readonly actors: PayingProvince['actors'] & {
    readonly stranger: Actor
    /** One human with the rights of two. */
    readonly both: Actor
    readonly bothOfFinance: Actor
    readonly bothOfCommune: Actor
  }
  readonly turnTo: (day: PlainDate) => void
}

const FIRST_DAY = plainDate('2024-08-06')
const YEARS = [2024, 2025]

/** A commune of three groups of two, two provisions in force for them, a line of two years for each; and the model of it. */
export async function modelledProvince(given: TestPlatform): Promise<{ readonly model: Model; readonly world: World }> {
  const clock = steppingClock(FIRST_DAY)
  const platform = { ...given, clock }
  const province = await provinceOn(platform, { groups: 3, withoutAccount: [2], allocated: 12_000_000 })
  const { actors, provinceId, communeId } = province
  const groups = await readGroups(province)
  const first = await payingOf(province, { code: province.provisionCode, payee: 'leader', amount: 1_500_000, approvers: 1 })
  const code = `${province.provisionCode}-b`
  await activateSecond(province, code)
  const second = await payingOf(province, { code, payee: 'members', amount: 1_000_001, approvers: 2 })
  const grantsOf = (...some: Actor[]) => some.flatMap(({ grants }) => grants)
  const world: World = {
    platform,
    service: paymentService(platform),
    people: peopleService(platform),
    budget: budgetService(platform),
    actors: {
      ...actors,
      stranger: officer(platform, 'auditor', provinceId),
      both: { ...actors.officer, grants: grantsOf(actors.officer, actors.lead) },
      bothOfFinance: { ...actors.financeOfficer, grants: grantsOf(actors.financeOfficer, actors.financeLead) },
      bothOfCommune: {
        ...actors.commune,
        grants: [...actors.commune.grants, { role: 'finance-officer', unitId: communeId, from: plainDate('2020-01-01') }],
      },
    },
    turnTo: clock.turnTo,
  }
  const made = { cycles: [], reports: new Map(), lists: [], today: FIRST_DAY, made: 0 }
  return { world, model: { groups, provisions: [first, second], ...made } }
}

/** A second passes with each look at it, so that what was first was before. */
function steppingClock(first: PlainDate) {
  let day = first
  let seconds = 0
  return {
    today: () => day,
    now: () => {
      seconds += 1
      return new Date(new Date(`${day}T01:00:00Z`).getTime() + seconds * 1000)
    },
    turnTo: (next: PlainDate) => {
      day = next
      seconds = 0
    },
  }
}

async function activateSecond({ platform, actors, areaCode }: PayingProvince, code: string): Promise<void> {
  const { workedExamples: _examples, ...issued } = issuedProvision()
  const [benefit] = issued.benefits
  const document = {
    ...issued,
    code,
    area: { unitCode: areaCode },
    payee: 'members',
    approvals: [{ atLeast: 0, approvers: 2 }],
    benefits: [{ ...benefit, rate: { amount: 1_000_001 } }],
    workedExamples: [
      {
        title: { vi: 'Một tổ, trọn tháng', en: 'One group, a whole month' },
        month: '2024-07',
        facts: { establishedByDecision: true, groupActive: true, reportApproved: true },
        expect: { amount: 1_000_001 },
      },
    ],
    besides: [{ number: issuedProvision().act.number }],
  } as unknown as Provision
  const policies = policyService(platform)
  const { id } = taken(await policies.draft(actors.officer, { document }))
  taken(await policies.activate(actors.lead, { id }))
}

/** The lines that bear a provision: too little for all of its months, so that some act meets an empty one. */
async function payingOf(
  { platform, actors, provinceId, provisionCode, lineId }: PayingProvince,
  given: Omit<Paying, 'lines'>,
): Promise<Paying> {
  const lines = new Map<number, Line>()
  for (const year of YEARS) {
    const isThere = given.code === provisionCode && year === 2024
    const amount = isThere ? 12_000_000 : year === 2024 ? 10_000_000 : 5_000_000
    const id = isThere ? lineId : await allocate(platform, { actors, provinceId, provisionCode: given.code, amount, year })
    lines.set(year, { id, allocated: amount })
  }
  return { ...given, lines }
}

interface Seat {
  readonly groupId: string
  readonly groupName: string
  readonly personId: string
  readonly accountId: string | null
  readonly sealed: Buffer | null
}

/** Leaders first. */
async function readGroups({ platform, groupIds }: PayingProvince): Promise<Group[]> {
  const { rows } =
    await sql<Seat>`SELECT m.group_id AS "groupId", g.name AS "groupName", m.person_id AS "personId", a.id AS "accountId",
      a.account_sealed AS sealed
    FROM membership m JOIN community_group g ON g.id = m.group_id
    LEFT JOIN payee_account a ON a.person_id = m.person_id AND a.state = 'confirmed'
    WHERE m.group_id = ANY(${groupIds}::uuid[]) ORDER BY g.name, m.role`.execute(platform.database)
  const day = plainDate('2024-06-01')
  const personOf = ({ personId: id, sealed }: Seat): Person => ({
    ...{ id, proposals: [] },
    account: sealed === null ? undefined : { number: platform.keyring.open(sealed), from: day, isReturned: false },
  })
  return groupIds.map((id) => {
    const seats = rows.filter(({ groupId }) => groupId === id)
    return { id, name: seats[0]?.groupName ?? '', members: seats.map(personOf) }
  })
}

/** An act that somebody tries. */
export interface Attempt {
  readonly act: string
  /** Of what: for the trail of a walk. */
  readonly about: string
  /** Why it must be refused, any of these; none: it must be done. */
  readonly refused: readonly string[]
  readonly by: Actor
  readonly perform: (by: Actor) => Promise<Result<unknown, { readonly kind: string }>>
  /** What it is in the model once it is done. */
  readonly apply: (value: unknown) => Promise<void> | void
  /** Done twice at one moment, it is done once. */
  readonly isOnce: boolean
}

export function attempt<Value>(given: {
  readonly act: string
  readonly about: string
  readonly refused: readonly (string | undefined | false)[]
  readonly by: Actor
  readonly perform: (by: Actor) => Promise<Result<Value, { readonly kind: string }>>
  readonly apply: (value: Value) => Promise<void> | void
  readonly isOnce?: boolean
}): Attempt {
  const refused = given.refused.filter((kind) => kind !== undefined && kind !== false)
  return { isOnce: true, ...given, refused, apply: (value) => given.apply(value as Value) }
}

/** All that could be tried now. @param dice tells apart what is of one kind: the same for the same walk */
export type Acts = (at: { readonly model: Model; readonly world: World; readonly dice: number }) => Attempt[]
