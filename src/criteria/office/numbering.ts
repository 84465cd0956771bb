const ROMAN = /^[IVX]+$/
const LETTER = /^[A-ZĐ]$/
const DOTTED = /^\d+(?:\.\d+)*$/

/** What a code becomes of a number as an office writes it, and beneath which it stands. */
export interface Placed {
  readonly code: string
  readonly parent?: string
}

/**
 * Gives each row of a table its code and parent by the way offices number: `A`, `I`, `1`, `1.1`. What is numbered anew beneath
 * each part is told apart by the part: 1 beneath II is II.1. A dash or a small letter stands beneath the row before it.
 */
export class Numbering {
  #part: string | undefined
  #section: string | undefined
  #last: string | undefined
  readonly #codes = new Set<string>()

  /** @returns `undefined` where the number is none that is known; `isTwice` where another row has it */
  place(written: string): (Placed & { readonly isTwice: boolean }) | undefined {
    const number = written.replace(/[.)\s]+$/, '').replace(/\s/g, '')
    if (number === '') return undefined
    const placed = this.#placeNumber(number)
    if (placed === undefined) return undefined
    const isTwice = this.#codes.has(placed.code)
    const code = isTwice ? this.#free(placed.code) : placed.code
    this.#codes.add(code)
    this.#last = code
    return { ...placed, code, isTwice }
  }

  /** For a row with points and no number: the next beneath where the last one stands. */
  placeUnnumbered(): Placed {
    const above = this.#last?.includes('.') ? this.#last.slice(0, this.#last.lastIndexOf('.')) : (this.#section ?? this.#part)
    const parent = above !== undefined && this.#codes.has(above) ? above : undefined
    const code = this.#free(parent === undefined ? 'x' : `${parent}.x`)
    this.#codes.add(code)
    return { code, ...(parent !== undefined && { parent }) }
  }

  #placeNumber(number: string): Placed | undefined {
    if (LETTER.test(number) && !ROMAN.test(number)) {
      this.#part = number
      this.#section = undefined
      return { code: number }
    }
    if (ROMAN.test(number)) {
      this.#section = this.#part === undefined ? number : `${this.#part}.${number}`
      return { code: this.#section, ...(this.#part !== undefined && { parent: this.#part }) }
    }
    if (DOTTED.test(number)) {
      const above = this.#section ?? this.#part
      const code = above === undefined ? number : `${above}.${number}`
      const parent = number.includes('.') ? code.slice(0, code.lastIndexOf('.')) : above
      return { code, ...(parent !== undefined && { parent }) }
    }
    if (/^[a-zđ]$/.test(number) && this.#last !== undefined) {
      const parent = /\.[a-zđ]$/.test(this.#last) ? this.#last.slice(0, this.#last.lastIndexOf('.')) : this.#last
      return { code: `${parent}.${number}`, parent }
    }
    return undefined
  }

  #free(code: string): string {
    for (let more = 2; ; more += 1) if (!this.#codes.has(`${code}-${more}`)) return `${code}-${more}`
  }
}
