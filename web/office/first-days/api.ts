import { queryOptions } from '@tanstack/react-query'
import { get } from '../../shared/api/client.ts'
import type { Answered } from '../../shared/api/interface.ts'

export type FirstStep = Answered<'/first-days'>['steps'][number]

/** Once a month was paid it stays so: the answer is asked for no more. */
export const firstDaysQuery = queryOptions({
  queryKey: ['first-days'],
  queryFn: () => get('/first-days'),
  staleTime: ({ state }) => (state.data?.isOver ? Number.POSITIVE_INFINITY : 0),
})
