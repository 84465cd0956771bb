import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type AuditVerdict, verifyTrail } from '../../audit/service.ts'
import { type Actor, systemActor } from '../../identity/index.ts'
import { tellRefusal } from '../../kernel/result.ts'
import { describeBooksFault, describeSealNotice, idsInFaults, recordNotAcceptedText } from '../../payments/index.ts'
import { acceptRecord, verifyBooks } from '../../payments/service.ts'
import { backupTo } from '../../platform/db/backup/backup.ts'
import { findNoBackup } from '../../platform/db/backup/manifest.ts'
import { restoreFrom } from '../../platform/db/backup/restore.ts'
import { describeBackupRefusal } from '../../platform/db/backup/text.ts'
import { listMigrations } from '../../platform/db/migrate.ts'
import { openSeals } from '../../platform/db/seal/open-seals.ts'
import { findBuiltSites } from '../../platform/http/built-sites.ts'
import { webBuildDirectory } from '../../platform/paths.ts'
import type { Platform } from '../../platform/platform.ts'
import { findNames } from '../../thing-names.ts'
import { actAs } from '../act-as.ts'
import { type Arguments, type CliContext, done, type Outcome, refused, refusedBecause, wrongUsage } from '../command.ts'
import { isUnavailable } from '../open-programme.ts'

/** Whoever looks after the server is told of groups, months and accounts by name, and of people without one. */
const NOBODY: Actor = { ...systemActor, via: 'cli' }

export async function verify(args: Arguments, { openPlatform, sayWhere }: CliContext): Promise<Outcome> {
  const platform = await openPlatform()
  sayWhere()
  const { accept: reason } = args.values
  if (typeof reason === 'string') {
    const refusal = await acceptAs(platform, args, reason)
    if (refusal !== undefined) return refusal
  }
  const books = await verifyBooks(platform)
  const audit = await verifyTrail(platform.database)
  const ok = books.ok && audit.ok
  const named = await findNames(platform, NOBODY, idsInFaults(books.faults))
  const names = new Map(named.map((one) => [one.id, one]))
  const faults = books.faults.map((fault) => ({ ...fault, ...describeBooksFault(fault, names) }))
  const notices = books.notices.map((notice) => ({ ...notice, ...describeSealNotice(notice) }))
  const json = { ...books, ok, faults, notices, audit }
  const lines = [
    ...[...faults, ...notices].flatMap(({ vi, en }) => [vi, `  ${en}`]),
    ...(audit.ok ? [] : breakLines(audit)),
    ok
      ? `Khớp: ${books.entries} bút toán, ${audit.events} sự kiện. / In agreement: ${books.entries} entries, ${audit.events} events. ${books.head}`
      : 'KHÔNG khớp. / NOT in agreement.',
  ]
  return ok ? done(json, lines) : refused(json, lines)
}

/** @returns why it was not accepted */
const acceptAs = (platform: Platform, args: Arguments, reason: string): Promise<Outcome | undefined> =>
  actAs(platform, args, async (actor) => {
    const accepted = await acceptRecord(platform, actor, { reason })
    return accepted.ok ? undefined : refusedBecause(accepted.refusal, tellRefusal(accepted.refusal, recordNotAcceptedText))
  })

function breakLines({ breaks, breaksInAll }: Extract<AuditVerdict, { ok: false }>): string[] {
  const lines = breaks.map(
    ({ seq, fault }) => `Nhật ký gãy tại sự kiện ${seq} (${fault}). / The audit trail breaks at event ${seq} (${fault}).`,
  )
  const more = breaksInAll - breaks.length
  return more > 0 ? [...lines, `Còn ${more} chỗ gãy nữa. / Another ${more} breaks.`] : lines
}

function directoryGiven({ positionals: [directory, ...more] }: Arguments): string | undefined {
  return more.length > 0 ? undefined : directory
}

const NO_DIRECTORY = () => wrongUsage('Cần đúng một thư mục.', 'Exactly one directory is needed.')

