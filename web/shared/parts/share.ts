/** How much of a bar one part fills, as a CSS width. For drawing only: no sum that is read comes from here. */
export function widthOf(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0%'
  return `${Math.min(100, (part / whole) * 100)}%`
}
