import type { Command } from '../command.ts'

const options = { input: { type: 'string' }, meta: { type: 'string' }, spec: { type: 'string' } } as const
const synopsis = 'WORKBOOK | --input FILE [--meta FILE] --spec FILE'

export const indexCommands: readonly Command[] = [
  {
    name: 'index new',
    synopsis:
      'FILE [--sheet NAME] [--answers FILE] [--accept] [--units COLUMN] [--code COLUMN] [--block COLUMN] [--lower COLUMNS] [--skip COLUMNS] [--out FILE] [--replace]',
    summary: {
      vi: 'Từ bảng số liệu của cơ quan, tạo sổ tính của một chỉ số: số liệu, tiêu chí, lựa chọn.',
      en: 'Makes the workbook of an index from a table as an office keeps it: data, criteria, choices.',
    },
    options: {
      sheet: { type: 'string' },
      answers: { type: 'string' },
      accept: { type: 'boolean' },
      replace: { type: 'boolean' },
      units: { type: 'string' },
      code: { type: 'string' },
      block: { type: 'string' },
      lower: { type: 'string' },
      skip: { type: 'string' },
      out: { type: 'string' },
    },
    load: async () => (await import('../handlers/new-index.ts')).create,
  },
  {
    name: 'index compute',
    synopsis: `${synopsis} [--unit CODE] [--out FILE.xlsx]`,
    summary: { vi: 'Tính điểm và xếp hạng một chỉ số tổng hợp.', en: 'Computes a composite index and its ranks.' },
    options: { ...options, unit: { type: 'string' }, out: { type: 'string' } },
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
    synopsis: `WORKBOOK WORKBOOK | --input FILE [--meta FILE] --spec FILE --with-spec FILE [--with-input FILE] [--node CODE]`,
    summary: { vi: 'So thứ hạng của hai cách tính, hoặc hai kỳ.', en: 'Compares the ranks of two specs, or of two years.' },
    options: { ...options, 'with-spec': { type: 'string' }, 'with-input': { type: 'string' }, node: { type: 'string' } },
    load: async () => (await import('../handlers/compare-indices.ts')).compare,
  },
  {
    name: 'index movement',
    synopsis:
      'YEAR=WORKBOOK YEAR=WORKBOOK … [--spec FILE] [--meta FILE] [--scale own|common] [--merged OLD=NEW,…] [--node CODE] [--out FILE.xlsx]',
    summary: {
      vi: 'Xem thứ hạng và điểm của từng đơn vị đổi thế nào qua các năm.',
      en: 'Tells how the rank and score of each unit moved through the years.',
    },
    options: {
      meta: { type: 'string' },
      spec: { type: 'string' },
      scale: { type: 'string' },
      merged: { type: 'string' },
      node: { type: 'string' },
      out: { type: 'string' },
    },
    load: async () => (await import('../handlers/compare-indices.ts')).movement,
  },
]
