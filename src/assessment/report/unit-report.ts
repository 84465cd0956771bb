import type { CriteriaTree } from '../../criteria/index.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Unranked } from '../result/result.ts'
import type { DrawnRanks, ResultDocument, WrittenUnit } from '../result/result-document.ts'
import { nextStep } from './next-step.ts'
import { partsOf, pillarScores, wholeWeights } from './pillars.ts'

/** A published version, as far as a report of one unit needs it. */
export interface ReportedVersion {
  readonly document: ResultDocument
  readonly drawnRanks: DrawnRanks
}

interface OfCriterion {
  readonly code: string
  readonly title: string
}

export interface UnitReport {
  readonly unit: Pick<WrittenUnit, 'id' | 'name' | 'block'>
  readonly round: ResultDocument['round']
  readonly standing: {
    readonly points: number | null
    readonly maximum: number
    readonly share: number | null
    readonly rank: number | null
    readonly ranked: number
    /** The ranks it comes on when the weights are others. */
    readonly least: number | null
    readonly greatest: number | null
    readonly unranked: Unranked | null
  }
  readonly pillars: readonly {
    readonly title: string
    readonly part: number
    readonly share: number | null
    /** Of the units of its block. */
    readonly median: number | null
  }[]
  /** Where points were lost, the most first. */
  readonly losses: readonly (OfCriterion & {
    readonly points: number | null
    readonly maximum: number
    readonly lost: number
    /** What whoever appraised it said. */
    readonly reason: string | null
  })[]
  readonly gains: readonly (OfCriterion & {
    readonly gain: number
    /** Of all points of the tree, in per cent. */
    readonly ofWhole: number
    /** Accepted as the unit claimed it; otherwise one step more on the form. */
    readonly by: 'evidence' | 'step'
  })[]
  /** Criteria that lost points and for which no document was named. */
  readonly withoutEvidence: readonly (OfCriterion & {
    /** What the criteria ask for; `null`: they do not say. */
    readonly wanted: string | null
  })[]
  readonly since: {
    readonly year: number
    readonly rank: number | null
    readonly share: number | null
    /** Criteria that are in both, by how much of the maximum they moved; the furthest first. */
    readonly changes: readonly (OfCriterion & { readonly before: number; readonly now: number })[]
  } | null
}

interface ReportFacts {
  readonly version: ReportedVersion
  readonly unitId: string
  /** By which the unit is assessed. */
  readonly tree: CriteriaTree
  /** By criterion, why it was given fewer points. */
  readonly reasons: ReadonlyMap<string, string>
  /** Criteria under which the unit named a document. */
  readonly documented: ReadonlySet<string>
  readonly before: ReportedVersion | undefined
}

const [MOST_LOSSES, MOST_GAINS, MOST_CHANGES, MOST_UNDOCUMENTED] = [15, 3, 10, 15]

/** What a unit is told of its own result. @returns undefined where the version does not have the unit */
export function unitReport(facts: ReportFacts): UnitReport | undefined {
  const { document, drawnRanks } = facts.version
  const unit = document.units.find(({ id }) => id === facts.unitId)
  const written = document.trees.find(({ name }) => name === unit?.tree)
  if (unit === undefined || written === undefined) return undefined
  const parts = partsOf(written)
  const drawn = drawnRanks[unit.id]?.find(({ method }) => method === document.method)
  const peers = document.units
    .filter(({ tree, block }) => tree === unit.tree && block === unit.block)
    .map((peer) => pillarScores(parts, peer))
  const { counted } = unit.totals
  const lines = linesOf(facts, { unit, weights: wholeWeights(parts) })
  return {
    unit,
    round: document.round,
    standing: {
      ...{ points: counted.points, maximum: counted.maximum, share: unit.share, rank: unit.rank, unranked: unit.unranked },
      ranked: document.units.filter(({ rank }) => rank !== null).length,
      ...{ least: drawn?.least ?? null, greatest: drawn?.greatest ?? null },
    },
    pillars: pillarScores(parts, unit).flatMap(({ code, share, part }, at) => {
      const title = written.criteria.find((one) => one.code === code)?.title.vi ?? code
      return part === 0 ? [] : [{ title, part, share, median: median(peers.map((peer) => peer[at]?.share ?? null)) }]
    }),
    losses: lines
      .filter(({ lost }) => lost > 0)
      .toSorted((one, other) => other.lost - one.lost || inOrder(one, other))
      .slice(0, MOST_LOSSES)
      .map(({ code, title, points, maximum, lost }) => {
        return { code, title, points, maximum, lost, reason: facts.reasons.get(code) ?? null }
      }),
    gains: cheapestGains(lines),
    withoutEvidence: lines
      .filter(({ code, lost }) => lost > 0 && !facts.documented.has(code))
      .slice(0, MOST_UNDOCUMENTED)
      .map(({ code, title, wanted = null }) => ({ code, title, wanted })),
    since: facts.before === undefined ? null : sinceBefore(facts.before, unit, lines),
  }
}

