import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isObject } from '../../../kernel/is-object.ts'
import type { Keyring } from '../../platform.ts'
import { UnknownCursor } from '../errors.ts'

/** 16 bytes of the signature, in base64url. */
const SIGNATURE_LENGTH = 22

/**
 * Signs the cursors that leave the server, and takes only those that come back as they left: by the same person, for the
 * same list, with the same filters. The rooms read and write plain ones.
 */
export function signCursors(app: FastifyInstance, keyring: Pick<Keyring, 'blindIndex'>): void {
  app.addHook('preHandler', async (request) => {
    const query = queryOf(request)
    const given = query['cursor']
    if (typeof given !== 'string') return
    const cursor = given.slice(SIGNATURE_LENGTH)
    const signature = Buffer.from(given.slice(0, SIGNATURE_LENGTH))
    const wanted = Buffer.from(sign(keyring, request, cursor))
    if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted)) throw new UnknownCursor()
    query['cursor'] = cursor
  })
  app.addHook('preSerialization', async (request, _reply, payload: unknown) => {
    if (!isObject(payload) || typeof payload['nextCursor'] !== 'string') return payload
    const { nextCursor } = payload
    return { ...payload, nextCursor: sign(keyring, request, nextCursor) + nextCursor }
  })
}

const queryOf = ({ query }: FastifyRequest): Record<string, unknown> => query as Record<string, unknown>

function sign({ blindIndex }: Pick<Keyring, 'blindIndex'>, request: FastifyRequest, cursor: string): string {
  const { cursor: _, limit: __, ...asked } = queryOf(request)
  const about = Object.entries({ ...asked, ...(request.params as object) }).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const signed = JSON.stringify(['list cursor', request.sender, request.routeOptions.url, about, cursor])
  return blindIndex(signed).toString('base64url').slice(0, SIGNATURE_LENGTH)
}
