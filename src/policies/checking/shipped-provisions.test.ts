import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { month } from '../../kernel/calendar.ts'
import { sumVnd, vnd } from '../../kernel/money.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { personAmounts } from '../evaluation/portion.ts'
import { approversNeeded } from '../provision/approvals.ts'
import type { Provision } from '../provision/provision.ts'
import { getShippedProvision, SHIPPED_PROVISIONS } from '../provision/shipped-provisions.ts'
import { describeProvision } from '../telling/describe-text.ts'
import { checkProvision, provisionSchema } from './check-provision.ts'
import { factsSchema } from './facts-schema.ts'

interface Validator {
  compile(schema: unknown): ((value: unknown) => boolean) & { errors?: unknown }
}
const Ajv = createRequire(import.meta.url)('ajv/dist/2020').default as new (options: object) => Validator
const ajv = new Ajv({ allErrors: true })
const isProvision = ajv.compile(provisionSchema)
const isFacts = ajv.compile(factsSchema())

describe('the acts that come with the programme', () => {
  test.each(SHIPPED_PROVISIONS.map((provision) => [provision.code, provision] as const))(
    '%s: has no error, and every worked example comes out to the đồng',
    (_, provision) => {
      const { doubts, examples, isReady } = checkProvision(provision)
      expect(doubts.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(examples.map(({ holds }) => holds)).toEqual(provision.workedExamples.map(() => true))
      expect(isReady).toBe(true)
      expect(isProvision(provision), JSON.stringify(isProvision.errors)).toBe(true)
      for (const example of provision.workedExamples) expect(isFacts(example.facts), JSON.stringify(isFacts.errors)).toBe(true)
    },
  )

  test('Yên Bái, decision 1845: 771 groups from June to December 2023 come to exactly 2.698.500.000 đồng', () => {
    const { examples } = checkProvision(getShippedProvision('yen-bai-2022-groups'))
    expect(examples[0]?.got.amount).toBe(2_698_500_000)
  })

  test('Bình Dương: each person has their own days, and a night only on urgent direction', () => {
    const facts = {
      groupActive: true,
      directionAttached: true,
      urgentDirection: true,
      members: [
        { id: 'a', mobilisedDays: 2, mobilisedNights: 1 },
        { id: 'b', mobilisedDays: 0, mobilisedNights: 0 },
      ],
      mobilisedPersons: [{ id: 'x', mobilisedDays: 1, mobilisedNights: 0 }],
    }
    const evaluation = evaluate(getShippedProvision('binh-duong-2023-groups'), facts, month('2024-03'))
    expect(evaluation.amount).toBe(2 * 60_000 + 3 * 150_000 + 200_000)
    expect(personAmounts(evaluation)).toEqual([
      { id: 'a', amount: 60_000 + 300_000 + 200_000 },
      { id: 'b', amount: 60_000 },
      { id: 'x', amount: 150_000 },
    ])
    expect(sumVnd(personAmounts(evaluation).map(({ amount }) => amount))).toBe(evaluation.amount)
  })

  test('Bình Dương: a night level above 200.000 is cut to it, and the cut is told', () => {
    const facts = {
      groupActive: true,
      memberCount: 0,
      urgentDirection: true,
      personNights: 2,
      decidedRates: { 'urgent-night': vnd(250_000) },
    }
    const { amount, caps } = evaluate(getShippedProvision('binh-duong-2023-groups'), facts, month('2024-03'))
    expect(amount).toBe(400_000)
    expect(caps).toMatchObject([{ code: 'rate-ceiling', limit: 200_000, before: 250_000, after: 200_000 }])
  })

  test('Đà Nẵng 36/2024: the ceiling of the year bites, members first, and says how much was left', () => {
    const facts = { groupActive: true, memberDays: 12, approvedCosts: vnd(300_000), paidEarlierThisYear: vnd(2_300_000) }
    const { amount, caps, benefits } = evaluate(getShippedProvision('da-nang-2024-groups'), facts, month('2025-10'))
    expect(amount).toBe(700_000)
    expect(caps).toMatchObject([{ code: 'year-ceiling', limit: 3_000_000, before: 900_000, after: 700_000 }])
    expect(benefits[0]?.inside.map((portion) => portion.amount)).toEqual([600_000, 100_000])
  })

  test('Đà Nẵng 26/2025: what members have inside never exceeds the group’s 300.000', () => {
    const members = ['a', 'b', 'c'].map((id) => ({ id, attendedDays: 3 }))
    const facts = { groupActive: true, supportedElsewhere: false, members }
    const evaluation = evaluate(getShippedProvision('da-nang-2025-groups'), facts, month('2026-02'))
    expect(evaluation.amount).toBe(300_000)
    expect(personAmounts(evaluation).map(({ amount }) => amount)).toEqual([100_000, 100_000, 100_000])
    expect(evaluation.caps).toMatchObject([{ code: 'inside-limit', before: 450_000, after: 300_000 }])
  })

  test('Đồng Nai: a cycle of a billion or more needs two approvers', () => {
    const dongNai = getShippedProvision('dong-nai-2024-groups')
    expect([999_999_999, 1_000_000_000].map((total) => approversNeeded(dongNai, vnd(total)))).toEqual([1, 2])
  })

  test('Vĩnh Long, decision 332: 202.917 persons at 400.000 through two payers add up to 81.166.800.000', () => {
    const { amount, shares } = evaluate(vinhLong, { personCount: 202_917 }, month('2026-01'))
    expect(amount).toBe(81_166_800_000)
    expect(shares.map((share) => share.amount)).toEqual([285_200_000, 80_881_600_000])
  })

  test('each is told in whole sentences, in both languages', () => {
    for (const provision of SHIPPED_PROVISIONS) {
      const { vi, en } = describeProvision(provision)
      expect(vi.length).toBe(en.length)
      expect([...vi, ...en].filter((sentence) => /undefined|null|\[object/.test(sentence))).toEqual([])
    }
    expect(describeProvision(getShippedProvision('dong-nai-2024-groups')).vi).toContain(
      'Mỗi tổ được 1.500.000 đồng một tháng (Hỗ trợ tổ hằng tháng).',
    )
  })
})

const citation = { article: '1' }
const vinhLong = {
  code: 'vinh-long',
  title: { vi: 'Vĩnh Long' },
  act: { number: '332/QĐ-UBND', kind: 'decision', title: { vi: 'Quyết định' } },
  beneficiary: 'person',
  inForceFrom: '2025-12-30',
  paysFrom: '2026-01',
  benefits: [{ id: 'person', title: { vi: 'Một người' }, citation, per: 'person', period: 'round', rate: { amount: 400_000 } }],
  sharing: {
    payers: [
      { payer: 'A', level: 'province', share: { part: 713, whole: 202_917 } },
      { payer: 'B', level: 'commune', share: { part: 202_204, whole: 202_917 } },
    ],
  },
  payee: 'persons',
  workedExamples: [
    { title: { vi: 'Cả tỉnh' }, month: '2026-01', facts: { personCount: 202_917 }, expect: { amount: 81_166_800_000 } },
  ],
} as unknown as Provision

describe('the published schemas', () => {
  test('the facts schema on file is the one the vocabulary draws', () => {
    const file: unknown = JSON.parse(readFileSync(new URL('./facts.schema.json', import.meta.url), 'utf8'))
    expect(file).toEqual(factsSchema())
  })

  test('every field has its title in Vietnamese and in English', () => {
    const untitled: string[] = []
    const walk = (schema: Readonly<Record<string, unknown>>, place: string): void => {
      for (const [field, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>)) {
        const title = property['title'] ?? provisionSchema.$defs?.[String(property['$ref']).replace('#/$defs/', '')]?.title
        if (!String(title).includes(' · ')) untitled.push(`${place}/${field}`)
        walk(property, `${place}/${field}`)
        if (property['items'] !== undefined) walk(property['items'] as Record<string, unknown>, `${place}/${field}/*`)
      }
      for (const branch of (schema['oneOf'] ?? []) as Record<string, unknown>[]) walk(branch, `${place}|`)
    }
    walk(provisionSchema as Record<string, unknown>, '')
    for (const [name, schema] of Object.entries(provisionSchema.$defs ?? {})) walk(schema as Record<string, unknown>, name)
    expect(untitled).toEqual([])
  })
})
