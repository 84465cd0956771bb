import confusables from 'unhomoglyph/data.json' with { type: 'json' }

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz'
const LETTERS = new Set(VIETNAMESE + VIETNAMESE.toLocaleUpperCase('vi'))
/** How Unicode draws each letter (UTS 39, skeleton): `Đ` is a D with a stroke, and so are Ð (U+00D0) and Ɖ (U+0189). */
const drawnAs: Readonly<Record<string, string>> = confusables
const letterOfDrawing = new Map<string, string>(
  [...LETTERS].flatMap((letter) => (drawnAs[letter] === undefined ? [] : [[drawnAs[letter], letter]])),
)
/** What old Vietnamese fonts put in the place of ư; Unicode draws them otherwise. */
const OF_OLD_FONTS: Readonly<Record<string, string>> = { Ƣ: 'Ư', ƣ: 'ư' }

const STRANGE = new RegExp(`(?![0-9${[...LETTERS].join('')}])[\\p{L}\\p{Nd}]`, 'u')
const WORD = /[\p{L}\p{M}]+/gu

/**
 * Text with the letters it seems to have: `Ðức` with an Icelandic eth, `аn` with a Cyrillic а and full-width `１` become
 * `Đức`, `an`, `1`. A word in which one letter looks like none of ours is of another script and stays as it is.
 *
 * @param text in NFC
 * @see https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function withPlainLetters(text: string): string {
  if (!STRANGE.test(text)) return text
  return text
    .replace(/\p{Nd}/gu, (digit) => digit.normalize('NFKC'))
    .replace(WORD, (word) => {
      const letters = [...word].map(plainLetter)
      return letters.every((letter) => letter !== undefined) ? letters.join('').normalize('NFC') : word
    })
}

function plainLetter(letter: string): string | undefined {
  if (LETTERS.has(letter) || /\p{M}/u.test(letter)) return letter
  return OF_OLD_FONTS[letter] ?? drawnLike(letter) ?? drawnLike(letter.toUpperCase())?.toLocaleLowerCase('vi')
}

/** A letter of another alphabet as one of ours; of I and l, which are drawn alike, that of its case. */
function drawnLike(letter: string): string | undefined {
  const drawing = drawnAs[letter]
  if (drawing === undefined) return undefined
  if (drawing === 'l' && letter !== letter.toLowerCase()) return 'I'
  return LETTERS.has(drawing) ? drawing : letterOfDrawing.get(drawing)
}
