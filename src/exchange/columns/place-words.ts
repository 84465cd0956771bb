import { fold, spellingKey, tidy, tidyName } from '../../kernel/vietnamese-text.ts'
import type { UnitKind } from '../../units/index.ts'

/** A hamlet as a register names it. */
export interface WrittenHamlet {
  /** A kind that the law does not list (`khóm`, `xóm`) stays part of the name. */
  readonly kind: UnitKind | undefined
  readonly name: string
  /** `Khu phố Lò Than` */
  readonly label: string
}

/** A group's name in a register, normalised. */
export interface WrittenGroup {
  /** The same for `TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG KHU PHỐ 1`, `Tổ CNSCĐ KP1` and `Khu phố 01:`. */
  readonly key: string
  /** `Tổ công nghệ số cộng đồng Khu phố 1` */
  readonly name: string
  readonly hamlet?: WrittenHamlet
}

export const GROUP_NAME = 'Tổ công nghệ số cộng đồng'

const HAMLETS: readonly (readonly [words: string, kind: UnitKind | undefined, label: string])[] = [
  ['to dan pho', 'to-dan-pho', 'Tổ dân phố'],
  ['tdp', 'to-dan-pho', 'Tổ dân phố'],
  ['khu pho', 'khu-pho', 'Khu phố'],
  ['kp', 'khu-pho', 'Khu phố'],
  ['khu dan cu', undefined, 'Khu dân cư'],
  ['khu vuc', undefined, 'Khu vực'],
  ['tieu khu', undefined, 'Tiểu khu'],
  ['khom', undefined, 'Khóm'],
  ['thon', 'thon', 'Thôn'],
  ['buon', 'buon', 'Buôn'],
  ['lang', undefined, 'Làng'],
  ['xom', undefined, 'Xóm'],
  ['ban', 'ban', 'Bản'],
  ['ap', 'ap', 'Ấp'],
]
const HAMLET_WORDS = HAMLETS.map(([words]) => words).join('|')
/** As written with accents: "ban" folded is also the "bản" of "bản", "ban", "bạn"; only the first is a hamlet. */
const SPOKEN: Readonly<Record<string, RegExp>> = { ban: /^bản/i, ap: /^ấp|^ap/i, lang: /^làng|^lang\s/i, thon: /^thôn|^thon/i }

const GROUP_WORDS =
  /^(?:(?:cac )?to )?(?:cong nghe so cong dong|cong nghe so|cnscd|cnsc[dđ]|cns ?cong dong|cnstd|cns cd|cns)(?= |$|[^a-z])/
