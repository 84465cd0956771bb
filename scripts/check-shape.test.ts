import { expect, test } from 'vitest'
import { misshapenFunctions } from './check-shape.ts'

const faultsIn = (source: string) => misshapenFunctions('src/a.ts', source).map((fault) => fault.split(/[:,]/)[1])

const lines = (count: number): string => Array.from({ length: count }, () => '  run()').join('\n')

test.each([
  ['a function of 61 lines', `function act() {\n${lines(59)}\n}`, ['1 has 61 lines']],
  [
    'an arrow of 61 lines inside another, which is short itself',
    `const act = () => {\n  const inner = () => {\n${lines(59)}\n  }\n}`,
    ['2 has 61 lines'],
  ],
  ['four parameters', 'const add = (a: A, b: B, c: C, d: D) => a', ['1 takes 4 parameters']],
  [
    'a bare boolean of an exported function',
    'export function pay(line: Line, isFinal: boolean) {}',
    ['1 takes the bare boolean isFinal'],
  ],
  [
    'a boolean by default of an exported constant',
    'export const pay = (line: Line, isFinal = false) => line',
    ['1 takes the bare boolean isFinal'],
  ],
  ['a bare boolean of a public method', 'class Book { post(isFinal: boolean) {} }', ['1 takes the bare boolean isFinal']],
])('%s is told with its line', (_, source, expected) => {
  expect(faultsIn(source)).toEqual(expected)
})

test.each([
  [
    'a long list of short functions',
    `const service = () => ({\n${Array.from({ length: 30 }, (_, i) => `  a${i}: () => {\n    run()\n  },`).join('\n')}\n})`,
  ],
  ['sixty lines', `function act() {\n${lines(58)}\n}`],
  ['three parameters', 'function add(a: A, b: B, c: C) {}'],
  ['a boolean with its name in an object', 'export const pay = (line: Line, { isFinal }: { isFinal: boolean }) => line'],
  ['a predicate handed to a function of its own file', 'const marked = (isFinal: boolean) => isFinal'],
  ['a private method', 'class Book { private post(isFinal: boolean) {}\n #put(isFinal: boolean) {} }'],
])('%s may be', (_, source) => {
  expect(faultsIn(source)).toEqual([])
})
