import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from './identity/index.ts'
import { DEMO_PASSWORD } from './identity/service.ts'
import {
  type Attack,
  type Attacks,
  IDENTITY_ATTACKS,
  IMPORT_ATTACKS,
  MONEY_ATTACKS,
  READINGS,
  REGISTER_ATTACKS,
} from './reach-attacks.fixture.ts'
import { OWN_CALLS } from './reach-own-calls.fixture.ts'
import { PRIVACY_ATTACKS } from './reach-privacy.fixture.ts'
import { makeWorld, PROVINCE_ROLES, provinceRole, type World, wardRole } from './reach-world.fixture.ts'

const ATTACKS = { ...IDENTITY_ATTACKS, ...REGISTER_ATTACKS, ...PRIVACY_ATTACKS, ...IMPORT_ATTACKS, ...MONEY_ATTACKS }

/** What every call may write, whoever calls: who did it, whether they are signed in, and what was answered. */
const OF_EVERY_CALL = [
  'audit_event',
  'audit_head',
  'idempotency',
  'auth_session',
  'sign_in_attempt',
  'auth_verification',
  'sealed_change',
  'seal',
]
/** What an officer of a ward may write of the own ward, or of the own account. */
const OF_OWN_WARD =
  /^(daily_use|import_|register_mapping|saved_view|job_run|community_group|group_|membership|person|payee_account|duplicate_case)/

let world: World
const cookies = new Map<string, string>()

beforeAll(async () => {
  world = await makeWorld()
  await captureChanges()
  for (const username of [...ROLES.map(wardRole), ...PROVINCE_ROLES.map(provinceRole)]) await signIn(username)
  await takeChanges()
}, 60_000)
afterAll(async () => {
  await world.app.close()
  await world.platform.close()
})

async function signIn(username: string): Promise<void> {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password: DEMO_PASSWORD },
    remoteAddress: `10.0.0.${cookies.size}`,
  })
  cookies.set(username, answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '))
}

/** The database itself notes every row that is written, in every table. */
async function captureChanges(): Promise<void> {
  const { database } = world.platform
  await sql`CREATE TABLE captured (seq bigint GENERATED ALWAYS AS IDENTITY, what text, line text)`.execute(database)
  await sql`
    CREATE FUNCTION capture() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO captured (what, line) VALUES (TG_TABLE_NAME, concat(to_jsonb(OLD)::text, to_jsonb(NEW)::text));
      RETURN NULL;
    END $$`.execute(database)
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'captured'`.execute(database)
  for (const { name } of rows)
    await sql`CREATE TRIGGER zz_capture AFTER INSERT OR UPDATE OR DELETE ON ${sql.table(name)} FOR EACH ROW EXECUTE FUNCTION capture()`.execute(
      database,
    )
}

async function takeChanges(): Promise<{ what: string; line: string }[]> {
  const { rows } = await sql<{ what: string; line: string }>`DELETE FROM captured RETURNING what, line`.execute(
    world.platform.database,
  )
  return rows.filter(({ what }) => !OF_EVERY_CALL.includes(what))
}

async function call(username: string, operation: string, { path = {}, body, file }: Attack) {
  const [method, route = ''] = operation.split(' ') as ['POST', string]
  const url = `/api/v1${route.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? 'without-an-id')}`
  const headers: Record<string, string> = {
    cookie: cookies.get(username) ?? '',
    'idempotency-key': randomUUID(),
    'if-match': '"1"',
  }
  if (file === undefined) return world.app.inject({ method, url, headers, ...(body && { payload: body }) })
  headers['content-type'] = 'multipart/form-data; boundary=----x'
  const head = `------x\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from('\r\n------x--\r\n')])
  return world.app.inject({ method, url, headers, payload })
}

/** What of a call's changes is not the ward's own. */
function listBeyond(changes: readonly { what: string; line: string }[]): string[] {
  return changes.flatMap(({ what, line }) => {
    const ids = world.foreignIds.filter((id) => line.includes(id))
    return OF_OWN_WARD.test(what) && ids.length === 0 ? [] : [`${what}: ${line.slice(0, 300)}`]
  })
}
const listTold = (text: string): string[] => world.secrets.filter((secret) => text.includes(secret))

