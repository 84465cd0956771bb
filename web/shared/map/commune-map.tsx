import { geoIdentity, geoPath } from 'd3-geo'
import { useId, useMemo, useState } from 'react'
import { feature } from 'topojson-client'
import type { Answered } from '../api/interface.ts'
import classes from './commune-map.module.css'

type Boundaries = NonNullable<Answered<'/units/boundaries'>['boundaries']>
type Topology = Parameters<typeof feature>[0]
type Geometry = Extract<Parameters<typeof feature>[1], { type: 'MultiPolygon' }>

/** How a commune is drawn: all of it, some, none, or nothing is said of it. */
export type MapState = 'whole' | 'some' | 'none' | 'unknown'

export interface MappedCommune {
  readonly state: MapState
  /** What is read of it. */
  readonly said: string
}

interface CommuneMapProps {
  readonly boundaries: Boundaries
  /** By unit. */
  readonly communes: ReadonlyMap<string, MappedCommune>
  /** What is read of a commune that is not among them. */
  readonly unnamed: string
  /** The picture's name for whoever does not see it; the same is to stand in a table beside it. */
  readonly label: string
}

const [WIDTH, MARGIN] = [360, 4]
/** A province on a page is small: degrees are drawn as they are, a degree of longitude shortened as at this latitude. */
const SHORTENED = Math.cos((11.5 * Math.PI) / 180)

/** The communes of a province, each in the colour of its state; what is pointed at is read beneath. */
export function CommuneMap({ boundaries, communes, unnamed, label }: CommuneMapProps) {
  const hatch = useId()
  const [pointed, setPointed] = useState<string>()
  const { shapes, height } = useMemo(() => drawn(boundaries), [boundaries])
  const communeOf = (unitId: string): MappedCommune => communes.get(unitId) ?? { state: 'unknown', said: unnamed }
  return (
    <figure className={classes['map']}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} onPointerLeave={() => setPointed(undefined)}>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={classes['none']} />
          <line x1="0" x2="0" y2="5" className={classes['hatch']} />
        </pattern>
        {shapes.map(({ unitId, path }) => {
          const { state } = communeOf(unitId)
          const fill = state === 'none' ? { fill: `url(#${hatch})` } : {}
          return (
            <path
              key={unitId}
              d={path}
              className={classes[state]}
              style={fill}
              data-pointed={unitId === pointed || undefined}
              onPointerEnter={() => setPointed(unitId)}
            />
          )
        })}
      </svg>
      <figcaption aria-hidden="true">{pointed === undefined ? ' ' : communeOf(pointed).said}</figcaption>
    </figure>
  )
}

function drawn({ transform, arcs, shapes }: Boundaries) {
  const [longitude = 1, latitude = 1] = transform.scale
  const scale: [number, number] = [longitude * SHORTENED, latitude]
  const topology = { type: 'Topology', transform: { scale, translate: [0, 0] }, arcs, objects: {} } as unknown as Topology
  const features = shapes.map((shape) => ({
    unitId: shape.unitId,
    area: feature(topology, { type: 'MultiPolygon', arcs: shape.arcs } as Geometry),
  }))
  const all = { type: 'FeatureCollection' as const, features: features.map(({ area }) => area) }
  const projection = geoIdentity().reflectY(true)
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(all)
  const height = Math.ceil(((WIDTH - 2 * MARGIN) * (bottom - top)) / (right - left)) + 2 * MARGIN
  const inside: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, height - MARGIN],
  ]
  const path = geoPath(projection.fitExtent(inside, all)).digits(1)
  return { shapes: features.map(({ unitId, area }) => ({ unitId, path: path(area) ?? '' })), height }
}
