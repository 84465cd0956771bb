import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whoever runs the tests may not be allowed to mount anything. */
export const canMountDisks = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0

/** Lends a disk. @param options of mount: `size=64k` is soon full, `ro` can only be read */
export async function withSmallDisk(options: string, use: (disk: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'canhtayso-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=0700,${options}`, 'tmpfs', disk])
  try {
    await use(disk)
  } finally {
    execFileSync('umount', [disk])
    rmdirSync(disk)
  }
}
