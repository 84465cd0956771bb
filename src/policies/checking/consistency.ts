import { under } from '../../kernel/form-finding.ts'
import { conditionsOfBan } from '../evaluation/conditions.ts'
import { COUNTING } from '../evaluation/quantity.ts'
import { vocabularyOf } from '../provision/declared-facts.ts'
import type { ApprovalThreshold, Benefit, DeclaredFact, PayerPart, Provision } from '../provision/provision.ts'
import { GROUP_FACTS, PERSON_FACTS } from '../provision/vocabulary.ts'
import { checkBenefit } from './benefit-check.ts'
import { checkProvisionCaps } from './cap-check.ts'
import { checkConditions } from './condition-check.ts'
import { countsPersons, isCeiling } from './counts-persons.ts'
import { checkDates } from './dates.ts'
import type { Finding } from './doubt.ts'

/** Checks the consistency that a schema cannot express. The document must already match the schema. */
export function findInconsistencies(provision: Provision): Finding[] {
  const vocabulary = vocabularyOf(provision)
  const conditions = provision.conditions ?? []
  const besides = [...conditions, ...(provision.noOverlap ? conditionsOfBan(provision.noOverlap) : [])]
  return [
    ...checkDates(provision),
    ...checkDeclared(provision.facts ?? []),
    ...checkConditions(conditions, { vocabulary, pointer: '/conditions', nobodyCounted: firstWithoutPersons(provision) }),
    ...provision.benefits.flatMap((benefit, index) =>
      checkBenefit(benefit, { vocabulary, pointer: under('/benefits', index), besides }),
    ),
    ...checkIds(provision),
    ...checkProvisionCaps(provision.caps),
    ...checkSharing(provision),
    ...checkTopUp(provision),
    ...checkOverlapBan(provision),
    ...checkApprovals(provision.approvals ?? []),
  ]
}

/** A condition of the whole on persons would pass over every sum that counts none. */
const firstWithoutPersons = ({ benefits }: Provision): string | undefined =>
  everyBenefit(benefits, '/benefits').find(({ benefit }) => !isCeiling(benefit) && !countsPersons(benefit))?.benefit.id

function everyBenefit(benefits: readonly Benefit[], pointer: string): { benefit: Benefit; pointer: string }[] {
  return benefits.flatMap((benefit, index) => {
    const at = under(pointer, index)
    return [{ benefit, pointer: at }, ...everyBenefit(benefit.inside ?? [], under(at, 'inside'))]
  })
}

function checkIds({ benefits }: Provision): Finding[] {
  const seen = new Set<string>()
  return everyBenefit(benefits, '/benefits').flatMap(({ benefit, pointer }): Finding[] => {
    if (seen.has(benefit.id)) return [{ pointer: under(pointer, 'id'), code: 'given-twice', value: benefit.id }]
    seen.add(benefit.id)
    return []
  })
}

/** A fact of the act’s own is named once, by no name of the vocabulary, and a choice has what to choose from. */
function checkDeclared(facts: readonly DeclaredFact[]): Finding[] {
  const seen = new Set<string>()
  return facts.flatMap(({ name, type, values }, index): Finding[] => {
    const pointer = under('/facts', index)
    const isTaken = seen.has(name) || Object.hasOwn(GROUP_FACTS, name) || Object.hasOwn(PERSON_FACTS, name)
    seen.add(name)
    if (isTaken) return [{ pointer: under(pointer, 'name'), code: 'fact-name-taken', fact: name }]
    return (type === 'choice') === (values !== undefined) ? [] : [{ pointer, code: 'choices-go-with-a-choice', fact: name }]
  })
}

function checkSharing(provision: Provision): Finding[] {
  const { sharing } = provision
  if (sharing === undefined) return []
  const place = { vocabulary: vocabularyOf(provision), nobodyCounted: provision.benefits[0]?.id }
  return [
    ...checkPayers(sharing.payers, '/sharing/payers'),
    ...(sharing.cases ?? []).flatMap(({ when, payers }, index) => {
      const pointer = under('/sharing/cases', index)
      return [
        ...checkConditions(when, { ...place, pointer: under(pointer, 'when') }),
        ...checkPayers(payers, under(pointer, 'payers')),
      ]
    }),
  ]
}

/** Exact: the fractions are added up as whole numbers. */
function checkPayers(payers: readonly PayerPart[], pointer: string): Finding[] {
  const whole = payers.reduce((product, { share }) => product * BigInt(share.whole), 1n)
  const part = payers.reduce((sum, { share }) => sum + (BigInt(share.part) * whole) / BigInt(share.whole), 0n)
  const names = payers.map(({ payer }) => payer)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return [
    ...(part === whole ? [] : [{ pointer, code: 'shares-do-not-add-up' as const, part: `${part}/${whole}` }]),
    ...(twice === undefined ? [] : [{ pointer, code: 'given-twice' as const, value: twice }]),
  ]
}

/** A multiple of the level needs one level: sums that differ from case to case have none. */
function checkTopUp({ topUp, benefits }: Provision): Finding[] {
  if (topUp?.of !== 'level') return []
  const unclear = benefits.find(({ rate }) => rate === undefined || !('amount' in rate))
  return unclear === undefined ? [] : [{ pointer: '/topUp/of', code: 'level-unclear', benefit: unclear.id }]
}

function checkOverlapBan({ noOverlap, benefits }: Provision): Finding[] {
  if (noOverlap === undefined) return []
  const counted = everyBenefit(benefits, '').some(({ benefit }) => 'lists' in COUNTING[benefit.per])
  const needsPersons = noOverlap.scope === 'person' && !counted
  const otherGroup = noOverlap.scope === 'group' && noOverlap.with.includes('other-group')
  return needsPersons || otherGroup ? [{ pointer: '/noOverlap', code: 'overlap-needs-persons' }] : []
}

function checkApprovals(thresholds: readonly ApprovalThreshold[]): Finding[] {
  return thresholds.flatMap((threshold, index): Finding[] => {
    const before = thresholds[index - 1]
    const rises = before === undefined || (threshold.atLeast > before.atLeast && threshold.approvers >= before.approvers)
    return rises ? [] : [{ pointer: under('/approvals', index), code: 'thresholds-not-rising' }]
  })
}
