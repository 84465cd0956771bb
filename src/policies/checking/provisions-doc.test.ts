import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GROUP_FACT_NAMES, PERSON_FACT_NAMES } from '../provision/vocabulary.ts'
import { checkProvision } from './check-provision.ts'
import { evaluateDocuments } from './evaluate-documents.ts'

const page = readFileSync(new URL('../../../docs/provisions.md', import.meta.url), 'utf8')

function block(name: string): unknown {
  const found = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (found === undefined) throw new Error(`docs/provisions.md has a ${name}`)
  return JSON.parse(found)
}

describe('docs/provisions.md', () => {
  test('its provision and facts give exactly the answer it shows', () => {
    expect(checkProvision(block('provision'))).toMatchObject({ isReady: true, doubts: [] })
    const result = evaluateDocuments({ provision: block('provision'), facts: block('facts'), month: '2024-03' })
    expect(result).toEqual({ ok: true, value: block('result') })
  })

  test('names every fact of the vocabulary', () => {
    expect([...GROUP_FACT_NAMES, ...PERSON_FACT_NAMES].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
  })
})
