import { under } from '../../kernel/form-finding.ts'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import type { SheetFinding } from '../tree/sheet-doubt.ts'
import type { TreeShape } from '../tree/tree-shape.ts'
import type { BestOfBlock } from './score-answer.ts'
import { SIDES, type Side, type UnitSheet } from './unit-sheet.ts'

/** The highest answers of each block, for the criteria that compare with it. */
export interface Bests {
  readonly bestOf: (compared: { criterion: string; block: string; side: Side }) => BestOfBlock | undefined
}

const keyOf = ({ criterion, block, side }: { criterion: string; block: string; side: Side }) =>
  JSON.stringify([criterion, block, side])

/**
 * Finds the highest answer of each block over all units. Refused where every answer of a block is 0, since 0 ÷ 0 is for
 * the Council to decide.
 */
export function findBests({ tree, blocksOf }: TreeShape, sheets: readonly UnitSheet[]): Result<Bests, readonly SheetFinding[]> {
  const bests = new Map<string, BestOfBlock>()
  const findings: SheetFinding[] = []
  const compared = tree.criteria.filter(({ form }) => form?.kind === 'best-of-block')
  for (const criterion of compared) {
    for (const block of blocksOf(criterion)) {
      for (const side of SIDES) {
        const answers = answersTo(criterion.code, { sheets, block, side })
        const [first] = answers
        if (first === undefined) continue
        const best = bestAmong(answers)
        if (best.value > 0) bests.set(keyOf({ criterion: criterion.code, block, side }), best)
        else findings.push({ pointer: under(`/${first.place}/${side}`, criterion.code), code: 'best-is-zero', block })
      }
    }
  }
  return findings.length > 0 ? refuse(findings) : accept({ bestOf: (compared) => bests.get(keyOf(compared)) })
}

interface PlacedAnswer {
  readonly unit: string
  readonly value: number
  readonly place: number
}

function answersTo(
  criterion: string,
  { sheets, block, side }: { readonly sheets: readonly UnitSheet[]; readonly block: string; readonly side: Side },
): PlacedAnswer[] {
  return sheets.flatMap(({ unit, block: own, ...sheet }, place): PlacedAnswer[] => {
    const entries = sheet[side] ?? {}
    const entry = own === block && Object.hasOwn(entries, criterion) ? entries[criterion] : null
    return entry != null && 'value' in entry && typeof entry.value === 'number' ? [{ unit, value: entry.value, place }] : []
  })
}

function bestAmong(answers: readonly PlacedAnswer[]): BestOfBlock {
  const value = answers.reduce((most, one) => Math.max(most, one.value), 0)
  const units = answers.filter((one) => one.value === value).map(({ unit }) => unit)
  return { value, units: units.toSorted(), answered: answers.length }
}