async function operationsOf(isAsked: (method: string) => boolean): Promise<string[]> {
  const { paths } = (await world.app.inject({ url: '/api/v1/openapi.json' })).json() as { paths: Record<string, object> }
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`))
    .filter((operation) => isAsked(operation.split(' ')[0] ?? ''))
}

/** What each call wrote beyond the ward, and what it told of there. */
async function listReached(username: string, attacks: Attacks): Promise<string[]> {
  const reached: string[] = []
  for (const [operation, listAttacks] of Object.entries(attacks))
    for (const attack of await listAttacks(world)) {
      const answer = await call(username, operation, attack)
      const asked = JSON.stringify(attack)
      const told = listTold(answer.body).filter((secret) => !asked.includes(secret))
      const found = [...listBeyond(await takeChanges()), ...told.map((secret) => `told ${secret}`)]
      reached.push(...found.map((what) => `${operation} (${answer.statusCode}): ${what}`))
    }
  return reached
}

/** The text of an answer, that of a workbook's cells too. */
async function textOf(answer: { body: string; rawPayload: Buffer; headers: object }): Promise<string> {
  if (!JSON.stringify(answer.headers).includes('spreadsheetml')) return answer.body
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
  return book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join()
}

async function listRead(username: string): Promise<string[]> {
  const read: string[] = []
  for (const [path, listAsked] of Object.entries(READINGS))
    for (const asked of listAsked(world)) {
      const [id = '', query = ''] = asked.split('?')
      const url = `/api/v1${path.replace('{id}', id).replace('{paper}', 'decision')}${query === '' ? '' : `?${query}`}`
      const answer = await world.app.inject({ url: encodeURI(url), headers: { cookie: cookies.get(username) ?? '' } })
      const told = listTold(await textOf(answer)).filter((secret) => !decodeURI(url).includes(secret))
      read.push(...told.map((secret) => `GET ${url} (${answer.statusCode}): told ${secret}`))
    }
  return read
}

describe('an officer of one ward', () => {
  test('is tried with every call of the interface, whether it changes or reads', async () => {
    const mutations = await operationsOf((method) => method !== 'GET')
    expect(Object.keys({ ...OWN_CALLS, ...ATTACKS }).toSorted()).toEqual(mutations.toSorted())
    const readings = await operationsOf((method) => method === 'GET')
    expect(
      Object.keys(READINGS)
        .map((path) => `GET ${path}`)
        .toSorted(),
    ).toEqual(readings.toSorted())
  })

  test.each(ROLES)('as %s changes no row beyond the ward, and is told nothing of it', async (role: Role) => {
    expect(await listReached(wardRole(role), ATTACKS)).toEqual([])
    expect(await listRead(wardRole(role))).toEqual([])
  })

  test('changes by what concerns oneself only oneself', async () => {
    expect(await listReached(wardRole('commune-officer'), OWN_CALLS)).toEqual([])
  })
})

describe('the same calls', () => {
  test('tell an officer of the province all that is not told to the ward', async () => {
    const told = [...(await listRead(provinceRole('dx-officer'))), ...(await listRead(provinceRole('administrator')))]
    const untold = world.secrets.filter((secret) => !told.some((line) => line.endsWith(secret)))
    expect(untold).toEqual([world.stranger.phone, world.stranger.account, '03/02/1981'])
  })

  test('are good: somebody of the province is let in by each', async () => {
    const refused: string[] = []
    for (const [operation, listAttacks] of Object.entries(ATTACKS)) {
      const tries = (await listAttacks(world)).flatMap((attack) => PROVINCE_ROLES.map((role) => ({ role, attack })))
      let isLetIn = false
      for (const { role, attack } of tries) {
        if (isLetIn) break
        const { statusCode } = await call(provinceRole(role), operation, attack)
        isLetIn = ![400, 401, 403, 404, 428].includes(statusCode)
      }
      if (!isLetIn) refused.push(operation)
    }
    expect(refused).toEqual([])
  })
})
