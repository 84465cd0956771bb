import { afterAll, beforeAll, describe } from 'vitest'
import { isWhole, needs } from '../src/platform/needs.fixture.ts'
import { provesTheWayIn } from './access-suite.ts'
import { provesTheAssessment } from './assessment-suite.ts'
import { type Office, openBrowser } from './browser.ts'
import { provesTheConfirmations } from './confirmation-suite.ts'
import { provesWhoHasAccessAndWhoLeads } from './people-suite.ts'
import { provesThePolicyEditor } from './policy-suite.ts'
import { startProgramme } from './programme.ts'
import { provesTheScreens } from './screens-suite.ts'
import { provesWhatTwoDo } from './two-persons-suite.ts'
import { provesTheUnits } from './units-suite.ts'

const START_MS = 400_000

/** One programme for all of it: loading the demonstration is the dear part. Screens first; the others change them. */
const office = {} as Office

beforeAll(async () => {
  office.programme = await startProgramme()
  office.browser = await openBrowser()
}, START_MS)

afterAll(async () => {
  await office.browser?.close()
  await office.programme?.stop()
})

provesTheScreens(office)
provesTheConfirmations(office)
provesTheWayIn(office)

describe(
  'further',
  needs(isWhole, 'npm test -- --whole changes groups, policies, estimates, units and criteria in the browser'),
  () => {
    provesWhoHasAccessAndWhoLeads(office)
    provesThePolicyEditor(office)
    provesWhatTwoDo(office)
    provesTheUnits(office)
    provesTheAssessment(office)
  },
)
