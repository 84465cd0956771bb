import { act, addressOf, get } from './client.ts'

/**
 * Never run: that this file compiles proves that a wrong path, query, body or answer does not. Each line below is wrong
 * in one way; were one of them let through, its `@ts-expect-error` would be the mistake.
 */
export async function whatTheCompilerRefuses(id: string): Promise<unknown> {
  const group = await get('/groups/{id}', { path: { id }, query: { on: '2024-07-31' } })
  return [
    group.members,
    // @ts-expect-error no such path
    get('/groupz'),
    // @ts-expect-error what stands in the path is given by name
    get(`/groups/${id}`),
    // @ts-expect-error nothing is given for the path
    get('/groups/{id}'),
    // @ts-expect-error the path has no such blank
    get('/groups/{id}', { path: { groupId: id } }),
    // @ts-expect-error no such word in the query
    get('/groups', { query: { colour: 'red' } }),
    // @ts-expect-error no such choice
    get('/groups', { query: { status: 'asleep' } }),
    // @ts-expect-error this address takes no query
    get('/me', { query: { on: '2024-07-31' } }),
    // @ts-expect-error the answer has no such field
    group.colour,
    // @ts-expect-error a field of the answer is not another type
    group.name satisfies number,
    // @ts-expect-error a path that is only read cannot be acted on
    act('POST', '/me'),
    // @ts-expect-error the act takes a body
    act('POST', '/groups/{id}/name', { path: { id } }),
    // @ts-expect-error the body has no such field
    act('POST', '/payment-cycles/{id}/return', { path: { id }, body: { reason: 'wrong count', colour: 'red' } }),
    // @ts-expect-error a field of the body is missing
    act('POST', '/payment-cycles/{id}/return', { path: { id }, body: {} }),
    // @ts-expect-error where a body is described, files are not sent
    act('POST', '/payment-cycles/{id}/return', { path: { id }, body: { reason: '' }, form: new FormData() }),
    // @ts-expect-error no such file
    addressOf('/groups/export.docx'),
  ]
}
