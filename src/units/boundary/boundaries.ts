import { checkAgainst, type Schema } from '../../kernel/schema-check.ts'

type Ring = readonly number[]
/** The arcs of each polygon's rings, by their number in the file; one below zero runs backwards. */
type Arcs = readonly (readonly Ring[])[]

/** Boundaries of communes as a file holds them: TopoJSON, quantised, each geometry under the commune's official code. */
interface BoundaryFile {
  readonly transform: Quantisation
  readonly arcs: readonly (readonly (readonly number[])[])[]
  readonly objects: { readonly u: { readonly geometries: readonly BoundaryGeometry[] } }
}
type BoundaryGeometry = { readonly id: string } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: Arcs }
)
/** From whole steps to degrees. */
interface Quantisation {
  readonly scale: readonly number[]
  readonly translate: readonly number[]
}

/** The communes of a day with their boundaries; neighbours share arcs, so that they meet without a gap. */
export interface Boundaries {
  readonly transform: Quantisation
  readonly arcs: BoundaryFile['arcs']
  readonly shapes: readonly { readonly unitId: string; readonly arcs: Arcs }[]
}

/** Why there is nothing to draw: the file is of other communes than the day's, or cannot be read. */
export const BOUNDARIES_MISSING = ['other-units', 'unreadable'] as const
export type BoundariesMissing = (typeof BOUNDARIES_MISSING)[number]

const NUMBER: Schema = { type: 'number' }
const WHOLE: Schema = { type: 'integer' }
const list = (items: Schema): Schema => ({ type: 'array', items })
const record = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const FILE: Schema = record({
  transform: record({ scale: list(NUMBER), translate: list(NUMBER) }),
  arcs: list(list(list(WHOLE))),
  objects: record({
    u: record({
      geometries: list(
        record({
          id: { type: 'string' },
          type: { type: 'string', enum: ['Polygon', 'MultiPolygon'] },
          arcs: list({ type: 'array' }),
        }),
      ),
    }),
  }),
})

/** @returns undefined where it is no quantised TopoJSON with an object `u` of polygons, or names an arc it does not hold */
export function readBoundaryFile(text: string): BoundaryFile | undefined {
  const value = parsed(text)
  if (checkAgainst(FILE, value).length > 0) return undefined
  const file = value as BoundaryFile
  const isThere = (arc: unknown): boolean => Number.isInteger(arc) && file.arcs[arcOf(Number(arc))] !== undefined
  const isWhole = ({ scale, translate }: Quantisation): boolean => scale.length === 2 && translate.length === 2
  if (!isWhole(file.transform) || !file.arcs.flat().every((step) => step.length === 2)) return undefined
  return file.objects.u.geometries.every((geometry) => polygonsOf(geometry).flat(2).every(isThere)) ? file : undefined
}

const arcOf = (arc: number): number => (arc < 0 ? ~arc : arc)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const polygonsOf = (geometry: BoundaryGeometry): Arcs => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs)

/**
 * Boundaries for exactly these communes. A code names another area before or after a reorganisation: where not all codes are the
 * file's, none is drawn.
 */
export function boundariesOf(
  file: BoundaryFile,
  communes: readonly { readonly unitId: string; readonly code: string | null }[],
): Boundaries | undefined {
  const { geometries } = file.objects.u
  const shapeOf = new Map(geometries.map((geometry) => [geometry.id, polygonsOf(geometry)]))
  const shapes = communes.flatMap(({ unitId, code }) => {
    const arcs = code === null ? undefined : shapeOf.get(code)
    return arcs === undefined ? [] : [{ unitId, arcs }]
  })
  const isExact = shapes.length === communes.length && shapeOf.size === communes.length && geometries.length === shapeOf.size
  return isExact && shapes.length > 0 ? { transform: file.transform, arcs: file.arcs, shapes } : undefined
}
