import { tidy } from '../../kernel/vietnamese-text.ts'

/** Byte for byte what TCVN 5712:1993 (ABC, the fonts `.VnTime` …) puts where Latin-1 has other characters. */
const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộ' +
    'êờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ'
  )
    .match(/../gu)
    ?.map((pair) => [...pair]) ?? [],
)

const VNI_TONES: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const VNI_SHAPES: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const VNI_ALONE: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

export const OLD_FONTS = ['TCVN3', 'VNI'] as const
export type FontName = (typeof OLD_FONTS)[number]

export interface OldFont {
  readonly font: FontName
  /** The text as it was meant. */
  readonly meant: string
}

/** Letters that no old font has. */
const UNICODE_ONLY = /[\u0100-\u01b0\u1ea0-\u1ef9]/

/**
 * Text that was typed with a font of the time before Unicode, and what was meant by it. Only where every word so read is
 * a Vietnamese one, so a stray symbol or a foreign name is not taken for it.
 *
 * @param isExpected whether others of its column are: then text that could also be ours as it stands is read so too
 * @returns `undefined` when it reads as it stands
 */
export function readOldFont(text: string, { isExpected }: { readonly isExpected: boolean }): OldFont | undefined {
  const written = text.normalize('NFC')
  if (!/[\u00a1-\u00ff]/.test(written) || UNICODE_ONLY.test(written) || (isVietnamese(tidy(written)) && !isExpected))
    return undefined
  const read = OLD_FONTS.map((font) => ({ font, meant: tidy(decode(written, font)) }))
  return read.find(({ meant }) => isVietnamese(meant) && meant !== tidy(written))
}

const decode = (text: string, font: FontName): string =>
  font === 'TCVN3' ? [...text].map((letter) => TCVN3[letter] ?? letter).join('') : ofVni(text)

/**
 * A text of a file that is typed with an old font. What is Unicode already stays; what could be either is taken as the others
 * of its column are.
 */
export function inUnicode(text: string, font: FontName, { isExpected }: { readonly isExpected: boolean }): string {
  const written = text.normalize('NFC')
  if (!/[\u00a1-\u00ff]/.test(written) || UNICODE_ONLY.test(written)) return text
  const meant = decode(written, font)
  return isVietnamese(tidy(written)) && !(isExpected && isVietnamese(tidy(meant))) ? text : meant
}

/** VNI writes a letter's marks as another letter after it: `Nguyeãn Vaên Ñöùc`. */
const ofVni = (text: string): string =>
  text
    .replace(/[ñôöæóòîÑÔÖÆÓÒÎ]/g, (letter) => sameCase(VNI_ALONE[letter.toLowerCase()] ?? letter, letter))
    .replace(/([aeouyơưAEOUYƠƯ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])/g, (whole, vowel: string, mark: string) => {
      const marks = VNI_TONES[mark.toLowerCase()] ?? VNI_SHAPES[mark.toLowerCase()]
      return marks === undefined ? whole : (vowel + marks).normalize('NFC')
    })

const sameCase = (letter: string, like: string): string => (like === like.toLowerCase() ? letter : letter.toLocaleUpperCase('vi'))

const ONSET = '(?:b|ch?|d|đ|gh?|gi?|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?'
const CLOSED = '(?:[aăâeêioôơuưy]|o[aăeo]|u[âêôyă]|uyê|iê|yê|ươ)(?:ch?|m|ng?|nh|p|t)'
const OPEN =
  '(?:[aeêioôơuưy]|a[iouy]|â[uy]|eo|êu|i[aou]|iêu|yêu|o[aei]|oa[ioy]|oeo|ôi|ơi|u[aêiơy]|uâ[uy]|uôi|uy[au]|ươ[iu]|ư[aiu])'
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN})$`)

/** Whether each word is one that Vietnamese could have: onset, vowels with at most one tone, coda. */
function isVietnamese(text: string): boolean {
  const words = text
    .toLocaleLowerCase('vi')
    .split(/[\s'’.,()/-]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  return words.length > 0 && words.every(isSyllable)
}

function isSyllable(word: string): boolean {
  const letters = word.normalize('NFD')
  const tones = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  return tones.length <= 1 && SYLLABLE.test(letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC'))
}

/** Characters that stand where a letter was lost: of a wrong code page, or of one read twice. */
export const hasBrokenLetters = (text: string): boolean =>
  /\ufffd|[\u0080-\u009f]|\p{L}\?\p{L}|[ÃÂÄÆá][\u0080-\u00bf\u2018-\u203a\u0192\u02c6\u02dc\u20ac\u2122]/u.test(text)
