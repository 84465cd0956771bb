import { describe, expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'

/** Numbers up to a last one; notes when each is asked for, and when nobody wants more. */
async function* counting(last: number, noted: string[]): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= last; number += 1) {
      noted.push(`made ${number}`)
      yield number
    }
  } finally {
    noted.push('closed')
  }
}

describe('readAhead', () => {
  test('the next value is made before the last one is worked on', async () => {
    const noted: string[] = []
    for await (const number of readAhead(counting(3, noted))) noted.push(`took ${number}`)
    expect(noted).toEqual(['made 1', 'made 2', 'took 1', 'made 3', 'took 2', 'closed', 'took 3'])
  })

  test('of nothing there is nothing', async () => {
    expect(await readAhead(counting(0, [])).next()).toEqual({ done: true, value: undefined })
  })

  test('whoever stops early ends the source after what it was making', async () => {
    const noted: string[] = []
    for await (const number of readAhead(counting(3, noted))) {
      noted.push(`took ${number}`)
      break
    }
    expect(noted).toEqual(['made 1', 'made 2', 'took 1', 'closed'])
  })

  test('what was made before a failure is taken, then the failure is told', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1
      throw new Error('nothing more')
    }
    const took: number[] = []
    const reading = async () => {
      for await (const number of readAhead(failing())) {
        // Longer than a turn of the loop: a failure that nobody awaits yet must not end the process.
        await new Promise((resolve) => setTimeout(resolve, 5))
        took.push(number)
      }
    }
    await expect(reading()).rejects.toThrow('nothing more')
    expect(took).toEqual([1])
  })
})
