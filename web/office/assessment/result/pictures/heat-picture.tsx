import { type PointerEvent, useState } from 'react'
import { NOT_APPLICABLE, type ShownResult, type ShownTree, type ShownUnit } from '../../../../../src/assessment/index.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import classes from '../../../../shared/picture/picture.module.css'
import { PictureFrame, PictureKey } from '../../../../shared/picture/picture-frame.tsx'
import { shorten } from '../../../../shared/picture/shorten.ts'
import type { Column } from '../../../../shared/table/column.ts'
import { inRankOrder } from './picture-rows.ts'
import { percentText, resultPictureText } from './picture-text.ts'

/** Five steps of one colour: more are not told apart. */
const STEPS = [0.08, 0.26, 0.46, 0.7, 1]
const stepOf = (share: number): number => Math.min(STEPS.length - 1, Math.floor(share * STEPS.length))
const [HEAD, HIGH, EDGE, NARROWEST] = [26, 18, 8, 7]

interface HeatProps {
  readonly shown: ShownResult
  readonly tree: ShownTree
}

/** Every criterion of a tree by every unit: what each reached. */
export function HeatPicture({ shown, tree }: HeatProps) {
  const { heat: text, unit, ...common } = useText(resultPictureText)
  const read = useBilingual()
  const [pointed, setPointed] = useState<string>()
  const units = inRankOrder(shown.units.filter((one) => one.tree === tree.name))
  const tell = (share: number | null | undefined): string =>
    share === undefined || share === NOT_APPLICABLE ? common.notApplicable : share === null ? common.noScore : percentText(share)
  const columns = tree.leaves.map(({ code, title }, place): Column<ShownUnit> => {
    const value = ({ shares }: ShownUnit) => (shares[place] === NOT_APPLICABLE ? common.notApplicable : shares[place])
    return { key: code, header: `${code} ${read(title)}`, kind: 'percent', value }
  })
  return (
    <PictureFrame
      title={text.title}
      says={text.says}
      subject={shown.round.title}
      tools={
        <>
          <PictureKey keys={STEPS.map((opacity, step) => ({ name: text.classes[step] ?? '', fill: 'var(--accent)', opacity }))} />
          <p className="muted" role="status">
            {pointed ?? text.point}
          </p>
        </>
      }
      rows={units}
      rowKey={({ id }) => id}
      columns={[{ key: 'unit', header: unit, value: ({ name }) => name }, ...columns]}
      draw={(width) => (
        <HeatMap
          {...{ width, units, tree, name: text.title }}
          onPoint={(at) => {
            const [one, leaf] = [units[at.row], tree.leaves[at.column]]
            if (one !== undefined && leaf !== undefined)
              setPointed(text.pointed(one.name, `${leaf.code} ${read(leaf.title)}`, tell(one.shares[at.column])))
          }}
        />
      )}
    />
  )
}

interface HeatMapProps {
  readonly name: string
  readonly width: number
  readonly units: readonly ShownUnit[]
  readonly tree: ShownTree
  readonly onPoint: (cell: { readonly row: number; readonly column: number }) => void
}

/** One path for each colour: fifty thousand cells are as quick to draw as fifty. */
function HeatMap({ name, width, units, tree, onPoint }: HeatMapProps) {
  const read = useBilingual()
  const label = Math.min(280, Math.round(width * 0.34))
  const left = EDGE + label
  const cell = Math.max(NARROWEST, (width - left - EDGE) / Math.max(1, tree.leaves.length))
  const [whole, height] = [left + cell * tree.leaves.length + EDGE, HEAD + units.length * HIGH + EDGE]
  const paths = STEPS.map(() => [] as string[])
  const open: string[] = []
  for (const [row, { shares }] of units.entries())
    for (const [column, share] of shares.entries()) {
      if (share === NOT_APPLICABLE) continue
      const [x, y, w, h] = [left + column * cell, HEAD + row * HIGH + 1, cell - 0.5, HIGH - 2]
      if (share === null) open.push(`M${x} ${y + h}L${x + w} ${y}`)
      else paths[stepOf(share)]?.push(`M${x.toFixed(1)} ${y}h${w.toFixed(1)}v${h}h${(-w).toFixed(1)}z`)
    }
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const [column, row] = [(event.clientX - box.left - left) / cell, (event.clientY - box.top - HEAD) / HIGH].map(Math.floor)
    onPoint({ row: row ?? -1, column: column ?? -1 })
  }
  return (
    <svg
      viewBox={`0 0 ${whole} ${height}`}
      width={whole}
      height={height}
      role="img"
      aria-label={name}
      onPointerMove={point}
      onPointerDown={point}
    >
      {spansOf(tree).map(({ code, title, from, until }) => (
        <g key={code}>
          <line x1={left + from * cell} x2={left + from * cell} y1={4} y2={height} stroke="var(--line)" />
          <text x={left + from * cell + 3} y={16} className={classes['muted']}>
            {shorten(read(title), (until - from) * cell - 4)}
          </text>
        </g>
      ))}
      {units.map((unit, row) => (
        <text key={unit.id} x={EDGE} y={HEAD + row * HIGH + 13}>
          <title>{unit.name}</title>
          {shorten(`${unit.rank ?? '–'}. ${unit.name}`, label - 6)}
        </text>
      ))}
      {STEPS.map((opacity, step) => (
        <path key={opacity} d={paths[step]?.join('')} fill="var(--accent)" opacity={opacity} />
      ))}
      <path d={open.join('')} stroke="var(--ink2)" fill="none" />
    </svg>
  )
}

/** Which columns each pillar takes. */
function spansOf({ pillars, leaves }: ShownTree) {
  return pillars.flatMap((pillar) => {
    const places = leaves.flatMap(({ pillar: own }, place) => (own === pillar.code ? [place] : []))
    const [from] = places
    return from === undefined ? [] : [{ ...pillar, from, until: (places.at(-1) ?? from) + 1 }]
  })
}
