#!/usr/bin/env node
// Recomputes the points and ranks of a published result from its data alone: node recompute.mjs data.json
// It needs Node 22 or later and nothing else. It says what disagrees, and ends with 1; with 0 when everything agrees.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const METHODS = ['share', 'rank-in-block', 'z-score', 'percentile']
const SIDES = ['self', 'appraised', 'council', 'counted']
const TOLERANCE = 1e-9
const found = []
const tell = (place, stands, follows) => {
  const [one, other] = [stands, follows].map((value) => JSON.stringify(sorted(value)))
  if (one !== other) found.push(`${place}: ${one} ≠ ${other}`)
}

// Points: whole hundredths; quotients are exact fractions until the one rounding that the tree names.
const hundredths = (written) => Math.round(written * 100)
const sumOf = (values) => values.reduce((sum, one) => sum + one, 0)
const uniqueOf = (values) => [...new Set(values)]
const NONE = { over: 0n, under: 1n }
const fraction = (over, under) => {
  let [a, b] = [over, under]
  while (b !== 0n) [a, b] = [b, a % b]
  return { over: over / a, under: under / a }
}
const plus = (one, other) => fraction(one.over * other.under + other.over * one.under, one.under * other.under)
const times = (one, other) => fraction(one.over * other.over, one.under * other.under)
const divided = (one, other) => fraction(one.over * other.under, one.under * other.over)
const asFraction = (written) => fraction(BigInt(Math.round(written * 1e9)), 1_000_000_000n)
const portionOf = (maximum, share, rounding) => {
  if (share.over <= 0n) return 0
  if (share.over >= share.under) return maximum
  const exact = fraction(BigInt(maximum) * share.over, share.under)
  const [floor, rest] = [exact.over / exact.under, exact.over % exact.under]
  if (rest === 0n || rounding === 'down') return Number(floor)
  return Number(rounding === 'up' || rest * 2n >= exact.under ? floor + 1n : floor)
}

/** The branches of a tree, and which criteria count beyond its maximum. */
function shapeOf(tree) {
  const beneath = Map.groupBy(tree.criteria, ({ parent }) => parent)
  const childrenOf = (code) => beneath.get(code) ?? []
  const isLeaf = ({ code }) => !beneath.has(code)
  const isBeyond = (one) => (isLeaf(one) ? one.counts !== null : childrenOf(one.code).every(isBeyond))
  return { childrenOf, isLeaf, isBeyond }
}

/** One side of one unit, added up: what applies, what is missing, the points and the maximum. */
function totalOf(tree, scores) {
  const { childrenOf, isLeaf, isBeyond } = shapeOf(tree)
  const known = (one) => scores.has(one.code) && scores.get(one.code) !== 'not-applicable'
  const pointsOf = (one) => (known(one) ? hundredths(scores.get(one.code) ?? 0) : 0)
  const roll = (siblings) => {
    const parts = siblings.filter((one) => !isBeyond(one)).map((one) => ({ one, ...rolled(one) }))
    const applying = parts.filter(({ applies }) => applies)
    const sum = (part) => sumOf(applying.map((one) => one[part]))
    const weighed = applying.map(({ one, share }) => ({ weight: asFraction(one.weight ?? 0), share }))
    const earned = weighed.map(({ weight, share }) => times(weight, share)).reduce(plus, NONE)
    const counted = weighed.map(({ weight }) => weight).reduce(plus, NONE)
    const [points, maximum] = [sum('points'), sum('maximum')]
    const ofWeights = counted.over === 0n ? NONE : divided(earned, counted)
    const ofPoints = maximum === 0 ? NONE : fraction(BigInt(points), BigInt(maximum))
    return { applies: applying.length > 0, points, maximum, share: tree.counting === 'weights' ? ofWeights : ofPoints }
  }
  const rolled = (one) => {
    if (!isLeaf(one)) return roll(childrenOf(one.code))
    const [points, maximum] = [pointsOf(one), hundredths(one.maximum ?? 0)]
    return {
      applies: known(one),
      points,
      maximum,
      share: maximum === 0 ? NONE : fraction(BigInt(points), BigInt(maximum)),
    }
  }
  const basic = roll(childrenOf(null))
  const scale = hundredths(tree.maximum ?? 0)
  const maximum = tree.counting === 'weights' ? (basic.applies ? scale : 0) : basic.maximum
  const inside = tree.counting === 'weights' ? portionOf(scale, basic.share, tree.rounding) : basic.points
  const beyond = (counts) => {
    const all = tree.criteria.filter((one) => isLeaf(one) && one.counts === counts && known(one)).map(pointsOf)
    return Math.min(
      all.reduce((sum, one) => sum + one, 0),
      hundredths(tree[counts]?.atMost ?? 0),
    )
  }
  let points = inside + beyond('bonus') - beyond('penalty')
  if (tree.bonus?.mayPassMaximum === false) points = Math.min(points, maximum)
  if (tree.penalty?.mayPassZero === false && points < 0) points = 0
  const isKnown = basic.applies && [...scores.values()].every((score) => score !== null)
  return { points: isKnown ? points / 100 : null, maximum: maximum / 100 }
}

