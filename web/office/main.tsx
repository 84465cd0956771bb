import '../shared/theme/base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../shared/theme/fonts.css'
import '../shared/theme/global.css'
import '../shared/theme/paper.css'
import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isProblem } from '../shared/api/problem.ts'
import { currentLanguage } from '../shared/i18n/language.ts'
import { Notices } from '../shared/parts/notices.tsx'
import { cssVariablesResolver, theme } from '../shared/theme/theme.ts'
import { router } from './router.tsx'

const TRIES = 2

/** A refusal stays a refusal however often one asks; only an unreached server is asked again. */
const isWorthAnotherTry = (count: number, error: unknown): boolean =>
  count < TRIES && isProblem(error) && (error.status === 0 || error.status >= 500)

/** Signed out meanwhile: asking who I am again brings the sign-in page. */
const queryCache = new QueryCache({
  onError: (error, query) => {
    if (isProblem(error) && error.status === 401 && query.queryKey[0] !== 'me')
      void queries.invalidateQueries({ queryKey: ['me'] })
  },
})
const queries = new QueryClient({ queryCache, defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 5_000 } } })

document.documentElement.lang = currentLanguage()
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Notices />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
