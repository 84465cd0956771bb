import { Title } from '@mantine/core'
import { formatCount } from '../../shared/i18n/format.ts'
import { useText } from '../../shared/i18n/language.ts'
import { PlainTable } from '../../shared/table/plain-table.tsx'
import type { ReorganisationPreview } from './api.ts'
import { parentOf, type ReorganisationDraft, resultName } from './reorganisation-draft.ts'
import { reorganiseText } from './reorganise-text.ts'

/** Who and what a reorganisation touches, before it is applied. */
export function ReorganisationEffect({ preview, draft }: { preview: ReorganisationPreview; draft: ReorganisationDraft }) {
  const text = useText(reorganiseText)
  const named = text.impact as Readonly<Record<string, string>>
  return (
    <div>
      <Title order={3} mt="sm">
        {text.unitsAfter}
      </Title>
      <Units preview={preview} draft={draft} />
      <Title order={3}>{text.impacts}</Title>
      <PlainTable
        caption={text.impacts}
        rows={preview.impacts}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: text.impactColumns.kind, value: ({ kind }) => named[kind] ?? kind },
          { key: 'count', header: text.impactColumns.count, kind: 'number', value: ({ count }) => count },
          { key: 'sample', header: text.impactColumns.sample, value: ({ sample }) => sample.join(', ') },
        ]}
      />
      <p className="muted">{text.keeps}</p>
    </div>
  )
}

function Units({ preview, draft }: { preview: ReorganisationPreview; draft: ReorganisationDraft }) {
  const text = useText(reorganiseText)
  const established = new Map(draft.results.map((result) => [result.ref, resultName(result)]))
  const into = ({ to, unit, share }: ReorganisationPreview['ended'][number]['into'][number]): string => {
    const name = unit?.fullName ?? established.get(to) ?? to
    if (share === 1) return name
    return `${name} (${share === null ? text.shareUnknown : `${formatCount(share * 100)} %`})`
  }
  const changed = preview.changed.filter(({ id }) => draft.units.some((unit) => unit.id === id))
  return (
    <ul>
      {preview.ended.map((ended) => (
        <li key={ended.unit.id}>
          {ended.unit.fullName} → {ended.into.length === 0 ? text.intoNone : ended.into.map(into).join(', ')}
        </li>
      ))}
      {changed.map(({ id, fullName }) => (
        <li key={id}>
          {fullName} → {text.goesOn[draft.act === 'part' || draft.act === 'move' ? draft.act : 'amend'](afterName(draft))}
        </li>
      ))}
      {draft.act === 'establish' &&
        draft.results.map((result) => (
          <li key={result.ref}>{text.established(resultName(result), parentOf(draft, result).name)}</li>
        ))}
      {preview.hamletsFollowing > 0 && <li>{text.hamletsFollowing(formatCount(preview.hamletsFollowing))}</li>}
      {preview.hamletsUnplaced.length > 0 && (
        <li>
          {text.hamletsUnplaced(formatCount(preview.hamletsUnplaced.length))}:{' '}
          {preview.hamletsUnplaced.map(hamletName).join('; ')}
        </li>
      )}
    </ul>
  )
}

/** A merged commune has several hamlets of one name: each is told by the commune it is recorded under. */
export const hamletName = ({ fullName, parent }: ReorganisationPreview['hamletsUnplaced'][number]): string =>
  parent === null ? fullName : `${fullName}, ${parent.fullName}`

/** What a unit that goes on is called, lies in, or gives to. */
function afterName({ act, results }: ReorganisationDraft): string {
  return act === 'move' ? (results[0]?.parent?.name ?? '') : results.map(resultName).join(', ')
}
