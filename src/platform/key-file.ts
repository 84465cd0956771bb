import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BilingualText } from '../kernel/result.ts'
import type { Database } from './db/database.ts'
import { keysRefusedText } from './key-text.ts'
import { keyringOf, type MasterKey, masterKey } from './keyring.ts'
import type { Keyring } from './platform.ts'
import { findSetting, hasSettings, insertSetting } from './setting-store.ts'

/** The keys are unavailable, or belong to another database. */
export class KeysRefused extends Error {
  override readonly name = 'KeysRefused'
  readonly text: BilingualText
  constructor(text: BilingualText) {
    super(`${text.vi}
${text.en}`)
    this.text = text
  }
}

const CHECK = 'key-check'
const CHECK_TEXT = 'canhtayso'
const HEADER = '# The key to the sealed data of canhtayso. Keep a copy apart from the database and its backups.'

/**
 * Loads the keyring of a database, from the environment or the key file. The first start creates the file with a new key,
 * readable by its owner only; never for a database that already has encrypted data.
 *
 * @throws KeysRefused
 */
export async function openKeyring(database: Database, { keyFile, keys }: KeyPlace): Promise<Keyring> {
  const keyring = keyringOf(await ensureMasterKeys(database, { keyFile, keys }))
  await proveKeyring(database, keyring, keyFile)
  return keyring
}

interface KeyPlace {
  readonly keyFile: string
  readonly keys: string | undefined
}

/**
 * The master keys, newest first. They are needed before the first migration, which is sealed with them.
 *
 * @throws KeysRefused
 */
export async function ensureMasterKeys(database: Database, place: KeyPlace): Promise<MasterKey[]> {
  const found = await findMasterKeys(place)
  if (found !== undefined) return found
  const isFresh = !(await hasSettings(database)) || (await findSetting(database, CHECK)) === undefined
  if (!isFresh) {
    // Another start may have made it between the two looks.
    const made = await findMasterKeys(place)
    if (made === undefined) throw new KeysRefused(keysRefusedText.gone(place.keyFile))
    return made
  }
  return readKeys(await makeKeyFile(place.keyFile), place.keyFile)
}

/** The same without making a key file; undefined when there is none. */
export async function findMasterKeys({ keyFile, keys }: KeyPlace): Promise<MasterKey[] | undefined> {
  const lines = keys?.split(',') ?? (await readKeyFile(keyFile))
  return lines === undefined ? undefined : readKeys(lines, keyFile)
}

async function proveKeyring(database: Database, keyring: Keyring, keyFile: string): Promise<void> {
  await insertSetting(database, CHECK, {
    sealed: keyring.seal(CHECK_TEXT).toString('base64'),
    index: keyring.blindIndex(CHECK_TEXT).toString('base64'),
  })
  const check = (await findSetting(database, CHECK)) as { sealed: string; index: string }
  const isOurs = opens(keyring, check.sealed) && keyring.blindIndex(CHECK_TEXT).toString('base64') === check.index
  if (isOurs) return
  throw new KeysRefused(keysRefusedText.foreign(keyFile))
}

function opens(keyring: Keyring, sealed: string): boolean {
  try {
    return keyring.open(Buffer.from(sealed, 'base64')) === CHECK_TEXT
  } catch {
    return false
  }
}

function readKeys(lines: readonly string[], keyFile: string): MasterKey[] {
  const keys = lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '')
  if (keys.length > 0 && keys.every((key) => /^[0-9a-f]{64}$/i.test(key))) return keys.map(masterKey)
  throw new KeysRefused(keysRefusedText.malformed(keyFile))
}

/** The bits of a mode by which strangers read, write or enter. */
const FOR_OTHERS = 0o007

async function readKeyFile(path: string): Promise<string[] | undefined> {
  try {
    // Windows keeps its rights elsewhere, and tells a mode that says nothing.
    const isOpen = process.platform !== 'win32' && ((await stat(path)).mode & FOR_OTHERS) !== 0
    if (isOpen) throw new KeysRefused(keysRefusedText.open(path))
    return (await readFile(path, 'utf8')).split('\n')
  } catch (error) {
    if (error instanceof KeysRefused) throw error
    if (codeOf(error) === 'ENOENT') return undefined
    throw new KeysRefused(keysRefusedText.unreadable(path, codeOf(error)))
  }
}

/** Publishes the key file by a hard link, which is atomic: of two concurrent starts the second reads the first one's key. */
async function makeKeyFile(path: string): Promise<string[]> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  const text = `${HEADER}\n${randomBytes(32).toString('hex')}\n`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, path)
    return text.split('\n')
  } catch (error) {
    const found = codeOf(error) === 'EEXIST' ? await readKeyFile(path) : undefined
    if (found !== undefined) return found
    throw new KeysRefused(keysRefusedText['not-made'](path, codeOf(error)))
  } finally {
    await rm(draft, { force: true })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)
