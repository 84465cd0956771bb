import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely'
import { noteSeal, sealOpenAct } from './seal-act.ts'
import type { Ask } from './seal-store.ts'
import type { Seals } from './seals.ts'

/**
 * Seals what a transaction changed just before its COMMIT, and notes the head in the journal after it. Everything that
 * the program commits passes here; a transaction that changed nothing asks the database once.
 */
export class SealingDriver implements Driver {
  readonly #inner: Driver
  readonly #seals: Seals
  readonly #connections = new WeakMap<DatabaseConnection, SealingConnection>()

  constructor(inner: Driver, seals: Seals) {
    this.#inner = inner
    this.#seals = seals
  }

  init(): Promise<void> {
    return this.#inner.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await this.#inner.acquireConnection()
    const known = this.#connections.get(inner) ?? new SealingConnection(inner, this)
    this.#connections.set(inner, known)
    return known
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const held = connection as SealingConnection
    await this.#inner.beginTransaction(held.inner, settings)
    held.isInTransaction = true
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const held = connection as SealingConnection
    const seal = await sealOpenAct(askOn(held.inner), this.#seals)
    await this.#inner.commitTransaction(held.inner)
    held.isInTransaction = false
    if (seal !== undefined) noteSeal(this.#seals, seal)
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const held = connection as SealingConnection
    held.isInTransaction = false
    await this.#inner.rollbackTransaction(held.inner)
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection((connection as SealingConnection).inner)
  }

  destroy(): Promise<void> {
    return this.#inner.destroy()
  }
}

/** A statement that may change rows is a transaction of its own when it comes alone. */
const MAY_WRITE = /\b(?:insert|update|delete|merge)\b/i

class SealingConnection implements DatabaseConnection {
  isInTransaction = false
  readonly inner: DatabaseConnection
  readonly #driver: SealingDriver

  constructor(inner: DatabaseConnection, driver: SealingDriver) {
    this.inner = inner
    this.#driver = driver
  }

  executeQuery: DatabaseConnection['executeQuery'] = async (query, ...rest) => {
    if (this.isInTransaction || !MAY_WRITE.test(query.sql)) return this.inner.executeQuery(query, ...rest)
    await this.#driver.beginTransaction(this, {})
    try {
      const result = await this.inner.executeQuery(query, ...rest)
      await this.#driver.commitTransaction(this)
      return result as never
    } catch (error) {
      await this.#driver.rollbackTransaction(this).catch(() => undefined)
      throw error
    }
  }

  streamQuery: DatabaseConnection['streamQuery'] = (...query) => this.inner.streamQuery(...query)
}

/** Statements on a connection, within whatever transaction it is in. */
export const askOn =
  (connection: DatabaseConnection): Ask =>
  async <Row>(text: string, values: readonly unknown[] = []) =>
    (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
