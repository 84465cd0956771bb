import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { templateOfRun } from '../src/platform/db/test-run.ts'
import { projectRoot } from '../src/platform/paths.ts'

interface SharedDemonstration {
  /** The template database. */
  readonly name: string
  /** The files and keys that belong to it. */
  readonly dataDirectory: string
}

/** Where the walks of this run find the demonstration that the first of them loads. */
export function sharedDemonstration(): SharedDemonstration {
  const name = templateOfRun('demonstration')
  return { name, dataDirectory: join(projectRoot, '.cache', name) }
}

/** Removes the files of the demonstration with the run. */
export default function removeWithRun(): () => Promise<void> {
  return () => rm(sharedDemonstration().dataDirectory, { recursive: true, force: true })
}