interface Line extends OfCriterion {
  readonly points: number | null
  readonly self: number
  readonly maximum: number
  readonly lost: number
  readonly weight: number
  readonly step: number
  readonly wanted: string | undefined
}

/** The criteria that count in the maximum and apply to the unit. */
function linesOf(
  { tree }: ReportFacts,
  { unit, weights }: { readonly unit: WrittenUnit; readonly weights: ReadonlyMap<string, number> },
): Line[] {
  const byCode = new Map(tree.criteria.map((criterion) => [criterion.code, criterion]))
  return unit.criteria.flatMap(({ criterion: code, self, counted }): Line[] => {
    const criterion = byCode.get(code)
    if (criterion === undefined || criterion.counts !== undefined || counted === 'not-applicable') return []
    const { maximum = 0, title, evidence } = criterion
    return [
      {
        ...{ code, title: title.vi, points: counted, self: typeof self === 'number' ? self : 0, maximum },
        lost: minus(maximum, counted ?? 0),
        weight: weights.get(code) ?? 0,
        step: nextStep(criterion, counted ?? 0),
        wanted: evidence?.vi,
      },
    ]
  })
}

/**
 * What is cheapest to gain. First criteria of which the unit claimed more than was accepted: the work is done, what lacks is its
 * evidence, and the gain is the difference. Then those where one step on the form earns the most. Within both the greatest part
 * of the whole comes first, and of equal ones the first by code.
 */
function cheapestGains(lines: readonly Line[]): UnitReport['gains'] {
  return lines
    .flatMap((line) => {
      const claimed = minus(line.self, line.points ?? 0)
      const by = claimed > 0 ? ('evidence' as const) : ('step' as const)
      const gain = claimed > 0 ? claimed : line.step
      if (gain <= 0 || line.maximum === 0) return []
      return [{ code: line.code, title: line.title, gain, by, ofWhole: (gain / line.maximum) * line.weight }]
    })
    .toSorted((one, other) => one.by.localeCompare(other.by) || other.ofWhole - one.ofWhole || inOrder(one, other))
    .slice(0, MOST_GAINS)
}

function sinceBefore({ document }: ReportedVersion, { id }: WrittenUnit, lines: readonly Line[]): UnitReport['since'] {
  const was = document.units.find((unit) => unit.id === id)
  if (was === undefined) return null
  const tree = document.trees.find(({ name }) => name === was.tree)
  const maxima = new Map(tree?.criteria.map(({ code, maximum }) => [code, maximum ?? 0]))
  const shares = new Map(
    was.criteria.flatMap(({ criterion, counted }) => {
      const maximum = maxima.get(criterion) ?? 0
      return typeof counted === 'number' && maximum > 0 ? [[criterion, counted / maximum] as const] : []
    }),
  )
  const changes = lines
    .flatMap(({ code, title, points, maximum }) => {
      const before = shares.get(code)
      if (before === undefined || points === null || maximum === 0) return []
      const now = points / maximum
      return Math.abs(now - before) < 0.0001 ? [] : [{ code, title, before, now }]
    })
    .toSorted((one, other) => Math.abs(other.now - other.before) - Math.abs(one.now - one.before) || inOrder(one, other))
  return { year: document.round.year, rank: was.rank, share: was.share, changes: changes.slice(0, MOST_CHANGES) }
}

/** @returns null when nothing is known */
function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((one, other) => one - other)
  const middle = known.length / 2
  const [low, high] = [known[Math.ceil(middle) - 1], known[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Points as they are written have two decimals at most. */
const minus = (one: number, other: number): number => (Math.round(one * 100) - Math.round(other * 100)) / 100

const inOrder = ({ code: one }: OfCriterion, { code: other }: OfCriterion): number => (one < other ? -1 : one > other ? 1 : 0)

/** The rule of {@link UnitReport.gains}, as the paper tells it. */
export const CHEAPEST_GAINS_RULE: BilingualText = {
  vi: 'Cách chọn: trước hết là tiêu chí đơn vị tự chấm cao hơn điểm được tính (việc đã làm, còn thiếu minh chứng), phần được thêm là phần chênh; sau đó là tiêu chí mà một bậc kế tiếp của thang chấm thêm được nhiều nhất. Trong mỗi nhóm, phần trong tổng điểm lớn hơn đứng trước; bằng nhau thì theo mã. Thang chấm không có bậc thì một bậc là một phần mười điểm tối đa.',
  en: 'How they are chosen: first criteria of which the unit claimed more than was counted (the work is done, its evidence lacks), the gain being the difference; then those where one step more on the form earns the most. In both the greater part of the whole comes first, of equal ones the first by code. On a form without steps a step is a tenth of the maximum.',
}
