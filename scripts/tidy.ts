import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../src/platform/paths.ts'
import type { Outcome } from './outcome.ts'
import { ROOMS, SUB_ROOMS } from './rooms.ts'

const LONGEST_FILE = 300
const FULLEST_FOLDER = 20
const LONGEST_PAGE = 60
const CODE = /\.(?:ts|tsx|mjs|cjs)$/
const TEXT = /\.(?:ts|tsx|mjs|cjs|js|json|md|css|html|sql|yaml|yml|sh)$|^\.ci\/run$|^\.npmrc$/
/** Long for a reason: cases, history and data are lists. */
const MAY_BE_LONG = /\.test\.tsx?$|\.d\.ts$|^migrations\/|\/data\/|(?:^|[/-])text\.(?:ts|mjs)$|\/generated\//
// Written in pieces, so that this file does not find itself.
const MACHINE_PATH = new RegExp(['/wo', 'rk/|/ro', 'ot/[\\w.]|/ho', 'me/[a-z]'].join(''))
const UNFINISHED = new RegExp(`\\b(?:TO${'DO'}|FIX${'ME'}|X${'XX'})\\b`)
/** A name, the same in every language. */
const PRODUCT = 'Cánh Tay Số'
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8')

/** What is, or would be, committed: ignored files are nobody's business. */
export function listFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  return list.split('\n').filter((file) => file !== '' && existsSync(join(projectRoot, file)))
}

const matching = (files: string[], pattern: RegExp, say: (file: string, line: number) => string): string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [say(file, index + 1)] : [])),
  )

function longFiles(files: string[]): string[] {
  return files
    .filter((file) => CODE.test(file) && !MAY_BE_LONG.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(
      ({ file, lines }) =>
        `${file} has ${lines} lines, more than ${LONGEST_FILE}: find the second thought in it and give it a file.`,
    )
}

/** A folder one can take in at a glance; tests and fixtures beside their code do not count. */
export function crowdedFolders(files: string[]): string[] {
  const code = files.filter(
    (file) => /^(?:src|web|scripts|bench|e2e|demo)\/.*\.tsx?$/.test(file) && !/\.(?:test|fixture|d)\.tsx?$/.test(file),
  )
  return Object.entries(Object.groupBy(code, (file) => dirname(file)))
    .filter(([, inside]) => (inside?.length ?? 0) > FULLEST_FOLDER)
    .map(
      ([folder, inside]) =>
        `${folder} has ${inside?.length} code files, more than ${FULLEST_FOLDER}: give it sub-rooms (scripts/rooms.ts).`,
    )
}

/** A sub-room that the order does not name may import anything. */
export function unorderedSubRooms(files: string[]): string[] {
  const folders = new Set(files.flatMap((file) => /^src\/[a-z-]+\/[a-z-]+(?=\/[^/]+\.ts$)/.exec(file)?.[0] ?? []))
  return [...folders]
    .filter((folder) => {
      const [, room = '', sub = ''] = folder.split('/')
      return ROOMS.includes(room) && !(SUB_ROOMS[room] ?? []).includes(sub)
    })
    .map((folder) => `${folder} has no place in the order of sub-rooms: give it one in scripts/rooms.ts.`)
}

/** A path in backticks, from the top of the repository, or the address of a relative link. */
const PATH_IN_PROSE =
  /`((?:src|web|docs|scripts|migrations|bench|e2e|demo|bin|worked-months)\/[\w@./-]*)`|\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g

/** Paths that a page names and nobody has. */
export function deadPaths(page: string, text: string, exists: (path: string) => boolean): string[] {
  return [...text.matchAll(PATH_IN_PROSE)]
    .map(([, path, link]) => path ?? join(dirname(page), decodeURI(link ?? '')))
    .filter((path) => !exists(path))
    .map((path) => `${page} points at ${path}, which is gone: point at where it went.`)
}

/** What pages point at exists, and the table "Where is…?" is still one. */
function deadSigns(files: string[]): string[] {
  const table = read('docs/architecture.md').split(/^#+ +Where is/m)[1] ?? ''
  const rows = table.match(/^\| .*`.*\|$/gm) ?? []
  const pages = files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
  return [
    ...(rows.length < 20 ? [`docs/architecture.md answers only ${rows.length} questions under "Where is…?".`] : []),
    ...pages.flatMap((page) => deadPaths(page, read(page), (path) => existsSync(join(projectRoot, path)))),
  ]
}

/** A room's page is read standing: a picture of its flow and what it promises. */
const longPages = (files: string[]): string[] =>
  files
    .filter((file) => /^docs\/rooms\/[^/]+\.md$/.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_PAGE)
    .map(({ file, lines }) => `${file} has ${lines} lines, more than ${LONGEST_PAGE}: say less.`)

/** What no language changes: how deep each heading is, and each command, name, setting and address, however often it stands. */
const signsIn = (page: string): string[] => [
  ...(page.match(/^#+(?= )/gm) ?? []),
  ...[...page.matchAll(/```[\s\S]*?```|`[^`\n]+`|\]\(([^)]+)\)/g)].map(
    ([sign, address]) => address ?? sign.replace(/ +#.*$/gm, ''),
  ),
]

/** What one of two pages that say the same in two languages has and the other has not, but for the link from each to the other. */
export function unequalPages(one: string, other: string): string[] {
  const [left, right] = [signsIn(one), signsIn(other)].map((signs) =>
    signs.filter((sign) => !/^README(\.vi)?\.md$/.test(sign)).toSorted(),
  )
  const without = (signs: readonly string[] = [], others: readonly string[] = []): string[] => {
    const left = [...others]
    return signs.filter((sign) => {
      const at = left.indexOf(sign)
      if (at !== -1) left.splice(at, 1)
      return at === -1
    })
  }
  return [
    ...without(left, right).map((sign) => `README.md has ${sign}, README.vi.md has not: both say the same.`),
    ...without(right, left).map((sign) => `README.vi.md has ${sign}, README.md has not: both say the same.`),
  ]
}

function misnamedMigrations(files: string[]): string[] {
  const names = files
    .filter((file) => /^migrations\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => basename(file))
  const misnamed = names.filter((name) => !/^\d{4}(?:-[a-z0-9]+){3,}\.ts$/.test(name))
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index)
  return [
    ...misnamed.map((name) => `migrations/${name}: a migration is a numbered sentence, such as 0007-payments-adds-recovery.ts.`),
    ...twice.map((number) => `Two migrations have the number ${number}.`),
  ]
}

