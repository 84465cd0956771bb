import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { DEMO_PASSWORD } from './identity/service.ts'
import type { Attack, Attacks } from './reach-attacks.fixture.ts'
import { READINGS } from './reach-readings.fixture.ts'
import type { World } from './reach-world.fixture.ts'

/** What every call may write, whoever calls: who did it, whether they are signed in, and what was answered. */
const OF_EVERY_CALL = [
  'audit_event',
  'audit_head',
  'audit_mention',
  'audit_text',
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

/** What a call did that it should not. */
export interface Reached {
  readonly operation: string
  readonly status: number
  /** The table written; nothing for what was told. */
  readonly table?: string
  readonly what: string
}

export const tellReached = ({ operation, status, what }: Reached): string => `${operation} (${status}): ${what}`

/** Signs in as accounts of a world and makes its calls, while the database itself notes every row that is written. */
export class Caller {
  readonly #world: World
  readonly #cookies = new Map<string, string>()

  constructor(world: World) {
    this.#world = world
  }

  async signIn(username: string): Promise<void> {
    const answer = await this.#world.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: DEMO_PASSWORD },
      remoteAddress: `10.0.0.${this.#cookies.size}`,
    })
    this.#cookies.set(username, answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '))
  }

  async captureChanges(): Promise<void> {
    const { database } = this.#world.platform
    await sql`CREATE TABLE captured (seq bigint GENERATED ALWAYS AS IDENTITY, what text, line text)`.execute(database)
    await sql`
      CREATE FUNCTION capture() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO captured (what, line) VALUES (TG_TABLE_NAME, concat(to_jsonb(OLD)::text, to_jsonb(NEW)::text));
        RETURN NULL;
      END $$`.execute(database)
    const { rows } = await sql<{ name: string }>`
      SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'captured'`.execute(
      database,
    )
    for (const { name } of rows)
      await sql`CREATE TRIGGER zz_capture AFTER INSERT OR UPDATE OR DELETE ON ${sql.table(name)} FOR EACH ROW EXECUTE FUNCTION capture()`.execute(
        database,
      )
  }

  async takeChanges(): Promise<{ what: string; line: string }[]> {
    const { rows } = await sql<{ what: string; line: string }>`DELETE FROM captured RETURNING what, line`.execute(
      this.#world.platform.database,
    )
    return rows.filter(({ what }) => !OF_EVERY_CALL.includes(what))
  }

  async call(username: string, operation: string, { path = {}, query = {}, body, file }: Attack) {
    const { app } = this.#world
    const [method, route = ''] = operation.split(' ') as ['POST', string]
    const asked = new URLSearchParams(query)
    const url = `/api/v1${route.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? 'without-an-id')}?${asked}`
    const headers: Record<string, string> = {
      cookie: this.#cookies.get(username) ?? '',
      'idempotency-key': randomUUID(),
      'if-match': '"1"',
    }
    if (file === undefined) return app.inject({ method, url, headers, ...(body && { payload: body }) })
    headers['content-type'] = 'multipart/form-data; boundary=----x'
    const head = `------x\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from('\r\n------x--\r\n')])
    return app.inject({ method, url, headers, payload })
  }

  async operationsOf(isAsked: (method: string) => boolean): Promise<string[]> {
    const { paths } = (await this.#world.app.inject({ url: '/api/v1/openapi.json' })).json() as { paths: Record<string, object> }
    return Object.entries(paths)
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
      )
      .filter((operation) => isAsked(operation.split(' ')[0] ?? ''))
  }

  /** What each call wrote beyond the ward, and what it told of there. */
  async listReached(username: string, attacks: Attacks): Promise<Reached[]> {
    const reached: Reached[] = []
    for (const [operation, listAttacks] of Object.entries(attacks))
      for (const attack of await listAttacks(this.#world)) {
        const { statusCode: status, body } = await this.call(username, operation, attack)
        const asked = JSON.stringify(attack)
        const told = this.#listTold(body).filter((secret) => !asked.includes(secret))
        const written = this.#listBeyond(await this.takeChanges())
        const found = [...written, ...told.map((secret) => ({ what: `told ${secret}` }))]
        reached.push(...found.map((one) => ({ operation, status, ...one })))
      }
    return reached
  }

  async listRead(username: string): Promise<Reached[]> {
    const read: Reached[] = []
    for (const [path, listAsked] of Object.entries(READINGS))
      for (const asked of listAsked(this.#world)) {
        const [id = '', query = ''] = asked.split('?')
        const url = `/api/v1${path
          .replace(/\{(?:id|seq)\}/, id)
          .replace('{unitId}', this.#world.foreign.commune)
          .replace('{version}', '1')
          .replace('{paper}', 'decision')}${query === '' ? '' : `?${query}`}`
        const headers = { cookie: this.#cookies.get(username) ?? '' }
        const answer = await this.#world.app.inject({ url: encodeURI(url), headers })
        const told = this.#listTold(await textOf(answer)).filter((secret) => !decodeURI(url).includes(secret))
        read.push(...told.map((secret) => ({ operation: `GET ${url}`, status: answer.statusCode, what: `told ${secret}` })))
      }
    return read
  }

  /** What of a call's changes is not the ward's own. */
  #listBeyond(changes: readonly { what: string; line: string }[]): { table: string; what: string }[] {
    return changes.flatMap(({ what: table, line }) => {
      const ids = this.#world.foreignIds.filter((id) => line.includes(id))
      return OF_OWN_WARD.test(table) && ids.length === 0 ? [] : [{ table, what: `${table}: ${line.slice(0, 300)}` }]
    })
  }

  #listTold(text: string): string[] {
    return this.#world.secrets.filter((secret) => text.includes(secret))
  }
}

/** The text of an answer, that of a workbook's cells too. */
async function textOf(answer: { body: string; rawPayload: Buffer; headers: object }): Promise<string> {
  if (!JSON.stringify(answer.headers).includes('spreadsheetml')) return answer.body
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
  return book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join()
}
