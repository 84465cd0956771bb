import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { answerFile, answerFramed } from './file-answer.ts'

const FILE = { name: 'Quyết định.pdf', mediaType: 'application/pdf', content: Readable.from([]) }

function reply() {
  const headers: Record<string, string> = {}
  return { headers, header: (name: string, value: string) => (headers[name] = value), send: () => undefined }
}

test('a file is kept under its name, in plain letters and in full', () => {
  expect(answerFile(reply(), FILE).headers['content-disposition']).toBe(
    `attachment; filename="Quyet dinh.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`,
  )
})

test('one that is framed is framed by our own pages alone, and runs nothing', () => {
  const { headers } = answerFramed(reply(), FILE)
  expect(headers['content-disposition']).toMatch(/^inline;/)
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
})