/** Ranks from 1; equal ones share the first, and the next is skipped: 15, 15, 17. */
function rank(values, sign = -1, ties = 'min') {
  const ranks = []
  const order = [...values.keys()].sort((a, b) => sign * (values[a] - values[b]))
  for (let from = 0, until = 0; from < order.length; from = until) {
    while (until < order.length && Math.abs(values[order[until]] - values[order[from]]) <= TOLERANCE) until++
    for (const place of order.slice(from, until)) ranks[place] = ties === 'min' ? from + 1 : (from + 1 + until) / 2
  }
  return ranks
}

const sharesOf = (entrants) => entrants.map(({ share }) => share)
const byUnit = (one, other) => (one.unit < other.unit ? -1 : 1)

/** Departments and districts in one pool, by every method. */
function rankAll(pooled) {
  let first = Number.POSITIVE_INFINITY
  const entrants = pooled
    .toSorted((one, other) => other.share - one.share)
    .map((entrant) => {
      if (first - entrant.share > TOLERANCE) first = entrant.share
      return { ...entrant, share: first }
    })
    .toSorted(byUnit)
  const byBlock = Map.groupBy(entrants, ({ block }) => block)
  const within = (ties) =>
    new Map([...byBlock.values()].flatMap((own) => rank(sharesOf(own), -1, ties).map((given, place) => [own[place].unit, given])))
  const spreadOf = (shares) => {
    const mean = sumOf(shares) / shares.length
    return { mean, deviation: Math.sqrt(sumOf(shares.map((one) => (one - mean) ** 2)) / shares.length) }
  }
  const spreads = new Map([...byBlock].map(([block, own]) => [block, spreadOf(sharesOf(own).sort((a, b) => a - b))]))
  const [ranks, middles] = [within('min'), within('mean')]
  const VALUES = {
    share: ({ share }) => share,
    'rank-in-block': ({ unit }) => ranks.get(unit),
    'z-score': ({ share, block }) => (share - spreads.get(block).mean) / spreads.get(block).deviation,
    percentile: ({ unit, block }) => (byBlock.get(block).length - middles.get(unit) + 0.5) / byBlock.get(block).length,
  }
  const alike = [...byBlock].filter(([, own]) => uniqueOf(sharesOf(own)).length < 2).map(([block]) => block)
  return METHODS.map((method) => {
    const impossibleIn = method === 'z-score' ? alike.sort() : []
    if (impossibleIn.length > 0) return { method, places: [], impossibleIn }
    const values = entrants.map(VALUES[method])
    const given = rank(values, method === 'rank-in-block' ? 1 : -1)
    const places = entrants.map(({ unit, block }, place) => ({ unit, block, value: values[place], rank: given[place] }))
    return { method, places: places.toSorted((one, other) => one.rank - other.rank || byUnit(one, other)), impossibleIn }
  })
}

const decided = (kind) => data.decisions.filter(({ matter }) => matter.kind === kind)

