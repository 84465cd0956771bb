interface RankBarProps {
  readonly least: number
  readonly greatest: number
  readonly rank: number
  readonly ranked: number
  /** The same in words. */
  readonly label: string
}

const [WIDTH, HEIGHT, INSET] = [120, 14, 6]

/** From the least to the greatest rank of a unit, with the one it has: a line and a point on the scale of all ranks. */
export function RankBar({ least, greatest, rank, ranked, label }: RankBarProps) {
  const at = (one: number): number => INSET + ((one - 1) / Math.max(1, ranked - 1)) * (WIDTH - 2 * INSET)
  const middle = HEIGHT / 2
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line x1={INSET} x2={WIDTH - INSET} y1={middle} y2={middle} stroke="var(--line)" strokeWidth="2" />
      <line
        x1={at(least)}
        x2={at(greatest)}
        y1={middle}
        y2={middle}
        stroke="var(--accent)"
        strokeWidth="6"
        strokeLinecap="round"
        opacity="0.5"
      />
      <circle cx={at(rank)} cy={middle} r="4.5" fill="var(--accent)" />
    </svg>
  )
}
