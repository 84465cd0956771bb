// @vitest-environment happy-dom
import { Button } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConfirmAct } from '../../shared/act/confirm-act.tsx'
import { act } from '../../shared/api/client.ts'
import type { Me } from '../../shared/me.ts'
import { answerWith, show } from '../../shared/testing.tsx'
import { sharedText } from '../../shared/text.ts'
import { signInText } from '../sign-in/text.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { shellText } from './text.ts'

const text = signInText.vi
afterEach(() => void vi.restoreAllMocks())
const NOTHING_FIRST = { mustChangePassword: false, notices: [] }
const HANH = { ...NOTHING_FIRST, user: { id: 'hanh-1', name: 'Trần Thị Hạnh', username: 'hanh' } } as unknown as Me
const DUNG = { ...NOTHING_FIRST, user: { id: 'dung-1', name: 'Nguyễn Tiến Dũng', username: 'dung' } } as unknown as Me
const ACT = 'Trả lại'
const NOTICE = {
  id: 'n-1',
  kind: 'issue-password',
  role: null,
  unitName: null,
  by: 'Quản trị',
  confirmedBy: null,
  at: '2024-08-06T02:00:00Z',
} as Me['notices'][number]

/** A server whose session has ended; whoever signs in with the right password is `coming`. */
function endedFor(coming: Me, next: object = { next: 'signed-in' }) {
  const state: { who: Me | undefined } = { who: undefined }
  const sent = answerWith(({ method, address, body }) => {
    if (address === '/api/v1/session' && method === 'POST') {
      if (!String(body).includes('đúng'))
        return Response.json({ kind: 'wrong', vi: 'Sai mật khẩu.', en: 'Wrong.' }, { status: 401 })
      if (next === undefined || !('ways' in next)) state.who = coming
      return Response.json(next)
    }
    if (address === '/api/v1/session/second-step') {
      state.who = coming
      return Response.json({ next: 'signed-in' })
    }
    if (address === '/api/v1/me/password' || address === '/api/v1/me/notices/read') {
      state.who = { ...coming, ...NOTHING_FIRST }
      return new Response(null, { status: 204 })
    }
    if (state.who === undefined) return Response.json({ kind: 'signed-out', vi: 'Đã hết phiên.', en: 'Ended.' }, { status: 401 })
    return Response.json(address === '/api/v1/me' ? state.who : {})
  })
  const acts = () => sent.filter(({ address }) => address.includes('/return'))
  return { state, acts }
}

function Work() {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <SignInAgain who={HANH} />
      <p>{isOpen ? 'still open' : 'closed'}</p>
      <ConfirmAct
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Trả lại tháng"
        act={ACT}
        onAct={({ reason, key }) => act('POST', '/payment-cycles/{id}/return', { path: { id: '1' }, body: { reason }, key })}
      >
        <Button>inside</Button>
      </ConfirmAct>
    </>
  )
}

