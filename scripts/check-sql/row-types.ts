import ts from 'typescript'
import type { CheckedServer, ServerType } from './server.ts'

/** What a value is in the program, as far as the driver tells one from another. */
export type Kind = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'json' | { readonly listOf: Kind }

const SAMPLES: Readonly<Record<string, string>> = {
  bool: 't',
  int2: '1',
  int4: '1',
  int8: '1',
  oid: '1',
  float4: '1',
  float8: '1',
  numeric: '1',
  date: '2024-01-31',
  timestamp: '2024-01-31 10:00:00',
  timestamptz: '2024-01-31 10:00:00+00',
  bytea: '\\x00',
  json: '{}',
  jsonb: '{}',
}

/** What a column's values come out as: told by the driver's own parser, given such a value. */
export function kindOfColumn({ catalogue, parserOf }: CheckedServer, oid: number, driver: 'kysely' | 'pg'): Kind {
  return kindOfValue(parserOf(oid, driver)(sampleOf(catalogue.types, oid)))
}

function sampleOf(types: ServerTypes, oid: number): string {
  const { name, element } = types.get(oid) ?? { name: 'text', element: undefined }
  return element === undefined ? (SAMPLES[name] ?? 'x') : `{"${sampleOf(types, element).replace(/["\\]/g, '\\$&')}"}`
}

function kindOfValue(value: unknown): Kind {
  if (Array.isArray(value)) return { listOf: kindOfValue(value[0]) }
  if (value instanceof Date) return 'Date'
  if (Buffer.isBuffer(value)) return 'Buffer'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'json'
}

export const nameOfKind = (kind: Kind): string => (typeof kind === 'object' ? `${nameOfKind(kind.listOf)}[]` : kind)

/** Every form of a type is what such a column gives. */
export function isReadAs(checker: ts.TypeChecker, type: ts.Type, kind: Kind): boolean {
  if ((type.flags & ts.TypeFlags.Any) !== 0) return false
  if ((type.flags & ts.TypeFlags.Unknown) !== 0) return true
  const parts = partsOf(type)
  return parts.every((part) => isOne(checker, part, kind)) && !(kind === 'json' && parts.every((part) => isScalar(checker, part)))
}

function isOne(checker: ts.TypeChecker, part: ts.Type, kind: Kind): boolean {
  if (typeof kind === 'object') {
    const items = itemOf(checker, part)
    return items !== undefined && isReadAs(checker, items, kind.listOf)
  }
  switch (kind) {
    case 'string':
      return checker.isTypeAssignableTo(part, checker.getStringType())
    case 'number':
      return checker.isTypeAssignableTo(part, checker.getNumberType())
    case 'boolean':
      return checker.isTypeAssignableTo(part, checker.getBooleanType())
    case 'Date':
    case 'Buffer':
      return part.getSymbol()?.name === kind
    case 'json':
      return isJson(checker, part, new Set())
  }
}

const isScalar = (checker: ts.TypeChecker, part: ts.Type): boolean =>
  (['string', 'number', 'boolean'] as const).some((kind) => isOne(checker, part, kind))

const NEVER_IN_JSON = new Set(['Date', 'Buffer', 'Uint8Array', 'Map', 'Set'])

/** What JSON cannot hold is not what a reader gets, however deep it is asserted. */
function isJson(checker: ts.TypeChecker, type: ts.Type, above: Set<ts.Type>): boolean {
  if (above.has(type)) return true
  above.add(type)
  return partsOf(type).every((part) => {
    if (NEVER_IN_JSON.has(part.getSymbol()?.name ?? '') || (part.flags & ts.TypeFlags.BigIntLike) !== 0) return false
    if ((part.flags & ts.TypeFlags.Object) === 0) return true
    const items = itemOf(checker, part)
    if (items !== undefined) return isJson(checker, items, above)
    return checker.getPropertiesOfType(part).every((property) => isJson(checker, checker.getTypeOfSymbol(property), above))
  })
}

/** The forms of a type other than null and undefined. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  const parts = type.isUnion() ? type.types : [type]
  return parts.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
}

const itemOf = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined =>
  checker.isArrayLikeType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined

/** The type lets that word in: a text does, and a union that names it. */
export const isWordOf = (checker: ts.TypeChecker, type: ts.Type, word: string): boolean =>
  checker.isTypeAssignableTo(checker.getStringLiteralType(word), type)

export const mayBeNull = (type: ts.Type): boolean => {
  const parts = type.isUnion() ? type.types : [type]
  return parts.some(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0)
}

const TAKES: Readonly<Record<string, readonly string[]>> = {
  int2: ['number'],
  int4: ['number'],
  int8: ['number'],
  oid: ['number'],
  float4: ['number'],
  float8: ['number'],
  numeric: ['number', 'string'],
  bool: ['boolean'],
  timestamp: ['Date', 'string'],
  timestamptz: ['Date', 'string'],
  bytea: ['Buffer', 'Uint8Array'],
  json: ['string', 'object'],
  jsonb: ['string', 'object'],
}

/** Every form of a value may be sent where the server expects that type. */
export function isSentAs(checker: ts.TypeChecker, type: ts.Type, expected: { oid: number; types: ServerTypes }): boolean {
  const { name, element } = expected.types.get(expected.oid) ?? { name: 'text', element: undefined }
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return false
  return partsOf(type).every((part) => {
    const items = itemOf(checker, part)
    if (element !== undefined) return items !== undefined && isSentAs(checker, items, { ...expected, oid: element })
    return items === undefined && (TAKES[name] ?? ['string']).includes(sortOf(checker, part))
  })
}

type ServerTypes = ReadonlyMap<number, ServerType>

function sortOf(checker: ts.TypeChecker, part: ts.Type): string {
  if (checker.isTypeAssignableTo(part, checker.getStringType())) return 'string'
  if (checker.isTypeAssignableTo(part, checker.getNumberType())) return 'number'
  if (checker.isTypeAssignableTo(part, checker.getBooleanType())) return 'boolean'
  const name = part.getSymbol()?.name ?? ''
  return ['Date', 'Buffer', 'Uint8Array'].includes(name) ? name : 'object'
}