function addressesInLockfile(): string[] {
  const packages = JSON.parse(read('package-lock.json')).packages as Record<string, { resolved?: string }>
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved?.startsWith('http'))
    .map(([name]) => `package-lock.json names a registry for ${name}: install with this project's .npmrc, which leaves it out.`)
}

/** The words of a screen stand in its text.ts, in both languages; comments may quote the law. */
function vietnameseInScreens(files: string[]): string[] {
  const screens = files.filter((file) => /^web\/.*\.tsx?$/.test(file) && !MAY_BE_LONG.test(file) && !/\.test\.tsx?$/.test(file))
  return screens
    .filter((file) =>
      VIETNAMESE.test(
        read(file)
          .replaceAll(PRODUCT, '')
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    )
    .map((file) => `${file} has Vietnamese in it: words belong in text.ts.`)
}

/** House rules that no other program checks. */
export async function checkTidiness(): Promise<Outcome> {
  const files = listFiles()
  const texts = files.filter((file) => TEXT.test(file) && file !== 'package-lock.json')
  const details = [
    ...longFiles(files),
    ...crowdedFolders(files),
    ...unorderedSubRooms(files),
    ...deadSigns(files),
    ...longPages(files),
    ...unequalPages(read('README.md'), read('README.vi.md')),
    ...misnamedMigrations(files),
    ...addressesInLockfile(),
    ...vietnameseInScreens(files),
    ...matching(
      texts,
      MACHINE_PATH,
      (file, line) => `${file}:${line} names a place on one machine: make it relative or a setting.`,
    ),
    ...matching(texts, UNFINISHED, (file, line) => `${file}:${line} is unfinished: finish it or file an issue.`),
  ]
  return { ok: details.length === 0, details }
}
