import { formatCount } from '../../../shared/i18n/format.ts'
import { useText } from '../../../shared/i18n/language.ts'
import { Tag } from '../../../shared/parts/tag.tsx'
import type { Column } from '../../../shared/table/column.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import type { AppealPreview } from './api.ts'
import { appealText } from './appeal-text.ts'

type Movement = AppealPreview['movements'][number]

/** What upholding an appeal does to points and ranks, unit by unit, and who gains or loses a paid rank. */
export function EffectTable({ preview: { movements } }: { preview: AppealPreview }) {
  const text = useText(appealText)
  if (movements.length === 0) return <p>{text.noEffect}</p>
  const standing = ({ rank, points }: Movement['before']): string =>
    rank === null ? text.unranked(formatCount(points)) : text.standing(formatCount(rank), formatCount(points))
  const columns: readonly Column<Movement>[] = [
    {
      key: 'unit',
      header: text.columns.unit,
      width: '12rem',
      value: ({ name }) => name,
      cell: ({ name, paid }) => (
        <>
          {name}
          {paid !== 'same' && (
            <div>
              <Tag tone={paid === 'gained' ? 'ok' : 'bad'}>{text.paid[paid]}</Tag>
            </div>
          )}
        </>
      ),
    },
    { key: 'before', header: text.columns.before, value: ({ before }) => standing(before) },
    { key: 'after', header: text.columns.after, value: ({ after }) => standing(after) },
  ]
  return <PlainTable caption={text.effect} rows={movements} rowKey={({ unitId }) => unitId} columns={columns} />
}
