import { searchedText } from '../../../src/kernel/vietnamese-text.ts'

const MOST = 80

/** A code of a round from its title and year: letters without marks, digits and dashes. */
export function suggestedCode(title: string, year: number): string {
  const words = searchedText(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const named = words.split(' ').includes(String(year)) ? words : `${words} ${year}`
  return named.trim().replaceAll(' ', '-').slice(0, MOST).replace(/-+$/, '')
}