/** Ties as the Council broke them: a decision counts for exactly the units it names, the last of several. */
function finalRanks(places, ties = decided('tie')) {
  const isSame = (one, other) => uniqueOf(one).toSorted().join() === other.toSorted().join()
  return [...Map.groupBy(places, (place) => place.rank)].flatMap(([first, tied]) => {
    const units = tied.map(({ unit }) => unit)
    const broken = tied.length < 2 ? undefined : ties.findLast(({ matter }) => isSame(matter.unitIds, units))
    const isTied = tied.length > 1 && broken === undefined
    const rankOf = (unit) => first + (broken?.matter.unitIds.indexOf(unit) ?? 0)
    const tieDecisionId = broken?.id ?? null
    return tied
      .map(({ unit, value }) => ({ unitId: unit, value, rank: rankOf(unit), isTied, tieDecisionId }))
      .toSorted((one, other) => one.rank - other.rank)
  })
}

/** xoroshiro128+, seeded as pure-rand seeds it: uniform numbers of 53 bits in [0, 1). */
function randomOf(seed) {
  let [s01, s00, s11, s10] = [-1, ~seed, seed | 0, 0]
  const next = () => {
    const [out, a0, a1, b0, b1] = [(s00 + s10) | 0, s10 ^ s00, s11 ^ s01, s00, s01]
    s00 = (b0 << 24) ^ (b1 >>> 8) ^ a0 ^ (a0 << 16)
    s01 = (b1 << 24) ^ (b0 >>> 8) ^ a1 ^ ((a1 << 16) | (a0 >>> 16))
    s10 = (a1 << 5) ^ (a0 >>> 27)
    s11 = (a0 << 5) ^ (a1 >>> 27)
    return out
  }
  return () => (next() & 0x3ffffff) * 2 ** -26 + (next() & 0x7ffffff) * 2 ** -53
}

/** A unit’s criteria with the weight of each in the whole, as far as it applies. */
function vectorOf(unit, tree, from) {
  const { childrenOf, isLeaf, isBeyond } = shapeOf(tree)
  const scores = new Map(unit.criteria.map(({ criterion, counted }) => [criterion, counted]))
  const placeOf = new Map(tree.criteria.map(({ code }, place) => [code, from + place]))
  const applies = (one) =>
    isLeaf(one) ? scores.has(one.code) && scores.get(one.code) !== 'not-applicable' : childrenOf(one.code).some(within)
  const within = (one) => !isBeyond(one) && applies(one)
  const parts = []
  const walk = (siblings, whole) => {
    const own = siblings.filter(within)
    const all = sumOf(own.map(({ weight }) => weight ?? 0))
    for (const one of own) {
      const maximum = hundredths(one.maximum ?? 0)
      const weight = tree.counting === 'weights' ? (whole * (one.weight ?? 0)) / (all || 1) : maximum
      const share = isLeaf(one) && maximum > 0 ? hundredths(scores.get(one.code)) / maximum : 0
      if (isLeaf(one)) parts.push({ place: placeOf.get(one.code), weight, share })
      else walk(childrenOf(one.code), weight)
    }
  }
  walk(childrenOf(null), 1)
  return parts
}

const shareUnder = (parts, factors) => {
  const weights = parts.map(({ place, weight }) => weight * factors[place])
  const counted = sumOf(weights)
  return counted === 0 ? 0 : sumOf(parts.map(({ share }, at) => weights[at] * share)) / counted
}

/** The same weights are drawn again from the same seed, and the ranks under each counted, units that stay equal as the Council put them. */
function drawAgain({ seed, draws, spread }) {
  let size = 0
  const units = data.trees.flatMap((tree) => {
    const from = size
    size += tree.criteria.length
    return data.units
      .filter((unit) => unit.tree === tree.name && unit.unranked === null)
      .map((unit) => {
        const parts = vectorOf(unit, tree, from)
        const nominal = shareUnder(parts, new Float64Array(size).fill(1))
        return { unit: unit.id, block: blockOf.get(unit.id), parts, beyond: unit.share - nominal }
      })
  })
  const ties = decided('tie').filter(({ id }) => data.final.some(({ tieDecisionId }) => tieDecisionId === id))
  const [random, factors, tallies] = [randomOf(seed), new Float64Array(size), {}]
  for (let done = 0; done < draws; done++) {
    for (let at = 0; at < size; at++) factors[at] = 1 + spread * (2 * random() - 1)
    const pooled = units.map(({ unit, block, parts, beyond }) => {
      return { unit, block, share: Math.round((shareUnder(parts, factors) + beyond) * 1e9) / 1e9 }
    })
    for (const { method, places } of rankAll(pooled))
      for (const { unitId, rank } of finalRanks(places, ties)) {
        tallies[unitId] ??= {}
        tallies[unitId][method] ??= []
        tallies[unitId][method].push(rank)
      }
  }
  return tallies
}

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]))
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('node recompute.mjs data.json')
  process.exit(2)
}
const data = JSON.parse(readFileSync(file, 'utf8'))

