// @vitest-environment happy-dom
import { Button } from '@mantine/core'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { show } from '../testing.tsx'
import { sharedText } from '../text.ts'
import { DayField } from './day-field.tsx'

/** A form that keeps the day, and can be given another from outside. */
function Form() {
  const [day, setDay] = useState('')
  return (
    <>
      <DayField label="Ngày" value={day} onChange={setDay} />
      <output>{day || 'none'}</output>
      <Button onClick={() => setDay('2024-08-06')}>today</Button>
    </>
  )
}
const field = () => screen.findByLabelText<HTMLInputElement>('Ngày')
const kept = (): string => screen.getByRole('status').textContent ?? ''

describe('a day that is typed', () => {
  test.each([
    ['31/07/2024', '2024-07-31', '31/07/2024'],
    ['3/7/24', '2024-07-03', '03/07/2024'],
    ['310724', '2024-07-31', '31/07/2024'],
  ])('key by key as %s is %s, and written in full once the field is left', async (typed, day, written) => {
    const { user } = show(<Form />)
    await user.type(await field(), typed)
    expect([(await field()).value, kept()]).toEqual([typed, day])
    await user.tab()
    expect((await field()).value).toBe(written)
  })

  test('and then spoilt is no day any more: what it was before is not kept behind what stands there', async () => {
    const { user } = show(<Form />)
    await user.type(await field(), '31/07/2024')
    await user.type(await field(), '{Backspace}')
    expect([(await field()).value, kept()]).toEqual(['31/07/202', 'none'])
    await user.tab()
    expect(screen.getByText(sharedText.vi.date.notADay)).toBeDefined()
  })

  test('gives way to one that comes from elsewhere', async () => {
    const { user } = show(<Form />)
    await user.type(await field(), '31/0')
    await user.click(screen.getByRole('button', { name: 'today' }))
    expect([(await field()).value, kept()]).toEqual(['06/08/2024', '2024-08-06'])
  })
})
