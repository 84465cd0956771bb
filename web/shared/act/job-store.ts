import { useSyncExternalStore } from 'react'

/** A long work this officer started, kept on this machine so that it is found again after leaving the page. */
export interface StartedJob {
  readonly id: string
  readonly title: string
  /** Where its result is seen. */
  readonly href: string
}

const STORED_AS = 'canhtayso-jobs'
const KEPT_AT_MOST = 20
const listeners = new Set<() => void>()

function stored(): readonly StartedJob[] {
  try {
    return JSON.parse(localStorage.getItem(STORED_AS) ?? '[]') as StartedJob[]
  } catch {
    return []
  }
}

let jobs = stored()

function keep(next: readonly StartedJob[]): void {
  jobs = next
  localStorage.setItem(STORED_AS, JSON.stringify(next))
  for (const listener of listeners) listener()
}

export function rememberJob(job: StartedJob): void {
  keep([job, ...jobs.filter(({ id }) => id !== job.id)].slice(0, KEPT_AT_MOST))
}

export const forgetJobs = (ids: readonly string[]): void => keep(jobs.filter(({ id }) => !ids.includes(id)))

/** Before somebody else sits down at this machine. */
export const forgetEveryJob = (): void => keep([])

export const useStartedJobs = (): readonly StartedJob[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => jobs,
  )
