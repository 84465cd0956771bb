import {
  compareResults,
  eventText,
  type Movement,
  movementSheets,
  moveRanks,
  rankCorrelations,
  resultOf,
  type YearIndex,
} from '../../composite-index/index.ts'
import { writeSheets } from '../../platform/table-export/write-sheets.ts'
import { correlationLines } from '../assess/index-lines.ts'
import { refusedFor } from '../assess/index-refused.ts'
import { readIndex } from '../assess/read-index.ts'
import { type Arguments, done, type Handler, type Outcome, wrongUsage } from '../command.ts'
import { writtenTo } from '../write-file.ts'

const text = (value: Arguments['values'][string]): string | undefined => (typeof value === 'string' ? value : undefined)

/** Puts the ranks of two specs, or of two years, side by side. */
export async function compare({ values, positionals }: Arguments): Promise<Outcome> {
  const [first, second, ...more] = positionals
  const [input, spec] = [text(values['input']) ?? first, text(values['spec'])]
  const [otherInput, otherSpec] = [text(values['with-input']) ?? second ?? input, text(values['with-spec']) ?? spec]
  if (input === undefined || otherInput === undefined || more.length > 0 || (otherSpec === spec && otherInput === input))
    return wrongUsage(
      'Cần hai sổ tính, hoặc --input, --spec, và --with-spec hoặc --with-input.',
      'Two workbooks are needed, or --input, --spec, and --with-spec or --with-input.',
    )
  const meta = text(values['meta'])
  const [one, other] = [await readIndex({ input, meta, spec }), await readIndex({ input: otherInput, meta, spec: otherSpec })]
  if (!one.ok) return one.refusal
  if (!other.ok) return other.refusal
  const before = resultOf(one.value.data, one.value.document)
  const after = resultOf(other.value.data, other.value.document)
  if (!before.ok) return refusedFor(before.refusal)
  if (!after.ok) return refusedFor(after.refusal)
  const { tops, nodes } = one.value.data.tree
  const node = text(values['node']) ?? tops[0] ?? ''
  if (!nodes.has(node)) return refusedFor([{ kind: 'code-unknown', code: node, step: '--node' }])
  const changes = compareResults(before.value, after.value, node)
  const lines = changes.map(
    ({ unit, before: from, after: to, change }) => `${unit}\t${from ?? '–'} → ${to ?? '–'}\t${change ?? ''}`,
  )
  const correlations = rankCorrelations(changes)
  return done({ node, units: Object.fromEntries(changes.map(({ unit, ...change }) => [unit, change])), correlations }, [
    ...lines,
    ...correlationLines(correlations),
  ])
}

/** Tells how each unit moved through the years: `2024=FILE 2025=FILE`, the earliest first. */
export const movement: Handler = async ({ positionals, values }) => {
  const named = positionals.map((said) => /^([^=]+)=(.+)$/.exec(said)?.slice(1) ?? [])
  const scale = text(values['scale']) ?? 'own'
  const mergers = mergersIn(text(values['merged']))
  if (named.length < 2 || named.some(([year]) => year === undefined) || !isScale(scale) || mergers === undefined)
    return wrongUsage(
      'Cần từ hai năm, mỗi năm một tệp: 2024=TỆP 2025=TỆP; --scale là own hoặc common; --merged CŨ=MỚI,CŨ=MỚI.',
      'Two years or more are needed, each with its file: 2024=FILE 2025=FILE; --scale is own or common; --merged OLD=NEW,OLD=NEW.',
    )
  const years: YearIndex[] = []
  for (const [year = '', file = ''] of named) {
    const read = await readIndex({ input: file, meta: text(values['meta']), spec: text(values['spec']) })
    if (!read.ok) return read.refusal
    years.push({ year, ready: read.value })
  }
  const moved = moveRanks(years, { node: text(values['node']), mergers, scale })
  if (!moved.ok) return refusedFor(moved.refusal.refusals, { year: moved.refusal.year })
  const lines = movementLines(moved.value)
  const out = text(values['out'])
  if (out === undefined) return done(moved.value, lines)
  const written = await writtenTo(out, await writeSheets(movementSheets(moved.value), moved.value.years.join(' – ')), moved.value)
  return written.exit === 0 ? { ...written, lines: [...lines, ...written.lines] } : written
}

const isScale = (scale: string): scale is 'own' | 'common' => scale === 'own' || scale === 'common'

function mergersIn(said = ''): Record<string, string> | undefined {
  const pairs = said
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => pair.split('=').map((unit) => unit.trim()))
  const isWhole = pairs.every((pair) => pair.length === 2 && pair.every((unit) => unit !== ''))
  return isWhole ? (Object.fromEntries(pairs) as Record<string, string>) : undefined
}

function movementLines({ years, units, correlations }: Movement): string[] {
  return [
    ['', ...years, 'Ghi chú / Notes'].join('\t'),
    ...units.map(({ unit, ranks, changes, events }) => {
      const moves = ranks.map((rank, at) => {
        const change = at === 0 ? null : (changes[at - 1]?.rank ?? null)
        return `${rank ?? '–'}${change === null || change === 0 ? '' : ` (${change > 0 ? '+' : ''}${change})`}`
      })
      return [unit, ...moves, events.map(eventText).join('; ')].join('\t')
    }),
    ...correlations.flatMap((own, at) => [`${years[at]} → ${years[at + 1]}`, ...correlationLines(own)]),
  ]
}
