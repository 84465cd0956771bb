// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { get } from './api/client.ts'
import { Loaded } from './parts/loaded.tsx'
import { openQueries } from './queries.ts'
import { answering, answerWith, outOfReach, show } from './testing.tsx'
import { sharedText } from './text.ts'

function Ways() {
  return <Loaded query={useQuery({ queryKey: ['ways'], queryFn: () => get('/session/ways') })}>{() => <p>loaded</p>}</Loaded>
}

test('a server that came back while nothing was drawn is asked by what is drawn next', async () => {
  const queries = openQueries()
  const draw = () =>
    show(
      <QueryClientProvider client={queries}>
        <Ways />
      </QueryClientProvider>,
    )
  answerWith(outOfReach)
  draw()
  expect(await screen.findByText(sharedText.vi.waitsForServer)).toBeDefined()
  cleanup()
  answerWith(answering({}))
  draw()
  expect(await screen.findByText('loaded')).toBeDefined()
})
