import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely'
import { assert } from '../../kernel/assert.ts'

/**
 * One database transaction for everything that a request writes: its acts, and the kept answer of its key. It begins on
 * one connection with the first statement. A transaction within it is a savepoint, so a refused act is rolled back alone.
 * Whoever began the unit ends it when the answer is ready, before the answer is sent.
 */
export class UnitOfWork {
  #held: { readonly driver: Driver; readonly connection: Promise<DatabaseConnection> } | undefined
  #isOpen = true
  #isInAct = false
  readonly #whenCommitted: (() => void)[] = []

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** @returns the unit's connection when the unit works with this driver, which the first driver asked decides */
  connectionOf(driver: Driver): Promise<DatabaseConnection> | undefined {
    this.#held ??= { driver, connection: beginOn(driver) }
    return this.#held.driver === driver ? this.#held.connection : undefined
  }

  async beginAct(connection: DatabaseConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    assert(isolationLevel === undefined && accessMode === undefined, 'an act within a request takes the isolation of the request')
    assert(!this.#isInAct, 'the acts of a request come one after another')
    this.#isInAct = true
    await run(connection, 'SAVEPOINT act')
  }

  async endAct(connection: DatabaseConnection, how: 'kept' | 'rolled back'): Promise<void> {
    this.#isInAct = false
    if (how === 'rolled back') await run(connection, 'ROLLBACK TO SAVEPOINT act')
    await run(connection, 'RELEASE SAVEPOINT act')
  }

  /** Calls back once the unit is committed; never when it is rolled back. */
  whenCommitted(callback: () => void): void {
    this.#whenCommitted.push(callback)
  }

  /** @throws OutcomeUnknown when the connection was lost before the database said whether it committed */
  async commit(): Promise<void> {
    await this.#end(async (driver, connection) => {
      try {
        await driver.commitTransaction(connection)
      } catch (error) {
        // A lost connection cannot roll back either, and that keeps it out of the pool.
        await driver.rollbackTransaction(connection).catch(() => undefined)
        throw isRefusedCommit(error) ? error : new OutcomeUnknown(error)
      }
    })
    for (const callback of this.#whenCommitted) callback()
  }

  async rollback(): Promise<void> {
    await this.#end((driver, connection) => driver.rollbackTransaction(connection))
  }

  async #end(end: (driver: Driver, connection: DatabaseConnection) => Promise<void>): Promise<void> {
    this.#isOpen = false
    if (this.#held === undefined) return
    const { driver } = this.#held
    const connection = await this.#held.connection
    try {
      await end(driver, connection)
    } finally {
      await driver.releaseConnection(connection)
    }
  }
}

/** A COMMIT was sent and no answer came: the act may or may not be in the database. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection was lost during COMMIT', { cause })
  }
}

/** PostgreSQL says with a code of its own that it rolled back, unless it was ended in the middle (class 57 and 08). */
const isRefusedCommit = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortedTransactionError' || ('severity' in error && 'code' in error && !/^(57P|08)/.test(String(error.code))))

const current = new AsyncLocalStorage<UnitOfWork>()

/** Runs something within a unit of work: all its statements are on the unit's connection. */
export const runInUnit = <Outcome>(unit: UnitOfWork, act: () => Outcome): Outcome => current.run(unit, act)

/** Looks before the unit of work begins, ahead of long work during which no connection is to be held. */
export const lookFirst = <Outcome>(look: () => Outcome): Outcome => current.exit(look)

/** Calls back when what is being written is committed: with the unit of work of the request, or at once without one. */
export function onceCommitted(callback: () => void): void {
  const unit = openUnit()
  if (unit === undefined) callback()
  else unit.whenCommitted(callback)
}

const openUnit = (): UnitOfWork | undefined => {
  const unit = current.getStore()
  return unit?.isOpen ? unit : undefined
}

async function beginOn(driver: Driver): Promise<DatabaseConnection> {
  const connection = await driver.acquireConnection()
  try {
    await driver.beginTransaction(connection, {})
    return connection
  } catch (error) {
    await driver.releaseConnection(connection)
    throw error
  }
}

const run = (connection: DatabaseConnection, statement: string) => connection.executeQuery(CompiledQuery.raw(statement))

/** Takes connections from one pool for what is only read, and the unit's connection, from the other pool, within a unit of work. */
export class UnitOfWorkDriver implements Driver {
  readonly #reads: Driver
  readonly #acts: Driver
  readonly #units = new WeakMap<DatabaseConnection, UnitOfWork>()

  constructor(pools: { readonly reads: Driver; readonly acts: Driver }) {
    this.#reads = pools.reads
    this.#acts = pools.acts
  }

  async init(): Promise<void> {
    await this.#reads.init()
    if (this.#acts !== this.#reads) await this.#acts.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const unit = openUnit()
    const connection = await unit?.connectionOf(this.#acts)
    if (unit === undefined || connection === undefined) return this.#reads.acquireConnection()
    this.#units.set(connection, unit)
    return connection
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const unit = this.#unitOf(connection)
    await (unit === undefined ? this.#reads.beginTransaction(connection, settings) : unit.beginAct(connection, settings))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const unit = this.#unitOf(connection)
    await (unit === undefined ? this.#reads.commitTransaction(connection) : unit.endAct(connection, 'kept'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const unit = this.#unitOf(connection)
    await (unit === undefined ? this.#reads.rollbackTransaction(connection) : unit.endAct(connection, 'rolled back'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (this.#unitOf(connection) === undefined) await this.#reads.releaseConnection(connection)
  }

  async destroy(): Promise<void> {
    await this.#reads.destroy()
    if (this.#acts !== this.#reads) await this.#acts.destroy()
  }

  #unitOf(connection: DatabaseConnection): UnitOfWork | undefined {
    const unit = this.#units.get(connection)
    return unit?.isOpen ? unit : undefined
  }
}
