import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '../problem.ts'
import { problemText } from '../text.ts'
import { isRead } from './reads.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']
/** What watches the programme on its own machine asks these without knowing its public name. */
const WATCHED = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * Answers under the one name people reach the programme by, and gives what is private to its own pages only.
 *
 * @param publicUrl as it was set; where it was not, a server has several names on its network, and each is answered
 */
export function keepToOwnSite(app: FastifyInstance, publicUrl: URL | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    const { routeOptions } = request
    if (publicUrl !== undefined && !isAskedFor(publicUrl, request) && !(WATCHED.has(routeOptions.url ?? '') && isLocal(request)))
      return sendProblem(reply, { status: 421, kind: 'other-host', text: problemText['other-host'] })
    const isPrivate = request.url.startsWith('/api/') && routeOptions.config?.isPublic !== true
    if ((isPrivate || !isRead(request.method)) && isFromElsewhere(request, publicUrl))
      return sendProblem(reply, { status: 403, kind: 'foreign-origin', text: problemText['foreign-origin'] })
    return undefined
  })
}

/** Asked on this machine itself, by a program that speaks to it directly: behind a proxy everybody comes from here. */
export const isLocal = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') &&
  FORWARDED.every((name) => headers[name] === undefined) &&
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')

/** Whether the request carries the token as `Authorization: Bearer`. */
export function bearsToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}

const isAskedFor = ({ protocol, host }: URL, request: FastifyRequest): boolean =>
  URL.canParse(`${protocol}//${request.host}`) && new URL(`${protocol}//${request.host}`).host === host

/**
 * Browsers send `Sec-Fetch-Site` with whatever they ask, and `Origin` with every mutation; a client without either is no
 * browser, so no page can have made it send cookies. What is typed into the address bar comes from no site.
 */
function isFromElsewhere(request: FastifyRequest, publicUrl: URL | undefined): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site' || site === 'same-site') return true
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  if (publicUrl !== undefined) return origin !== publicUrl.origin
  // Compared with `Host`: a page of another site never has ours.
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}
