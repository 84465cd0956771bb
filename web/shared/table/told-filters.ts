import { SCOPE_WORDS } from '../address/scope.ts'

type Field = HTMLInputElement | HTMLSelectElement

/**
 * What a list is narrowed to, in the words of its own fields: `Trạng thái: Tạm dừng`. What narrows it without a field to
 * show it is only counted.
 */
export function toldFilters(fields: HTMLElement | null, narrowedBy: object): { told: string[]; others: number } {
  const names = Object.entries(narrowedBy).flatMap(([name, value]) =>
    value === undefined || (SCOPE_WORDS as readonly string[]).includes(name) ? [] : [name],
  )
  const shown = [...(fields?.querySelectorAll<Field>('input[name], select[name]') ?? [])].filter(({ name }) =>
    names.includes(name),
  )
  const told = shown.map((field) => {
    const said = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value
    return `${field.labels?.[0]?.textContent ?? field.name}: ${said ?? ''}`
  })
  return { told, others: names.length - shown.length }
}
