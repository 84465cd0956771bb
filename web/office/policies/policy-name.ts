import { useQuery } from '@tanstack/react-query'
import { useBilingual } from '../../shared/i18n/language.ts'
import { useMay } from '../../shared/me.ts'
import { provisionsPage } from './api.ts'

/** The title of a policy as its latest version has it; who may not read policies sees its code. */
export function usePolicyName(): (code: string) => string {
  const read = useBilingual()
  const mayRead = useMay('policies:read')
  const found = useQuery({
    queryKey: ['provisions', 'names'],
    queryFn: () => provisionsPage({ limit: 200 }),
    enabled: mayRead,
  }).data?.items
  return (code) => {
    const title = found?.find((policy) => policy.code === code)?.title
    return title ? read({ vi: title.vi, en: title.en ?? title.vi }) : code
  }
}
