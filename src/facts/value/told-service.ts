import type { Month } from '../../kernel/calendar.ts'
import type { Database } from '../../platform/db/database.ts'
import { factsAskedBy, type Provision } from '../../policies/index.ts'
import { type FactValue, isValueOf, type ToldFact, toldFacts } from '../dictionary/dictionary.ts'
import { knownFacts } from './value-store.ts'

/** What somebody told of a month, for the facts one provision asks. */
export interface ToldMonth {
  readonly asked: readonly ToldFact[]
  /** Of a province or commune. */
  readonly ofUnit: (unitId: string) => Readonly<Record<string, FactValue>>
  readonly ofGroups: (groupIds: readonly string[]) => Promise<ReadonlyMap<string, Readonly<Record<string, FactValue>>>>
  readonly ofSeats: (seatIds: readonly string[]) => Promise<ReadonlyMap<string, Readonly<Record<string, FactValue>>>>
}

/** The facts a provision asks that somebody tells. */
export function listAskedFacts(provision: Provision): ToldFact[] {
  const names = new Set(factsAskedBy(provision))
  return toldFacts([provision]).filter(({ name }) => names.has(name))
}

/**
 * Reads what was confirmed for a month, of the facts a provision asks. A value that does not fit what the provision says of
 * its fact is not known: another act may have used the name for something else.
 */
export async function toldMonth(database: Database, provision: Provision, month: Month): Promise<ToldMonth> {
  const asked = listAskedFacts(provision)
  const namesOf = (...kinds: ToldFact['subject'][]) =>
    asked.filter(({ subject }) => kinds.includes(subject)).map(({ name }) => name)
  const read = async (kinds: readonly ToldFact['subject'][], subjectIds?: readonly string[]) => {
    const facts = namesOf(...kinds)
    const known = await knownFacts(database, { month, facts, kinds, ...(subjectIds && { subjectIds }) })
    return new Map([...known].map(([subject, values]) => [subject, fitting(values, asked)]))
  }
  const units = await read(['province', 'commune'])
  return {
    asked,
    ofUnit: (unitId) => units.get(unitId) ?? {},
    ofGroups: (groupIds) => read(['group'], groupIds),
    ofSeats: (seatIds) => read(['seat'], seatIds),
  }
}

const fitting = (values: Readonly<Record<string, FactValue>>, asked: readonly ToldFact[]): Record<string, FactValue> =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => asked.some((fact) => fact.name === name && isValueOf(fact, value))),
  )
