import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { text } from './text.mjs'

export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const matches = (wanted, own) => {
  const list = wanted === undefined ? [] : [wanted].flat()
  const refused = list.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1))
  const asked = list.filter((entry) => !entry.startsWith('!'))
  return !refused.includes(own) && (asked.length === 0 || asked.includes(own))
}

/** npm leaves out an optional package that is not for this machine, and says nothing about the C library. */
const mayBeAbsent = (entry) =>
  entry.optional === true ||
  entry.devOptional === true ||
  entry.peer === true ||
  !matches(entry.os, process.platform) ||
  !matches(entry.cpu, process.arch)

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/**
 * Says whether node_modules holds what the lockfile asks for.
 *
 * npm writes node_modules/.package-lock.json as the last step of an install, so an interrupted one has none.
 * The contents are compared, not the times: a fresh clone and a copied folder have meaningless times.
 */
export function isInstalled(root = projectRoot) {
  const written = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(written)) return false
  const installed = readPackages(written)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? mayBeAbsent(entry) : found.version === entry.version && found.integrity === entry.integrity
  })
}

function npmCommand() {
  const own = process.env.npm_execpath
  if (own?.endsWith('npm-cli.js') && existsSync(own)) return { command: process.execPath, args: [own], shell: false }
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/** Makes `npx canhtayso` find the command: npm links the commands of dependencies, not those of the project itself. */
function linkOwnCommand(root) {
  const link = join(root, 'node_modules', '.bin', 'canhtayso')
  if (existsSync(link)) return
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\canhtayso.mjs" %*\r\n')
    return
  }
  try {
    chmodSync(join(root, 'bin', 'canhtayso.mjs'), 0o755)
    symlinkSync('../../bin/canhtayso.mjs', link)
  } catch (error) {
    // Without the link the command is there all the same, under its path.
    if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].includes(error.code)) throw error
  }
}

/** Installs the packages when they are missing or not those of the lockfile. npm's words go to standard error. */
export function installWhenNeeded(root = projectRoot) {
  if (!isInstalled(root)) {
    console.error(text.installing)
    const npm = npmCommand()
    const args = [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit', '--loglevel=error']
    const done = spawnSync(npm.command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: npm.shell })
    if (done.error?.code === 'ENOENT') {
      console.error(text.noNpm)
      process.exit(1)
    }
    if (done.status !== 0) {
      console.error(text.installFailed(done.status ?? done.signal))
      process.exit(1)
    }
  }
  linkOwnCommand(root)
}
