/** Letters of one alphabet with the marks Vietnamese and its minorities write, and what stands between the words of a name. */
const READABLE = /^[\p{Script=Latin}\p{M}\p{Nd}\p{Script=Common}]+$/u

/** Letters that look alike and are still different after NFKC: of each row all are read as the first. */
const LOOK_ALIKE = ['đðɖ', 'l1i|ıɩǀ', 'o0', 'aɑ', 'gɡ', 'nɴ', 'pþƿ', 'bƅ', 'yʏ', "'ʼ’‘ʻ`´", '-‐‑‒–—−']
const READ_AS = new Map(LOOK_ALIKE.flatMap((row) => [...row].map((letter) => [letter, row[0] ?? ''] as const)))

/** What is hardly seen beside letters: dots and strokes, and marks that no letter of ours has, which lie over another mark or under it. */
const HARDLY_SEEN = /[\p{M}.,;:·•…_~^]/gu

/**
 * Whether a name is of one alphabet. With two, a Cyrillic or Greek letter stands for a Latin one and nobody sees it.
 */
export const isOfOneAlphabet = (name: string): boolean => READABLE.test(name.normalize('NFKC'))

/**
 * What a name looks like: two with the same look cannot be told apart on a list. Accents are kept, for they make another
 * name; capitals are not, since a list may be written in them.
 */
export function lookOf(name: string): string {
  const letters = [...name.normalize('NFKC').toLocaleLowerCase('vi').normalize('NFC')]
  return letters
    .map((letter) => READ_AS.get(letter) ?? letter)
    .join('')
    .replaceAll(HARDLY_SEEN, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Another name that looks the same and is not. Somebody who is really called the same is told apart by the user name. */
export const findLookAlike = (name: string, others: readonly string[]): string | undefined =>
  others.find((other) => other.toLocaleLowerCase('vi') !== name.toLocaleLowerCase('vi') && lookOf(other) === lookOf(name))
