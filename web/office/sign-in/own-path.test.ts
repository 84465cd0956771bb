import { describe, expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

const ORIGIN = 'https://dx.example.gov.vn'

describe('ownPath', () => {
  test.each(['/', '/accounts?search=an', '/payments/1#totals'])('%s is gone to', (path) => {
    expect(ownPath(path, ORIGIN)).toBe(path)
  })

  test.each([
    undefined,
    null,
    '',
    'accounts',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
  ])('%s leads to the first page', (path) => {
    expect(ownPath(path, ORIGIN)).toBe('/')
  })
})
