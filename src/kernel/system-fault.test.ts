import { describe, expect, test } from 'vitest'
import { findSystemFault, systemFaultText } from './system-fault.ts'

const faultOf = (members: object) => Object.assign(new Error('?'), members)

describe('findSystemFault', () => {
  test('an error of the system about a file says what and where', () => {
    expect(findSystemFault(faultOf({ code: 'ENOSPC', syscall: 'write' }))).toEqual({ code: 'ENOSPC', place: undefined })
    expect(findSystemFault(faultOf({ code: 'EACCES', syscall: 'open', path: '/x' }))).toEqual({ code: 'EACCES', place: '/x' })
  })

  test.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['no error', 'ENOSPC'],
    ['a server that is not reached', faultOf({ code: 'ENOENT', syscall: 'connect' })],
    ['a program that is not there', faultOf({ code: 'ENOENT', syscall: 'spawn typst', path: 'typst' })],
    ['an error of Node about an argument', faultOf({ code: 'ERR_INVALID_ARG_TYPE' })],
    ['a socket that was shut', faultOf({ code: 'ECONNRESET', syscall: 'read' })],
  ])('%s is none', (_, error) => {
    expect(findSystemFault(error)).toBeUndefined()
  })
})

describe('systemFaultText', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EROFS', 'ENOENT', 'EISDIR', 'EIO'])(
    '%s is told in both languages, with the place and a way out',
    (code) => {
      const { vi, en } = systemFaultText({ code, place: '/srv/data' })
      expect([vi, en]).toEqual([expect.stringContaining('/srv/data'), expect.stringContaining('/srv/data')])
      expect([vi, en]).toEqual([
        expect.stringMatching(/(?:chọn nơi khác|chỉ ra|kiểm tra)/),
        expect.stringMatching(/Name|name|Check/),
      ])
    },
  )

  test('one that has no sentence of its own is told with its code', () => {
    expect(systemFaultText({ code: 'EIO', place: '/srv' }).vi).toContain('(EIO)')
  })
})
