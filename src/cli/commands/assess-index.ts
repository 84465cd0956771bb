import type { Command } from '../command.ts'

const options = { input: { type: 'string' }, meta: { type: 'string' }, spec: { type: 'string' } } as const
const synopsis = '--input FILE [--meta FILE] --spec FILE'

export const indexCommands: readonly Command[] = [
  {
    name: 'index compute',
    synopsis: `${synopsis} [--unit CODE]`,
    summary: { vi: 'Tính điểm và xếp hạng một chỉ số tổng hợp.', en: 'Computes a composite index and its ranks.' },
    options: { ...options, unit: { type: 'string' } },
    load: async () => (await import('../handlers/assess-index.ts')).compute,
  },
  {
    name: 'index uncertainty',
    synopsis,
    summary: {
      vi: 'Xem thứ hạng chắc đến đâu khi các lựa chọn thay đổi.',
      en: 'Tells how sure the ranks are when choices vary.',
    },
    options,
    load: async () => (await import('../handlers/assess-index.ts')).uncertainty,
  },
  {
    name: 'index sensitivity',
    synopsis,
    summary: { vi: 'Xem lựa chọn nào làm thứ hạng đổi nhiều nhất.', en: 'Tells which choice moves the ranks most.' },
    options,
    load: async () => (await import('../handlers/assess-index.ts')).sensitivity,
  },
  {
    name: 'index check',
    synopsis,
    summary: { vi: 'Kiểm tra số liệu và cách tính của một chỉ số.', en: 'Checks the data and the spec of an index.' },
    options,
    load: async () => (await import('../handlers/assess-index.ts')).check,
  },
  {
    name: 'index compare',
    synopsis: `${synopsis} --with-spec FILE [--with-input FILE] [--node CODE]`,
    summary: { vi: 'So thứ hạng của hai cách tính, hoặc hai kỳ.', en: 'Compares the ranks of two specs, or of two years.' },
    options: { ...options, 'with-spec': { type: 'string' }, 'with-input': { type: 'string' }, node: { type: 'string' } },
    load: async () => (await import('../handlers/assess-index.ts')).compare,
  },
]
