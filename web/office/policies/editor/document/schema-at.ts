import type { BilingualText } from '../../../../../src/kernel/result.ts'
import type { Schema } from '../../../../../src/kernel/schema-check.ts'
import { provisionSchema } from '../../../../../src/policies/index.ts'
import type { Place } from './document-path.ts'

/** What the schema says of one place of a provision; `undefined` where it knows no such place. */
export function schemaAt(place: Place): Schema | undefined {
  return place.reduce<Schema | undefined>((schema, step) => schema && inner(schema, step), provisionSchema)
}

function inner(schema: Schema, step: string | number): Schema | undefined {
  const found = typeof step === 'number' ? schema.items : (holding(schema, step)?.properties?.[step] ?? undefined)
  return found && resolve(found)
}

/** The schema itself, or that branch of it, which has the field. */
function holding(schema: Schema, field: string): Schema | undefined {
  if (schema.properties?.[field] !== undefined) return schema
  return schema.oneOf?.map(resolve).find(({ properties }) => properties?.[field] !== undefined)
}

/** A name of its own goes before the one of what is referred to; its hint is not that one's. */
function resolve(schema: Schema): Schema {
  const { $ref, title, description } = schema
  const target = $ref === undefined ? undefined : provisionSchema.$defs?.[$ref.replace('#/$defs/', '')]
  if (target === undefined) return schema
  const { description: _, ...named } = target
  return { ...named, ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
}

export function isRequiredAt(place: Place): boolean {
  const field = place.at(-1)
  const around = schemaAt(place.slice(0, -1))
  return typeof field === 'string' && around !== undefined && (holding(around, field)?.required?.includes(field) ?? false)
}

/** Nothing in it is allowed only where nothing of it is asked for. */
export function mayBeEmpty(place: Place): boolean {
  const { required = [], minProperties = 0, oneOf } = schemaAt(place) ?? {}
  return required.length === 0 && minProperties === 0 && oneOf === undefined
}

/** The name of a place in the published schema, which gives each in both languages. */
export const titleAt = (place: Place): BilingualText => bothOf(schemaAt(place)?.title ?? String(place.at(-1) ?? ''))

export function hintAt(place: Place): BilingualText | undefined {
  const written = schemaAt(place)?.description
  return written === undefined ? undefined : bothOf(written)
}

function bothOf(written: string): BilingualText {
  const [vi = written, en = vi] = written.split(' · ')
  return { vi, en }
}

/** What one row of a list is called; by the list's own name where its rows have none. */
export const rowTitle = (list: Place): BilingualText => titleAt(schemaAt([...list, 0])?.title === undefined ? list : [...list, 0])

export const placeOf = (pointer: string): Place =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** The place a JSON pointer names, in words: `Khoản hỗ trợ 1 › Mức › Bậc 2`. */
export function placeInWords(pointer: string, language: 'vi' | 'en'): string {
  const place = placeOf(pointer)
  const named = place.map((step, index) => {
    const before = place.slice(0, index)
    if (typeof step === 'number') return `${rowTitle(before)[language]} ${step + 1}`
    return typeof place[index + 1] === 'number' ? undefined : titleAt([...before, step])[language]
  })
  return named.filter((part) => part !== undefined).join(' › ')
}
