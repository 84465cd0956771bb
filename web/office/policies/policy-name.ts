import { useQuery } from '@tanstack/react-query'
import { isObject } from '../../../src/kernel/is-object.ts'
import { type Language, useLanguage } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { provisionsPage } from './api.ts'

interface NamedDocument {
  readonly code: string
  /** As they stand in the document, which in a draft may be anything yet. */
  readonly title: unknown
  readonly act: unknown
}

const textIn = (value: unknown, name: string): string | undefined => {
  const text = isObject(value) ? value[name] : undefined
  return typeof text === 'string' && text !== '' ? text : undefined
}

export const titleOf = ({ title, code }: NamedDocument, language: Language): string =>
  textIn(title, language) ?? textIn(title, 'vi') ?? code
export const actNumberOf = ({ act }: NamedDocument): string | undefined => textIn(act, 'number')

const NOT_KNOWN_YET = '…'

/** The title of a policy as its latest version has it; who may not read policies sees its code. */
export function usePolicyName(): (code: string) => string {
  const language = useLanguage()
  const mayRead = useMay('policies:read')
  const { data, isLoading } = useQuery({
    queryKey: ['provisions', 'names'],
    queryFn: () => provisionsPage({ limit: 200 }),
    enabled: mayRead,
  })
  return (code) => {
    const policy = data?.items.find((one) => one.code === code)
    if (policy !== undefined) return titleOf(policy, language)
    return isLoading ? NOT_KNOWN_YET : code
  }
}
