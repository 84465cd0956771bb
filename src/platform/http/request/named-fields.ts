import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { orNull } from '../schemas.ts'
import { isRead } from './reads.ts'

const Nothing = Type.Object({}, { additionalProperties: false })
/** The body of an act that takes none. */
export const NoBody = orNull(Nothing)

/**
 * A route of the API that describes no query or body takes none: what is sent there anyway is refused by name. What a
 * schema does describe is held to its names by the validator.
 */
export function takeOnlyWhatIsNamed(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/')) return
    const { schema = {} } = route
    const takesBody = [route.method].flat().some((method) => !isRead(method)) && schema.form === undefined
    route.schema = { ...schema, querystring: schema.querystring ?? Nothing, ...(takesBody && { body: schema.body ?? NoBody }) }
  })
}
