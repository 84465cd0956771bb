import './field.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { currentLanguage } from '../shared/i18n/language.ts'
import { App } from './shell/app.tsx'
import { watchForUpdate } from './shell/update.ts'
import { readPhone } from './sync/phone-state.ts'
import { keepSyncing } from './sync/run-sync.ts'

document.documentElement.lang = currentLanguage()
const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
watchForUpdate()
void navigator.storage?.persist?.()
void readPhone().then(keepSyncing)
