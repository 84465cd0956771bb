import type { Month } from '../../kernel/calendar.ts'
import { isMonth } from '../../kernel/calendar.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'
import { prepare } from '../evaluation/evaluate.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import provisionSchemaJson from '../provision/provision.schema.json' with { type: 'json' }
import type { Provision } from '../provision/provision.ts'
import { findInconsistencies } from './consistency.ts'
import { type Doubt, type Finding, severityOf } from './doubt.ts'
import { doubtText } from './doubt-text.ts'
import { readFacts } from './fact-reading.ts'
import { type ExampleOutcome, workExamples } from './worked-example.ts'

/** JSON Schema 2020-12 of a provision, as published. */
export const provisionSchema = provisionSchemaJson as Schema

export interface ProvisionCheck {
  /** There when the document can be evaluated: no error in it but, perhaps, in its examples. */
  readonly provision?: Provision
  readonly doubts: readonly Doubt[]
  readonly examples: readonly ExampleOutcome[]
  /** No error at all, and every worked example comes out to the đồng. */
  readonly isReady: boolean
}

/**
 * Checks a document that claims to be a provision: its form, what must fit together, and its worked
 * examples, which are evaluated and shown as expected against got.
 */
export function checkProvision(document: unknown): ProvisionCheck {
  const read = readProvision(document)
  if (!read.ok) return { doubts: read.refusal, examples: [], isReady: false }
  const { outcomes, findings } = workExamples(read.value)
  const doubts = [...findInconsistencies(read.value), ...findings].map(toDoubt)
  return { provision: read.value, doubts, examples: outcomes, isReady: doubts.every(isWarning) }
}

/** The document as a provision that can be evaluated, or every error in it. Its examples are not worked. */
export function readProvision(document: unknown): Result<Provision, readonly Doubt[]> {
  const form = checkAgainst(provisionSchema, document).map(aboutFact)
  if (form.length > 0) return refuse(form.map(toDoubt))
  const provision = document as Provision
  const errors = findInconsistencies(provision)
    .map(toDoubt)
    .filter((doubt) => !isWarning(doubt))
  return errors.length > 0 ? refuse(errors) : accept(provision)
}

/** A word that is no fact is told as one: the vocabulary is long, the nearest words help. */
const aboutFact = (finding: Finding): Finding =>
  finding.code === 'not-among' && /\/(fact|tiers\/by)$/.test(finding.pointer)
    ? { pointer: finding.pointer, code: 'fact-unknown', fact: finding.got, near: finding.near }
    : finding

const toDoubt = (finding: Finding): Doubt => ({ ...finding, severity: severityOf(finding), ...doubtText(finding) })
const isWarning = ({ severity }: Doubt): boolean => severity === 'warning'

export type NotEvaluated =
  | { readonly kind: 'provision-doubtful'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'facts-doubtful'; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'month-unreadable'; readonly month: string }
  | { readonly kind: 'amount-beyond-reckoning' }

/** Evaluates documents as they come from a file or a form: everything is read before anything is computed. */
export function evaluateDocuments(from: { provision: unknown; facts: unknown; month: string }): Result<Evaluation, NotEvaluated> {
  if (!isMonth(from.month)) return refuse({ kind: 'month-unreadable', month: from.month })
  const month: Month = from.month
  const provision = readProvision(from.provision)
  if (!provision.ok) return refuse({ kind: 'provision-doubtful', doubts: provision.refusal })
  const facts = readFacts(from.facts, month)
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
