// @vitest-environment node
import { beforeAll, describe, expect, test, vi } from 'vitest'

let withFiles: typeof import('./chosen-files.ts').withFiles
let words: typeof import('./text.ts').importText.vi['upload']
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  withFiles = (await import('./chosen-files.ts')).withFiles
  words = (await import('./text.ts')).importText.vi.upload
})

const file = (name: string, size = 1000): File => ({ name, size }) as File

describe('files chosen to be brought in', () => {
  test('workbooks are taken, and what is no table is named with what to do', () => {
    const { files, refused } = withFiles([], [file('734-tan-phu.xlsx'), file('anh.jpg')], words)
    expect(files.map(({ name }) => name)).toEqual(['734-tan-phu.xlsx'])
    expect(refused).toEqual([words.notATable('anh.jpg')])
  })

  test('the same file is not taken twice, and the twenty-first not at all', () => {
    expect(withFiles([file('a.xlsx')], [file('a.xlsx')], words).refused).toEqual([words.chosenAlready('a.xlsx')])
    const many = Array.from({ length: 21 }, (_, index) => file(`${index}.csv`))
    expect(withFiles([], many, words)).toMatchObject({ files: { length: 20 }, refused: [words.tooMany] })
  })

  test('a file the server would refuse for its size is refused before it is sent', () => {
    expect(withFiles([], [file('a.ods', 100 * 1024 * 1024 + 1)], words).refused).toEqual([words.tooLarge('a.ods')])
  })
})
