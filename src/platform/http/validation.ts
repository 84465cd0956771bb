import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import type { BilingualText } from '../../kernel/result.ts'
import { fieldText } from './text.ts'

const shared = { allErrors: true, useDefaults: true, strict: false, removeAdditional: false } as const
/** Query strings are coerced: `limit=50` becomes a number. */
const reading = new Ajv({ ...shared, coerceTypes: 'array' })
/** Bodies are not coerced: the string "1500000" is no amount. */
const exact = new Ajv({ ...shared, coerceTypes: false })
for (const ajv of [reading, exact]) addFormats.default(ajv)

export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? exact : reading).compile(schema)

export interface FieldProblem extends BilingualText {
  readonly field: string
  readonly rule: string
}

/** The invalid fields, each once, with its sentence; at most twenty. */
export function fieldProblems(errors: readonly Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>[]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>()
  for (const error of errors) {
    const problem = fieldProblem(error)
    // A failed union reports an error for each branch; the first error is the most useful one.
    if (!byField.has(problem.field)) byField.set(problem.field, problem)
  }
  return [...byField.values()].slice(0, 20)
}

function fieldProblem({ instancePath, keyword, params }: Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>): FieldProblem {
  const { missingProperty, additionalProperty, ...rest } = params as Record<string, unknown>
  const own = missingProperty ?? additionalProperty
  const path = instancePath.split('/').slice(1)
  const field = (typeof own === 'string' ? [...path, own] : path).join('.')
  const expected = [
    rest['limit'],
    rest['type'],
    rest['format'],
    rest['pattern'],
    rest['multipleOf'],
    rest['allowedValue'],
    rest['allowedValues'],
  ]
    .filter((value) => value !== undefined)
    .flat()
    .join(', ')
  return { field, rule: keyword, ...fieldText({ keyword, field, expected }) }
}
