import { useSyncExternalStore } from 'react'

export type Language = 'vi' | 'en'

const STORED_AS = 'canhtayso-language'
const listeners = new Set<() => void>()

let current: Language = localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'vi'

export const currentLanguage = (): Language => current

/** Chooses the language of every screen, and remembers it on this machine. */
export function chooseLanguage(language: Language): void {
  current = language
  localStorage.setItem(STORED_AS, language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)

/** Same keys in both languages; a sentence with blanks is a function, and takes the same blanks in both. */
type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends (...blanks: infer Blanks) => string
      ? (...blanks: Blanks) => string
      : Translated<Texts[Key]>
}

export interface BothLanguages<Texts> {
  readonly vi: Translated<Texts>
  readonly en: Translated<Texts>
}

/** The texts of one folder. English is checked against Vietnamese, which is the language of record. */
export const defineText = <const Texts extends object>(vi: Texts, en: Translated<Texts>): BothLanguages<Texts> => ({
  vi: vi as Translated<Texts>,
  en,
})

/** The texts in the language of this reader; the screen is drawn again when the language changes. */
export const useText = <Texts>(texts: BothLanguages<Texts>): Translated<Texts> => texts[useLanguage()]

/** A sentence that comes from the server in both languages. */
export const useBilingual = (): ((text: { readonly vi: string; readonly en: string }) => string) => {
  const language = useLanguage()
  return (text) => text[language]
}
