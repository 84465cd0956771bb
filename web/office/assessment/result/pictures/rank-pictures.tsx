import type { ShownResult } from '../../../../../src/assessment/index.ts'
import { formatCount } from '../../../../shared/i18n/format.ts'
import { useText } from '../../../../shared/i18n/language.ts'
import { Empty } from '../../../../shared/parts/empty.tsx'
import { PictureFrame, PictureKey } from '../../../../shared/picture/picture-frame.tsx'
import { BAND, RowsPicture } from '../../../../shared/picture/rows-picture.tsx'
import { movementRows, rankRows, rankTicks } from './picture-rows.ts'
import { resultPictureText } from './picture-text.ts'

const MIDDLE = BAND / 2

/** Where each unit came, and between which ranks it comes when weights are others. */
export function RankPicture({ shown }: { shown: ShownResult }) {
  const { rank: text, unit } = useText(resultPictureText)
  const rows = rankRows(shown)
  if (rows.length === 0) return <Empty title={text.title}>{text.none}</Empty>
  const last = Math.max(...rows.map(({ greatest }) => greatest))
  const sure = rows.filter(({ least, greatest }) => least === greatest).length
  const { columns } = text
  return (
    <PictureFrame
      title={text.title}
      says={text.says(formatCount(sure), formatCount(rows.length))}
      subject={shown.round.title}
      rows={rows}
      rowKey={(row) => row.unit.id}
      columns={[
        { key: 'rank', header: columns.rank, kind: 'number', value: (row) => row.rank },
        { key: 'unit', header: unit, value: (row) => row.unit.name },
        { key: 'least', header: columns.least, kind: 'number', value: (row) => row.least },
        { key: 'greatest', header: columns.greatest, kind: 'number', value: (row) => row.greatest },
        { key: 'paid', header: columns.paid, kind: 'percent', value: (row) => row.paidShare },
      ]}
      draw={(width) => (
        <RowsPicture
          name={text.title}
          width={width}
          scale={{ from: 1, to: last, ticks: rankTicks(last) }}
          rows={rows.map((row) => ({
            ...{ ...row, key: row.unit.id, label: row.unit.name },
            told: text.told(formatCount(row.rank), formatCount(row.least), formatCount(row.greatest)),
          }))}
          draw={({ rank, least, greatest }, at) => (
            <>
              <line
                x1={at(least)}
                x2={at(greatest)}
                y1={MIDDLE}
                y2={MIDDLE}
                stroke="var(--accent)"
                strokeWidth="6"
                strokeLinecap="round"
                opacity="0.35"
              />
              <circle cx={at(rank)} cy={MIDDLE} r="4.5" fill="var(--accent)" />
            </>
          )}
        />
      )}
    />
  )
}

/** Who rose and who fell since the last published round with the same units. */
export function MovementPicture({ shown }: { shown: ShownResult }) {
  const { movement: text, unit } = useText(resultPictureText)
  const rows = movementRows(shown)
  const { before } = shown
  if (before === null || rows.length === 0) return <Empty title={text.title}>{text.none}</Empty>
  const last = Math.max(...rows.flatMap((row) => [row.before, row.now]))
  const [up, down] = [rows.filter((row) => row.now < row.before), rows.filter((row) => row.now > row.before)]
  const { columns } = text
  return (
    <PictureFrame
      title={text.title}
      says={text.says(before.title, formatCount(up.length), formatCount(down.length))}
      subject={shown.round.title}
      tools={
        <PictureKey
          keys={[
            { name: text.before, fill: 'var(--card)' },
            { name: text.now, fill: 'var(--accent)' },
          ]}
        />
      }
      rows={rows}
      rowKey={(row) => row.unit.id}
      columns={[
        { key: 'unit', header: unit, value: (row) => row.unit.name },
        { key: 'before', header: columns.before, kind: 'number', value: (row) => row.before },
        { key: 'now', header: columns.now, kind: 'number', value: (row) => row.now },
        { key: 'moved', header: columns.moved, kind: 'number', value: (row) => row.before - row.now },
        { key: 'share-before', header: columns.shareBefore, kind: 'percent', value: (row) => row.shareBefore },
        { key: 'share-now', header: columns.shareNow, kind: 'percent', value: (row) => row.unit.share },
      ]}
      draw={(width) => (
        <RowsPicture
          name={text.title}
          width={width}
          scale={{ from: 1, to: last, ticks: rankTicks(last) }}
          rows={rows.map((row) => ({
            ...{ ...row, key: row.unit.id, label: row.unit.name },
            told: text.told(formatCount(row.before), formatCount(row.now)),
          }))}
          draw={(row, at) => (
            <>
              <line x1={at(row.before)} x2={at(row.now)} y1={MIDDLE} y2={MIDDLE} stroke="var(--accent)" strokeWidth="2" />
              <circle cx={at(row.before)} cy={MIDDLE} r="4" fill="var(--card)" stroke="var(--accent)" strokeWidth="1.5" />
              <circle cx={at(row.now)} cy={MIDDLE} r="4.5" fill="var(--accent)" />
            </>
          )}
        />
      )}
    />
  )
}
