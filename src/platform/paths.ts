import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this program runs from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Where everything that must outlive the process is kept, unless the settings say otherwise. */
export const defaultDataDirectory = join(projectRoot, 'data')

/** @param given the value of CANHTAYSO_DATA, relative to where the command was typed */
export const dataDirectoryOf = (given: string | undefined): string =>
  given === undefined || given === '' ? defaultDataDirectory : resolve(given)

/** The web applications as built for the browser. */
export const webBuildDirectory = join(projectRoot, 'dist')