const ENUMERATOR = /^\s*(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2})*|[A-ZĐa-zđ])\s*[.)/:\-–]+\s*(?=\S)/u
const BULLET = /^\s*[-–—*+•▪]+\s*/
const COUNT_TAIL =
  /[\s,;:\-–(]*(?:gom|co|tong so|tong|so luong)?[\s:]*\d+ (?:thanh vien|nguoi|tv|dong chi|d\/c|dc|ong ba|tvien)\b.*$/
const COMMUNE_WORDS = 'xa|phuong|thi tran|dac khu'
const COMMUNE_INSIDE = new RegExp(
  `[\\s,;\\-–(]*(?:\\bthuoc |\\bcua |\\bubnd |\\buy ban nhan dan )?(?:^|[^a-z])(${COMMUNE_WORDS})\\s+(?=\\S)`,
)

/** Text and its folded form, letter under letter. */
interface Both {
  readonly plain: string
  readonly folded: string
}
const both = (text: string): Both => ({ plain: tidy(text), folded: fold(tidy(text)) })
const cut = ({ plain }: Both, from: number, to?: number): Both => both(trimmed(plain.slice(from, to)))
const trimmed = (plain: string): string => plain.replace(/^[\s,;:.\-–—()]+|[\s,;:.\-–—(]+$/gu, '')

/** Strips a list marker (`I.`, `2)`, `a/`, `-`); `P. Trảng Dài` keeps its P. */
export function withoutEnumerator(text: string): string {
  const bare = tidy(text).replace(BULLET, '')
  if (/^(p|x|tt|ttr)\s*\.\s*\p{Lu}/iu.test(bare) && !/^x\s*[.)]\s*(t[oổ]|ấp|khu|xã|phường)/iu.test(bare)) return bare
  return bare.replace(ENUMERATOR, '').replace(BULLET, '')
}

/** The commune named within a text (`Ấp 3, xã Phú Lý, huyện Vĩnh Cửu`), with its kind; and the text without it. */
export function splitCommune(text: string): { rest: string; commune: string | undefined; district: string | undefined } {
  const whole = both(withoutEnumerator(text))
  const { before, district } = splitDistrict(whole)
  const found = COMMUNE_INSIDE.exec(before.folded)
  if (found === null) return { rest: before.plain, commune: undefined, district }
  const wordsAt = found.index + found[0].indexOf(found[1] ?? '')
  const commune = nameWithin(before.plain.slice(wordsAt))
  if (commune === undefined) return { rest: before.plain, commune: undefined, district }
  const rest = trimmed(before.plain.slice(0, found.index)).replace(/\s(thuộc|của|ubnd|ủy ban nhân dân)$/iu, '')
  return { rest, commune, district }
}

const DISTRICT_INSIDE = /(?:^|[\s,;\-–(])((?:huyen|quan|thi xa|thanh pho)\s+|(?:tp|tx)(?:\.\s*|\s+))(?=\S)/g

function splitDistrict(whole: Both): { before: Both; district: string | undefined } {
  for (const found of whole.folded.matchAll(DISTRICT_INSIDE)) {
    const wordsAt = found.index + found[0].indexOf(found[1] ?? '')
    // "quan" folded is also the Quán of Định Quán; only Quận is a district.
    if (found[1]?.startsWith('quan') === true && !/^quận/iu.test(whole.plain.slice(wordsAt))) continue
    return { before: cut(whole, 0, found.index), district: nameWithin(whole.plain.slice(wordsAt)) }
  }
  return { before: whole, district: undefined }
}

/** `Xã Phú Lý (12 tổ)` → `Xã Phú Lý`; nothing when no name follows the kind. */
function nameWithin(text: string): string | undefined {
  const name = tidy(
    text.split(/[,;()\n:]|\s[-–]\s|\s(?:năm|ngày|tỉnh|huyện|thành phố|thị xã|quận|gồm|có|theo|về|đợt)\s/iu)[0] ?? '',
  ).replace(/[\s.]+$/, '')
  const words = name.split(' ')
  return words.length >= 2 && words.length <= 7 && /^[\p{L}\d.'’\s-]+$/u.test(name) ? titled(name) : undefined
}

/** Capitals or small letters throughout become a name; otherwise it stays as written. */
const titled = (name: string): string => tidyName(name === name.toLocaleLowerCase('vi') ? name.toLocaleUpperCase('vi') : name)

/** Whether a text contains a word for a hamlet or group. A section row must; a cell of a group column need not. */
export function namesGroup(text: string): boolean {
  const { folded, plain } = both(splitCommune(text).rest)
  if (GROUP_WORDS.test(folded) || /^to( so)? \d+\b/.test(folded)) return true
  return findHamlet({ plain, folded })?.at === 0
}

export const startsWithGroupWords = (text: string): boolean => GROUP_WORDS.test(fold(withoutEnumerator(text)))

/**
 * Reads a group's name from a section row, a column or a title.
 *
 * @returns `undefined` when nothing of a name is left; then a group of the whole commune may be meant
 */
export function readGroup(text: string): WrittenGroup | undefined {
  const bare = splitCommune(text).rest
  const counted = COUNT_TAIL.exec(fold(bare))
  const whole = both(trimmed(counted === null ? bare : bare.slice(0, counted.index)).replace(/\s*\([^)]*\)?$/, ''))
  const group = GROUP_WORDS.exec(whole.folded)
  const named = group === null ? whole : cut(whole, group[0].length)
  if (named.folded === '') return undefined
  const hamlet = findHamlet(named)
  if (hamlet === undefined) return withoutHamlet(named)
  const before = plainNumber(trimmed(named.plain.slice(0, hamlet.at)))
  const key = [...(before === '' ? [] : [numberKey(before)]), hamletKey(hamlet.written)].join(' ')
  const name =
    before === '' ? `${GROUP_NAME} ${hamlet.written.label}` : `${GROUP_NAME} ${numbered(before)} ${hamlet.written.label}`
  return { key, name, hamlet: hamlet.written }
}

function withoutHamlet({ plain }: Both): WrittenGroup {
  const name = plainNumber(titled(plain)).replace(/^tổ\s+/iu, '')
  return { key: numberKey(name), name: `${GROUP_NAME} ${numbered(name)}` }
}

/** A hamlet's cell: `Ấp 3`, `KP. Lò Than`, or its bare name. */
export function readHamlet(text: string): WrittenHamlet | undefined {
  const said = both(trimmed(splitCommune(text).rest))
  const group = GROUP_WORDS.exec(said.folded)
  const whole = group === null ? said : cut(said, group[0].length)
  if (whole.folded === '') return undefined
  const found = findHamlet(whole)
  if (found?.at === 0) return found.written
  const name = plainNumber(titled(whole.plain))
  return { kind: undefined, name, label: name }
}

export const hamletKey = ({ kind, name, label }: WrittenHamlet): string =>
  `${kind ?? ''} ${spellingKey(kind === undefined ? label : name)}`.trim()

function findHamlet({ plain, folded }: Both): { at: number; written: WrittenHamlet } | undefined {
  const pattern = new RegExp(`(?:^|[\\s,;\\-–(/])(${HAMLET_WORDS})(?:\\s*[.:]\\s*|\\s+|(?=\\d))(?=\\S)`, 'g')
  for (const found of folded.matchAll(pattern)) {
    const words = found[1] ?? ''
    const at = found.index + found[0].indexOf(words)
    if (SPOKEN[words]?.test(plain.slice(at)) === false) continue
    const known = HAMLETS.find(([candidate]) => candidate === words)
    const name = hamletName(plain.slice(found.index + found[0].length))
    if (known === undefined || name === undefined) continue
    const [, kind, label] = known
    return { at, written: { kind, name: kind === undefined ? `${label} ${name}` : name, label: `${label} ${name}` } }
  }
  return undefined
}

function hamletName(text: string): string | undefined {
  const name = trimmed(text.split(/[,;(:]|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)/)[0] ?? '')
  const folded = fold(name)
  if (name === '' || new RegExp(`^(?:${HAMLET_WORDS})$`).test(folded) || /^(xa|phuong|thi tran|so luong)\b/.test(folded))
    return undefined
  return plainNumber(titled(/^so \d+$/.test(folded) ? name.slice(3) : name))
}

/** `01` → `1`: clerks write both. */
const plainNumber = (text: string): string => tidy(text).replace(/(^|\s)0+(\d)/g, '$1$2')
const withoutNumberWords = (text: string): string => text.replace(/^(?:(?:tổ|số)\s+)+(?=\d)/iu, '')
const numberKey = (text: string): string => spellingKey(withoutNumberWords(text))
/** `Tổ 2`, `số 2` and `2` are all written `số 2`. */
const numbered = (text: string): string => {
  const bare = withoutNumberWords(text)
  return /^\d/.test(bare) ? `số ${bare}` : bare
}
