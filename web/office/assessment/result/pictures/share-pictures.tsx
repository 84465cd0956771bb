import type { ShownResult, ShownUnit } from '../../../../../src/assessment/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../../shared/i18n/language.ts'
import { PictureFrame, PictureKey } from '../../../../shared/picture/picture-frame.tsx'
import { BAND, RowsPicture } from '../../../../shared/picture/rows-picture.tsx'
import type { Column } from '../../../../shared/table/column.ts'
import { gapRows, inRankOrder, pillarTotal, SHARE_TICKS } from './picture-rows.ts'
import { percentText, resultPictureText } from './picture-text.ts'

const MIDDLE = BAND / 2
const SHARES = { from: 0, to: 1, ticks: SHARE_TICKS }

/** One colour in steps: pillars are told apart by their order and their name as well. */
const SHADES = [1, 0.62, 0.32, 0.8, 0.46]
export const shadeOf = (place: number): number => SHADES[place % SHADES.length] ?? 1

interface NamedPillar {
  readonly code: string
  readonly name: string
  readonly place: number
}

/** The pillars of all trees by their name: those of two trees that are called alike have one colour. */
function usePillars({ trees }: ShownResult): readonly NamedPillar[] {
  const read = useBilingual()
  const byCode = new Map(trees.flatMap(({ pillars }) => pillars.map(({ code, title }) => [code, read(title)] as const)))
  return [...byCode].map(([code, name], place) => ({ code, name, place }))
}

/** What each unit reached of every pillar, one beside another on one bar. */
export function PillarPicture({ shown }: { shown: ShownResult }) {
  const { pillars: text, unit } = useText(resultPictureText)
  const pillars = usePillars(shown)
  const rows = inRankOrder(shown.units).filter(({ pillars: own }) => own.length > 0)
  const pillarOf = (row: ShownUnit, code: string) => row.pillars.find((one) => one.code === code)
  const columns = pillars.flatMap(({ code, name }): Column<ShownUnit>[] => [
    { key: `reached-${code}`, header: text.reached(name), kind: 'percent', value: (row) => pillarOf(row, code)?.share },
    { key: `part-${code}`, header: text.counts(name), kind: 'percent', value: (row) => pillarOf(row, code)?.part },
  ])
  return (
    <PictureFrame
      title={text.title}
      says={text.says}
      subject={shown.round.title}
      tools={<PictureKey keys={pillars.map(({ name, place }) => ({ name, fill: 'var(--accent)', opacity: shadeOf(place) }))} />}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', header: unit, value: ({ name }) => name },
        { key: 'total', header: text.total, kind: 'percent', value: pillarTotal },
        ...columns,
      ]}
      draw={(width) => (
        <RowsPicture
          name={text.title}
          width={width}
          scale={SHARES}
          rows={rows.map((row) => {
            const total = pillarTotal(row)
            return { key: row.id, label: row.name, told: total === null ? '–' : percentText(total), row }
          })}
          draw={({ row }, at) => {
            let from = 0
            return (
              <>
                <rect x={at(0)} y={2} width={at(1) - at(0)} height={BAND - 4} fill="var(--line)" opacity="0.5" />
                {pillars.map(({ code, place }) => {
                  const own = pillarOf(row, code)
                  const size = (own?.share ?? 0) * (own?.part ?? 0)
                  const x = at(from)
                  from += size
                  return (
                    <rect
                      key={code}
                      {...{ x, y: 2, width: at(from) - x, height: BAND - 4, opacity: shadeOf(place) }}
                      fill="var(--accent)"
                      stroke="var(--card)"
                    />
                  )
                })}
              </>
            )
          }}
        />
      )}
    />
  )
}

/** What units gave themselves, and what they were given. */
export function GapPicture({ shown }: { shown: ShownResult }) {
  const { gap: text, unit } = useText(resultPictureText)
  const rows = gapRows(shown)
  const { columns } = text
  const lowered = rows.filter((row) => row.appraised < row.self).length
  const points = (row: (typeof rows)[number]): number => Math.round((row.appraised - row.self) * 1000) / 10
  return (
    <PictureFrame
      title={text.title}
      says={text.says(formatCount(lowered), formatCount(rows.length))}
      subject={shown.round.title}
      tools={
        <PictureKey
          keys={[
            { name: text.self, fill: 'var(--card)' },
            { name: text.appraised, fill: 'var(--accent)' },
          ]}
        />
      }
      rows={rows}
      rowKey={(row) => row.unit.id}
      columns={[
        { key: 'unit', header: unit, value: (row) => row.unit.name },
        { key: 'self', header: columns.self, kind: 'percent', value: (row) => row.self },
        { key: 'appraised', header: columns.appraised, kind: 'percent', value: (row) => row.appraised },
        { key: 'gap', header: columns.gap, kind: 'number', value: points },
      ]}
      draw={(width) => (
        <RowsPicture
          name={text.title}
          width={width}
          scale={SHARES}
          rows={rows.map((row) => ({
            ...{ ...row, key: row.unit.id, label: row.unit.name },
            told: `${percentText(row.self)} → ${percentText(row.appraised)}`,
          }))}
          draw={(row, at) => (
            <>
              <line x1={at(row.self)} x2={at(row.appraised)} y1={MIDDLE} y2={MIDDLE} stroke="var(--accent)" strokeWidth="2" />
              <circle cx={at(row.self)} cy={MIDDLE} r="4" fill="var(--card)" stroke="var(--accent)" strokeWidth="1.5" />
              <circle cx={at(row.appraised)} cy={MIDDLE} r="4.5" fill="var(--accent)" />
            </>
          )}
        />
      )}
    />
  )
}
