import classes from './print.module.css'

/** The last page holds at least so many rows beside the signatures. */
export const ROWS_WITH_SIGNATURES = 2

/** What stands after a table and does not go on paper. */
const UNPRINTED = '.no-print, nav, button'
/** Says that the page is not the whole list; it goes along with the last rows. */
const NOTE = `.${classes['part']}`

/**
 * Nobody signs a page without rows: where a table ends the screen, its last rows and the signatures stand in one part of it,
 * which is not broken. A browser keeps rows together in no other way. They are copies, so that whoever drew the table finds it as it was.
 *
 * @returns what puts everything back
 */
export function joinSignatures(screen: HTMLElement, signatures: HTMLElement): () => void {
  const table = [...screen.querySelectorAll('table')].at(-1)
  if (table === undefined || !isLast(table, screen)) return () => undefined
  const rows = [...table.querySelectorAll(':scope > tbody > tr')].slice(-ROWS_WITH_SIGNATURES)
  const last = [...rows, ...table.querySelectorAll(':scope > tfoot > tr')]
  const part = table.createTBody()
  part.className = classes['last'] ?? ''
  part.append(...last.map((row) => row.cloneNode(true)))
  const signed = part.insertRow()
  signed.className = classes['signed'] ?? ''
  const cell = signed.insertCell()
  cell.colSpan = Math.max(1, table.rows[0]?.cells.length ?? 1)
  const beneath = [...screen.querySelectorAll(NOTE)].filter((note) => isAfter(table, note))
  cell.append(...[...beneath, signatures].map((one) => one.cloneNode(true)))
  const copied = [...last, ...beneath, signatures]
  for (const one of copied) one.classList.add('no-print')
  return () => {
    part.remove()
    for (const one of copied) one.classList.remove('no-print')
  }
}

const isAfter = (element: Element, other: Element): boolean =>
  (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Whether nothing that is read follows it. */
function isLast(table: Element, screen: Element): boolean {
  for (let at = table; at !== screen; at = at.parentElement ?? screen)
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) if (isRead(next)) return false
  return true
}

function isRead(element: Element): boolean {
  if (element.matches(UNPRINTED) || element.matches(NOTE)) return false
  if (element.children.length === 0) return (element.textContent ?? '').trim() !== ''
  return [...element.children].some(isRead)
}
