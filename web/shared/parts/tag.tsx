import type { ReactNode } from 'react'

export type Tone = 'ok' | 'wait' | 'bad' | 'rest' | 'accent'

/** A drawn mark in front, so that the colour never speaks alone; drawn, since not every font has the signs. */
const MARK: { readonly [Of in Tone]: string | undefined } = {
  ok: 'M2.5 6.5 5 9l4.5-6',
  wait: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M6 3.5V6l2 1.5',
  bad: 'M3 3l6 6M9 3 3 9',
  accent: 'M6 4.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  rest: undefined,
}

export function Tag({ tone, children, bare }: { tone: Tone; children: ReactNode; bare?: true }) {
  return (
    <span className={`tag tag-${tone}`}>
      {!bare && <Mark tone={tone} />}
      {children}
    </span>
  )
}

export function Mark({ tone }: { tone: Tone }) {
  const path = MARK[tone]
  if (path === undefined) return null
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
