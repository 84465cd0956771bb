/** What stands in the invitation to a sitting. */
export interface CalendarInvitation {
  readonly uid: string
  /** When it was called. */
  readonly stampedAt: Date
  readonly startsAt: Date
  readonly lastsMinutes: number
  readonly summary: string
  readonly place: string
  readonly agenda: readonly string[]
}

const CRLF = '\r\n'
const MOST_OCTETS = 75

/**
 * The invitation as a file of a calendar.
 *
 * @source RFC 5545: lines of 75 octets at the most (3.1), escaped text (3.3.11), times in UTC (3.3.5)
 */
export function calendarInvitation({ uid, stampedAt, startsAt, ...invitation }: CalendarInvitation): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Canh Tay So//Hoi dong//VI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${inUtc(stampedAt)}`,
    `DTSTART:${inUtc(startsAt)}`,
    `DURATION:PT${invitation.lastsMinutes}M`,
    `SUMMARY:${escaped(invitation.summary)}`,
    `LOCATION:${escaped(invitation.place)}`,
    ...(invitation.agenda.length === 0
      ? []
      : [`DESCRIPTION:${escaped(invitation.agenda.map((item, at) => `${at + 1}. ${item}`).join('\n'))}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}${CRLF}`).join('')
}

/** 20241010T010000Z */
const inUtc = (instant: Date): string => instant.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** What no text of a calendar may hold: a tab may stand, and a line end is escaped. */
const isKept = (character: string): boolean =>
  character >= ' ' ? character !== '\u007f' : character === '\t' || character === '\n'

const escaped = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, '\n')]
    .filter(isKept)
    .join('')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Breaks a line between characters, never within one; what follows begins with a space that counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > MOST_OCTETS) {
      text += `${CRLF} `
      octets = 1
    }
    text += character
    octets += more
  }
  return text
}
