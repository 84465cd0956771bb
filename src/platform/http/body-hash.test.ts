import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { BodyHash } from './body-hash.ts'

const hashOf = async (url: string, contentType: string, chunks: readonly string[]): Promise<string> => {
  const hash = new BodyHash({ method: 'POST', url, headers: { 'content-type': contentType } })
  hash.watch(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))
  return (await hash.whole()).toString('hex')
}

// Computed with Python's hashlib over method, address, a line break and the bytes; of a form without its boundary.
const FORM = '796d62581bda504114102ba6e950bc090a20fcae51a3831b447057b7af49e0da'
const form = (boundary: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="f"\r\n\r\nhello\r\n--${boundary}--\r\n`

describe('the fingerprint of a request', () => {
  test('is the SHA-256 of method, address and body, however the body is cut', async () => {
    const whole = '1f399bfdedb9da1cf8cdf39b121cba97218c27e1d264a6994ce49afb9f0b73ae'
    expect(await hashOf('/api/v1/x?y=1', 'application/json', ['{"a":1}'])).toBe(whole)
    expect(await hashOf('/api/v1/x?y=1', 'application/json', ['{"a"', ':1', '}'])).toBe(whole)
  })

  test('of a form leaves out the boundary, whatever it is and wherever a chunk cuts it', async () => {
    expect(await hashOf('/api/v1/files', 'multipart/form-data; boundary=abc', [form('abc')])).toBe(FORM)
    const other = form('----x17')
    for (let at = 1; at < other.length; at++) {
      const chunks = [other.slice(0, at), other.slice(at)]
      expect(await hashOf('/api/v1/files', 'multipart/form-data; boundary="----x17"', chunks)).toBe(FORM)
    }
  })

  test('differs for another address, and for one byte of a form', async () => {
    expect(await hashOf('/api/v1/other', 'multipart/form-data; boundary=abc', [form('abc')])).not.toBe(FORM)
    expect(await hashOf('/api/v1/files', 'multipart/form-data; boundary=abc', [form('abc').replace('hello', 'hellp')])).not.toBe(
      FORM,
    )
  })

  test('a body of nothing but boundaries is hashed as it is after the first thousand', async () => {
    const hashWith = (boundary: string, count: number) =>
      hashOf('/a', `multipart/form-data; boundary=${boundary}`, [boundary.repeat(count)])
    expect(await hashWith('x', 1000)).toBe(await hashWith('y', 1000))
    expect(await hashWith('x', 1001)).not.toBe(await hashWith('y', 1001))
  })
})
