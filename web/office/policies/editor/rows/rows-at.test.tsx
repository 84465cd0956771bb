// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { show } from '../../../../shared/testing.tsx'
import type { Draft, Place } from '../document/document-path.ts'
import { EditingProvider } from '../document/editing.tsx'
import { TextAt } from '../fields/inputs.tsx'
import { editorText } from '../text.ts'
import { RowsAt } from './rows-at.tsx'

const { row } = editorText.vi
const NAME = 'khoản'
const OPTIONAL: Place = ['conditions']
const REQUIRED: Place = ['benefits']

/** Rows with one field each, over a draft that is held as the editor holds it. */
function Rows({ place, start, onDraft }: { place: Place; start: Draft; onDraft: (draft: Draft) => void }) {
  const [draft, setDraft] = useState(start)
  const change = (next: Draft): void => {
    setDraft(next)
    onDraft(next)
  }
  return (
    <EditingProvider value={{ draft, doubts: [], onChange: change, wasKept: false }}>
      <RowsAt place={place} name={NAME} blank={() => ({ code: 'new' })}>
        {(at, index) => <TextAt place={[...at, 'code']} label={`code ${index + 1}`} />}
      </RowsAt>
    </EditingProvider>
  )
}

function showRows(place: Place, start: Draft) {
  const drafts = [start]
  const shown = show(<Rows place={place} start={start} onDraft={(draft) => void drafts.push(draft)} />)
  return { ...shown, draft: () => drafts.at(-1) }
}

const rowsOf = (...codes: readonly string[]) => codes.map((code) => ({ code }))
const typed = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
const button = (name: string) => screen.findByRole('button', { name })

describe('rows of a list', () => {
  test('each is a group with its name and number, and its buttons say of which row they are', async () => {
    showRows(REQUIRED, { benefits: rowsOf('a', 'b') })
    await screen.findByRole('group', { name: 'Khoản 1' })
    expect(screen.getByRole('group', { name: 'Khoản 2' })).toBeDefined()
    expect(screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual([
      ...['khoản 1', 'khoản 2'].flatMap((name) => [row.up(name), row.down(name), row.drop(name)]),
      `+ ${row.add(NAME)}`,
    ])
  })

  test('added at the end, without losing what is typed in the others', async () => {
    const { user, draft } = showRows(REQUIRED, { benefits: rowsOf('a') })
    await user.type(await screen.findByRole('textbox', { name: 'code 1' }), 'bc')
    await user.click(await button(`+ ${row.add(NAME)}`))
    expect(typed()).toEqual(['abc', 'new'])
    expect(draft()).toEqual({ benefits: rowsOf('abc', 'new') })
  })

  test('moved up and down by the keyboard; the first goes no higher and the last no lower', async () => {
    const { user, draft } = showRows(REQUIRED, { benefits: rowsOf('a', 'b', 'c') })
    const down = await button(row.down('khoản 1'))
    down.focus()
    await user.keyboard('{Enter}')
    expect(typed()).toEqual(['b', 'a', 'c'])
    await user.click(await button(row.up('khoản 3')))
    expect(draft()).toEqual({ benefits: rowsOf('b', 'c', 'a') })
    expect(await button(row.up('khoản 1'))).toHaveProperty('disabled', true)
    expect(await button(row.down('khoản 3'))).toHaveProperty('disabled', true)
  })

  test('taken out: that one and no other, and the focus is not lost with it', async () => {
    const { user } = showRows(REQUIRED, { benefits: rowsOf('a', 'b', 'c') })
    await user.click(await button(row.drop('khoản 2')))
    expect(typed()).toEqual(['a', 'c'])
    expect(document.activeElement).toBe(await button(`+ ${row.add(NAME)}`))
  })

  test('the last one gone, a list that may be absent is absent', async () => {
    const optional = showRows(OPTIONAL, { conditions: rowsOf('a'), payee: 'leader' })
    await optional.user.click(await button(row.drop('khoản 1')))
    expect(optional.draft()).toEqual({ payee: 'leader' })
  })

  test('a list that is required stays, empty', async () => {
    const required = showRows(REQUIRED, { benefits: rowsOf('a') })
    await required.user.click(await button(row.drop('khoản 1')))
    expect(required.draft()).toEqual({ benefits: [] })
  })
})