const treeOf = new Map(data.trees.map((tree) => [tree.name, tree]))
for (const unit of data.units) {
  for (const side of SIDES) {
    const scores = new Map(unit.criteria.map((line) => [line.criterion, line[side]]))
    tell(`${unit.code} ${unit.name}, ${side}`, unit.totals[side], totalOf(treeOf.get(unit.tree), scores))
  }
  const { points, maximum } = unit.totals.counted
  const share = points === null || maximum === 0 ? null : hundredths(points) / hundredths(maximum)
  tell(`${unit.code} ${unit.name}, share`, unit.share, share)
  if (decided('score').length === 0)
    for (const { criterion, council, appraised } of unit.criteria) tell(`${unit.code} ${criterion}, council`, council, appraised)
  const isExcluded = decided('exclude').some(({ matter }) => matter.unitId === unit.id)
  if (isExcluded !== (unit.unranked?.kind === 'excluded')) tell(`${unit.code} ${unit.name}, excluded`, unit.unranked, isExcluded)
}

const ranked = data.units.filter(({ unranked }) => unranked === null)
const treesWith = Map.groupBy(ranked, ({ block }) => block)
const isShared = (block) => uniqueOf(treesWith.get(block).map(({ tree }) => treeOf.get(tree).code)).length > 1
const blockOf = new Map(ranked.map(({ id, block, tree }) => [id, isShared(block) ? `${treeOf.get(tree).code}/${block}` : block]))
const rankings = rankAll(
  ranked.map(({ id, totals }) => {
    return { unit: id, block: blockOf.get(id), share: hundredths(totals.counted.points) / hundredths(totals.counted.maximum) }
  }),
)
for (const [at, ranking] of rankings.entries()) tell(`ranking by ${ranking.method}`, data.rankings[at], ranking)
const method = decided('method').at(-1)?.matter.method ?? null
tell('method', data.method, method)
const final = finalRanks(rankings.find((ranking) => ranking.method === method)?.places ?? [])
tell('final ranks', data.final, final)
for (const unit of data.units)
  tell(`${unit.code} ${unit.name}, rank`, unit.rank, final.find(({ unitId }) => unitId === unit.id)?.rank ?? null)
if (data.drawnRanks !== undefined) {
  const drawn = drawAgain(data.draws)
  for (const { id, code, name } of ranked) {
    const own = Object.entries(drawn[id]).map(([way, ranks]) => {
      const paid = ranks.filter((one) => one <= data.paidRanks).length
      return { method: way, least: Math.min(...ranks), greatest: Math.max(...ranks), paidShare: paid / data.draws.draws }
    })
    tell(`${code} ${name}, drawn ranks`, data.drawnRanks[id], own)
  }
}
if (data.fingerprint !== undefined) {
  const { fingerprint, publication, drawnRanks, ...result } = data
  const text = JSON.stringify(sorted(result))
  tell('fingerprint', fingerprint, createHash('sha256').update(text).digest('hex'))
}

const told = `${data.round.code}: ${data.units.length} đơn vị / units, ${ranked.length} xếp hạng / ranked`
if (found.length === 0) console.log(`${told}. Khớp đến chữ số cuối. / Agrees to the last digit.`)
else console.log([`${told}. ${found.length} chỗ không khớp / disagreements:`, ...found].join('\n- '))
process.exitCode = found.length === 0 ? 0 : 1
