import { expect, test, vi } from 'vitest'
import { systemActor } from '../../identity/index.ts'
import { TookTooMuch } from '../../platform/thread/run-apart.ts'
import { platformWithUnits } from '../../units/testing.ts'
import { communeId, groupRow, memberRow, take } from '../testing.ts'
import { exportGroups } from './export-service.ts'

vi.mock(import('../../platform/thread/run-apart.ts'), async (original) => ({
  ...(await original()),
  runApart: () => Promise.reject(new TookTooMuch('memory')),
}))

test('a list of more groups than can be written is refused with their number', async () => {
  const platform = await platformWithUnits()
  try {
    const group = groupRow({
      communeId: await communeId(platform, '26041'),
      name: 'Tổ CNSCĐ Ấp 2',
      members: [memberRow({ fullName: 'An' })],
    })
    await take(platform, [group])
    expect(await exportGroups(platform, systemActor, { language: 'vi' })).toEqual({
      ok: false,
      refusal: { kind: 'list-too-long', rows: 1 },
    })
  } finally {
    await platform.close()
  }
})
