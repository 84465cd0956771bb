import type { FastifyRequest } from 'fastify'
import { answersWith } from '../../platform/http/answer.ts'
import type { App } from '../../platform/http/server.ts'
import type { Actor } from '../actor/actor.ts'
import type { Sessions, SignedIn } from '../session/session-service.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { signInRefusalText } from '../text.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in actor. On a public route there may be none: use `signedIn`. */
    actor: Actor
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    /** Allowed before a one-time password is changed. */
    isForNewcomers?: boolean
    /** Asked by the phones of members, which sign in by a secret of their own; whoever has an account comes in as well. */
    isForDevices?: boolean
  }
}

/** Who signs in with the cookies of a phone; nobody when there is none, or it was ended. */
export type FindByDevice = (cookies: FastifyRequest['cookies']) => Promise<SignedIn | undefined>

/** Answers 401 on routes that are not public when nobody is signed in; sets `request.actor` otherwise. */
export function authenticate(app: App, sessions: Sessions, findByDevice: FindByDevice = async () => undefined): void {
  const findSession = async (request: FastifyRequest) =>
    request.headers.cookie === undefined ? undefined : sessions.find(headersOf(request))
  app.decorateRequest('signedIn', null)
  // Read only behind the hook below, which puts somebody there or answers 401.
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request, reply) => {
    const device = isForDevices(request) ? await findByDevice(request.cookies) : undefined
    const found = device === undefined ? await findSession(request) : { signedIn: device, cookies: [] }
    if (found === undefined) return isPublic(request) ? undefined : answerRefusal(reply, { kind: 'signed-out' })
    request.signedIn = found.signedIn
    request.actor = found.signedIn.actor
    request.sender = found.signedIn.actor.userId
    if (found.cookies.length > 0) reply.header('set-cookie', [...found.cookies])
    if (found.signedIn.account.mustChangePassword && !isForNewcomers(request))
      return answerRefusal(reply, { kind: 'password-change-required' })
    return undefined
  })
}

/** The headers the sign-in library reads. */
export const headersOf = (request: FastifyRequest): Headers => new Headers({ cookie: request.headers.cookie ?? '' })

const isPublic = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config?.isPublic === true
const isForDevices = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config?.isForDevices === true
const isForNewcomers = (request: FastifyRequest): boolean =>
  isPublic(request) || request.routeOptions.config?.isForNewcomers === true

const { answerRefusal } = answersWith<SignInRefusal>(signInRefusalText, signInStatus)
