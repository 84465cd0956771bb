import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'
import provisionSchemaJson from '../provision/provision.schema.json' with { type: 'json' }
import type { Provision } from '../provision/provision.ts'
import { findInconsistencies } from './consistency.ts'
import { type Doubt, type Finding, severityOf } from './doubt.ts'
import { doubtText } from './doubt-text.ts'
import { findUnpayable } from './payable.ts'
import { findSuspicions } from './suspicion.ts'
import { type ExampleOutcome, workExamples } from './worked-example.ts'

/** JSON Schema 2020-12 of a provision, as published. */
export const provisionSchema = provisionSchemaJson as Schema

export interface ProvisionCheck {
  /** Present when the document can be evaluated: errors, if any, are in its worked examples only. */
  readonly provision?: Provision
  readonly doubts: readonly Doubt[]
  readonly examples: readonly ExampleOutcome[]
  /** There are no errors, and every worked example gives the expected amount exactly. */
  readonly isReady: boolean
}

/**
 * Validates a document as a provision: its schema, its consistency, and its worked examples, which are evaluated and
 * compared with what they expect.
 */
export function checkProvision(document: unknown): ProvisionCheck {
  const read = readProvision(document)
  if (!read.ok) return { doubts: read.refusal, examples: [], isReady: false }
  const { outcomes, findings } = workExamples(read.value)
  const found = [...findInconsistencies(read.value), ...findSuspicions(read.value), ...findUnpayable(read.value), ...findings]
  const doubts = found.map(toDoubt)
  return { provision: read.value, doubts, examples: outcomes, isReady: doubts.every(isWarning) }
}

/** Parses a document as a provision, or returns all errors. Does not evaluate its worked examples. */
export function readProvision(document: unknown): Result<Provision, readonly Doubt[]> {
  const form = checkAgainst(provisionSchema, document).map(aboutFact)
  if (form.length > 0) return refuse(form.map(toDoubt))
  const provision = document as Provision
  const errors = findInconsistencies(provision)
    .map(toDoubt)
    .filter((doubt) => !isWarning(doubt))
  return errors.length > 0 ? refuse(errors) : accept(provision)
}

/** Reports an unknown word as `fact-unknown`, with the nearest facts of the vocabulary. */
const aboutFact = (finding: Finding): Finding =>
  finding.code === 'not-among' && /\/(fact|tiers\/by)$/.test(finding.pointer)
    ? { pointer: finding.pointer, code: 'fact-unknown', fact: finding.got, near: finding.near }
    : finding

/** A finding as it is shown: how grave it is, in both languages. */
export const toDoubt = (finding: Finding): Doubt => ({ ...finding, severity: severityOf(finding), ...doubtText(finding) })
const isWarning = ({ severity }: Doubt): boolean => severity === 'warning'
