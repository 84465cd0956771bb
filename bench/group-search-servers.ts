import Fastify from 'fastify'
import { groupRoutes } from '../src/groups/routes.ts'
import type { Actor } from '../src/identity/index.ts'
import { plainDate } from '../src/kernel/calendar.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { validatorCompiler } from '../src/platform/http/validation.ts'
import type { TestPlatform } from '../src/platform/testing.ts'
import { communesWithin, findUnitByCode } from '../src/units/service.ts'
import { INDEX_BY_HAND, pageByHand } from './group-search-by-hand.ts'

const DISTRICTS = ['731', '732', '734', '735', '736', '737', '738', '739', '740', '741', '742']

export interface Servers {
  /** Where each listens. */
  readonly own: string
  readonly floor: string
  /** Ids of the units officers ask within. */
  readonly districts: readonly string[]
  /** Bytes of one page. */
  readonly pageBytes: number
  readonly close: () => Promise<void>
}

/** The list of groups as the programme answers it and as somebody writes it by hand, side by side in this process. */
export async function serveGroups(platform: TestPlatform): Promise<Servers> {
  const on = platform.clock.today()
  const idOf = async (code: string) => (await findUnitByCode(platform.database, code, on))?.unitId ?? ''
  const districts = await Promise.all(DISTRICTS.map(idOf))
  const communes = await Promise.all(districts.map((id) => communesWithin(platform.database, [id], on)))

  const own = ownServer(platform, await idOf('75'))
  const page = await own.inject({ url: '/api/v1/groups?limit=50' })
  const { pool, close } = openDatabase(platform.url)
  await pool.query(INDEX_BY_HAND)
  const floor = pageByHand({ pool, on, communesOf: new Map(districts.map((id, place) => [id, communes[place] ?? []])) })
  const listen = { port: 0, host: '127.0.0.1' }
  return {
    own: await own.listen(listen),
    floor: await floor.listen(listen),
    districts,
    pageBytes: page.rawPayload.length,
    close: async () => {
      await own.close()
      await floor.close()
      await close()
    },
  }
}

function ownServer(platform: TestPlatform, provinceId: string) {
  const officer: Actor = {
    userId: platform.newId(),
    name: 'dx-officer',
    grants: [{ role: 'dx-officer', unitId: provinceId, from: plainDate('2020-01-01') }],
    via: 'web',
  }
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.addHook('onRequest', async (request) => {
    request.actor = officer
  })
  app.register(groupRoutes(platform), { prefix: '/api/v1' })
  return app
}
