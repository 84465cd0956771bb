interface Share {
  readonly over: number
  readonly under: number
}

const FRACTION = /^(\d{1,4})\s*\/\s*(\d{1,4})$/
const PER_CENT = /^(\d{1,3})\s*%$/

/** A share as one writes it: 2/3, or 80 %. @returns undefined where it is none, or more than the whole */
export function shareFromTyped(typed: string): Share | undefined {
  const [, over, under = '100'] = FRACTION.exec(typed.trim()) ?? PER_CENT.exec(typed.trim()) ?? []
  const share = { over: Number(over), under: Number(under) }
  return over !== undefined && share.over > 0 && share.over <= share.under ? share : undefined
}

export const shareWritten = ({ over, under }: Share): string => `${over}/${under}`
