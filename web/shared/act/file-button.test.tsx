// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readFile } from '../api/client.ts'
import { currentConnection } from '../api/connection.ts'
import { answerWith, outOfReach, show } from '../testing.tsx'
import { FileButton } from './file-button.tsx'

const kept: string[] = []
beforeEach(() => {
  kept.length = 0
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    kept.push(this.download)
  })
})
afterEach(() => vi.restoreAllMocks())

const offer = () => show(<FileButton fetchFile={() => readFile('/ledger/journal')}>Tải sổ</FileButton>).user

test('a file that is asked for while the server is away waits for it, is announced as waiting, and is then kept under its name', async () => {
  const state = { isAway: true }
  answerWith((sent) => {
    if (state.isAway) return outOfReach(sent)
    return new Response('sổ', { headers: { 'content-disposition': 'attachment; filename="canhtayso.journal"' } })
  })
  await offer().click(await screen.findByRole('button', { name: 'Tải sổ' }))
  await waitFor(() => expect(currentConnection()).toEqual({ isAway: true, waitingActs: 1 }))
  expect(kept).toEqual([])
  state.isAway = false
  await waitFor(() => expect(kept).toEqual(['canhtayso.journal']))
  expect(currentConnection()).toEqual({ isAway: false, waitingActs: 0 })
})

test('why there is none is said beside the button, and the page stays', async () => {
  answerWith(() => Response.json({ kind: 'paper-too-large', vi: 'Quá dài.', en: 'Too long.' }, { status: 422 }))
  await offer().click(await screen.findByRole('button', { name: 'Tải sổ' }))
  expect((await screen.findByText('Quá dài.')).closest('[role=alert]')).not.toBeNull()
  expect(kept).toEqual([])
})
