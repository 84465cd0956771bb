import { isPlainDate } from '../../kernel/calendar.ts'
import { under } from '../../kernel/form-finding.ts'
import { nearMatches } from '../../kernel/near-match.ts'
import type { Check, CriteriaTree, Criterion, Standard } from './criteria-tree.ts'
import { findFormDoubts } from './form-consistency.ts'
import { hasHundredths } from './points.ts'
import type { TreeFinding } from './tree-doubt.ts'
import { findBrokenLinks, givenTwice } from './tree-links.ts'
import { shapeOf, type TreeShape } from './tree-shape.ts'
import { findWrongSums } from './tree-sums.ts'

/** Checks the consistency that a schema cannot express. The document must already match the schema. */
export function findTreeDoubts(tree: CriteriaTree): TreeFinding[] {
  const broken = findBrokenLinks(tree)
  const alone = [...checkDates(tree), ...checkBasis(tree), ...tooPrecise(tree, ''), ...broken]
  if (alone.some(({ code }) => code !== 'no-legal-basis')) return alone
  const shape = shapeOf(tree)
  const unknown = [...unknownBlocks(shape), ...unknownBlocksOfStandards(tree)]
  if (unknown.length > 0) return [...alone, ...unknown]
  return [
    ...alone,
    ...tree.criteria.flatMap((criterion, index) => checkCriterion(criterion, { shape, pointer: under('/criteria', index) })),
    ...findWrongSums(shape),
    ...checkStandards(shape),
  ]
}

function checkDates({ inForceFrom, inForceUntil, legalBasis = [] }: CriteriaTree): TreeFinding[] {
  const days: [string, string | undefined][] = [
    ['/inForceFrom', inForceFrom],
    ['/inForceUntil', inForceUntil],
    ...legalBasis.map(({ issuedOn }, index): [string, string | undefined] => [`/legalBasis/${index}/issuedOn`, issuedOn]),
  ]
  const noSuch = days.flatMap(([pointer, day]): TreeFinding[] =>
    day === undefined || isPlainDate(day) ? [] : [{ pointer, code: 'no-such-day', got: day }],
  )
  if (inForceUntil === undefined || inForceUntil >= inForceFrom) return noSuch
  return [...noSuch, { pointer: '/inForceUntil', code: 'ends-before-it-begins', from: inForceFrom, until: inForceUntil }]
}

const checkBasis = ({ legalBasis = [] }: CriteriaTree): TreeFinding[] =>
  legalBasis.length > 0 ? [] : [{ pointer: '/legalBasis', code: 'no-legal-basis' }]

const OF_POINTS = new Set(['maximum', 'weight', 'points', 'otherwise', 'atMost', 'mandatoryAtLeast', 'extendedAtLeast'])

/** Points and weights have at most two decimals everywhere. */
function tooPrecise(value: unknown, pointer: string): TreeFinding[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]): TreeFinding[] => {
    const at = under(pointer, field)
    if (typeof inner !== 'number') return tooPrecise(inner, at)
    return OF_POINTS.has(field) && !hasHundredths(inner) ? [{ pointer: at, code: 'too-precise', got: inner }] : []
  })
}

const missingAmong = (given: readonly string[] | undefined, known: readonly string[], pointer: string): TreeFinding[] =>
  (given ?? []).flatMap((block, index): TreeFinding[] =>
    known.includes(block)
      ? []
      : [{ pointer: under(pointer, index), code: 'block-unknown', block, near: nearMatches(block, known) }],
  )

const blockCodes = ({ blocks }: CriteriaTree): string[] => blocks.map(({ code }) => code)

function unknownBlocks({ tree, byCode, blocksOf }: TreeShape): TreeFinding[] {
  const known = blockCodes(tree)
  return tree.criteria.flatMap(({ onlyBlocks = [], parent }, index): TreeFinding[] => {
    const pointer = under(under('/criteria', index), 'onlyBlocks')
    const unknown = missingAmong(onlyBlocks, known, pointer)
    const above = parent === undefined ? undefined : byCode.get(parent)
    if (unknown.length > 0 || above === undefined) return unknown
    const reached = blocksOf(above)
    return onlyBlocks.flatMap((block, place): TreeFinding[] =>
      reached.has(block) ? [] : [{ pointer: under(pointer, place), code: 'block-not-of-parent', block, parent: above.code }],
    )
  })
}

