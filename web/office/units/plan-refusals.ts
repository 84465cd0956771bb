import type { BilingualText } from '../../../src/kernel/result.ts'
import type { ReorganisationPlan } from './api.ts'
import {
  ending,
  hasShares,
  parentOf,
  type ReorganisationDraft,
  type ResultDraft,
  receiverOf,
  shareFrom,
} from './reorganisation-draft.ts'

/** Why a draft cannot be sent yet: a field is empty, or what is typed in it cannot be read. */
export type Lack = 'on' | 'title' | 'basis' | 'unit' | 'two-units' | 'name' | 'code' | 'parent' | 'existing' | 'share'

/** Fields of the form: those of the decision, `units`, and those of one result: `name new-1`. */
export type FieldName = string
export const fieldOf = (what: string, ref: string): FieldName => `${what} ${ref}`

/** Looked at before the server is asked, so that every field says what it lacks. */
export function lacksOf(draft: ReorganisationDraft): Map<FieldName, Lack> {
  const lacks = new Map<FieldName, Lack>()
  for (const field of ['on', 'title', 'basis'] as const) if (draft[field].trim() === '') lacks.set(field, field)
  const mergesOne = draft.act === 'merge' && draft.units.length === 1 && draft.results[0]?.isNew === true
  if (ending(draft).length === 0 && draft.act !== 'establish') lacks.set('units', 'unit')
  else if (mergesOne) lacks.set('units', 'two-units')
  for (const result of draft.results) for (const lack of lacksOfResult(draft, result)) lacks.set(fieldOf(lack, result.ref), lack)
  return lacks
}

function lacksOfResult(draft: ReorganisationDraft, result: ResultDraft): Lack[] {
  const { act } = draft
  if (act === 'move') return result.parent?.id ? [] : ['parent']
  const share: Lack[] = hasShares(draft) && shareFrom(result.share) === undefined ? ['share'] : []
  if (!result.isNew) return result.existing.id === '' ? ['existing', ...share] : share
  const name: Lack[] = result.name.trim() === '' ? ['name'] : []
  const code: Lack[] = draft.level !== 'hamlet' && result.code.trim() === '' ? ['code'] : []
  const parent: Lack[] = act !== 'amend' && parentOf(draft, result).id === '' ? ['parent'] : []
  return [...name, ...code, ...parent, ...share]
}

/** One thing the server says stands against the plan. */
export interface ToldRefusal extends BilingualText {
  readonly kind: string
  readonly change?: number
  readonly to?: string
  readonly parent?: string | null
}

const FIELD_OF_KIND: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-taken': 'name',
  'nothing-amended': 'name',
  'code-unsuitable': 'code',
  'code-taken': 'code',
  'kind-of-other-level': 'kind',
  'parent-unsuitable': 'parent',
  'share-out-of-range': 'share',
  'shares-not-whole': 'share',
  'successor-unknown': 'existing',
  'successor-ends': 'existing',
  'successor-twice': 'existing',
  'successor-of-other-level': 'existing',
}

/** What the server says, beside the field it is about; what is about no field of a result stands at the units. */
export function refusalsByField(
  draft: ReorganisationDraft,
  plan: ReorganisationPlan,
  told: readonly ToldRefusal[],
): Map<FieldName, BilingualText> {
  const refusals = new Map<FieldName, BilingualText>()
  for (const refusal of told) {
    const field = placeOf(draft, plan, refusal)
    const before = refusals.get(field)
    const said = inNames(draft, refusal)
    if (before?.vi.includes(said.vi)) continue
    refusals.set(field, before === undefined ? said : { vi: `${before.vi} ${said.vi}`, en: `${before.en} ${said.en}` })
  }
  return refusals
}

function placeOf(draft: ReorganisationDraft, plan: ReorganisationPlan, refusal: ToldRefusal): FieldName {
  const { results } = draft
  const change = plan.changes[refusal.change ?? -1]
  const what = FIELD_OF_KIND[refusal.kind]
  const named = results.find((result) => refusal.to !== undefined && refusal.to === receiverOf(result))
  const result = change?.change === 'establish' ? results.find(({ ref }) => ref === change.ref) : (named ?? results[0])
  return what !== undefined && result !== undefined && isShown(draft, result, what) ? fieldOf(what, result.ref) : 'units'
}

function isShown(draft: ReorganisationDraft, { isNew }: ResultDraft, what: string): boolean {
  if (what === 'parent') return draft.act !== 'amend' && (isNew || draft.act === 'move')
  if (what === 'share') return hasShares(draft)
  return draft.act !== 'move' && (what === 'existing') !== isNew
}

/** The server knows units of the plan by reference and others by id; a clerk knows them by name. */
function inNames(draft: ReorganisationDraft, { vi, en }: BilingualText): BilingualText {
  const names = [
    ...draft.results.flatMap((result) => [
      [result.ref, result.name] as const,
      [result.existing.id, result.existing.name] as const,
      [parentOf(draft, result).id, parentOf(draft, result).name] as const,
    ]),
    ...draft.units.map(({ id, fullName }) => [id, fullName] as const),
  ].filter(([id]) => id !== '')
  const named = (text: string): string => names.reduce((said, [id, name]) => said.replaceAll(`"${id}"`, `"${name}"`), text)
  return { vi: named(vi), en: named(en) }
}
