import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { installWhenNeeded, projectRoot } from './installation.mjs'
import { text } from './text.mjs'

const MINIMUM_TO_LAUNCH = 20
const MINIMUM_TO_RUN = 24
/** The programme itself; everything else that is launched is a command, a check or a measure. */
export const SERVER = 'src/main.ts'
/**
 * V8 sizes its heap by the machine, so a server with much memory would take gigabytes for what fits into a few hundred
 * MiB: the room for new objects grows to 128 MiB, and what is thrown away waits long to be collected. Reading half a
 * million rows is no faster with more. Somebody who says another size in NODE_OPTIONS has it.
 */
const HEAP = ['--max-semi-space-size=16', '--max-old-space-size=1024']
/** A server answers many small questions and does what is large in other processes: it has room for new objects to the size of theirs. */
const HEAP_OF_SERVER = ['--max-semi-space-size=4', '--max-old-space-size=1024']
const heapOptions = (file) =>
  (file === SERVER ? HEAP_OF_SERVER : HEAP).filter((option) => !process.env.NODE_OPTIONS?.includes(option.split('=')[0]))
/**
 * Where Node keeps what it compiled, types already stripped: most of what a short command costs is reading its own
 * source. An entry whose source has changed is not used; where nothing can be written nothing is kept. Somebody who
 * says another place has it.
 */
const COMPILE_CACHE = join(projectRoot, 'node_modules', '.cache', 'compile')
/**
 * glibc gives each thread a pool of memory of its own and keeps what was freed in it: after a large file was read, 100 MiB
 * more stay than with two. Once something large was freed it also takes the next from a pool instead of from the system,
 * to which it would go back: 60 MiB more, unless the size for that is fixed. Somebody who says another number has it.
 */
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' }
const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGINT']
const major = Number(process.versions.node.split('.')[0])

/** The Node that runs the programme: this one when it is new enough, else the one npm brought. */
export function findNode() {
  if (major >= MINIMUM_TO_RUN) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = join(projectRoot, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name)
  return existsSync(packaged) ? packaged : undefined
}

/** The parent of a process and the words it was started with; Linux only. */
function readProcess(pid) {
  try {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
  } catch {
    return { parent: 0, command: '' }
  }
}

/** npm runs a script through a shell, which may or may not step aside: npm is the parent or the one above. */
const ancestors = () => [process.ppid, readProcess(process.ppid).parent]

/**
 * When npm is killed outright nobody tells what it started, so we look: a server left behind would hold the
 * port against the next start.
 */
function stopWhenOrphaned(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform !== 'linux') return
  const npm = ancestors().find((pid) => /^(?:npm|npx) |np[mx]-cli\.js/.test(readProcess(pid).command.replaceAll('\0', ' ')))
  if (npm === undefined) return
  setInterval(() => {
    if (!ancestors().includes(npm)) child.kill('SIGTERM')
  }, 1000).unref()
}

function passSignalsOn(child) {
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the whole group: passing it on as well would send it twice.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
}

/** Leaves as the child left: with its exit code, or by the signal that ended it. */
function leaveLike(code, signal) {
  if (signal === null) process.exit(code ?? 1)
  for (const forwarded of FORWARDED) process.removeAllListeners(forwarded)
  process.kill(process.pid, signal)
}

/**
 * Installs when needed, then runs a TypeScript file of this project on Node 24, passing arguments, signals and
 * the exit code through. Runs on Node 20, hence plain JavaScript.
 */
export function launch(file, args) {
  if (major < MINIMUM_TO_LAUNCH) {
    console.error(text.nodeTooOld(process.version))
    process.exit(1)
  }
  // Launched from within a launch: the packages are there, and must not be replaced under the one that runs.
  if (process.env.CANHTAYSO_LAUNCHED !== '1') installWhenNeeded()
  const node = findNode()
  if (node === undefined) {
    console.error(text.noNode(process.version, `${process.platform}-${process.arch}`))
    process.exit(1)
  }
  const preload = new URL('./end-with-launcher.mjs', import.meta.url).href
  const path = [dirname(node), join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const options = ['--disable-warning=ExperimentalWarning', ...heapOptions(file), '--import', preload]
  const child = spawn(node, [...options, resolve(projectRoot, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...ALLOCATOR, ...process.env, PATH: path, CANHTAYSO_LAUNCHED: '1' },
  })
  child.on('error', (error) => {
    console.error(`${text.noNode(process.version, `${process.platform}-${process.arch}`)}\n${error.message}`)
    process.exit(1)
  })
  child.on('exit', leaveLike)
  passSignalsOn(child)
  stopWhenOrphaned(child)
}
