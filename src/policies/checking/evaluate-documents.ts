import { isMonth, type Month } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { prepare } from '../evaluation/evaluate.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { vocabularyOf } from '../provision/declared-facts.ts'
import { readProvision, toDoubt } from './check-provision.ts'
import { readFacts } from './fact-reading.ts'
import type { NotEvaluated } from './refusal.ts'

/** Evaluates documents as they come from a file or a form: everything is read before anything is computed. */
export function evaluateDocuments(from: { provision: unknown; facts: unknown; month: string }): Result<Evaluation, NotEvaluated> {
  if (!isMonth(from.month)) return refuse({ kind: 'month-unreadable', month: from.month })
  const month: Month = from.month
  const provision = readProvision(from.provision)
  if (!provision.ok) return refuse({ kind: 'provision-doubtful', doubts: provision.refusal })
  const facts = readFacts(from.facts, month, vocabularyOf(provision.value))
  if (!facts.ok) return refuse({ kind: 'facts-doubtful', doubts: facts.refusal.map(toDoubt) })
  try {
    return accept(prepare(provision.value)(facts.value, month))
  } catch (error) {
    if (!isOverflow(error)) throw error
    return refuse({ kind: 'amount-beyond-reckoning' })
  }
}

/** Quantities that no register has, times a rate, leave the safe integers; the kernel then stops rather than round. */
const isOverflow = (error: unknown): boolean => error instanceof Error && error.message.endsWith('is a whole number of đồng')
