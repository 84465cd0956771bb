import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { answersWith } from '../../platform/http/answer.ts'
import { words } from '../../platform/http/schemas.ts'
import type { SignInRefusal } from '../session/sign-in.ts'
import type { Step } from '../session/sign-in-service.ts'
import { signInStatus } from '../session/sign-in-status.ts'
import { signInRefusalText } from '../text.ts'

/** How everything around signing in is answered. */
export const signInAnswers = answersWith<SignInRefusal>(signInRefusalText, signInStatus, (refusal) =>
  refusal.kind === 'locked-for-a-while' ? { 'retry-after': String(refusal.seconds) } : {},
)

export const signInTags = ['session']

/** Guesses from one address; a whole office may share one. */
export const rateLimit = { max: 60, timeWindow: 60_000 }

export const Password = words(1000)
export const Code = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 40 }) },
  { title: 'OneTimeCode', additionalProperties: false },
)

/** Bytes as WebAuthn names them. */
export const Base64Url = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })

/** What a device answers when a passkey is used. */
export const AssertionBody = Type.Object(
  {
    id: Base64Url(1400),
    clientDataJSON: Base64Url(4000),
    authenticatorData: Base64Url(4000),
    signature: Base64Url(4000),
  },
  { title: 'PasskeyAssertion', additionalProperties: false },
)

/** The password, and where a second step is set up, a code or a passkey as well. */
export const ProofBody = Type.Object(
  { password: Password, code: Type.Optional(Code.properties.code), passkey: Type.Optional(AssertionBody) },
  { title: 'OwnerProof', additionalProperties: false },
)

const Ways = Type.Array(Type.Enum(['code', 'passkey']), { description: 'With what the second step can be made' })
export const Next = Type.Object(
  { next: Type.Union([Type.Literal('signed-in'), Type.Literal('second-step')]), ways: Type.Optional(Ways) },
  { title: 'SignInStep' },
)

const LONGEST_AGENT = 400

export const readFrom = ({ ip, headers }: FastifyRequest) => ({
  address: ip,
  userAgent: (headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
})

/** Somebody who came a step further gets the cookies for the next. */
export const goOn =
  (reply: FastifyReply) =>
  ({ cookies, next, ways }: Step) => {
    reply.header('set-cookie', [...cookies])
    return { next, ...(ways === undefined ? {} : { ways: [...ways] }) }
  }
