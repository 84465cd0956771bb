import { expect, test } from 'vitest'
import { joinBoms, licenceOf, refuseLicences, selectShipped } from './licences.ts'

const component = (expression: string) => ({
  'bom-ref': 'a@1',
  name: 'a',
  version: '1.0.0',
  licenses: expression === '' ? [] : [{ expression }],
})

test('a package is shipped only under a licence that goes with ours', () => {
  const fitting = ['MIT', 'MIT AND OFL-1.1', '(GPL-3.0-only OR MIT)', 'Apache-2.0']
  expect(refuseLicences(fitting.map(component))).toEqual([])
  expect(refuseLicences(['', 'GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'SEE LICENSE IN x'].map(component))).toEqual([
    'a@1.0.0: no licence is stated',
    'a@1.0.0: GPL-3.0-only',
    'a@1.0.0: MIT AND AGPL-3.0-only',
    'a@1.0.0: SEE LICENSE IN x',
  ])
})

test('an identifier, an expression and a name are all read', () => {
  const licenses = [{ license: { id: 'MIT' } }, { expression: 'ISC OR MIT' }, { license: { name: 'Own' } }]
  expect(licenceOf({ 'bom-ref': 'a@1', name: 'a', version: '1', licenses })).toBe('MIT AND ISC OR MIT AND Own')
})

test('what is shipped is what is named and all it depends on, in a circle too', () => {
  const refs = ['server', 'deep', 'deeper', 'tool']
  const components = refs.map((name) => ({ 'bom-ref': `${name}@1`, name, version: '1' }))
  const dependencies = [
    { ref: 'server@1', dependsOn: ['deep@1'] },
    { ref: 'deep@1', dependsOn: ['deeper@1'] },
    { ref: 'deeper@1', dependsOn: ['deep@1'] },
    { ref: 'tool@1', dependsOn: ['deep@1'] },
  ]
  const shipped = selectShipped({ components, dependencies }, new Set(['server']))
  expect(shipped.components.map(({ name }) => name)).toEqual(['server', 'deep', 'deeper'])
  expect(shipped.dependencies).toHaveLength(3)
  const both = joinBoms(selectShipped({ components, dependencies }, new Set(['tool'])), shipped)
  expect(both.components.map(({ name }) => name).toSorted()).toEqual(refs.toSorted())
})
