import { Title } from '@mantine/core'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { ReorganisationPreview } from './api.ts'
import { unitText } from './text.ts'

/** Who and what a reorganisation touches, before it is applied. */
export function ReorganisationEffect({ preview }: { preview: ReorganisationPreview }) {
  const { wizard } = useText(unitText)
  const named = wizard.impact as Readonly<Record<string, string>>
  return (
    <div>
      <ul>
        {preview.ended.map(({ unit, into }) => (
          <li key={unit.id}>
            {unit.fullName} → {into.map(({ to, unit: next }) => next?.fullName ?? to).join(', ')}
          </li>
        ))}
        <li>{wizard.hamletsFollowing(formatCount(preview.hamletsFollowing))}</li>
        {preview.hamletsUnplaced.length > 0 && (
          <li>
            {wizard.hamletsUnplaced}: {preview.hamletsUnplaced.map(({ fullName }) => fullName).join(', ')}
          </li>
        )}
      </ul>
      <Title order={3}>{wizard.impacts}</Title>
      <PlainTable
        caption={wizard.impacts}
        rows={preview.impacts}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: wizard.impacts, value: ({ kind }) => named[kind] ?? kind },
          { key: 'count', header: '#', isNumber: true, value: ({ count }) => formatCount(count) },
          { key: 'sample', header: '', value: ({ sample }) => sample.join(', ') },
        ]}
      />
      <p className="muted">{wizard.keeps}</p>
    </div>
  )
}
