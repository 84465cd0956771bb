import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { resetConnection } from './api/connection.ts'
import { chooseLanguage } from './i18n/language.ts'

// One process draws the parts of many files: each test begins in Vietnamese, with a server and nothing remembered.

// A machine that is busy with other tests draws slowly; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 })
// The test's DOM draws no letters; a field that grows with its text asks to be told when the font is there.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })

beforeEach(() => {
  localStorage.clear()
  chooseLanguage('vi')
})
afterEach(() => {
  cleanup()
  // Nobody looks any longer for a server that was away in this test.
  resetConnection()
})
