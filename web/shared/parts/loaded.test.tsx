// @vitest-environment happy-dom
import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Problem } from '../api/problem.ts'
import { later, show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import { Empty } from './empty.tsx'
import { Loaded } from './loaded.tsx'

const text = sharedText.vi
const refused = new Problem(503, { kind: 'database-away', vi: 'Cơ sở dữ liệu đang khởi động.', en: 'Starting.' })

function Names({ fetch, heading }: { fetch: () => Promise<readonly string[]>; heading?: string }) {
  const query = useQuery({ queryKey: ['names'], queryFn: fetch })
  return (
    <Loaded query={query} {...(heading !== undefined && { heading })}>
      {(names) =>
        names.length === 0 ? (
          <Empty title="nothing yet" act={<button type="button">make the first</button>} />
        ) : (
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

describe('an answer that is waited for', () => {
  test('says so to who cannot see it, under the heading of the screen, and says nothing else', async () => {
    show(<Names fetch={() => later<string[]>().promise} heading="Groups" />)
    expect((await screen.findByRole('status')).textContent).toBe(text.loading)
    const heading = screen.getByRole('heading', { level: 1, name: 'Groups' })
    expect(heading.closest('[aria-busy="true"]')).not.toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('is busy no longer once it is there', async () => {
    const answer = later<string[]>()
    show(<Names fetch={() => answer.promise} />)
    await screen.findByRole('status')
    answer.resolve(['Tổ 1', 'Tổ 2'])
    expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(['Tổ 1', 'Tổ 2'])
    expect(screen.queryByRole('status')).toBeNull()
    expect(document.querySelector('[aria-busy="true"]')).toBeNull()
  })
})

describe('an answer that failed', () => {
  test('says why in the sentence of the server, keeps the heading, and has a way on that the keyboard reaches', async () => {
    const answers = [Promise.reject(refused), Promise.resolve(['Tổ 1'])]
    const { user } = show(<Names fetch={async () => answers.shift() ?? []} heading="Groups" />)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(text.loadFailed)
    expect(alert.textContent).toContain(refused.vi)
    expect(screen.getByRole('heading', { level: 1, name: 'Groups' })).toBeDefined()
    expect(screen.queryByRole('status')).toBeNull()

    await user.tab()
    expect(document.activeElement).toBe(within(alert).getByRole('button', { name: text.retry }))
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('listitem')).textContent).toBe('Tổ 1')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('does not take away what was there before', async () => {
    const answers = [Promise.resolve(['Tổ 1'])]
    const { queries } = show(<Names fetch={async () => answers.shift() ?? Promise.reject(refused)} />)
    await screen.findByRole('listitem')
    await queries.refetchQueries()
    await waitFor(() => expect(queries.getQueryState(['names'])?.status).toBe('error'))
    expect(screen.getByRole('listitem').textContent).toBe('Tổ 1')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('an empty answer is an answer: neither waited for nor failed, it teaches how to make the first', async () => {
  show(<Names fetch={async () => []} />)
  expect(await screen.findByText('nothing yet')).toBeDefined()
  expect(screen.getByRole('button', { name: 'make the first' })).toBeDefined()
  expect(screen.queryByRole('status')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})
