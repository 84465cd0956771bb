import { fullUnitName, KINDS_OF_LEVEL, type UnitKind, type UnitLevel } from '../../../src/units/index.ts'
import type { ReorganisationPlan, UnitRow } from './api.ts'

/** What a clerk may say happens; each is written as changes the service knows. */
export const ACTS = ['establish', 'merge', 'split', 'part', 'amend', 'move', 'abolish'] as const
export type ReorganisationAct = (typeof ACTS)[number]

/**
 * The levels an act is offered for. A district or a province ends with everything below it, which is too much for a form; an
 * agency has no territory of which a part could go, and lies in the province for good.
 */
export const LEVELS_OF_ACT: { readonly [Act in ReorganisationAct]: readonly UnitLevel[] } = {
  establish: ['agency', 'commune', 'hamlet'],
  merge: ['commune', 'hamlet', 'agency'],
  split: ['commune', 'hamlet', 'agency'],
  part: ['commune', 'hamlet'],
  amend: ['commune', 'hamlet', 'agency', 'district', 'province'],
  move: ['commune', 'hamlet', 'district'],
  abolish: ['commune', 'hamlet', 'agency'],
}

export interface Chosen {
  readonly id: string
  readonly name: string
}
export const NOBODY: Chosen = { id: '', name: '' }

/** A unit that comes out of it: a new one, or one there is already. */
export interface ResultDraft {
  readonly ref: string
  readonly isNew: boolean
  readonly kind: UnitKind
  readonly name: string
  readonly code: string
  /** `undefined`: the one that is proposed. */
  readonly parent: Chosen | undefined
  readonly existing: Chosen
  /** Percent of the residents as typed; empty: no act says. */
  readonly share: string
}

/** Everything the form holds, for every act. */
export interface ReorganisationDraft {
  readonly act: ReorganisationAct
  readonly level: UnitLevel
  readonly on: string
  readonly title: string
  readonly basis: string
  readonly units: readonly UnitRow[]
  /** Where agencies lie, once it is known. */
  readonly province?: Chosen | undefined
  readonly results: readonly ResultDraft[]
  /** Where hamlets of a divided commune go, by hamlet: an id or a reference; a hamlet left out is placed later. */
  readonly placed: Readonly<Record<string, string>>
}

export const hasOneUnit = (act: ReorganisationAct): boolean => act === 'split' || act === 'part' || act === 'amend'
export const hasShares = ({ act, results }: ReorganisationDraft): boolean =>
  act === 'split' || act === 'part' || (act === 'abolish' && results.length > 1)
export const mayHaveMoreResults = (act: ReorganisationAct): boolean =>
  act === 'establish' || act === 'split' || act === 'part' || act === 'abolish'
export const fewestResults = (act: ReorganisationAct): number => (act === 'split' ? 2 : act === 'abolish' ? 0 : 1)

export function emptyDraft(act: ReorganisationAct = 'merge', level: UnitLevel = 'commune'): ReorganisationDraft {
  const asked = Array.from({ length: fewestResults(act) }, (_, index) => emptyResult(`new-${index + 1}`, level))
  return { act, level, on: '', title: '', basis: '', units: [], results: asked, placed: {} }
}

export const emptyResult = (ref: string, level: UnitLevel): ResultDraft => ({
  ...{ ref, isNew: true, kind: KINDS_OF_LEVEL[level][0], name: '', code: '', parent: undefined, existing: NOBODY, share: '' },
})

/** The next result of a draft: its reference is used by none before it. */
export function withOneMoreResult(draft: ReorganisationDraft): ReorganisationDraft {
  const last = Math.max(0, ...draft.results.map(({ ref }) => Number(ref.replace('new-', ''))))
  const more = { ...emptyResult(`new-${last + 1}`, draft.level), isNew: draft.act !== 'abolish' }
  return { ...draft, results: [...draft.results, more], placed: {} }
}

/** Another act or level begins its units and results again; what is said of the decision stays. */
export function withAct(draft: ReorganisationDraft, act: ReorganisationAct, level: UnitLevel): ReorganisationDraft {
  const { on, title, basis } = draft
  const suits = LEVELS_OF_ACT[act].includes(level) ? level : 'commune'
  return { ...emptyDraft(act, suits), on, title, basis }
}

