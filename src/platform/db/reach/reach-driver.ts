import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely'
import { PLANNED_ONCE } from '../planned-once.ts'
import { settingOfReach } from './row-reach.ts'

/**
 * Tells PostgreSQL before each statement within whose reach it runs, whenever the connection was last told another. Nothing
 * is taken back when a connection returns to its pool: whoever is next has their own reach told first.
 */
export class ReachDriver implements Driver {
  readonly #inner: Driver
  readonly #connections = new WeakMap<DatabaseConnection, ReachConnection>()

  constructor(inner: Driver) {
    this.#inner = inner
  }

  init(): Promise<void> {
    return this.#inner.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await this.#inner.acquireConnection()
    const known = this.#connections.get(inner) ?? new ReachConnection(inner)
    this.#connections.set(inner, known)
    return known
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#inner.beginTransaction((connection as ReachConnection).inner, settings)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const held = connection as ReachConnection
    try {
      await this.#inner.commitTransaction(held.inner)
    } catch (error) {
      held.forgetTold()
      throw error
    }
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const held = connection as ReachConnection
    held.forgetTold()
    await this.#inner.rollbackTransaction(held.inner)
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection((connection as ReachConnection).inner)
  }

  destroy(): Promise<void> {
    return this.#inner.destroy()
  }
}

/** To a savepoint as well. */
const ROLLS_BACK = /^\s*rollback\b/i

/** What is reached stands in the plan: only one for all rows serves the next who asks. */
const planAnew = (query: CompiledQuery): CompiledQuery =>
  query.sql.endsWith(PLANNED_ONCE) ? { ...query, sql: query.sql.slice(0, -PLANNED_ONCE.length) } : query

class ReachConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  /** Nothing while it is not known, as after a rollback. A new session was told nothing, which stands for all rows. */
  #told: string | undefined = ''
  #turn: Promise<unknown> = Promise.resolve()

  constructor(inner: DatabaseConnection) {
    this.inner = inner
  }

  forgetTold(): void {
    this.#told = undefined
  }

  /** One after another, so that no statement comes between another's telling and itself. */
  executeQuery: DatabaseConnection['executeQuery'] = (query, ...rest) => {
    const reach = settingOfReach()
    const asked = this.#turn.then(async () => {
      if (ROLLS_BACK.test(query.sql)) this.forgetTold()
      else await this.#tell(reach)
      return this.inner.executeQuery(reach === '' ? query : planAnew(query), ...rest)
    })
    this.#turn = asked.catch(() => undefined)
    return asked as never
  }

  streamQuery: DatabaseConnection['streamQuery'] = () => {
    throw new Error('statements are not streamed: nothing would tell within whose reach')
  }

  async #tell(reach: string): Promise<void> {
    if (this.#told === reach) return
    this.forgetTold()
    await this.inner.executeQuery(CompiledQuery.raw(`SELECT set_config('canhtayso.reach', $1, false)`, [reach]))
    this.#told = reach
  }
}
