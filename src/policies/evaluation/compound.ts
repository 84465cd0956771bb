import { isCompound, singlesOf } from '../provision/condition-parts.ts'
import type { Citation, CompoundCondition, Condition } from '../provision/provision.ts'
import type { Reason, Trace } from './evaluation.ts'
import type { PersonFacts } from './facts.ts'
import { isOfPerson, missingFor, type Seen, type Truth, truthOf, valuesSeen } from './truth.ts'

/** A condition made of others, with its place in the act written out. */
export interface ReadyCompound {
  readonly condition: CompoundCondition
  readonly article: string
  readonly code: string
  readonly facts: readonly string[]
}

export interface ReadyCompounds {
  readonly group: readonly ReadyCompound[]
  readonly person: readonly ReadyCompound[]
}

export function readyCompounds(
  conditions: readonly Condition[],
  place: (citation: Citation | undefined) => string,
): ReadyCompounds {
  const ready = conditions.filter(isCompound).map((condition) => ({
    condition,
    article: place(condition.citation),
    code: condition.code ?? 'no-alternative-met',
    facts: [...new Set(singlesOf(condition).map(({ fact }) => fact))],
  }))
  return {
    group: ready.filter(({ condition }) => !isOfPerson(condition)),
    person: ready.filter(({ condition }) => isOfPerson(condition)),
  }
}

/** Appends a step for each, and one reason for each that does not hold: alternatives that were not needed are none. */
export function compoundsHold(
  compounds: readonly ReadyCompound[],
  seen: Seen & { readonly trace: Trace },
  benefit?: string,
): boolean {
  const about = benefit === undefined ? {} : { benefit }
  let all = true
  for (const compound of compounds) {
    const { condition, article } = compound
    const truth = truthOf(condition, seen)
    const inputs = valuesSeen([condition], seen)
    seen.trace.steps.push({ step: 'conditions', article, ...about, inputs, result: truth === 'holds' })
    if (truth === 'holds') continue
    all = false
    seen.trace.reasons.push(...reasonsFor(compound, truth, seen).map((reason) => ({ ...reason, ...about })))
  }
  return all
}

function reasonsFor({ condition, article, code, facts }: ReadyCompound, truth: Truth, seen: Seen): Reason[] {
  if (truth === 'fails') return [{ code, article, facts }]
  return missingFor([condition], seen).map((fact) => ({ code: 'fact-missing', article, fact }))
}

/** Of the persons, those for whom every compound holds; the others are named under the first that does not. */
export function personsInCompounds(
  compounds: readonly ReadyCompound[],
  persons: readonly PersonFacts[],
  seen: Seen,
): { met: readonly PersonFacts[]; reasons: Reason[] } {
  if (compounds.length === 0) return { met: persons, reasons: [] }
  const left = new Map<string, { reason: Reason; ids: string[] }>()
  const met = persons.filter((person) => {
    const ofPerson = { ...seen, person }
    for (const compound of compounds) {
      const truth = truthOf(compound.condition, ofPerson)
      if (truth === 'holds') continue
      const [reason = { code: compound.code, article: compound.article }] = reasonsFor(compound, truth, ofPerson)
      const key = `${reason.code} ${reason.fact} ${compound.article} ${compound.facts.join()}`
      const same = left.get(key)
      if (same === undefined) left.set(key, { reason, ids: [person.id] })
      else same.ids.push(person.id)
      return false
    }
    return true
  })
  return { met, reasons: [...left.values()].map(({ reason, ids }) => ({ ...reason, persons: ids })) }
}
