import { AsyncLocalStorage } from 'node:async_hooks'
import { TransactionBuilder } from 'kysely'
import pg from 'pg'

/**
 * In force in every test on a database: an act takes one connection of a pool. One that waits in its transaction for a
 * second connection waits for ever as soon as enough others do the same, so it fails here, in whichever test it runs.
 */
const holding = new AsyncLocalStorage<{ readonly pools: Set<pg.Pool>; isOpen: boolean }>()

const { execute } = TransactionBuilder.prototype
TransactionBuilder.prototype.execute = function executeHolding(act) {
  const outer = holding.getStore()
  const held = { pools: new Set(outer?.isOpen ? outer.pools : []), isOpen: true }
  return holding
    .run(held, () => execute.call(this, act) as ReturnType<typeof act>)
    .finally(() => {
      held.isOpen = false
    })
}

const connect = pg.Pool.prototype.connect as (this: pg.Pool, ...callback: unknown[]) => unknown
pg.Pool.prototype.connect = function connectOnce(this: pg.Pool, ...callback: unknown[]) {
  const held = holding.getStore()
  if (held?.isOpen) {
    if (held.pools.has(this)) throw new Error('an act in a transaction asked for a second connection of its pool')
    held.pools.add(this)
  }
  return connect.apply(this, callback)
} as typeof pg.Pool.prototype.connect
