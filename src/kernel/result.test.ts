import { expect, test } from 'vitest'
import { accept, type RefusalTexts, refuse, tellRefusal } from './result.ts'

type NotPaid = { readonly kind: 'no-leader'; readonly group: string } | { readonly kind: 'held' }

const texts: RefusalTexts<NotPaid> = {
  'no-leader': ({ group }) => ({ vi: `${group} chưa có tổ trưởng.`, en: `${group} has no leader.` }),
  held: () => ({ vi: 'Đang tạm dừng chi.', en: 'Payment is on hold.' }),
}

test('a refusal is told in the sentence of its kind, with what it carries', () => {
  expect(tellRefusal({ kind: 'no-leader', group: 'Tổ 1' }, texts)).toEqual({
    vi: 'Tổ 1 chưa có tổ trưởng.',
    en: 'Tổ 1 has no leader.',
  })
  expect(tellRefusal({ kind: 'held' }, texts).en).toBe('Payment is on hold.')
})

test('what is accepted has a value, what is refused a refusal, and neither has both', () => {
  expect([accept(1), refuse('no')]).toEqual([
    { ok: true, value: 1 },
    { ok: false, refusal: 'no' },
  ])
})