const unknownBlocksOfStandards = (tree: CriteriaTree): TreeFinding[] =>
  (tree.standards ?? []).flatMap(({ onlyBlocks }, index) =>
    missingAmong(onlyBlocks, blockCodes(tree), `/standards/${index}/onlyBlocks`),
  )

interface Where {
  readonly shape: TreeShape
  readonly pointer: string
}

function checkCriterion(criterion: Criterion, { shape, pointer }: Where): TreeFinding[] {
  const weight = checkWeight(criterion, { shape, pointer })
  return [...weight, ...(shape.isLeaf(criterion) ? checkLeaf(criterion, { shape, pointer }) : checkBranch(criterion, pointer))]
}

function checkWeight(criterion: Criterion, { shape, pointer }: Where): TreeFinding[] {
  const { weight } = criterion
  const weighs = shape.tree.counting === 'weights' && !shape.isBeyond(criterion)
  if (weighs && weight === undefined) return [{ pointer, code: 'weight-missing' }]
  return !weighs && weight !== undefined ? [{ pointer: under(pointer, 'weight'), code: 'weight-not-used' }] : []
}

/** Only scored criteria, not branches, may have a form, be a bonus or not apply. */
const checkBranch = (branch: Criterion, pointer: string): TreeFinding[] =>
  (['form', 'counts', 'obligation', 'mayNotApply', 'checks'] as const)
    .filter((field) => branch[field] !== undefined)
    .map((field) => ({ pointer: under(pointer, field), code: 'branch-is-not-scored', field }))

function checkLeaf(criterion: Criterion, { shape: { tree }, pointer }: Where): TreeFinding[] {
  const { form, maximum, counts } = criterion
  if (form === undefined) return [{ pointer, code: 'form-missing' }]
  const rule: TreeFinding[] =
    counts === 'bonus' && tree.bonus === undefined
      ? [{ pointer: under(pointer, 'counts'), code: 'bonus-rule-missing' }]
      : counts === 'penalty' && tree.penalty === undefined
        ? [{ pointer: under(pointer, 'counts'), code: 'penalty-rule-missing' }]
        : []
  const mayBeAbsent = form.kind === 'pass-fail' && tree.counting === 'points'
  if (maximum === undefined && !mayBeAbsent) return [...rule, { pointer, code: 'maximum-missing' }]
  const checks = checkChecks(criterion.checks ?? [], under(pointer, 'checks'))
  return [...rule, ...findFormDoubts(form, { maximum: maximum ?? 0, pointer: under(pointer, 'form') }), ...checks]
}

const checkChecks = (checks: readonly Check[], pointer: string): TreeFinding[] => [
  ...givenTwice(checks, pointer),
  ...checks.flatMap((check, index) => checkOne(check, under(pointer, index))),
]

function checkOne(check: Check, pointer: string): TreeFinding[] {
  if (check.kind === 'date' && !isPlainDate(check.due))
    return [{ pointer: under(pointer, 'due'), code: 'no-such-day', got: check.due }]
  if (check.kind !== 'either-or') return []
  const { options, atLeast = 1 } = check
  const tooMany: TreeFinding[] =
    atLeast > options.length
      ? [{ pointer: under(pointer, 'atLeast'), code: 'more-than-there-are', got: atLeast, most: options.length }]
      : []
  return [...givenTwice(options, under(pointer, 'options')), ...tooMany]
}

function checkStandards({ tree, isLeaf, blocksOf }: TreeShape): TreeFinding[] {
  const leaves = tree.criteria.filter(isLeaf)
  const has = (obligation: 'mandatory' | 'extended', block: string) =>
    leaves.some((leaf) => leaf.obligation === obligation && blocksOf(leaf).has(block))
  const asks = (standard: Standard, obligation: 'mandatory' | 'extended') =>
    ((obligation === 'mandatory' ? standard.mandatoryAtLeast : standard.extendedAtLeast) ?? 0) > 0
  return (tree.standards ?? []).flatMap((standard, index) =>
    (standard.onlyBlocks ?? blockCodes(tree)).flatMap((block) =>
      (['mandatory', 'extended'] as const)
        .filter((obligation) => asks(standard, obligation) && !has(obligation, block))
        .map((obligation) => ({ pointer: `/standards/${index}`, code: 'standard-without-criteria' as const, obligation, block })),
    ),
  )
}
