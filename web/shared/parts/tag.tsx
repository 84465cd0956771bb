import type { ReactNode } from 'react'

export type Tone = 'ok' | 'wait' | 'bad' | 'rest' | 'accent'

/** A mark in front, so that the colour never speaks alone. */
const MARK: { readonly [Of in Tone]: string } = { ok: '✓', wait: '◔', bad: '✕', rest: '', accent: '●' }

export function Tag({ tone, children, bare }: { tone: Tone; children: ReactNode; bare?: true }) {
  return (
    <span className={`tag tag-${tone}`}>
      {bare || MARK[tone] === '' ? null : <span aria-hidden="true">{MARK[tone]}</span>}
      {children}
    </span>
  )
}
