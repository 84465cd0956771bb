import { useLanguage } from '../../shared/i18n/language.ts'

/** A text of a criteria tree: what was not written in English is read in Vietnamese. */
export interface TreeText {
  readonly vi: string
  readonly en?: string
}

export function useTold(): (text: TreeText) => string {
  const language = useLanguage()
  return ({ vi, en }) => (language === 'en' ? (en ?? vi) : vi)
}

/** A word that begins a line: with a capital letter. */
export const asHeading = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
