/** `2 × 1.500.000 − 500.000 = 2.500.000`: numbers with points after thousands, signs between them, and what they come to. */
const SUM = /^([\d. +\-−×÷]+)=([\d. −-]+)$/

/**
 * Reads a sum with the arithmetic it comes from. × and ÷ before + and −; a quotient is rounded down to the đồng.
 *
 * @returns `undefined` when the text is no such sum
 * @throws when the arithmetic comes to something else than is written
 */
export function readSum(text: string): number | undefined {
  const [, arithmetic, written] = SUM.exec(text.trim()) ?? []
  if (arithmetic === undefined || written === undefined) return undefined
  const [result, stated] = [addUp(arithmetic), addUp(written)]
  if (result !== stated) throw new Error(`“${text}” comes to ${result}, not ${stated}`)
  return result
}

function addUp(arithmetic: string): number {
  const terms =
    arithmetic
      .replace(/−/g, '-')
      .replace(/\s+/g, '')
      .match(/[+-]?[^+-]+/g) ?? []
  return terms.reduce((total, term) => total + signed(term), 0)
}

function signed(term: string): number {
  const size = multiplied(term.replace(/^[+-]/, ''))
  return term.startsWith('-') ? -size : size
}

function multiplied(term: string): number {
  const [first = '', ...rest] = term.match(/[×÷]?[\d.]+/g) ?? []
  return rest.reduce((product, factor) => {
    const by = numberOf(factor.slice(1))
    return factor.startsWith('×') ? product * by : Math.floor(product / by)
  }, numberOf(first))
}

function numberOf(text: string): number {
  if (!/^(\d{1,3}(\.\d{3})+|\d+)$/.test(text)) throw new Error(`“${text}” is no whole number`)
  return Number(text.replaceAll('.', ''))
}
