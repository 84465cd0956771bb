import { randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { expireCookie, setSessionCookie } from 'better-auth/cookies'

/** As the sign-in library names its cookie and rows of a second step that is waited for. */
const SECOND_STEP_COOKIE = 'two_factor'
const WAITS_SECONDS = 600

const ofUser = { method: 'POST' as const, metadata: { $Infer: { body: {} as { userId: string } } } }

/**
 * Sessions and second steps of the sign-in library for ways in that it does not know: a passkey as the second step, and a
 * province's identity provider as the first. Only the server calls these.
 */
export const handOver = () =>
  ({
    id: 'hand-over',
    endpoints: {
      /** Signs the account in: whoever calls has proved all that is asked of it. */
      beginSession: createAuthEndpoint.serverOnly(ofUser, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (user === null) throw new APIError('UNAUTHORIZED')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        expireCookie(ctx, ctx.context.createAuthCookie(SECOND_STEP_COOKIE))
        return ctx.json({})
      }),

      /** Begins the second step, as the library does after a password. */
      awaitSecondStep: createAuthEndpoint.serverOnly(ofUser, async (ctx) => {
        const identifier = `2fa-${randomBytes(16).toString('hex')}`
        const expiresAt = new Date(Date.now() + WAITS_SECONDS * 1000)
        const { internalAdapter, createAuthCookie, secret } = ctx.context
        await internalAdapter.createVerificationValue({ identifier, value: ctx.body.userId, expiresAt })
        await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt })
        const { name, attributes } = createAuthCookie(SECOND_STEP_COOKIE, { maxAge: WAITS_SECONDS })
        await ctx.setSignedCookie(name, identifier, secret, attributes)
        return ctx.json({})
      }),

      /** Ends the second step that the cookie waits for, once: whoever calls has seen the account's passkey. */
      passSecondStep: createAuthEndpoint.serverOnly(ofUser, async (ctx) => {
        const { internalAdapter, createAuthCookie, secret } = ctx.context
        const identifier = await ctx.getSignedCookie(createAuthCookie(SECOND_STEP_COOKIE).name, secret)
        const waited = identifier ? await internalAdapter.consumeVerificationValue(identifier) : null
        if (waited?.value !== ctx.body.userId) throw new APIError('UNAUTHORIZED')
        const user = await internalAdapter.findUserById(ctx.body.userId)
        if (user === null) throw new APIError('UNAUTHORIZED')
        await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user })
        expireCookie(ctx, createAuthCookie(SECOND_STEP_COOKIE))
        return ctx.json({})
      }),
    },
  }) satisfies BetterAuthPlugin
