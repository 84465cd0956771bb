import { spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../platform/db/testing.ts'
import { answerCommandLine } from './answer.ts'
import { cliContext } from './cli-context.ts'
import { COMMANDS } from './command-table.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const JULY = ['2024-07', '--as', 'hanh']

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canhtayso-mishaps-'))
  await writeFile(join(folder, 'a-file'), '{}')
  await mkdir(join(folder, 'a-folder'), { mode: 0o700 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => void vi.unstubAllEnvs())
const inFolder = (name: string): string => join(folder, name)

interface Answer {
  readonly exit: number
  readonly json: {
    readonly refused?: { readonly kind: string; readonly vi: string; readonly en: string }
    readonly entries?: number
  }
  readonly err: string
}

/** One command line with `--json`, in this process: everything but the streams is as in earnest. */
async function answerTo(argv: readonly string[], settings: Readonly<Record<string, string>>): Promise<Answer> {
  for (const [name, value] of Object.entries({ DATABASE_URL: '', CANHTAYSO_DATA: inFolder('data'), ...settings }))
    vi.stubEnv(name, value)
  const said = { out: '', err: '' }
  const output = {
    stdout: (text: string) => {
      said.out += text
    },
    stderr: (text: string) => {
      said.err += text
    },
  }
  const context = cliContext((line) => output.stderr(`${line}\n`))
  const exit = await answerCommandLine([...argv, '--json'], COMMANDS, { context, output })
  return { exit, json: said.out === '' ? {} : JSON.parse(said.out), err: said.err }
}

const CLAIM = '01900000-0000-7000-8000-000000000001'
const DAY = '2024-08-05'
const BY_DECISION = ['--decision', '90/QĐ-UBND', '--decided-on', DAY, '--reason', 'Theo đề nghị']

/** How each command that works on the database is called. */
const SHEET = ['cds-2024', '--unit', '731']
const ON_DATABASE: Readonly<Record<string, readonly string[]>> = {
  'import registers': ['FILE', '--dry-run'],
  'month open': JULY,
  'month confirm': JULY,
  'month compute': JULY,
  'month submit': JULY,
  'month approve': JULY,
  'month order': JULY,
  'month settle': [...JULY, '--file', 'FILE'],
  'month close': JULY,
  'month show': JULY,
  'bank preview': [...JULY, '--file', 'FILE'],
  'bank list': JULY,
  'bank propose': [...JULY, '--difference', 'DIFFERENCE', '--outcome', 'claimed', '--reason', 'Chi sai'],
  'bank confirm': [...JULY, '--difference', 'DIFFERENCE'],
  'bank decline': [...JULY, '--difference', 'DIFFERENCE', '--reason', 'Chưa rõ'],
  'arrears list': JULY,
  'arrears supplement': JULY,
  'arrears end': [...JULY, '--group', 'GROUP', '--decision', '88/QĐ-UBND', '--decided-on', '2024-08-05', '--reason', 'Giải thể'],
  'arrears confirm': [...JULY, '--ending', 'ENDING'],
  'arrears decline': [...JULY, '--ending', 'ENDING', '--reason', 'Chưa đủ'],
  'holds list': [],
  'holds preview': ['--provision', 'x'],
  'holds place': ['--commune', CLAIM, '--reason', 'Thanh tra', '--until', DAY],
  'holds release': [CLAIM, '--reason', 'Đã rõ'],
  'claims list': JULY,
  'claims corrections': JULY,
  'claims supplement': [...JULY, '--group', CLAIM, '--reason', 'Báo cáo đã sửa'],
  'claims propose': [
    ...JULY,
    '--group',
    CLAIM,
    '--amount',
    '500000',
    '--cause',
    'other',
    '--evidence',
    '1/BB',
    '--evidence-on',
    DAY,
  ],
  'claims confirm': [...JULY, '--claim', CLAIM],
  'claims decline': [...JULY, '--claim', CLAIM, '--reason', 'Chưa đủ'],
  'claims returned': [CLAIM, '--amount', '500000', '--voucher', '1', '--on', DAY],
  'claims keep-back': [CLAIM, '--percent', '50', '--from', '2024-08', ...BY_DECISION],
  'claims give-up': [CLAIM, '--amount', '500000', ...BY_DECISION],
  'claims withdraw': [CLAIM, '--amount', '500000', ...BY_DECISION],
  'claims agree': [CLAIM, '--proposal', CLAIM],
  'claims refuse': [CLAIM, '--proposal', CLAIM, '--reason', 'Chưa đủ'],
  'month agree': JULY,
  'looks list': JULY,
  'looks agree': [...JULY, '--group', CLAIM],
  'looks send-back': [...JULY, '--group', CLAIM, '--reason', 'Thiếu ảnh'],
  'looks withdraw': [...JULY, '--group', CLAIM, '--reason', 'Nhầm'],
  'looks rules': [],
  'looks propose': ['--share', '50', '--first', '20', ...BY_DECISION],
  'looks confirm': [CLAIM],
  'looks decline': [CLAIM, '--reason', 'Chưa đủ'],
  'thresholds list': [],
  'thresholds needed': ['--act', 'order', '--amount', '500000'],
  'thresholds propose': ['--act', 'order', '--amount', '500000', '--approvers', '2', ...BY_DECISION],
  'thresholds confirm': [CLAIM],
  'thresholds decline': [CLAIM, '--reason', 'Chưa đủ'],
  'criteria list': [],
  'criteria draft': ['dong-nai-districts'],
  'criteria put-in-force': ['dong-nai-districts'],
  'round list': [],
  'round show': ['cds-2024'],
  'round plan': ['cds-2024', '--title', 'Năm 2024', '--year', '2024', '--stage', `self-assessment:${DAY}:${DAY}`],
  'round invite': ['cds-2024', '--tree', 'dong-nai-districts', '--block', 'districts', '--unit', '731,732'],
  'round open': ['cds-2024'],
  'round sheet': SHEET,
  'round answer': [...SHEET, '--criterion', 'G1.1', '--value', '4'],
  'round submit': [...SHEET, '--head', 'Nguyễn Văn A', '--position', 'Chủ tịch', '--missing', '0'],
  'round take-back': SHEET,
  'round exempt': [...SHEET, '--criterion', 'G1.1', '--reason', 'Không phát sinh'],
  'round extend': [...SHEET, '--criterion', 'G1.1', '--until', DAY, '--reason', 'Lũ'],
  'round report': [...SHEET, '--out', 'bao-cao.pdf'],
  'round close-answers': ['cds-2024', '--unsubmitted', '2'],
  'awards list': [],
  'awards show': ['cds-2024'],
  'awards draft': ['cds-2024', '--moved', '1200000000'],
  'awards submit': ['cds-2024', '--reason', 'Kịp hội nghị'],
  'awards approve': ['cds-2024', '--fingerprint', 'a'.repeat(64)],
  'awards return': ['cds-2024', '--reason', 'Thiếu tờ trình'],
  'awards withdraw': ['cds-2024', '--reason', 'Lập lại'],
  'awards decide': [
    'cds-2024',
    '--decision',
    '15/QĐ-UBND',
    '--decided-on',
    DAY,
    '--signer',
    'Nguyễn Văn A',
    '--position',
    'Chủ tịch',
  ],
  'awards account': ['cds-2024', '--unit', '731', '--number', '3713.0.1', '--bank', 'Kho bạc Nhà nước', '--holder', 'UBND'],
  'awards confirm-account': ['cds-2024', '--unit', '731'],
  'awards decline-account': ['cds-2024', '--unit', '731', '--reason', 'Sai số'],
  'awards approve-order': ['cds-2024', '--total', '1200000000'],
  'awards order': ['cds-2024', '--total', '1200000000'],
  'awards answer': ['cds-2024', '--reference', 'KT2024-1', '--on', DAY, '--bank-reference', 'FT-1'],
  'awards bounce': ['cds-2024', '--reference', 'KT2024-1', '--on', DAY, '--reason', 'Tài khoản đã đóng'],
  'awards write-off': ['cds-2024', '--unit', '731', '--amount', '300000000', '--reason', 'Đơn vị giải thể'],
  'awards confirm-write-off': ['cds-2024', '--unit', '731', '--reason', 'QĐ 20/QĐ-UBND'],
  'awards decline-write-off': ['cds-2024', '--unit', '731', '--reason', 'Còn thu được'],
  'awards repay': ['cds-2024', '--unit', '731', '--amount', '300000000', '--voucher', 'GNT-1', '--on', DAY],
  'awards settle': ['cds-2024'],
  'round appraisal': ['cds-2024'],
  'round conclude-appraisal': ['cds-2024'],
  'round result': ['cds-2024'],
  'round draw-up-result': ['cds-2024'],
  'round publish': [
    ...['cds-2024', '--fingerprint', 'f'.repeat(64), '--decision', '12/QĐ-UBND', '--decided-on', DAY],
    ...['--signer', 'Nguyễn Văn A', '--position', 'Chủ tịch'],
  ],
  'round data': ['cds-2024', '--version', '1', '--out', 'ket-qua.json'],
  'round appeals': ['cds-2024'],
  'round decide-appeal': ['cds-2024', '--appeal', CLAIM, '--outcome', 'dismissed', '--reason', 'Không có căn cứ'],
  'round sittings': ['cds-2024'],
  'round minutes': ['cds-2024', '--sitting', '1', '--out', 'bien-ban.pdf'],
  'export payees': JULY,
  'export journal': [],
  verify: [],
  backup: ['BACKUP'],
  'administrator add': ['them', '--name', 'Thêm', '--identity-number', '075185000001', '--reason', 'mất một người'],
  'demo bank': ['2024-07', '--out', 'OUT'],
}
const argvOf = (name: string): string[] => [
  ...name.split(' '),
  ...(ON_DATABASE[name] ?? []).map(
    (word) => ({ FILE: inFolder('a-file'), BACKUP: inFolder('backup'), OUT: inFolder('out') })[word] ?? word,
  ),
]
const NAMES = Object.keys(ON_DATABASE)

/** How each command that reads files is called with one that cannot be read in place of `BAD`. */
const ON_FILES: readonly (readonly string[])[] = [
  ['import', 'registers', 'BAD', '--dry-run'],
  ['provision', 'check', 'BAD'],
  ['evaluate', '--provision', 'BAD', '--facts', 'BAD', '--month', '2024-07'],
  ['evaluate', '--provision', 'GOOD', '--facts', 'BAD', '--month', '2024-07'],
  ['criteria', 'check', 'BAD'],
  ['criteria', 'read', 'BAD', '--code', 'x', '--year', '2025', '--block', 'commune', '--as', 'hanh'],
  ['criteria', 'score', '--tree', 'BAD', '--sheets', 'GOOD'],
  ['criteria', 'score', '--tree', 'GOOD', '--sheets', 'BAD'],
  ['criteria', 'pool', 'GOOD', 'BAD', '--paid-ranks', '1'],
  ['index', 'compute', '--input', 'BAD', '--spec', 'GOOD'],
  ['index', 'compute', '--input', 'GOOD', '--spec', 'BAD'],
  ['index', 'uncertainty', '--input', 'BAD.csv', '--spec', 'GOOD'],
  ['index', 'sensitivity', '--input', 'BAD.xlsx', '--spec', 'GOOD'],
  ['index', 'check', '--input', 'BAD', '--spec', 'GOOD'],
  ['index', 'compare', '--input', 'BAD', '--spec', 'GOOD', '--with-spec', 'a'],
  ['index', 'new', 'BAD'],
  ['index', 'movement', '2024=GOOD', '2025=GOOD', '--spec', 'BAD'],
]

test('each command is tried here: on a database, on files, or as the two that make and look', () => {
  const onFiles = ON_FILES.map((argv) => COMMANDS.find(({ name }) => argv.join(' ').startsWith(`${name} `))?.name)
  expect([...new Set([...NAMES, ...onFiles, 'restore', 'doctor'])].toSorted()).toEqual(
    COMMANDS.map(({ name }) => name).toSorted(),
  )
})

describe('a file that cannot be read', () => {
  test.each([
    ['is not there', 'nowhere', 'Không có'],
    ['is a folder', 'a-folder', 'là thư mục'],
    ['is beneath a file', 'a-file/x', 'cần là thư mục'],
  ])('%s: each command that reads it says so with its place, and exits 1', async (_, bad, sentence) => {
    for (const argv of ON_FILES) {
      const words = argv.map((word) => word.replace(/^BAD/, inFolder(bad)).replace('GOOD', inFolder('a-file')))
      // A name with an ending of its own is another file, that is not there either; or it is beneath a file.
      const said = /\.(?:csv|xlsx)$/.test(words[3] ?? '') && bad === 'a-folder' ? 'Không có' : sentence
      const { exit, json } = await answerTo(words, {})
      expect({ words, exit, refused: json.refused }).toMatchObject({
        words,
        exit: 1,
        refused: { kind: 'file-unreadable', vi: expect.stringContaining(said), en: expect.stringContaining(inFolder(bad)) },
      })
    }
    expect(existsSync(inFolder('data'))).toBe(false)
  })
})

describe('a command without a database', () => {
  test('says where it looked, and makes neither a database nor a folder for one', async () => {
    for (const name of NAMES) {
      const { exit, json } = await answerTo(argvOf(name), {})
      expect({ name, exit, refused: json.refused }).toMatchObject({
        name,
        exit: 1,
        refused: {
          kind: 'database-unavailable',
          vi: expect.stringContaining(`Chưa có cơ sở dữ liệu trong thư mục dữ liệu ${inFolder('data')}`),
        },
      })
    }
    expect(await readdir(folder)).toEqual(['a-file', 'a-folder'])
  })

  test('makes none in a data folder that is there either', async () => {
    const { exit } = await answerTo(['verify'], { CANHTAYSO_DATA: inFolder('a-folder') })
    expect([exit, await readdir(inFolder('a-folder'))]).toEqual([1, []])
  })

  test('the doctor tells it among what else it finds', async () => {
    const { exit, json } = await answerTo(['doctor'], {})
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      ok: false,
      checks: [
        { name: 'node', ok: true },
        { name: 'database', ok: false, vi: expect.stringContaining(inFolder('data')) },
      ],
    })
  })

  test('what is no backup is refused before a database is begun for it', async () => {
    for (const [directory, sentence] of [
      ['nowhere', 'không phải bản sao lưu'],
      ['a-folder', 'không phải bản sao lưu'],
      ['a-file', 'cần là thư mục'],
    ] as const) {
      const { exit, json } = await answerTo(['restore', inFolder(directory)], {})
      expect({ exit, refused: json.refused }).toMatchObject({ exit: 1, refused: { vi: expect.stringContaining(sentence) } })
    }
    expect(existsSync(inFolder('data'))).toBe(false)
  })

  test.each([
    ['is a file', 'a-file', 'cần là thư mục'],
    ['is beneath a file', 'a-file/data', 'cần là thư mục'],
  ])('a data folder that %s is named with what is wrong', async (_, data, sentence) => {
    const { exit, json } = await answerTo(['verify'], { CANHTAYSO_DATA: inFolder(data) })
    expect({ exit, refused: json.refused }).toMatchObject({
      exit: 1,
      refused: { vi: expect.stringMatching(new RegExp(`thư mục dữ liệu ${inFolder(data)} .*${sentence}`)) },
    })
  })

  test.each([
    ['nobody listens', 'postgresql://a:b@127.0.0.1:1/x', 'Không kết nối được tới PostgreSQL ở 127.0.0.1:1/x'],
    ['it is no address', 'mysql://a:b@127.0.0.1/x', 'DATABASE_URL không đọc được'],
    [
      'it names a certificate that is not there',
      'postgresql://a@127.0.0.1:1/x?sslrootcert=/nowhere',
      'DATABASE_URL không đọc được',
    ],
  ])('DATABASE_URL where %s', async (_, url, sentence) => {
    const { exit, json, err } = await answerTo(['verify'], { DATABASE_URL: url })
    expect({ exit, refused: json.refused }).toMatchObject({ exit: 1, refused: { vi: expect.stringContaining(sentence) } })
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('DATABASE_URL that leads to another kind of server', async () => {
    const web = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    await new Promise<void>((resolve) => void web.listen(0, '127.0.0.1', resolve))
    const { port } = web.address() as { port: number }
    const { exit, json } = await answerTo(['verify'], { DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/x` })
    web.close()
    expect({ exit, refused: json.refused }).toMatchObject({
      exit: 1,
      refused: { vi: expect.stringContaining(`127.0.0.1:${port}/x`) },
    })
  })
})

describe('a database without data', () => {
  test('that this programme was never in stays as it is, and is named', async () => {
    const empty = await testDatabase({ empty: true })
    const client = new pg.Client({ connectionString: empty.url })
    try {
      const { exit, json } = await answerTo(['verify'], { DATABASE_URL: empty.url })
      const { host, pathname } = new URL(empty.url)
      expect({ exit, refused: json.refused }).toMatchObject({
        exit: 1,
        refused: {
          vi: expect.stringMatching(/^Chưa có gì của phần mềm này trong PostgreSQL ở /),
          en: expect.stringContaining(pathname),
        },
      })
      expect(json.refused?.vi).toContain(new URL(empty.url).searchParams.get('host') ?? host)
      await client.connect()
      expect((await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).rows).toEqual([])
    } finally {
      await client.end()
      await empty.close()
    }
  })

  test('is named where there is nothing to tell: a month that is not there, books that are empty, books that are looked over', async () => {
    const begun = await testDatabase()
    try {
      const { pathname } = new URL(begun.url)
      for (const [argv, wanted] of [
        [['month', 'show', ...JULY], 1],
        [['export', 'journal'], 0],
        // What a test's database begins with stands in no seal.
        [['verify'], 1],
      ] as const) {
        const { exit, err, json } = await answerTo(argv, { DATABASE_URL: begun.url, CANHTAYSO_DATA: inFolder('a-folder') })
        const places = err.split('\n').filter((line) => line.startsWith('Đã xem: PostgreSQL ở '))
        expect({ argv, exit, places }).toEqual({ argv, exit: wanted, places: [expect.stringContaining(pathname)] })
        if (argv[0] !== 'month') expect(json.entries).toBe(0)
      }
    } finally {
      await begun.close()
    }
  })
})

describe('as a process', () => {
  const CRITERIA = fileURLToPath(new URL('../criteria/trees/dx-example-two-blocks.json', import.meta.url))
  const environment = { PATH: process.env['PATH'], HOME: '/', CANHTAYSO_DATA: '' }

  test('standard output that takes no more: one sentence, exit 1', () => {
    const full = openSync('/dev/full', 'w')
    try {
      const { status, stderr } = spawnSync(process.execPath, [MAIN, 'criteria', 'check', CRITERIA, '--json'], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      })
      expect([status, stderr.trim().split('\n')]).toEqual([
        1,
        ['Hết chỗ trên đĩa khi ghi stdout. Hãy dọn bớt, hoặc chọn nơi khác.', expect.stringContaining('stdout')],
      ])
    } finally {
      closeSync(full)
    }
  })

  test.skipIf(process.getuid?.() !== 0)('a data folder that belongs to somebody else is named, and why', async () => {
    const data = inFolder('of-root')
    await mkdir(join(data, 'postgresql', 'cluster'), { recursive: true, mode: 0o700 })
    const place = inFolder('')
    chownSync(place, 65_534, 65_534)
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'verify'], {
      uid: 65_534,
      gid: 65_534,
      encoding: 'utf8',
      env: { ...environment, CANHTAYSO_DATA: data },
    })
    await rm(data, { recursive: true })
    expect([status, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/of-root .*Không có quyền/), expect.stringContaining('There is no right to use')],
    ])
  })
})
