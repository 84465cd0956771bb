/** A letter of 12 pixels in the middle: enough to tell what fits, without measuring a thousand names. */
const LETTER = 6.2

/** As much of a name as fits into so many pixels; what is left out is told by an ellipsis. */
export function shorten(name: string, pixels: number): string {
  const most = Math.max(1, Math.floor(pixels / LETTER))
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}
