import { parseArgs } from 'node:util'
import type { BilingualText } from './kernel/result.ts'
import { findSystemFault, systemFaultText } from './kernel/system-fault.ts'
import { type Config, configRefusedText, readConfig } from './platform/config.ts'
import { DatabaseUnavailable } from './platform/db/embedded/database-unavailable.ts'
import { ensureDatabase } from './platform/db/ensure-database.ts'
import { KeysRefused } from './platform/key-file.ts'
import { prepare } from './prepare.ts'
import { type Serving, serve } from './serve.ts'
import { bothLanguages, startText } from './start-text.ts'
import { buildWebWhenNeeded } from './web-build.ts'

const say = (text: BilingualText) => void process.stdout.write(`${bothLanguages(text)}\n`)

/** @returns the options from the command line and the environment, or the exit code after printing what is wrong */
function readWishes(): { config: Config; isEmpty: boolean } | { exit: number } {
  const wrong = (text: BilingualText) => {
    process.stderr.write(`${bothLanguages(text)}\n`)
    return { exit: 2 }
  }
  let values: { port?: string | undefined; empty?: boolean | undefined }
  try {
    values = parseArgs({ options: { port: { type: 'string' }, empty: { type: 'boolean' } } }).values
  } catch {
    return wrong(startText.usage)
  }
  const config = readConfig(values.port === undefined ? process.env : { ...process.env, PORT: values.port })
  return config.ok ? { config: config.value, isEmpty: values.empty === true } : wrong(configRefusedText(config.refusal))
}

async function start({ config, isEmpty }: { config: Config; isEmpty: boolean }): Promise<Serving> {
  // The web is built while the database is prepared: a machine with two cores does both in the time of one.
  const web = buildWebWhenNeeded(() => say(startText.building))
  say(startText.migrating)
  const database = await ensureDatabase(config)
  try {
    await prepare(database.url, config, { isEmpty, say })
    if ((await web) === 'failed') say(startText['not-built'])
    return await serve(database, config, say)
  } catch (error) {
    await database.release()
    throw error
  }
}

function stopOnSignal(serving: Serving): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      say(startText.stopping)
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** Why it cannot start that is nobody's bug. */
function reasonFor(error: unknown, { dataDirectory }: Config): string | undefined {
  if (error instanceof DatabaseUnavailable || error instanceof KeysRefused) return error.message
  const fault = findSystemFault(error)
  return fault && bothLanguages(systemFaultText({ code: fault.code, place: fault.place ?? dataDirectory }))
}

// The server serves on when nobody reads any more what it says (`| head`).
process.stdout.on('error', () => undefined)
const wishes = readWishes()
if ('exit' in wishes) {
  process.exitCode = wishes.exit
} else {
  try {
    stopOnSignal(await start(wishes))
  } catch (error) {
    const reason = reasonFor(error, wishes.config)
    if (reason === undefined) throw error
    process.stderr.write(`${reason}\n`)
    process.exitCode = 1
  }
}
