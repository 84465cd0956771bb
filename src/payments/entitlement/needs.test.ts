import { expect, test } from 'vitest'
import { getShippedProvision, type Provision } from '../../policies/index.ts'
import { decideNeeds } from './facts-service.ts'

const { noOverlap: _, ...plain } = getShippedProvision('dong-nai-2024-groups')
const asking = (change: object): Provision => ({ ...plain, ...change }) as Provision
const [benefit] = plain.benefits
const elsewhere = { about: 'person', fact: 'paidInOtherGroup' }

test.each([
  ['nowhere', {}, false],
  ['in a condition', { conditions: [{ ...elsewhere, is: false }] }, true],
  ['within an alternative', { conditions: [{ any: [{ fact: 'groupActive' }, { not: { ...elsewhere, is: true } }] }] }, true],
  ['in a case of a rate', { benefits: [{ ...benefit, rate: { cases: [{ when: [elsewhere], amount: 1 }] } }] }, true],
  ['in a table of rates', { benefits: [{ ...benefit, rate: { table: { by: [elsewhere], rows: [] } } }] }, true],
  ['in who pays', { sharing: { payers: [], cases: [{ when: [elsewhere], payers: [] }] } }, true],
  ['inside another benefit', { benefits: [{ ...benefit, inside: [{ ...benefit, conditions: [elsewhere] }] }] }, true],
])('a month looks up who is paid in another group where that is asked %s', (_, change, expected) => {
  expect(decideNeeds(asking(change)).overlaps).toBe(expected)
})
