/** `31/7/2024`, `31-07-2024` or `310724` as it is typed → `2024-07-31`; `undefined` while it is not a real day. */
export function dayFromTyped(typed: string): string | undefined {
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed.trim())
  const parts = digits ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(typed.trim())
  if (parts === null) return undefined
  const [, day = '', month = '', year = ''] = parts
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(instant.valueOf()) || !instant.toISOString().startsWith(text) ? undefined : text
}

/** `7/2024` as it is typed → `2024-07`. */
export function monthFromTyped(typed: string): string | undefined {
  const [, month = '', year = ''] = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(typed.trim()) ?? []
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}`
}
