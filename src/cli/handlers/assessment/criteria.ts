import {
  asWritten,
  checkCriteriaTree,
  formatPoints,
  notPooledText,
  openQuestionText,
  type PoolUnit,
  poolUnits,
  poolUnitsOf,
  poolUnitsOfTrees,
  readCriteriaTree,
  type Scorecard,
  type ScoredTree,
  type Side,
  scoreUnits,
  type TotalScore,
  writtenScorecard,
} from '../../../criteria/index.ts'
import { accept, type BilingualText, type Result, refuse, tellRefusal } from '../../../kernel/result.ts'
import { type Arguments, done, type Outcome, refused, refusedBecause, wrongUsage } from '../../command.ts'
import { poolLines, poolUnitLines } from '../../pool-lines.ts'
import { readJson } from '../../read-file.ts'

type Doubts = readonly (BilingualText & { readonly pointer: string })[]
const told = (doubts: Doubts): string[] => doubts.flatMap(({ pointer, vi, en }) => [`${pointer || '/'}: ${vi}`, `  ${en}`])

export async function checkFile({ positionals: [file, ...more] }: Arguments): Promise<Outcome> {
  if (file === undefined || more.length > 0) return wrongUsage('Cần đúng một tệp.', 'Exactly one file is needed.')
  const document = await readJson(file)
  if (!document.ok) return document.refusal
  const { tree, doubts } = checkCriteriaTree(document.value)
  const json = { ok: tree !== undefined, doubts }
  if (tree === undefined) return refused(json, [...told(doubts), 'Chưa dùng được. / Not ready.'])
  return done(json, [...told(doubts), `Dùng được: ${tree.criteria.length} mục. / Ready: ${tree.criteria.length} entries.`])
}

interface Files {
  readonly tree: string
  readonly sheets: string
}

/** Units scored under the tree of one file, or the outcome that says which file is wrong, and where. */
async function scoreFiles({ tree: treeFile, sheets: sheetsFile }: Files): Promise<Result<ScoredTree, Outcome>> {
  const document = await readJson(treeFile)
  if (!document.ok) return document
  const sheets = await readJson(sheetsFile)
  if (!sheets.ok) return sheets
  const doubtful = (kind: string, file: string, doubts: Doubts): Result<ScoredTree, Outcome> =>
    refuse(refused({ refused: { kind, file, doubts } }, [`${file}:`, ...told(doubts)]))
  const tree = readCriteriaTree(document.value)
  if (!tree.ok) return doubtful('tree-doubtful', treeFile, tree.refusal)
  const scored = scoreUnits(tree.value, sheets.value)
  return scored.ok ? accept({ tree: tree.value, cards: scored.value }) : doubtful('sheets-doubtful', sheetsFile, scored.refusal)
}

const WRONG_SIDE = wrongUsage('--side là self hoặc verified.', '--side is self or verified.')
const isSide = (value: unknown): value is Side => value === 'self' || value === 'verified'

export async function scoreUnitsOfFiles({ values, positionals }: Arguments): Promise<Outcome> {
  const { tree, sheets, side = 'verified', 'paid-ranks': paid } = values
  if (typeof tree !== 'string' || typeof sheets !== 'string' || positionals.length > 0) {
    return wrongUsage('Cần --tree và --sheets.', '--tree and --sheets are needed.')
  }
  if (!isSide(side)) return WRONG_SIDE
  const scored = await scoreFiles({ tree, sheets })
  if (!scored.ok) return scored.refusal
  const { cards } = scored.value
  const units = cards.map(writtenScorecard)
  const lines = cards.map(lineOf)
  if (paid === undefined) return done({ units }, lines)
  return pooled({ entrants: poolUnitsOf(cards, side), paidRanks: Number(paid) }, { units, lines })
}

export async function poolUnitsOfFiles({ values, positionals }: Arguments): Promise<Outcome> {
  const { side = 'verified', 'paid-ranks': paid } = values
  const pairs = positionals.flatMap((tree, at) => (at % 2 === 0 ? [{ tree, sheets: positionals[at + 1] ?? '' }] : []))
  if (pairs.length === 0 || positionals.length % 2 === 1 || paid === undefined)
    return wrongUsage(
      'Cần từng cặp tệp: bộ tiêu chí và phiếu của các đơn vị; và --paid-ranks.',
      'Files are needed in pairs, a criteria tree and the sheets of its units; and --paid-ranks.',
    )
  if (!isSide(side)) return WRONG_SIDE
  const scored: ScoredTree[] = []
  for (const files of pairs) {
    const one = await scoreFiles(files)
    if (!one.ok) return one.refusal
    scored.push(one.value)
  }
  const entrants = poolUnitsOfTrees(scored, side)
  const units = entrants.map(({ unit, block, points, maximum }) => ({
    unit,
    block,
    points: points === null ? null : asWritten(points),
    maximum: asWritten(maximum),
    share: points === null || maximum === 0 ? null : points / maximum,
  }))
  return pooled({ entrants, paidRanks: Number(paid) }, { units, lines: poolUnitLines(entrants) })
}

const pointsOf = ({ points, maximum }: TotalScore): string =>
  `${points === null ? '—' : formatPoints(points, 'vi')}/${formatPoints(maximum, 'vi')}`

function lineOf({ unit, total: { self, verified, gap } }: Scorecard): string {
  return `${unit}: tự chấm ${pointsOf(self)} · thẩm định ${pointsOf(verified)} · chênh ${gap === null ? '—' : formatPoints(gap, 'vi')}`
}

function pooled(
  { entrants, paidRanks }: { readonly entrants: readonly PoolUnit[]; readonly paidRanks: number },
  { units, lines }: { readonly units: unknown; readonly lines: readonly string[] },
): Outcome {
  const made = poolUnits(entrants, paidRanks)
  if (!made.ok) return refusedBecause(made.refusal, tellRefusal(made.refusal, notPooledText))
  const questions = made.value.questions.map((question) => ({ ...question, ...openQuestionText(question) }))
  const json = { units, pool: { ...made.value, questions } }
  return done(json, [...lines, ...poolLines(made.value), ...questions.flatMap(({ vi, en }) => [vi, `  ${en}`])])
}
