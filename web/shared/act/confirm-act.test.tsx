// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { act } from '../api/client.ts'
import { currentConnection, dropWaitingActs } from '../api/connection.ts'
import { outOfReachText } from '../api/text.ts'
import { answering, answerWith, later, outOfReach, show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import { ConfirmAct } from './confirm-act.tsx'

const text = sharedText.vi
const TITLE = 'Trả lại tháng 7/2024'
const ACT = 'Trả lại'

interface Wishes {
  readonly asksReason?: 'required' | 'no'
  readonly isGrave?: boolean
  readonly isReady?: boolean
}

function Returning(wishes: Wishes) {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <p>{isOpen ? 'still open' : 'closed'}</p>
      <ConfirmAct
        {...wishes}
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={TITLE}
        act={ACT}
        onAct={({ reason, key }) => act('POST', '/payment-cycles/{id}/return', { path: { id: '1' }, body: { reason }, key })}
      >
        979 tổ quay về người lập
      </ConfirmAct>
    </>
  )
}

const refusal = { kind: 'cycle-not-in-state', vi: 'Tháng này đã được duyệt.', en: 'Approved already.' }
const aboutReason = { kind: 'reason-too-short', field: 'reason', vi: 'Lý do quá ngắn.', en: 'Too short.' }
const sendButton = () => screen.getByRole('button', { name: ACT })
const reasonField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${text.act.reason}`) })
const keysOf = (sent: readonly { readonly headers: Readonly<Record<string, string>> }[]) =>
  sent.map(({ headers }) => headers['Idempotency-Key'])

async function open(wishes: Wishes = {}) {
  const shown = show(<Returning {...wishes} />)
  await screen.findByRole('dialog', { name: TITLE })
  return shown
}

describe('what an act asks', () => {
  test('shows the difference before the reason, in a dialog that has the name of the act', async () => {
    await open()
    const difference = screen.getByRole('region', { name: text.act.difference })
    expect(difference.textContent).toBe('979 tổ quay về người lập')
    expect(difference.compareDocumentPosition(reasonField())).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(reasonField().required).toBe(true)
  })

  test('nothing is sent without a reason, blanks are none, and the field says what it lacks', async () => {
    const sent = answerWith(answering({}))
    const { user } = await open()
    await user.type(reasonField(), '   ')
    await user.click(sendButton())
    expect(sent).toHaveLength(0)
    expect(reasonField().getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(text.act.reasonMissing)).toBeDefined()
  })

  test('a grave act waits until the difference is said to be read; one that is not ready, until it is', async () => {
    const sent = answerWith(answering({}))
    const { user } = await open({ isGrave: true, asksReason: 'no' })
    expect(sendButton()).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: text.act.understood }))
    await user.click(sendButton())
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  test('one that is not ready cannot be sent', async () => {
    await open({ isReady: false, asksReason: 'no' })
    expect(sendButton()).toHaveProperty('disabled', true)
  })

  test('Escape leaves without doing anything', async () => {
    const sent = answerWith(answering({}))
    const { user } = await open()
    await user.type(reasonField(), 'sai số tổ{Escape}')
    expect(await screen.findByText('closed')).toBeDefined()
    expect(sent).toHaveLength(0)
  })
})

describe('what becomes of it', () => {
  test('done: sent once with the reason and a key, by the keyboard alone, and the dialog goes', async () => {
    const answer = later<Response>()
    const sent = answerWith(() => answer.promise)
    const { user } = await open()
    reasonField().focus()
    await user.keyboard(' sai số tổ ')
    while (document.activeElement !== sendButton()) await user.tab()
    await user.keyboard('{Enter}')
    await user.keyboard('{Enter}')
    expect(screen.getByText('still open')).toBeDefined()
    answer.resolve(Response.json({}))
    expect(await screen.findByText('closed')).toBeDefined()
    expect(sent.map(({ body }) => body)).toEqual([JSON.stringify({ reason: 'sai số tổ' })])
    expect(keysOf(sent)[0]).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('refused: the sentence stands beside what was typed, and what is sent next is another act', async () => {
    const sent = answerWith(answering(refusal, 409), answering({}))
    const { user } = await open()
    await user.type(reasonField(), 'sai số tổ')
    await user.click(sendButton())
    expect((await screen.findByRole('alert')).textContent).toBe(refusal.vi)
    expect(reasonField().value).toBe('sai số tổ')
    await user.type(reasonField(), ' ở Biên Hòa')
    await user.click(sendButton())
    expect(await screen.findByText('closed')).toBeDefined()
    expect(sent.map(({ body }) => body)).toEqual(
      ['sai số tổ', 'sai số tổ ở Biên Hòa'].map((reason) => JSON.stringify({ reason })),
    )
    const [first, second] = keysOf(sent)
    expect(second).not.toBe(first)
  })

  test('no answer: the dialog stays with what was typed, and the act is sent again by itself under its key', async () => {
    const server = { isAway: true }
    const sent = answerWith((request) => (server.isAway ? outOfReach(request) : Response.json({})))
    const { user } = await open()
    await user.type(reasonField(), 'sai số tổ')
    await user.click(sendButton())
    await waitFor(() => expect(currentConnection().waitingActs).toBe(1))
    expect([reasonField().value, screen.queryByRole('alert')]).toEqual(['sai số tổ', null])
    server.isAway = false
    expect(await screen.findByText('closed')).toBeDefined()
    const acts = sent.filter(({ method }) => method === 'POST')
    expect(acts).toHaveLength(2)
    expect(new Set(keysOf(acts)).size).toBe(1)
  })

  test('no answer, and left: it is not sent when nobody is there who would see it', async () => {
    const server = { isAway: true }
    const sent = answerWith((request) => (server.isAway ? outOfReach(request) : Response.json({})))
    const { user } = await open()
    await user.type(reasonField(), 'sai số tổ')
    await user.click(sendButton())
    await waitFor(() => expect(currentConnection().waitingActs).toBe(1))
    await user.keyboard('{Escape}')
    expect(await screen.findByText('closed')).toBeDefined()
    await waitFor(() => expect(currentConnection().waitingActs).toBe(0))
    server.isAway = false
    await waitFor(() => expect(currentConnection().isAway).toBe(false))
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('dropped: said beside what was typed, and pressed again it is sent under the same key', async () => {
    const server = { isAway: true }
    const sent = answerWith((request) => (server.isAway ? outOfReach(request) : Response.json({})))
    const { user } = await open()
    await user.type(reasonField(), 'sai số tổ')
    await user.click(sendButton())
    await waitFor(() => expect(currentConnection().waitingActs).toBe(1))
    dropWaitingActs()
    expect((await screen.findByRole('alert')).textContent).toBe(outOfReachText.vi)
    expect(reasonField().value).toBe('sai số tổ')
    server.isAway = false
    await user.click(sendButton())
    expect(await screen.findByText('closed')).toBeDefined()
    const acts = sent.filter(({ method }) => method === 'POST')
    expect([acts.length, new Set(keysOf(acts)).size, new Set(acts.map(({ body }) => body)).size]).toEqual([2, 1, 1])
  })

  test('refused because of the reason: the field says so, and no alert says it again', async () => {
    answerWith(answering(aboutReason, 422))
    const { user } = await open()
    await user.type(reasonField(), 'sai')
    await user.click(sendButton())
    expect(await screen.findByText(aboutReason.vi)).toBeDefined()
    expect(reasonField().getAttribute('aria-invalid')).toBe('true')
    expect(reasonField().value).toBe('sai')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
