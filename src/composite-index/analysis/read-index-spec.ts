import type { FormFinding } from '../../kernel/form-finding.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'
import type { WeighedSpec } from '../computation/derived-weights.ts'
import type { AskedSpec, CheckSpec } from '../spec/index-spec.ts'
import indexSpecSchemaJson from './index-spec.schema.json' with { type: 'json' }
import type { SensitivitySpec } from './sensitivity.ts'
import type { UncertaintySpec } from './uncertainty.ts'

export const indexSpecSchema: Schema = indexSpecSchemaJson

/** A spec file: how the index is computed, and which uncertainty and sensitivity analyses to run. */
export type IndexDocument = AskedSpec & {
  readonly check?: CheckSpec
  readonly uncertainty?: UncertaintySpec
  readonly sensitivity?: SensitivitySpec
}

/** A spec whose weights have been derived. */
export type WeighedDocument = Omit<IndexDocument, 'weights'> & WeighedSpec

/** Parses and validates a spec. */
export function readIndexSpec(value: unknown): Result<IndexDocument, readonly FormFinding[]> {
  const findings = checkAgainst(indexSpecSchema, value)
  if (findings.length > 0) return refuse(findings)
  const document = value as IndexDocument
  const late = stepsBeyond(document)
  return late.length > 0 ? refuse(late) : accept(document)
}

/** References to steps that do not exist. */
function stepsBeyond({ steps, check, uncertainty, sensitivity }: IndexDocument): FormFinding[] {
  const maximum = steps.length
  const beyond = (pointer: string, got: number): FormFinding[] =>
    got > maximum ? [{ pointer, code: 'above-maximum', maximum, got }] : []
  const varied = Object.entries({ uncertainty, sensitivity }).flatMap(([part, asked]) =>
    (asked?.vary ?? []).flatMap((variation, index) =>
      variation.vary === 'step' || variation.vary === 'parameter' ? beyond(`/${part}/vary/${index}/step`, variation.step) : [],
    ),
  )
  return [...beyond('/check/after', check?.after ?? 0), ...varied]
}
