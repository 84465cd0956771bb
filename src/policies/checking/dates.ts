import { isPlainDate, monthOf } from '../../kernel/calendar.ts'
import type { Provision } from '../provision/provision.ts'
import type { Finding } from './doubt.ts'

/** Checks the days of a document, each by itself and against the others. */
export function checkDates(provision: Provision): Finding[] {
  const noSuch = daysOf(provision).flatMap(([pointer, day]): Finding[] =>
    day === undefined || isPlainDate(day) ? [] : [{ pointer, code: 'no-such-day', got: day }],
  )
  const { inForceFrom, inForceUntil, paysFrom, paysUntil } = provision
  const ends = [...inOrder('/inForceUntil', inForceFrom, inForceUntil), ...inOrder('/paysUntil', paysFrom, paysUntil)]
  return [...noSuch, ...ends, ...(noSuch.length + ends.length > 0 ? [] : againstEachOther(provision))]
}

const daysOf = (provision: Provision): [string, string | undefined][] => [
  ['/inForceFrom', provision.inForceFrom],
  ['/inForceUntil', provision.inForceUntil],
  ['/act/issuedOn', provision.act.issuedOn],
  ['/area/asOf', provision.area?.asOf],
  ['/replacedBy/from', provision.replacedBy?.from],
]

export const inOrder = (pointer: string, from: string, until: string | undefined): Finding[] =>
  until !== undefined && until < from ? [{ pointer, code: 'ends-before-it-begins', from, until }] : []

function againstEachOther(provision: Provision): Finding[] {
  return [...checkBeginning(provision), ...checkEnd(provision)]
}

/** An act binds from a day after it is issued and pays from then on, unless it says itself that it reaches back. */
function checkBeginning({ act, inForceFrom, paysFrom, retroactive }: Provision): Finding[] {
  const early: Finding[] = []
  if (act.issuedOn !== undefined && inForceFrom < act.issuedOn)
    early.push({ pointer: '/inForceFrom', code: 'in-force-before-issued', from: inForceFrom, issuedOn: act.issuedOn })
  if (paysFrom < monthOf(inForceFrom))
    early.push({ pointer: '/paysFrom', code: 'pays-before-in-force', month: paysFrom, from: inForceFrom })
  if (retroactive === undefined) return early
  if (early.length === 0) return [{ pointer: '/retroactive', code: 'retroactive-without-effect' }]
  const { article, text } = retroactive.citation
  return article === undefined && text === undefined
    ? [{ pointer: '/retroactive/citation', code: 'retroactive-without-article' }]
    : []
}

function checkEnd({ inForceFrom, inForceUntil, paysFrom, paysUntil, replacedBy }: Provision): Finding[] {
  const findings: Finding[] = []
  if (inForceUntil !== undefined && paysUntil !== undefined && paysUntil > monthOf(inForceUntil))
    findings.push({ pointer: '/paysUntil', code: 'pays-after-the-end', month: paysUntil, until: inForceUntil })
  if (inForceUntil !== undefined && paysFrom > monthOf(inForceUntil))
    findings.push({ pointer: '/inForceUntil', code: 'ends-before-it-begins', from: paysFrom, until: inForceUntil })
  const taken = replacedBy?.from
  if (taken === undefined) return findings
  if (taken <= inForceFrom)
    findings.push({ pointer: '/replacedBy/from', code: 'ends-before-it-begins', from: inForceFrom, until: taken })
  else if (inForceUntil === undefined || inForceUntil >= taken)
    findings.push({ pointer: '/inForceUntil', code: 'in-force-after-replaced', from: taken })
  return findings
}
