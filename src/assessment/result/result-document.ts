import { asWritten, type Points } from '../../criteria/index.ts'
import type { CouncilDecision, CouncilMatter } from '../council/council-decision.ts'
import type { Round } from '../round/round.ts'
import type { AssessedTree } from './assessed-tree.ts'
import { type DrawnRank, type DrawSpec, inOrder } from './rank-draws.ts'
import type { RoundResult, UnitResult, Unranked } from './result.ts'
import type { SideScore, Sides, SideTotal } from './score-sides.ts'

/** What does not apply is told in a word, and what is missing is `null`: neither is zero. Points as a paper writes them: 7.04. */
type WrittenScore = number | null | 'not-applicable'
interface WrittenTotal {
  readonly points: number | null
  readonly maximum: number
}

/**
 * A result as data: everything that its points and ranks follow from, and what followed. It names units, and nobody: no head, no
 * appraiser, no explanation, no note. `recompute-result.mjs` reads it without this program.
 */
export interface ResultDocument {
  readonly format: 'canhtayso-round-result-1'
  readonly round: Pick<Round, 'id' | 'code' | 'title' | 'year'>
  readonly method: RoundResult['method']
  readonly paidRanks: number
  readonly draws: DrawSpec
  readonly trees: readonly ReturnType<typeof writtenTree>[]
  readonly units: readonly WrittenUnit[]
  /** Of the Council, those that the result rests on. */
  readonly decisions: readonly ReturnType<typeof writtenDecision>[]
  readonly rankings: RoundResult['rankings']
  readonly final: RoundResult['final']
  readonly questions: RoundResult['questions']
}

export interface WrittenUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly tree: string
  readonly block: string
  readonly criteria: readonly ({ readonly criterion: string } & Sides<WrittenScore>)[]
  readonly totals: Sides<WrittenTotal>
  readonly share: number | null
  readonly rank: number | null
  readonly unranked: Unranked | null
}

/** Where units came under drawn weights, by the id of the unit. Outside the fingerprint: it follows from what is in it. */
export type DrawnRanks = Readonly<Record<string, readonly DrawnRank[]>>

interface Described {
  readonly round: Round
  readonly trees: readonly AssessedTree[]
  readonly decisions: readonly CouncilDecision[]
  readonly result: RoundResult
  readonly draws: DrawSpec
}

export function resultDocument({ round, trees, decisions, result, draws }: Described): ResultDocument {
  const { id, code, title, year } = round
  const codes = new Map(trees.map(({ treeId, tree }) => [treeId, nameOfTree(tree)]))
  return {
    format: 'canhtayso-round-result-1',
    round: { id, code, title, year },
    method: result.method,
    paidRanks: result.paidRanks,
    draws,
    trees: inOrder(trees).map(writtenTree),
    units: result.units.map((unit) => writtenUnit(unit, codes.get(unit.treeId) ?? '')),
    decisions: decisions.filter(({ matter }) => !ABOUT_RESULT.includes(matter.kind)).map(writtenDecision),
    rankings: result.rankings,
    final: result.final,
    questions: result.questions,
  }
}

/** What is decided about a result that is there already: it would change the fingerprint it names. */
const ABOUT_RESULT: readonly CouncilMatter['kind'][] = ['adopt', 'appeal']

/** Why the Council gave a score stands in its minutes: what it gave stands with the unit. */
function writtenDecision({ id, decidedAt, matter }: CouncilDecision) {
  if (matter.kind !== 'score') return { id, decidedAt, matter }
  const { kind, unitId, criterion } = matter
  return { id, decidedAt, matter: { kind, unitId, criterion } }
}

const nameOfTree = ({ code, version }: AssessedTree['tree']): string => `${code}-${version}`

/** What the points of a unit are added up by; how each answer is scored stands in the tree as it was issued. */
const writtenTree = ({ tree }: AssessedTree) => ({
  name: nameOfTree(tree),
  code: tree.code,
  title: tree.title,
  counting: tree.counting,
  maximum: tree.maximum ?? null,
  rounding: tree.rounding,
  bonus: tree.bonus ?? null,
  penalty: tree.penalty ?? null,
  criteria: tree.criteria.map(({ code, parent, title, maximum, weight, counts, onlyBlocks }) => {
    return {
      code,
      parent: parent ?? null,
      title,
      maximum: maximum ?? null,
      weight: weight ?? null,
      counts: counts ?? null,
      onlyBlocks: onlyBlocks ?? null,
    }
  }),
})

const writtenUnit = ({ unit, criteria, totals, share, place, unranked }: UnitResult, tree: string): WrittenUnit => ({
  id: unit.unitId,
  code: unit.code,
  name: unit.name,
  tree,
  block: unit.block,
  criteria: criteria.map(({ criterion, ...sides }) => ({ criterion, ...eachSide(sides, writtenScore) })),
  totals: eachSide(totals, ({ points, maximum }: SideTotal) => ({ points: written(points), maximum: asWritten(maximum) })),
  share,
  rank: place?.rank ?? null,
  unranked,
})

const eachSide = <From, To>({ self, appraised, council, counted }: Sides<From>, write: (one: From) => To): Sides<To> => ({
  self: write(self),
  appraised: write(appraised),
  council: write(council),
  counted: write(counted),
})

const written = (value: Points | null): number | null => (value === null ? null : asWritten(value))
const writtenScore = (score: SideScore): WrittenScore => (score === 'not-applicable' ? score : written(score))

/**
 * The one text of a document, whatever order its fields were written in: what its fingerprint is taken of. Written straight away, since
 * a copy in order costs more than the text of a large round.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(fields).sort())
    if (fields[name] !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalText(fields[name])}`
  return `{${text}}`
}
