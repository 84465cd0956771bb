import '../shared/theme/base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../shared/theme/fonts.css'
import '../shared/theme/global.css'
import '../shared/theme/paper.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchPart } from '../shared/api/fetch-part.ts'
import { currentLanguage } from '../shared/i18n/language.ts'
import { ConnectionBar } from '../shared/parts/connection-bar.tsx'
import { openQueries } from '../shared/queries.ts'
import { cssVariablesResolver, theme } from '../shared/theme/theme.ts'
import { router } from './router.tsx'

/** There is nothing to say before somebody has done something. */
const Notices = lazy(async () => ({ default: (await fetchPart(() => import('../shared/parts/notices.tsx'))).Notices }))

const queries = openQueries()

document.documentElement.lang = currentLanguage()
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Suspense fallback={null}>
            <Notices />
          </Suspense>
          <ConnectionBar />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
