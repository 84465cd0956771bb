import type { ReactNode } from 'react'
import { chooseLanguage, useLanguage, useText } from '../../shared/i18n/language.ts'
import { usePhone } from '../sync/phone-state.ts'
import { syncAtOnce } from '../sync/run-sync.ts'
import { fieldText } from '../text.ts'
import { addressOf, TABS, usePlace } from './place.ts'
import { updateNow, useUpdate } from './update.ts'

/** What stands around every screen: what has reached the commune, the pages, and whether a newer build waits. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const text = useText(fieldText)
  const language = useLanguage()
  const { screen } = usePlace()
  return (
    <>
      <header className="head">
        <b>{text.app}</b>
        <button
          type="button"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => chooseLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {text.language}
        </button>
      </header>
      <main>
        <SyncBar />
        <UpdateOffer />
        {children}
      </main>
      {screen !== 'record' && (
        <nav className="tabs" aria-label={text.tabsLabel}>
          {TABS.map((tab) => (
            <a key={tab} href={addressOf(tab)} aria-current={tab === screen ? 'page' : undefined}>
              {text.tabs[tab]}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}

function SyncBar() {
  const text = useText(fieldText).sync
  const { outbox, connection } = usePhone()
  const tone = connection === 'signed-out' ? 'bad' : outbox.length > 0 ? 'wait' : 'ok'
  return (
    <div className="card row" style={{ justifyContent: 'space-between' }}>
      <div role="status">
        <div className={tone}>{outbox.length === 0 ? `✓ ${text.idle}` : `● ${text.unsent(String(outbox.length))}`}</div>
        {connection !== 'idle' && <div className="muted">{text[connection]}</div>}
      </div>
      {connection === 'signed-out' ? (
        <a className="button primary" href={addressOf('code')}>
          {text.enterCode}
        </a>
      ) : (
        outbox.length > 0 && (
          <button type="button" disabled={connection === 'syncing'} onClick={() => void syncAtOnce()}>
            {text.now}
          </button>
        )
      )}
    </div>
  )
}

function UpdateOffer() {
  const text = useText(fieldText)
  const { outbox } = usePhone()
  if (!useUpdate()) return null
  return (
    <div className="card row">
      <span>{outbox.length === 0 ? text.update : text.updateUnsent(String(outbox.length))}</span>
      <button type="button" onClick={updateNow}>
        {text.updateNow}
      </button>
    </div>
  )
}
