import { type FormFinding, under } from '../kernel/form-finding.ts'
import { accept, type Result, refuse } from '../kernel/result.ts'
import { checkAgainst, type Schema } from '../kernel/schema-check.ts'
import indexSpecSchemaJson from './index-spec.schema.json' with { type: 'json' }
import type { IndexSpec } from './index-spec.ts'
import type { SensitivitySpec } from './sensitivity.ts'
import type { UncertaintySpec } from './uncertainty.ts'

export const indexSpecSchema: Schema = indexSpecSchemaJson

/** A spec as its file has it: how the index is made, and what is asked of how sure it is. */
export type IndexDocument = IndexSpec & { readonly uncertainty?: UncertaintySpec; readonly sensitivity?: SensitivitySpec }

/** Reads a spec, or says at which place it is none. */
export function readIndexSpec(value: unknown): Result<IndexDocument, readonly FormFinding[]> {
  const findings = checkAgainst(indexSpecSchema, value)
  if (findings.length > 0) return refuse(findings)
  const document = value as IndexDocument
  const late = [...byCode(document), ...stepsBeyond(document)]
  return late.length > 0 ? refuse(late) : accept(document)
}

const PARTS = indexSpecSchema.$defs as Readonly<Record<string, Schema>>
const TREATMENT = PARTS['step']?.oneOf?.find(({ properties }) => properties?.['do']?.const === 'treat')?.properties ?? {}
const OWN_TREATMENT: Schema = {
  oneOf: [
    { type: 'string', enum: ['none'] },
    { type: 'object', properties: TREATMENT, additionalProperties: false },
  ],
}
const NUMBER: Schema = { type: 'number' }
const TEXT: Schema = { type: 'string' }

/** What stands under the code of an indicator, a node or a unit: a schema of known fields says nothing of it. */
function byCode({ steps, weights }: IndexSpec): FormFinding[] {
  const inSteps = steps.flatMap((step, index): FormFinding[] => {
    const check = (field: string, schema: Schema): FormFinding[] =>
      eachUnder((step as unknown as Record<string, unknown>)[field], under(`/steps/${index}`, field), schema)
    switch (step.do) {
      case 'denominate':
        return [...check('by', TEXT), ...check('scale', NUMBER)]
      case 'treat':
        return check('indicators', OWN_TREATMENT)
      case 'normalise':
        return check('indicators', { $defs: PARTS, $ref: '#/$defs/normalisation' })
      case 'aggregate':
        return check('nodes', { $defs: PARTS, $ref: '#/$defs/aggregation' })
      default:
        return []
    }
  })
  return [...inSteps, ...weightsIn(weights)]
}

function weightsIn(weights: IndexSpec['weights']): FormFinding[] {
  if (typeof weights !== 'object') return []
  if (!('derive' in weights)) return eachUnder(weights, '/weights', { type: 'number', minimum: 0 })
  const findings = checkAgainst({ $defs: PARTS, $ref: '#/$defs/derivedWeighting' }, weights)
  return findings.map((finding) => ({ ...finding, pointer: `/weights${finding.pointer}` }))
}

const eachUnder = (value: unknown, pointer: string, schema: Schema): FormFinding[] =>
  Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).flatMap(([code, own]) =>
    checkAgainst(schema, own).map((finding) => ({ ...finding, pointer: `${under(pointer, code)}${finding.pointer}` })),
  )

function stepsBeyond({ steps, uncertainty, sensitivity }: IndexDocument): FormFinding[] {
  return Object.entries({ uncertainty, sensitivity }).flatMap(([part, asked]) =>
    (asked?.vary ?? []).flatMap((variation, index): FormFinding[] =>
      variation.vary === 'step' && variation.step > steps.length
        ? [{ pointer: `/${part}/vary/${index}/step`, code: 'above-maximum', maximum: steps.length, got: variation.step }]
        : [],
    ),
  )
}
