import { fold, spellingKey, tidy, tidyName } from '../../kernel/vietnamese-text.ts'
import type { UnitKind } from './unit.ts'
import { kindText } from './unit-text.ts'

/** How clerks write a kind before a name, folded; the longer first. */
const PREFIXES: {
  readonly [L in 'commune' | 'district' | 'hamlet']: readonly (readonly [prefix: string, kind: UnitKind])[]
} = {
  commune: [
    ['thi tran', 'thi-tran'],
    ['dac khu', 'dac-khu'],
    ['phuong', 'phuong'],
    ['ttr', 'thi-tran'],
    ['tt', 'thi-tran'],
    ['xa', 'xa'],
    ['p', 'phuong'],
    ['x', 'xa'],
  ],
  district: [
    ['thanh pho', 'thanh-pho'],
    ['thi xa', 'thi-xa'],
    ['huyen', 'huyen'],
    ['quan', 'quan'],
    ['tp', 'thanh-pho'],
    ['tx', 'thi-xa'],
    ['h', 'huyen'],
    ['q', 'quan'],
  ],
  hamlet: [
    ['to dan pho', 'to-dan-pho'],
    ['khu pho', 'khu-pho'],
    ['thon', 'thon'],
    ['buon', 'buon'],
    ['tdp', 'to-dan-pho'],
    ['ban', 'ban'],
    ['kp', 'khu-pho'],
    ['ap', 'ap'],
  ],
}

export interface WrittenName {
  /** `undefined`: the text names no kind. */
  readonly kind: UnitKind | undefined
  readonly name: string
}

/**
 * Parses `P. Trảng Dài`, `TT.Vĩnh An`, `XÃ PHÚ LÝ`, `KP5` into a kind and a name. A one-letter prefix needs a full stop
 * after it, and a prefix with no name after it (`Xã` alone) is a name.
 */
export function readName(text: string, level: keyof typeof PREFIXES): WrittenName {
  const written = tidy(text)
  const letters = fold(written)
  for (const [prefix, kind] of PREFIXES[level]) {
    if (!letters.startsWith(prefix)) continue
    const rest = letters.slice(prefix.length)
    const parted = prefix.length === 1 ? /^\s?\./ : /^(\s|\.|:|(?=\d))/
    if (!parted.test(rest)) continue
    const name = written.slice(prefix.length).replace(/^[\s.:]+/, '')
    if (name !== '' && isWord(written.slice(0, prefix.length), kind)) return { kind, name: tidyName(name) }
  }
  return { kind: undefined, name: tidyName(written) }
}

/** `Xã` and `xa` are the word, `Xà` (of `Xà Bang`) is not: accents, once written, must be the word's. */
function isWord(written: string, kind: UnitKind): boolean {
  const word = kindText[kind].vi
  const bare = written.toLocaleLowerCase('vi') === fold(written)
  return bare || fold(word) !== fold(written) || spellingKey(word) === spellingKey(written)
}
