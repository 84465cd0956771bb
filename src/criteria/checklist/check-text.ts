import { formatDay } from '../../kernel/calendar.ts'
import type { BilingualText } from '../../kernel/result.ts'
import type { Check } from '../tree/criteria-tree.ts'

export const checkKindText: { readonly [Kind in Check['kind']]: BilingualText } = {
  document: { vi: 'Có tài liệu', en: 'A document is there' },
  date: { vi: 'Đúng hạn', en: 'In time' },
  'either-or': { vi: 'Có đủ trong nhiều tài liệu', en: 'Enough of several' },
  threshold: { vi: 'Đạt ngưỡng', en: 'Reaches a threshold' },
}

/** What an appraiser looks for, in one sentence. */
export function checkSentence(check: Check): BilingualText {
  const { title } = check
  const told = detailOf(check)
  const [vi, en] = [title.vi, title.en ?? title.vi]
  return told === undefined ? { vi, en } : { vi: `${vi}: ${told.vi}`, en: `${en}: ${told.en}` }
}

function detailOf(check: Check): BilingualText | undefined {
  switch (check.kind) {
    case 'document':
      return undefined
    case 'date': {
      const { due, graceDays = 0 } = check
      const day = formatDay(due)
      return graceDays === 0
        ? { vi: `hạn ${day}`, en: `due ${day}` }
        : { vi: `hạn ${day}, được trễ ${graceDays} ngày`, en: `due ${day}, ${graceDays} days of grace` }
    }
    case 'either-or': {
      const { options, atLeast = 1 } = check
      const [vi, en] = [options.map(({ title }) => title.vi), options.map(({ title }) => title.en ?? title.vi)]
      return { vi: `ít nhất ${atLeast} trong: ${vi.join('; ')}`, en: `at least ${atLeast} of: ${en.join('; ')}` }
    }
    case 'threshold': {
      const { atLeast, unit } = check
      const [vi, en] = [unit === undefined ? '' : ` ${unit.vi}`, unit === undefined ? '' : ` ${unit.en ?? unit.vi}`]
      return { vi: `từ ${String(atLeast).replace('.', ',')}${vi}`, en: `from ${atLeast}${en}` }
    }
  }
}