/** Chosen units; what is to be amended begins as it is, and a new unit is of their kind until it is given a name. */
export function withUnits(draft: ReorganisationDraft, units: readonly UnitRow[]): ReorganisationDraft {
  const [first] = units
  if (first === undefined) return { ...draft, units, placed: {} }
  const { kind, name, code } = first
  const amended = { ...emptyResult('new-1', draft.level), kind, name, code: code ?? '' }
  const results = draft.results.map((result) => (result.name === '' ? { ...result, kind } : result))
  return { ...draft, units, results: draft.act === 'amend' ? [amended] : results, placed: {} }
}

/** Per cent as a clerk types it, as a share of six places; `null`: left open; `undefined`: not a share. */
export function shareFrom(typed: string): number | null | undefined {
  const text = typed.trim().replace('%', '').trim().replace(',', '.')
  if (text === '') return null
  const share = Number((Number(text) / 100).toFixed(6))
  return share > 0 && share <= 1 ? share : undefined
}

/** The unit a result lies in: what was chosen, else where the first unit lies, or the first of several established together. */
export const parentOf = (draft: ReorganisationDraft, result: ResultDraft): Chosen => {
  const above = draft.units[0]?.parent
  if (result.parent !== undefined) return result.parent
  if (above) return { id: above.id, name: above.fullName }
  return (draft.level === 'agency' ? draft.province : draft.results[0]?.parent) ?? NOBODY
}

/** How a plan names what a result is: a new unit by its reference, another by its id. */
export const receiverOf = ({ isNew, ref, existing }: ResultDraft): string => (isNew ? ref : existing.id)

export const resultName = (result: ResultDraft): string => (result.isNew ? fullUnitName(result) : result.existing.name)

/** The plan a draft says. Asked of a draft in which nothing is missing. */
export function planOf(draft: ReorganisationDraft): ReorganisationPlan {
  const { on, title, basis } = draft
  return {
    on,
    title: title.trim(),
    basis: basis.trim(),
    changes: [...establishments(draft), ...changesOf(draft), ...placements(draft)],
  }
}

type Change = ReorganisationPlan['changes'][number]

const establishments = (draft: ReorganisationDraft): Change[] =>
  draft.act === 'amend' || draft.act === 'move'
    ? []
    : draft.results
        .filter(({ isNew }) => isNew)
        .map((result) => ({
          change: 'establish',
          ref: result.ref,
          level: draft.level,
          kind: result.kind,
          name: result.name.trim(),
          parent: parentOf(draft, result).id,
          ...(result.code.trim() === '' ? {} : { code: result.code.trim() }),
        }))

function changesOf(draft: ReorganisationDraft): Change[] {
  const { act, units, results } = draft
  const shares = results.map((result) => ({
    to: receiverOf(result),
    share: hasShares(draft) ? (shareFrom(result.share) ?? null) : 1,
  }))
  switch (act) {
    case 'establish':
      return []
    case 'amend':
      return units.map((unit) => ({ change: 'amend', unitId: unit.id, ...changedFields(unit, results[0]) }))
    case 'move':
      return units.map(({ id }) => ({ change: 'amend', unitId: id, parent: results[0]?.parent?.id ?? '' }))
    case 'part':
      return units.map(({ id }) => ({ change: 'transfer', unitId: id, parts: shares }))
    case 'abolish':
      return units.map(({ id }) =>
        shares.length === 0 ? { change: 'abolish', unitId: id } : { change: 'end', unitId: id, into: shares },
      )
    default:
      return ending(draft).map(({ id }) => ({ change: 'end', unitId: id, into: shares }))
  }
}

/** The units that end: one that receives the others goes on, though it was chosen with them. */
export const ending = ({ units, results }: ReorganisationDraft): readonly UnitRow[] =>
  units.filter(({ id }) => !results.some((result) => receiverOf(result) === id))

function changedFields(unit: UnitRow, after: ResultDraft | undefined): { name?: string; kind?: UnitKind; code?: string } {
  if (after === undefined) return {}
  const [name, code] = [after.name.trim(), after.code.trim()]
  return {
    ...(name === unit.name ? {} : { name }),
    ...(after.kind === unit.kind ? {} : { kind: after.kind }),
    ...(code === (unit.code ?? '') ? {} : { code }),
  }
}

/** Only into what still receives: a result may have been dropped after a hamlet was placed in it. */
function placements({ placed, results }: ReorganisationDraft): Change[] {
  const receiving = new Set(results.map(receiverOf))
  return Object.entries(placed)
    .filter(([, parent]) => receiving.has(parent))
    .map(([unitId, parent]) => ({ change: 'amend', unitId, parent }))
}