const reasonField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${sharedText.vi.act.reason}`) })
const passwordField = () => screen.getByLabelText(text.password, { selector: 'input' })

/** Types a reason and presses the act; the dialog to sign in again opens. */
async function meetTheEnd() {
  const { user } = show(<Work />)
  await user.type(await screen.findByRole('textbox', { name: new RegExp(`^${sharedText.vi.act.reason}`) }), 'sai số tổ')
  await user.click(screen.getByRole('button', { name: ACT }))
  await screen.findByRole('dialog', { name: shellText.vi.wayBack.ended })
  await screen.findByLabelText(text.username)
  return user
}

describe('whose session ends in the midst of an act', () => {
  test('signs in over the page, by name already, and the act goes on under its key with what was typed', async () => {
    const { acts } = endedFor(HANH)
    const user = await meetTheEnd()
    expect(screen.getByLabelText<HTMLInputElement>(text.username).value).toBe('hanh')
    await user.type(passwordField(), 'sai{Enter}')
    expect((await screen.findByText('Sai mật khẩu.')).closest('[role=alert]')).not.toBeNull()
    await user.type(passwordField(), ' rồi đúng{Enter}')
    expect(await screen.findByText('closed')).toBeDefined()
    expect(acts().map(({ body }) => body)).toEqual([0, 1].map(() => JSON.stringify({ reason: 'sai số tổ' })))
    expect(new Set(acts().map(({ headers }) => headers['Idempotency-Key'])).size).toBe(1)
  })

  test('with a second step gives its code in the same dialog', async () => {
    const { acts } = endedFor(HANH, { next: 'second-step', ways: ['code'] })
    const user = await meetTheEnd()
    await user.type(passwordField(), 'đúng{Enter}')
    await user.type(await screen.findByLabelText(text.code), '123456{Enter}')
    expect(await screen.findByText('closed')).toBeDefined()
    expect(acts()).toHaveLength(2)
  })

  test('with a password that somebody else gave sets one of their own in the same dialog, and the act goes on', async () => {
    const { acts } = endedFor({ ...HANH, mustChangePassword: true })
    const user = await meetTheEnd()
    await user.type(passwordField(), 'đúng{Enter}')
    await screen.findByRole('dialog', { name: shellText.vi.wayBack.password })
    expect([reasonField().value, acts().length]).toEqual(['sai số tổ', 1])
    await user.type(await screen.findByLabelText(text.current, { selector: 'input' }), 'đúng')
    await user.type(screen.getByLabelText(text.fresh, { selector: 'input' }), 'một mật khẩu dài')
    await user.type(screen.getByLabelText(text.repeated, { selector: 'input' }), 'một mật khẩu dài{Enter}')
    expect(await screen.findByText('closed')).toBeDefined()
    expect(acts()).toHaveLength(2)
  })

  test('finds in the same dialog what others did to the account, and the act goes on once it was read', async () => {
    const { acts } = endedFor({ ...HANH, notices: [NOTICE] })
    const user = await meetTheEnd()
    await user.type(passwordField(), 'đúng{Enter}')
    expect(await screen.findByText(text.noticePassword)).toBeDefined()
    expect([reasonField().value, acts().length]).toEqual(['sai số tổ', 1])
    await user.click(screen.getByRole('button', { name: text.noticesRead }))
    expect(await screen.findByText('closed')).toBeDefined()
    expect(acts()).toHaveLength(2)
  })

  test('signed in beside the page, by another way, goes on when the page is looked at again', async () => {
    const { state, acts } = endedFor(HANH)
    await meetTheEnd()
    state.who = HANH
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByText('closed')).toBeDefined()
    expect(acts()).toHaveLength(2)
  })

  test('Escape closes nothing beneath; closing the dialog leaves the page with what was typed and the reason it was not done', async () => {
    const { acts } = endedFor(HANH)
    const user = await meetTheEnd()
    await user.click(passwordField())
    await user.keyboard('{Escape}')
    expect(screen.getByText('still open')).toBeDefined()
    const closing = screen
      .getAllByRole('button', { name: sharedText.vi.close })
      .find((button) => button.closest('[role=dialog]')?.textContent?.includes(shellText.vi.wayBack.ended))
    await user.click(closing as HTMLElement)
    expect((await screen.findByText('Đã hết phiên.')).closest('[role=alert]')).not.toBeNull()
    expect([reasonField().value, acts().length]).toEqual(['sai số tổ', 1])
  })
})

test('somebody else who signs in finds a fresh page, and the act of the first is not done in their name', async () => {
  localStorage.setItem('canhtayso-jobs', '[{"id":"1","title":"t","href":"/"}]')
  const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined)
  const { acts } = endedFor(DUNG)
  const user = await meetTheEnd()
  await user.clear(screen.getByLabelText(text.username))
  await user.type(screen.getByLabelText(text.username), 'dung')
  await user.type(passwordField(), 'đúng{Enter}')
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/'))
  expect([acts().length, localStorage.getItem('canhtayso-jobs')]).toEqual([1, '[]'])
})

/** A page that finds out, by and by, who is signed in now. */
function Page() {
  const [who, setWho] = useState(HANH)
  return (
    <>
      <SignInAgain who={who} />
      <button type="button" onClick={() => setWho(DUNG)}>
        ask again
      </button>
    </>
  )
}

test('a page that finds somebody else signed in beside it begins anew', async () => {
  const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined)
  const { user } = show(<Page />)
  await user.click(await screen.findByRole('button', { name: 'ask again' }))
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/'))
})

test('what comes first is asked over a page that is in use, and cannot be put off', async () => {
  const { user } = show(
    <>
      <SignInAgain who={{ ...HANH, notices: [NOTICE] }} />
      <input aria-label="typed" defaultValue="" />
    </>,
  )
  await screen.findByRole('dialog', { name: shellText.vi.wayBack.notices })
  expect(screen.queryByRole('button', { name: sharedText.vi.close })).toBeNull()
  await user.keyboard('{Escape}')
  expect(screen.getByText(text.noticePassword)).toBeDefined()
})
