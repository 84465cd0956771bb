import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canMountDisks, withSmallDisk } from '../platform/files/small-disk.fixture.ts'
import { done } from './command.ts'
import { draftFile, unlessUnwritable, writtenTo } from './write-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canhtayso-write-'))
  await writeFile(join(folder, 'a-file'), 'before')
  await mkdir(join(folder, 'a-folder'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
const inFolder = (name: string) => join(folder, name)

describe('a file that is written', () => {
  test('takes the place of the one before, with its rights, and leaves nothing beside it', async () => {
    await writeFile(inFolder('list.csv'), 'before')
    await chmod(inFolder('list.csv'), 0o600)
    expect(await writtenTo(inFolder('list.csv'), 'after', { month: '2024-07' })).toMatchObject({
      exit: 0,
      json: { month: '2024-07', file: inFolder('list.csv') },
    })
    expect(await readFile(inFolder('list.csv'), 'utf8')).toBe('after')
    expect((await stat(inFolder('list.csv'))).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['a-file', 'a-folder', 'list.csv'])
  })

  test('through a link is the file the link leads to', async () => {
    await symlink(inFolder('list.csv'), inFolder('link.csv'))
    await writtenTo(inFolder('link.csv'), 'through')
    expect([await readFile(inFolder('list.csv'), 'utf8'), await readlink(inFolder('link.csv'))]).toEqual([
      'through',
      inFolder('list.csv'),
    ])
  })

  test('is written into a pipe that somebody reads, which stays one', async () => {
    const pipe = inFolder('a-pipe')
    execFileSync('mkfifo', [pipe])
    const [read, outcome] = await Promise.all([readFile(pipe, 'utf8'), writtenTo(pipe, 'through the pipe')])
    expect([read, (await stat(pipe)).isFIFO()]).toEqual(['through the pipe', true])
    expect(outcome).toMatchObject({ exit: 0 })
  })
})

describe('a file that is drafted', () => {
  test('is there under its name once it is kept, and leaves nothing once it is dropped', async () => {
    const before = await readdir(folder)
    const draft = await draftFile(inFolder('drafted.csv'), 'content')
    expect(await readdir(folder)).toHaveLength(before.length + 1)
    await draft.drop()
    expect(await readdir(folder)).toEqual(before)
    await (await draftFile(inFolder('drafted.csv'), 'content')).keep()
    expect(await readFile(inFolder('drafted.csv'), 'utf8')).toBe('content')
    await rm(inFolder('drafted.csv'))
  })

  test('says before anything is given out that a folder is in its place', async () => {
    const path = inFolder('a-folder')
    const outcome = await unlessUnwritable(path, async () => {
      await draftFile(path, 'content')
      return done({}, ['given out'])
    })
    expect(outcome).toMatchObject({ exit: 1, json: { refused: { kind: 'file-unwritable' } } })
  })
})

describe('a file that cannot be written', () => {
  test.each([
    ['in a folder that is not there', 'nowhere/list.csv', 'Không có', 'nowhere'],
    ['where a folder is', 'a-folder', 'là thư mục. Hãy chỉ ra một tệp', 'a-folder'],
    ['beneath a file', 'a-file/list.csv', 'cần là thư mục', 'a-file/list.csv'],
  ])('%s: said with the place and the way out, and nothing is left behind', async (_, name, sentence, place) => {
    const before = await readdir(folder, { recursive: true })
    const outcome = await writtenTo(inFolder(name), 'content')
    expect(outcome).toMatchObject({
      exit: 1,
      json: { refused: { kind: 'file-unwritable', vi: expect.stringContaining(sentence) } },
    })
    expect(outcome).toMatchObject({ lines: [expect.stringContaining(`"${inFolder(place)}"`), expect.stringContaining(place)] })
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  test.skipIf(!canMountDisks)('on a full disk: the file that was there stays whole, and no draft takes the room', async () => {
    await withSmallDisk('size=64k', async (disk) => {
      await writeFile(join(disk, 'list.csv'), 'before')
      expect(await writtenTo(join(disk, 'list.csv'), new Uint8Array(200_000))).toMatchObject({
        exit: 1,
        json: { refused: { vi: expect.stringContaining('Hết chỗ trên đĩa') } },
      })
      expect([await readFile(join(disk, 'list.csv'), 'utf8'), await readdir(disk)]).toEqual(['before', ['list.csv']])
    })
  })

  test.skipIf(!canMountDisks)('on a disk that can only be read', async () => {
    await withSmallDisk('size=64k,ro', async (disk) => {
      expect(await writtenTo(join(disk, 'list.csv'), 'content')).toMatchObject({
        exit: 1,
        json: { refused: { vi: expect.stringContaining('trên đĩa chỉ cho đọc') } },
      })
    })
  })
})
