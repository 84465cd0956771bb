import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scoreUnits } from '../scoring/score-units.ts'
import { writtenScorecard } from '../scoring/written-scorecard.ts'
import { checkCriteriaTree, criteriaTreeSchema } from './check-criteria-tree.ts'
import type { CriteriaTree } from './criteria-tree.ts'

const page = readFileSync(new URL('../../../docs/criteria.md', import.meta.url), 'utf8')

function block(name: string): unknown {
  const found = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (found === undefined) throw new Error(`docs/criteria.md has a ${name}`)
  return JSON.parse(found)
}

describe('docs/criteria.md', () => {
  test('its tree and sheets give exactly the totals it shows', () => {
    expect(checkCriteriaTree(block('tree')).doubts).toEqual([])
    const scored = scoreUnits(block('tree') as CriteriaTree, block('sheets'))
    if (!scored.ok) throw new Error(JSON.stringify(scored.refusal))
    const totals = scored.value.map(writtenScorecard).map(({ unit, total: { self, verified, gap } }) => ({
      unit,
      self: self.points,
      verified: verified.points,
      gap,
      maximum: self.maximum,
      maximumLeftOut: self.maximumLeftOut,
    }))
    expect(totals).toEqual(block('totals'))
  })

  test('names every form', () => {
    const kinds = criteriaTreeSchema.$defs?.['form']?.oneOf?.map(({ properties }) => properties?.['kind']?.const) ?? []
    expect(kinds).toHaveLength(10)
    expect(kinds.filter((kind) => !page.includes(`| \`${kind}\` ·`))).toEqual([])
  })
})
