import { NativeSelect, SimpleGrid, Stack, Title } from '@mantine/core'
import { formatCount, formatMoney } from '../../../shared/i18n/format.ts'
import { useBilingual, useText } from '../../../shared/i18n/language.ts'
import { PlainTable } from '../../../shared/table/plain-table.tsx'
import type { ListReading, SettlementPreview as Preview } from '../api.ts'
import { settlementText } from './settlement-text.ts'

const COLUMNS = ['reference', 'amount', 'outcome', 'reason', 'on', 'account', 'bankNumber'] as const
const OUTCOMES = ['settled', 'rejected', 'pending'] as const
type Word = Preview['words'][number]

/** Whether the list can be taken as it is read: nothing is missing, nothing is refused, something is said. */
export const isTakeable = ({ missing, refused, ...news }: Preview): boolean =>
  missing.length === 0 && refused.length === 0 && NEWS.some((kind) => news[kind].count > 0)

const NEWS = ['settled', 'rejected', 'returned', 'elsewhere', 'claimed', 'givenBack'] as const

interface SettlementPreviewProps {
  readonly preview: Preview
  readonly reading: ListReading
  readonly onChange: (reading: ListReading) => void
}

/** How a list is read, to be put right where it was understood wrongly; and what taking it would do. */
export function SettlementPreview(props: SettlementPreviewProps) {
  const { preview } = props
  return (
    <Stack gap="sm">
      <Columns {...props} />
      {preview.words.length > 0 && <Words {...props} />}
      {preview.missing.length === 0 && <Effect preview={preview} />}
      <RefusedRows preview={preview} />
    </Stack>
  )
}

/** Spreadsheet programs count columns by letters. */
const letterOf = (place: number): string =>
  (place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

function Columns({ preview, reading, onChange }: SettlementPreviewProps) {
  const text = useText(settlementText)
  const places = preview.headings.map((heading, place) => ({ value: String(place), label: `${letterOf(place)} · ${heading}` }))
  const say = (column: (typeof COLUMNS)[number], place: string): void =>
    onChange({ ...reading, columns: { ...reading.columns, [column]: place === '' ? null : Number(place) } })
  return (
    <section aria-labelledby="settlement-columns">
      <Title order={3} size="h5" id="settlement-columns">
        {text.columnsTitle}
      </Title>
      <p className="muted">{preview.isKept ? text.kept : text.columnsAbout}</p>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
        {COLUMNS.map((column) => (
          <NativeSelect
            key={column}
            label={text.columns[column]}
            error={(preview.missing as readonly string[]).includes(column) ? text.missing : undefined}
            data={[{ value: '', label: '–' }, ...places]}
            value={String(preview.columns[column] ?? '')}
            onChange={(event) => say(column, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </section>
  )
}

function Words({ preview, reading, onChange }: SettlementPreviewProps) {
  const text = useText(settlementText)
  const say = ({ word }: Word, chosen: string): void => {
    const others = (reading.outcomes ?? []).filter((one) => one.word !== word)
    const outcome = OUTCOMES.find((one) => one === chosen)
    onChange({ ...reading, outcomes: outcome === undefined ? others : [...others, { word, outcome }] })
  }
  return (
    <section aria-labelledby="settlement-words">
      <Title order={3} size="h5" id="settlement-words">
        {text.wordsTitle}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs">
        {preview.words.map((used) => (
          <NativeSelect
            key={used.word}
            label={text.word(used.written, formatCount(used.rows))}
            error={used.outcome === undefined ? text.unknownWord : undefined}
            data={[{ value: '', label: '–' }, ...OUTCOMES.map((outcome) => ({ value: outcome, label: text.outcomes[outcome] }))]}
            value={used.outcome ?? ''}
            onChange={(event) => say(used, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </section>
  )
}

function Effect({ preview }: { preview: Preview }) {
  const { effect } = useText(settlementText)
  const { settled, rejected, partly, repeated, pending, awaited } = preview
  return (
    <section aria-label={effect.title} role="status">
      <div>
        <b>{effect.settled(formatCount(settled.count), formatMoney(settled.amount))}</b>
      </div>
      <div>
        <b>{effect.rejected(formatCount(rejected.count), formatMoney(rejected.amount))}</b>
      </div>
      {partly.count > 0 && (
        <div>
          <b>{effect.partly(formatCount(partly.count), formatMoney(partly.amount), formatMoney(partly.rest))}</b>
        </div>
      )}
      {(['returned', 'elsewhere', 'claimed', 'givenBack'] as const)
        .filter((kind) => preview[kind].count > 0)
        .map((kind) => (
          <div key={kind}>
            <b>{effect[kind](formatCount(preview[kind].count), formatMoney(preview[kind].amount))}</b>
          </div>
        ))}
      {repeated > 0 && <div>{effect.repeated(formatCount(repeated))}</div>}
      {pending > 0 && <div>{effect.pending(formatCount(pending))}</div>}
      <div>{effect.awaited(formatCount(awaited.payees), formatMoney(awaited.amount))}</div>
    </section>
  )
}

/** Rows whose word is unknown are asked for above, once for all of them. */
function RefusedRows({ preview }: { preview: Preview }) {
  const text = useText(settlementText)
  const read = useBilingual()
  const rows = preview.refused.filter(({ kind }) => kind !== 'outcome-unreadable')
  if (rows.length === 0) return null
  const isCut = preview.refused.length < preview.refusedCount
  const title = isCut
    ? text.refusedFirst(formatCount(rows.length), formatCount(preview.refusedCount))
    : text.refusedTitle(formatCount(rows.length))
  return (
    <section aria-labelledby="settlement-refused">
      <Title order={3} size="h5" id="settlement-refused">
        {title}
      </Title>
      <PlainTable
        caption={title}
        rows={rows}
        rowKey={({ row, kind }) => `${row}${kind}`}
        columns={[
          { key: 'row', header: text.row.row, kind: 'number', value: ({ row }) => row },
          { key: 'reference', header: text.row.reference, value: ({ reference }) => reference },
          { key: 'why', header: text.row.why, value: ({ text: why }) => read(why) },
        ]}
      />
    </section>
  )
}
