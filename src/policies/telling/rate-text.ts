import { formatVnd, type Share, type Vnd } from '../../kernel/money.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Level, Rate, Referenced, TableRow } from '../provision/provision.ts'
import { cellText, conditionsText, type Words } from './condition-text.ts'

export const dong = (amount: Vnd): string => `${formatVnd(amount)} đồng`

/** `1,5`, as Vietnamese papers write a coefficient; a fraction that does not end stays one. */
function coefficient({ part, whole }: Share): BilingualText {
  const decimal = part / whole
  const written = Number.isInteger(decimal * 10_000) ? String(decimal) : `${part}/${whole}`
  return { vi: written.replace('.', ','), en: written }
}

const percent = ({ part, whole }: Share): BilingualText => {
  const written = (part * 100) / whole
  const text = Number.isInteger(written * 100) ? `${written}%` : `${part}/${whole}`
  return { vi: text.replace('.', ','), en: text }
}

const ROUNDED = {
  down: { vi: 'làm tròn xuống', en: 'rounded down' },
  up: { vi: 'làm tròn lên', en: 'rounded up' },
  'half-up': { vi: 'làm tròn nửa lên', en: 'rounded half up' },
} as const

function referenceText({ times, rounding }: Referenced): BilingualText {
  const by = coefficient(times)
  const how = ROUNDED[rounding.rule]
  const to = formatVnd(rounding.to as Vnd)
  const rounded = rounding.to === 1 ? { vi: '', en: '' } : { vi: `, ${how.vi} đến ${to} đồng`, en: `, ${how.en} to ${to} đồng` }
  return { vi: `${by.vi} lần mức lương cơ sở${rounded.vi}`, en: `${by.en} × the base salary${rounded.en}` }
}

/** A sum, outright or by reference. */
export const levelText = (level: Level): BilingualText =>
  'amount' in level ? { vi: dong(level.amount), en: dong(level.amount) } : referenceText(level)

/** How much, as what follows "each group". */
export function rateText(rate: Rate, span: BilingualText, words: Words): BilingualText {
  if ('amount' in rate || 'of' in rate) {
    const level = levelText(rate)
    return { vi: `được ${level.vi}${span.vi}`, en: `has ${level.en}${span.en}` }
  }
  if ('upTo' in rate) return { vi: `được tối đa ${dong(rate.upTo)}${span.vi}`, en: `has up to ${dong(rate.upTo)}${span.en}` }
  if ('ceiling' in rate)
    return { vi: `được không quá ${dong(rate.ceiling)}${span.vi}`, en: `has no more than ${dong(rate.ceiling)}${span.en}` }
  if ('share' in rate) return shareText(rate)
  if ('ranks' in rate) {
    const list = (word: string) => rate.ranks.map((amount, index) => `${word} ${index + 1}: ${dong(amount)}`).join(', ')
    return { vi: `được theo thứ hạng: ${list('hạng')}`, en: `has by rank: ${list('rank')}` }
  }
  if ('tiers' in rate) return tiersText(rate, span, words)
  return 'cases' in rate ? casesText(rate, span, words) : tableText(rate, span, words)
}

function shareText({ share, rounding }: Extract<Rate, { share: unknown }>): BilingualText {
  const part = percent(share)
  const how = ROUNDED[rounding]
  return { vi: `được chi ${part.vi} theo chứng từ, ${how.vi}`, en: `are paid at ${part.en} as documented, ${how.en}` }
}

function tiersText({ tiers }: Extract<Rate, { tiers: unknown }>, span: BilingualText, words: Words): BilingualText {
  const label = words.label(tiers.by)
  const bounds = tiers.steps
    .map(({ from, until, amount }) => `${from}${until === undefined ? '+' : `–${until}`}: ${dong(amount)}`)
    .join('; ')
  return {
    vi: `được theo ${label.vi.toLowerCase()}${span.vi}: ${bounds}`,
    en: `has, by ${label.en.toLowerCase()},${span.en}: ${bounds}`,
  }
}

function casesText({ cases, otherwise }: Extract<Rate, { cases: unknown }>, span: BilingualText, words: Words): BilingualText {
  const each = cases.map((one) => {
    const level = levelText(one)
    const when = conditionsText(one.when, words)
    return { vi: `${level.vi} nếu ${when.vi}`, en: `${level.en} if ${when.en}` }
  })
  return withOtherwise(each, otherwise, span)
}

function tableText({ table }: Extract<Rate, { table: unknown }>, span: BilingualText, words: Words): BilingualText {
  const row = (one: TableRow): BilingualText => {
    const cells = one.is.map((cell, column) => cellText(cell, table.by[column] ?? { fact: '' }, words))
    const level = levelText(one)
    return {
      vi: `${level.vi} nếu ${cells.map(({ vi }) => vi).join(' và ')}`,
      en: `${level.en} if ${cells.map(({ en }) => en).join(' and ')}`,
    }
  }
  return withOtherwise(table.rows.map(row), table.otherwise, span)
}

function withOtherwise(each: readonly BilingualText[], otherwise: Level | undefined, span: BilingualText): BilingualText {
  const rest = otherwise === undefined ? { vi: 'không được chi', en: 'nothing' } : levelText(otherwise)
  return {
    vi: `được${span.vi}: ${each.map(({ vi }) => vi).join('; ')}; nếu không thì ${rest.vi}`,
    en: `has${span.en}: ${each.map(({ en }) => en).join('; ')}; otherwise ${rest.en}`,
  }
}
