import type { ReactNode } from 'react'
import classes from './picture.module.css'
import { shorten } from './shorten.ts'

/** One line of a picture: whose it is, and its numbers in words. */
export interface PictureRow {
  readonly key: string
  readonly label: string
  /** At the end of the line, and when it is pointed at. */
  readonly told: string
}

interface RowsPictureProps<Row extends PictureRow> {
  readonly name: string
  readonly width: number
  readonly rows: readonly Row[]
  /** The values at both ends of the scale, and those marked between them. */
  readonly scale: {
    readonly from: number
    readonly to: number
    readonly ticks: readonly { readonly at: number; readonly label: string }[]
  }
  /** Draws one line into a height of {@link BAND}; `at` gives the place of a value. */
  readonly draw: (row: Row, at: (value: number) => number) => ReactNode
}

/** How high a line is drawn in, in pixels. */
export const BAND = 16
const [HEAD, GAP, EDGE] = [24, 6, 10]
/** Narrower than this a name stands above its line. */
const NARROW = 560
const LABEL_LINE = 15

/** A line for each of many units on one scale: names on the left, or above where there is little room. */
export function RowsPicture<Row extends PictureRow>({ name, width, rows, scale, draw }: RowsPictureProps<Row>) {
  const isNarrow = width < NARROW
  const label = isNarrow ? 0 : Math.min(260, Math.round(width * 0.3))
  const told = isNarrow ? 0 : 120
  const [left, right] = [EDGE + label + (isNarrow ? 0 : GAP), width - EDGE - told]
  const at = (value: number): number => left + ((value - scale.from) / (scale.to - scale.from || 1)) * (right - left)
  const high = BAND + GAP + (isNarrow ? LABEL_LINE : 0)
  const height = HEAD + rows.length * high + GAP
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={name}>
      {scale.ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={at(tick.at)} x2={at(tick.at)} y1={HEAD - 4} y2={height} stroke="var(--line)" />
          <text x={at(tick.at)} y={HEAD - 9} textAnchor={anchorAt(at(tick.at), { left, right })} className={classes['muted']}>
            {tick.label}
          </text>
        </g>
      ))}
      {rows.map((row, place) => (
        <g key={row.key} transform={`translate(0 ${HEAD + place * high})`}>
          <title>{`${row.label}: ${row.told}`}</title>
          {isNarrow ? (
            <>
              <text x={EDGE} y={12}>
                {shorten(row.label, width - 2 * EDGE - 16 - widthOf(row.told))}
              </text>
              <text x={width - EDGE} y={12} textAnchor="end" className={classes['muted']}>
                {row.told}
              </text>
            </>
          ) : (
            <>
              <text x={EDGE} y={13}>
                {shorten(row.label, label)}
              </text>
              <text x={width - EDGE} y={13} textAnchor="end" className={classes['muted']}>
                {row.told}
              </text>
            </>
          )}
          <g transform={`translate(0 ${isNarrow ? LABEL_LINE : 0})`}>{draw(row, at)}</g>
        </g>
      ))}
    </svg>
  )
}

const widthOf = (text: string): number => text.length * 6.6

/** A word at the end of the scale does not stand out of the picture. */
const anchorAt = (x: number, { left, right }: { readonly left: number; readonly right: number }): 'start' | 'middle' | 'end' =>
  x - left < 12 ? 'start' : right - x < 12 ? 'end' : 'middle'
