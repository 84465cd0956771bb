import {
  checkCriteriaTree,
  formatPoints,
  notPooledText,
  openQuestionText,
  type Pool,
  poolMethodText,
  poolUnits,
  poolUnitsOf,
  readCriteriaTree,
  type Scorecard,
  type Side,
  scoreUnits,
  type TotalScore,
  writtenScorecard,
} from '../../assessment/index.ts'
import { type BilingualText, tellRefusal } from '../../kernel/result.ts'
import { type Arguments, type Command, done, type Outcome, refused, refusedBecause, wrongUsage } from '../command.ts'
import { readJson } from '../read-file.ts'

export const criteriaCommands: readonly Command[] = [
  {
    name: 'criteria check',
    synopsis: 'FILE',
    summary: { vi: 'Kiểm tra một bộ tiêu chí.', en: 'Checks a criteria tree.' },
    options: {},
    run: check,
  },
  {
    name: 'criteria score',
    synopsis: '--tree FILE --sheets FILE [--paid-ranks N] [--side self|verified]',
    summary: {
      vi: 'Chấm điểm các đơn vị theo bộ tiêu chí; có --paid-ranks thì xếp hạng chung theo mọi cách so sánh.',
      en: 'Scores units under a criteria tree; with --paid-ranks also ranks them in one pool under every method.',
    },
    options: {
      tree: { type: 'string' },
      sheets: { type: 'string' },
      'paid-ranks': { type: 'string' },
      side: { type: 'string' },
    },
    run: score,
  },
]

type Doubts = readonly (BilingualText & { readonly pointer: string })[]
const told = (doubts: Doubts): string[] => doubts.flatMap(({ pointer, vi, en }) => [`${pointer || '/'}: ${vi}`, `  ${en}`])

async function check({ positionals: [file, ...more] }: Arguments): Promise<Outcome> {
  if (file === undefined || more.length > 0) return wrongUsage('Cần đúng một tệp.', 'Exactly one file is needed.')
  const document = await readJson(file)
  if (!document.ok) return document.refusal
  const { tree, doubts } = checkCriteriaTree(document.value)
  const json = { ok: tree !== undefined, doubts }
  if (tree === undefined) return refused(json, [...told(doubts), 'Chưa dùng được. / Not ready.'])
  return done(json, [...told(doubts), `Dùng được: ${tree.criteria.length} mục. / Ready: ${tree.criteria.length} entries.`])
}

async function score({ values }: Arguments): Promise<Outcome> {
  const { tree: treeFile, sheets: sheetsFile, side = 'verified', 'paid-ranks': paid } = values
  if (typeof treeFile !== 'string' || typeof sheetsFile !== 'string') {
    return wrongUsage('Cần --tree và --sheets.', '--tree and --sheets are needed.')
  }
  if (side !== 'self' && side !== 'verified') return wrongUsage('--side là self hoặc verified.', '--side is self or verified.')
  const documents = { tree: await readJson(treeFile), sheets: await readJson(sheetsFile) }
  if (!documents.tree.ok) return documents.tree.refusal
  if (!documents.sheets.ok) return documents.sheets.refusal
  const tree = readCriteriaTree(documents.tree.value)
  if (!tree.ok) return refused({ refused: { kind: 'tree-doubtful', doubts: tree.refusal } }, told(tree.refusal))
  const scored = scoreUnits(tree.value, documents.sheets.value)
  if (!scored.ok) return refused({ refused: { kind: 'sheets-doubtful', doubts: scored.refusal } }, told(scored.refusal))
  const units = scored.value.map(writtenScorecard)
  const lines = scored.value.map(lineOf)
  return paid === undefined
    ? done({ units }, lines)
    : pooled({ cards: scored.value, side, paidRanks: Number(paid) }, { units, lines })
}

const pointsOf = ({ points, maximum }: TotalScore): string =>
  `${points === null ? '—' : formatPoints(points, 'vi')}/${formatPoints(maximum, 'vi')}`

function lineOf({ unit, total: { self, verified, gap } }: Scorecard): string {
  return `${unit}: tự chấm ${pointsOf(self)} · thẩm định ${pointsOf(verified)} · chênh ${gap === null ? '—' : formatPoints(gap, 'vi')}`
}

function pooled(
  { cards, side, paidRanks }: { readonly cards: readonly Scorecard[]; readonly side: Side; readonly paidRanks: number },
  { units, lines }: { readonly units: unknown; readonly lines: readonly string[] },
): Outcome {
  const pool = poolUnits(poolUnitsOf(cards, side), paidRanks)
  if (!pool.ok) return refusedBecause(pool.refusal, tellRefusal(pool.refusal, notPooledText))
  const questions = pool.value.questions.map((question) => ({ ...question, ...openQuestionText(question) }))
  const json = { units, pool: { ...pool.value, questions } }
  return done(json, [...lines, ...rankingLines(pool.value), ...questions.flatMap(({ vi, en }) => [vi, `  ${en}`])])
}

const rankingLines = ({ rankings }: Pool): string[] =>
  rankings.map(({ method, places }) => {
    const { vi, en } = poolMethodText[method]
    return `${vi} / ${en}: ${places.map(({ unit, rank }) => `${rank}. ${unit}`).join('  ') || '—'}`
  })
