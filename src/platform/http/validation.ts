import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import fastJson from 'fast-json-stringify'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { isPlainDate } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import { compileOnce } from './request/compile-once.ts'
import { findUnkeepable } from './request/keepable.ts'
import { findOddNumber } from './request/odd-number.ts'
import { strict } from './request/strict-schema.ts'
import { fieldText } from './text.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** The programme is about people alive and money of these years; a day outside is a slip, and beyond 9999 no day to a program. */
const CENTURIES = /^(19|20|21)/

/** \p{C}: control, format, unassigned and private characters. */
const SHOWN = /^(?!\s*$)[^\p{C}\p{Zl}\p{Zp}]*$/u

const shared = { allErrors: true, useDefaults: true, strict: false, removeAdditional: false } as const
/** Query strings are coerced: `limit=50` becomes a number. */
const reading = new Ajv({ ...shared, coerceTypes: 'array' })
/** Bodies are not coerced: the string "1500000" is no amount. */
const exact = new Ajv({ ...shared, coerceTypes: false })
for (const ajv of [reading, exact]) {
  addFormats.default(ajv)
  // The library's own take `urn:uuid:…` and the year 0, which PostgreSQL does not.
  ajv.addFormat('uuid', UUID)
  ajv.addFormat('shown-name', SHOWN)
  ajv.addFormat('date', (text: string) => CENTURIES.test(text) && isPlainDate(text))
}

type FieldError = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>

const compileReading = compileOnce((schema: TSchema) => reading.compile(strict(schema) as TSchema))
export const compileBody = compileOnce((schema: TSchema) => exact.compile(strict(schema) as TSchema))
export const compileAnswer = compileOnce((schema: TSchema) => fastJson(schema))

/** Holds a part of a request to its schema, made strict, and to texts that can be kept. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const isBody = httpPart === 'body'
  const compile = isBody ? compileBody : compileReading
  return (given: unknown) => {
    const validate = compile(schema)
    const instancePath = findUnkeepable(given)
    if (instancePath !== undefined) return { error: [{ instancePath, keyword: 'keepable', schemaPath: '', params: {} }] }
    const odd = isBody ? undefined : findOddNumber(schema, given)
    if (odd !== undefined) return { error: [{ instancePath: odd, keyword: 'type', schemaPath: '', params: { type: 'integer' } }] }
    return validate(given) ? true : { error: (validate.errors ?? []).map((error) => ({ ...error })) }
  }
}

/** Writes an answer as its schema has it: a field the schema does not name never leaves. */
export const serializerCompiler: FastifySerializerCompiler<TSchema> =
  ({ schema }) =>
  (answer) =>
    compileAnswer(schema)(answer)

export interface FieldProblem extends BilingualText {
  readonly field: string
  readonly rule: string
}

/** The invalid fields, each once, with its sentence; at most twenty. */
export function fieldProblems(errors: readonly FieldError[]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>()
  for (const error of errors) {
    const problem = fieldProblem(error)
    // A failed union reports an error for each branch; the first error is the most useful one.
    if (!byField.has(problem.field)) byField.set(problem.field, problem)
  }
  return [...byField.values()].slice(0, 20)
}

function fieldProblem({ instancePath, keyword, params }: FieldError): FieldProblem {
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
