/**
 * How fast a provision is read for many groups: 100,000 answers, each with its derivation, within 8 × parsing the
 * same facts from JSON.
 *
 * The floor is measured in the same run, turn by turn; of each, the quickest of five counts.
 */
import { month } from '../src/kernel/calendar.ts'
import { evaluate, type Facts, getShippedProvision, prepare } from '../src/policies/index.ts'

const GROUPS = 100_000
const TURNS = 5
const MOST_RATIO = 8
const JULY = month('2024-07')
const provision = getShippedProvision('dong-nai-2024-groups')
const facts: Facts = { establishedByDecision: true, groupActive: true, reportApproved: true }
const written = JSON.stringify(facts)

/** @returns milliseconds, and the đồng of all groups so that no turn may be left out */
function timed(amountOf: () => number): { ms: number; total: number } {
  const from = performance.now()
  let total = 0
  for (let group = 0; group < GROUPS; group++) total += amountOf()
  return { ms: performance.now() - from, total }
}

const one = evaluate(provision, facts, JULY).amount
const answer = prepare(provision)
const turns = Array.from({ length: TURNS }, () => ({
  floor: timed(() => ((JSON.parse(written) as Facts).groupActive ? one : 0)),
  answers: timed(() => answer({ ...facts }, JULY).amount),
}))
const ms = Math.min(...turns.map(({ answers }) => answers.ms))
const floorMs = Math.min(...turns.map(({ floor }) => floor.ms))
const isRight = turns.every(({ floor, answers }) => answers.total === one * GROUPS && answers.total === floor.total)
const ratio = ms / floorMs
console.log(
  `policies: 100,000 groups answered in ${ms.toFixed(0)} ms = ${ratio.toFixed(1)} × parsing their facts (${floorMs.toFixed(0)} ms; limit ${MOST_RATIO}), sums ${isRight ? 'agree' : 'DIFFER'}`,
)
process.exitCode = isRight && ratio <= MOST_RATIO ? 0 : 1
