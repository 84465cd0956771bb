import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const inSource = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const PROVISION = inSource('policies/provisions/dong-nai-2024-groups.json')
const CRITERIA = inSource('criteria/trees/dx-example-two-blocks.json')

const DOCUMENTS = {
  facts: { establishedByDecision: true, groupActive: true, reportApproved: true },
  input: {
    iData: { uCode: ['BH', 'LK', 'XL'], online: [92, 81, 64], paperless: [71, 64, null] },
    iMeta: {
      iCode: ['online', 'paperless', 'dx'],
      Parent: ['dx', 'dx', null],
      Level: [1, 1, 2],
      Weight: [2, 1, 1],
      Direction: [1, 1, 1],
      Type: ['Indicator', 'Indicator', 'Aggregate'],
    },
  },
  spec: { steps: [{ do: 'impute', method: 'mean' }, { do: 'normalise', method: 'min-max', to: [1, 100] }, { do: 'aggregate' }] },
}

/** Command lines of each family that need no database, and succeed. Their documents are written into the folder. */
export async function commandsWithoutDatabase(folder: string): Promise<(readonly string[])[]> {
  const place = (name: keyof typeof DOCUMENTS): string => join(folder, `${name}.json`)
  await Promise.all([
    writeFile(place('facts'), JSON.stringify(DOCUMENTS.facts)),
    writeFile(place('input'), JSON.stringify(DOCUMENTS.input)),
    writeFile(place('spec'), JSON.stringify(DOCUMENTS.spec)),
  ])
  return [
    ['--help'],
    ['import', 'registers', '--help'],
    ['provision', 'check', PROVISION],
    ['evaluate', '--provision', PROVISION, '--facts', place('facts'), '--month', '2024-07'],
    ['criteria', 'check', CRITERIA],
    ['index', 'compute', '--input', place('input'), '--spec', place('spec')],
  ]
}
