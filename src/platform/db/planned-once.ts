import type pg from 'pg'

/**
 * Ends a statement that each connection plans once and keeps. Only for what is asked so often that planning would be most of
 * the work, is planned alike whatever its values are, and has few forms: every connection keeps every form.
 */
export const PLANNED_ONCE = '/* planned once */'

/** Lets a connection keep these statements: PostgreSQL knows them by name. */
export function keepPlans(client: pg.PoolClient): void {
  const query: (...asked: unknown[]) => unknown = client.query.bind(client)
  const names = new Map<string, string>()
  const queryByName = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    if (typeof text !== 'string' || !text.endsWith(PLANNED_ONCE)) return query(text, values, ...rest)
    const name = names.get(text) ?? `planned-once-${names.size}`
    names.set(text, name)
    return query({ name, text, values }, ...rest)
  }
  client.query = queryByName as pg.PoolClient['query']
}
