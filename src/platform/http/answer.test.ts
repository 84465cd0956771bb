import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { accept, type Result, refuse } from '../../kernel/result.ts'
import { answersWith } from './answer.ts'
import { Nothing, problems } from './schemas.ts'

interface Group {
  readonly name: string
  readonly hamlets: readonly string[]
  readonly note?: string | undefined
}
type Refusal = { readonly kind: 'group-unknown' } | { readonly kind: 'locked'; readonly seconds: number }

const { answer, answerRefusal } = answersWith<Refusal>(
  {
    'group-unknown': () => ({ vi: 'Không có tổ này.', en: 'There is no such group.' }),
    locked: ({ seconds }) => ({ vi: `Đợi ${seconds} giây.`, en: `Wait ${seconds} seconds.` }),
  },
  { 'group-unknown': 404, locked: 429 },
  (refusal) => (refusal.kind === 'locked' ? { 'retry-after': String(refusal.seconds) } : {}),
)
const Shown = Type.Object({ name: Type.String(), hamlets: Type.Array(Type.String()), note: Type.Optional(Type.String()) })
const schema = { response: { 200: Shown, 201: Type.Object({ size: Type.Integer() }), 204: Nothing, ...problems(404, 429) } }
const GROUP: Group = { name: 'Tổ ấp 1', hamlets: ['Ấp 1'], note: undefined }
const found = (): Result<Group, Refusal> => accept(GROUP)
const sizeOf = ({ hamlets }: Group) => ({ size: hamlets.length })

function server() {
  const app = Fastify().withTypeProvider<TypeBoxTypeProvider>()
  app.get('/shown', { schema }, async (_, reply) => answer(reply, found()))
  app.get('/made', { schema }, async (_, reply) => answer(reply, found(), { 201: sizeOf }))
  app.get('/done', { schema }, async (_, reply) => answer(reply, found(), 204))
  app.get('/unknown', { schema }, async (_, reply) => answer(reply, refuse<Refusal>({ kind: 'group-unknown' }), 204))
  app.get('/locked', { schema }, async (_, reply) => answerRefusal(reply, { kind: 'locked', seconds: 30 }))
  return app
}

test.each([
  ['/shown', 200, '{"name":"Tổ ấp 1","hamlets":["Ấp 1"]}'],
  ['/made', 201, '{"size":1}'],
  ['/done', 204, ''],
])('%s answers %d with what its schema promises', async (url, status, body) => {
  const answered = await server().inject(url)
  expect([answered.statusCode, answered.body]).toEqual([status, body])
})

test('a refusal has the status and sentences of the room, and the headers it carries', async () => {
  const unknown = await server().inject('/unknown')
  expect(unknown.json()).toMatchObject({ status: 404, kind: 'group-unknown', vi: 'Không có tổ này.' })
  expect(unknown.headers['retry-after']).toBeUndefined()
  const locked = await server().inject('/locked')
  expect(locked.json()).toMatchObject({ status: 429, kind: 'locked', seconds: 30, en: 'Wait 30 seconds.' })
  expect(locked.headers['retry-after']).toBe('30')
})

test('what does not fit the schema of the route does not compile', () => {
  const app = Fastify().withTypeProvider<TypeBoxTypeProvider>()
  const renamed = (): Result<{ title: string; hamlets: string[] }, Refusal> => accept({ title: '', hamlets: [] })
  // @ts-expect-error: the schema asks for a name
  app.get('/renamed', { schema }, async (_, reply) => answer(reply, renamed()))
  // @ts-expect-error: what 201 shows is a size
  app.get('/mistaken', { schema }, async (_, reply) => answer(reply, found(), { 201: ({ name }) => ({ name }) }))
  // @ts-expect-error: the route promises nothing for 202
  app.get('/unpromised', { schema }, async (_, reply) => answer(reply, found(), 202))
  const other = (): Result<Group, { readonly kind: 'month-closed' }> => refuse({ kind: 'month-closed' })
  // @ts-expect-error: the room has neither status nor sentence for it
  app.get('/unheard', { schema }, async (_, reply) => answer(reply, other()))
  expect(app.hasRoute({ method: 'GET', url: '/unheard' })).toBe(true)
})
