import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { nameComponents } from './components.ts'
import { problems, Uuid } from './schemas.ts'

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })
const Group = Type.Object({ id: Uuid, name: Type.String() }, { title: 'Group' })

test('what has a title is described once, under it, wherever it is used', () => {
  const named = nameComponents({
    components: { securitySchemes: { session: { type: 'apiKey' } } },
    paths: { '/groups': { get: { responses: { 200: json(Type.Array(Group)), 201: json(Group) } } } },
  })
  expect(named).toMatchObject({
    components: {
      securitySchemes: { session: { type: 'apiKey' } },
      schemas: {
        Group: { properties: { id: { $ref: '#/components/schemas/Uuid' }, name: { type: 'string' } } },
        Uuid: { type: 'string', format: 'uuid' },
      },
    },
    paths: {
      '/groups': {
        get: {
          responses: {
            200: json({ type: 'array', items: { $ref: '#/components/schemas/Group' } }),
            201: json({ $ref: '#/components/schemas/Group' }),
          },
        },
      },
    },
  })
})

test('every refusal is the one response, sent as a problem', () => {
  const named = nameComponents({ paths: { '/groups': { get: { responses: { 404: json(problems(404)[404]) } } } } })
  expect(named.paths).toEqual({ '/groups': { get: { responses: { 404: { $ref: '#/components/responses/Problem' } } } } })
  expect(Object.keys(named.components.responses.Problem.content)).toEqual(['application/problem+json'])
})

test('a parameter that took over the description is the same schema still', () => {
  const { description: _, ...bare } = { ...Uuid, description: 'Of a group' }
  const parameter = { in: 'query', name: 'group', description: 'Of a group', schema: bare }
  const paths = { '/groups': { get: { parameters: [parameter], responses: { 200: json({ ...Uuid, description: 'An id' }) } } } }
  expect(nameComponents({ paths }).components.schemas).toEqual({ Uuid: { type: 'string', format: 'uuid', description: 'An id' } })
})

test('a property called title is no name, and two schemas of one name are a bug', () => {
  const act = Type.Object({ title: Type.String() })
  expect(nameComponents({ paths: { '/acts': json(act) } }).components.schemas).toEqual({})
  const other = Type.Object({ id: Uuid }, { title: 'Group' })
  expect(() => nameComponents({ paths: { '/groups': json(Group), '/others': json(other) } })).toThrow(
    'one schema only is named Group',
  )
})
