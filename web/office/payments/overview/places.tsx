import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { PlainDate } from '../../../../src/kernel/calendar.ts'
import { fetchPart } from '../../../shared/api/fetch-part.ts'
import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import type { MapState } from '../../../shared/map/commune-map.tsx'
import { boundariesQuery, type Overview } from '../api.ts'
import classes from './blockers.module.css'
import { overviewText } from './overview-text.ts'

const CommuneMap = lazy(async () => ({
  default: (await fetchPart(() => import('../../../shared/map/commune-map.tsx'))).CommuneMap,
}))

type Place = Overview['byUnit'][number]['communes'][number]

interface PlacesProps {
  readonly communes: readonly Place[]
  readonly cycle: Overview['cycle']
  /** Whose units they are; absent: today's. */
  readonly day: PlainDate | undefined
}

/** Every commune in the colour of how far it is: on the map where there is one of these communes, as tiles elsewhere. */
export function Places({ communes, cycle, day }: PlacesProps) {
  const text = useText(overviewText)
  const found = useQuery(boundariesQuery(day)).data
  const places = communes.map((commune) => ({
    ...commune,
    state: stateOf(commune, cycle.state !== 'opened'),
    said: text.tile(commune.name, formatCount(commune.entitled), formatCount(commune.groups)),
  }))
  const tiles = <Tiles places={places} label={text.tiles} />
  if (found === undefined) return tiles
  const { boundaries, missing, isOwn } = found
  const onMap = new Set(boundaries?.shapes.map(({ unitId }) => unitId))
  const placed = places.filter(({ unitId }) => onMap.has(unitId))
  const isDrawn = boundaries !== null && placed.length > 0
  // What may lie in several communes has the name of all, and no place of its own on a map.
  const others = places.filter(({ unitId }) => !onMap.has(unitId))
  return (
    <>
      {isDrawn ? (
        <Suspense fallback={tiles}>
          <CommuneMap
            boundaries={boundaries}
            communes={new Map(placed.map((place) => [place.unitId, place]))}
            unnamed={text.noGroups}
            label={text.map}
          />
          {others.length > 0 && (
            <>
              <p className={classes['source']}>{text.unplaced(formatCount(others.length))}</p>
              <Tiles places={others} label={text.tiles} />
            </>
          )}
        </Suspense>
      ) : (
        tiles
      )}
      <Key places={places} without={isDrawn ? onMap.size - placed.length : 0} />
      {isDrawn && !isOwn && <p className={classes['source']}>{text.mapSource}</p>}
      {missing === 'unreadable' && <p className={classes['source']}>{text.mapUnreadable}</p>}
    </>
  )
}

type PlaceDrawn = Place & { readonly state: MapState; readonly said: string }

const stateOf = ({ entitled, groups }: Place, isComputed: boolean): MapState =>
  !isComputed ? 'unknown' : entitled === groups ? 'whole' : entitled === 0 ? 'none' : 'some'

/** What the colours stand for, and how many communes have each. @param without communes of the map that have no group */
function Key({ places, without }: { places: readonly PlaceDrawn[]; without: number }) {
  const text = useText(overviewText)
  const states = (['whole', 'some', 'none', 'unknown'] as const).filter((state) => places.some((place) => place.state === state))
  return (
    <ul className={classes['key']}>
      {states.map((state) => (
        <li key={state}>
          <span className={classes[state]} aria-hidden="true" />
          {text.mapKey[state](formatCount(places.filter((place) => place.state === state).length))}
        </li>
      ))}
      {without > 0 && (
        <li>
          <span className={classes['unknown']} aria-hidden="true" />
          {text.mapKey.without(formatCount(without))}
        </li>
      )}
    </ul>
  )
}

function Tiles({ places, label }: { places: readonly PlaceDrawn[]; label: string }) {
  return (
    <ul className={classes['tiles']} aria-label={label}>
      {places.map(({ unitId, name, state, said }) => (
        <li key={`${unitId} ${name}`} className={classes[state]} title={said}>
          <span className="unseen">{said}</span>
        </li>
      ))}
    </ul>
  )
}
