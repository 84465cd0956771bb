import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHANGES, THINGS, type Thing } from './worked-states.fixture.ts'

/** The changes that a page draws of a thing: those of the diagram whose first line names it. */
function drawn(thing: Thing): string[] {
  const page = readFileSync(new URL(`../../docs/rooms/${THINGS[thing]}`, import.meta.url), 'utf8')
  const diagrams = [...page.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)].map(([, lines = '']) => lines)
  const own = diagrams.filter((lines) => lines.includes(`%% ${thing}\n`))
  expect([thing, own.length]).toEqual([thing, 1])
  const lines = (own[0] ?? '').matchAll(/^ *(\S+) --> (\S+?)(?::.*)?$/gm)
  const changes = [...lines].flatMap(([, from = '', to = '']) =>
    to === '[*]' || from === to ? [] : [`${from === '[*]' ? '*' : from} → ${to}`.replaceAll('_', '-')],
  )
  return [...new Set(changes)]
}

test.each(Object.keys(THINGS) as Thing[])('the diagram of a %s draws each change that there is, and no other', (thing) => {
  expect(drawn(thing).toSorted()).toEqual([...CHANGES[thing]].toSorted())
})