export async function backup(args: Arguments, { programme }: CliContext): Promise<Outcome> {
  const directory = directoryGiven(args)
  if (directory === undefined) return NO_DIRECTORY()
  const { url, config } = await programme()
  const filesDirectory = join(config.dataDirectory, 'files')
  const made = await backupTo({ url, directory, filesDirectory, takenAt: new Date() })
  if (!made.ok) return refusedBecause(made.refusal, describeBackupRefusal(made.refusal))
  return done(made.value, [
    `Đã sao lưu ${made.value.rows} dòng, ${made.value.storedFiles} tệp vào ${directory}. / Backed up.`,
    `Khoá KHÔNG nằm trong bản sao lưu: cất riêng ${config.keyFile}. / The key is NOT in the backup: keep ${config.keyFile} apart.`,
  ])
}

export async function restore(args: Arguments, { database }: CliContext): Promise<Outcome> {
  const directory = directoryGiven(args)
  if (directory === undefined) return NO_DIRECTORY()
  // Before a database is begun for it.
  const refusal = findNoBackup(directory)
  if (refusal !== undefined) return refusedBecause(refusal, describeBackupRefusal(refusal))
  const { url, config } = await database()
  const restored = await restoreFrom({
    url,
    directory,
    filesDirectory: join(config.dataDirectory, 'files'),
    seals: openSeals(config),
  })
  if (!restored.ok) return refusedBecause(restored.refusal, describeBackupRefusal(restored.refusal))
  return done(restored.value, [
    `Đã khôi phục ${restored.value.rows} dòng. Chạy "canhtayso verify" để kiểm tra. / Restored; check with "canhtayso verify".`,
  ])
}

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly vi: string
  readonly en: string
}

const LEAST_FREE_BYTES = 1_000_000_000

export async function doctor(_: Arguments, context: CliContext): Promise<Outcome> {
  const checks = [nodeCheck(), ...(await programmeChecks(context))]
  const ok = checks.every((check) => check.ok)
  const lines = checks.map(({ ok: isWell, name, vi, en }) => `${isWell ? '✓' : '✗'} ${name}: ${vi} / ${en}`)
  return ok ? done({ ok, checks }, lines) : refused({ ok, checks }, lines)
}

const nodeCheck = (): Check => {
  const { node } = process.versions
  return { name: 'node', ok: Number(node.split('.')[0]) >= 24, vi: `phiên bản ${node}`, en: `version ${node}` }
}

const buildCheck = (): Check => {
  const ok = findBuiltSites(webBuildDirectory).some(({ name }) => name === 'office')
  return ok
    ? { name: 'browser-build', ok, vi: 'giao diện web đã dựng', en: 'the office web is built' }
    : {
        name: 'browser-build',
        ok,
        vi: 'chưa dựng giao diện web: chạy "npm start"',
        en: 'the office web is not built: run "npm start"',
      }
}

async function programmeChecks({ programme }: CliContext): Promise<Check[]> {
  try {
    const { platform, config, name } = await programme()
    const migrations = (await listMigrations()).length
    const { bavail, bsize } = await statfs(config.dataDirectory).catch(() => statfs('.'))
    const free = bavail * bsize
    const opened = platform.keyring.open(platform.keyring.seal('canhtayso'))
    return [
      {
        name: 'database',
        ok: true,
        vi: `kết nối được ${name.vi}, ${migrations} bước nâng cấp`,
        en: `reached ${name.en}, ${migrations} migrations`,
      },
      buildCheck(),
      { name: 'key', ok: opened === 'canhtayso', vi: `khoá mở được dữ liệu (${config.keyFile})`, en: 'the key opens the data' },
      {
        name: 'disk',
        ok: free > LEAST_FREE_BYTES,
        vi: `còn ${Math.floor(free / 1e9)} GB`,
        en: `${Math.floor(free / 1e9)} GB left`,
      },
    ]
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return [{ name: 'database', ok: false, ...error.text }]
  }
}
