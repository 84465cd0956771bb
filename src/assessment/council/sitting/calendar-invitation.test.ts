import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarInvitation } from './calendar-invitation.ts'

const given = {
  uid: '0192@canhtayso',
  stampedAt: new Date('2024-10-01T02:03:04.567Z'),
  startsAt: new Date('2024-10-10T01:00:00Z'),
  lastsMinutes: 120,
  summary: 'Hội đồng: phiên họp 1',
  place: 'Phòng họp 1, UBND tỉnh; tầng 2',
  agenda: ['Chọn cách xếp hạng', 'Thông qua kết quả\\điểm'],
}

/** What a calendar makes of the file, by the text of the standard: unfolded first, then unescaped. */
function read(text: string): Map<string, string> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':')
      const value = line.slice(at + 1).replaceAll(/\\([\\;,nN])/g, (_whole, mark: string) => (/n/i.test(mark) ? '\n' : mark))
      return [line.slice(0, at), value]
    }),
  )
}

describe('an invitation', () => {
  test('is a calendar of one event, as the standard writes it', () => {
    expect(calendarInvitation({ ...given, summary: 'Council', place: 'Room 1, 2; A\\B', agenda: ['One', 'Two'] })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Canh Tay So//Hoi dong//VI',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:0192@canhtayso',
        'DTSTAMP:20241001T020304Z',
        'DTSTART:20241010T010000Z',
        'DURATION:PT120M',
        'SUMMARY:Council',
        'LOCATION:Room 1\\, 2\\; A\\\\B',
        'DESCRIPTION:1. One\\n2. Two',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('breaks a long line after 75 octets at the most, never within a letter', () => {
    // 8 octets of name, then 67 of 3 each do not fit: 22 letters make 66, and the 23rd begins the next line.
    const text = calendarInvitation({ ...given, summary: 'ộ'.repeat(30) })
    expect(text).toContain(`SUMMARY:${'ộ'.repeat(22)}\r\n ${'ộ'.repeat(8)}\r\n`)
  })

  test('is read back as it was written, whatever is said in it, and by lines that fit', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 5 }), (summary, place, agenda) => {
        const text = calendarInvitation({ ...given, summary, place, agenda })
        const lines = text.split('\r\n')
        expect(lines.at(-1)).toBe('')
        for (const line of lines) {
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(line.isWellFormed()).toBe(true)
        }
        const seen = (said: string): string => said.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n\u0080-\u009f]/gu, '')
        expect(read(text).get('SUMMARY')).toBe(seen(summary))
        expect(read(text).get('LOCATION')).toBe(seen(place))
      }),
      { numRuns: 500 },
    )
  })
})
