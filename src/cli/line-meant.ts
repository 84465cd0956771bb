import { fold } from '../kernel/vietnamese-text.ts'

/** A line of the budget that could pay. */
export interface PayingLine {
  readonly id: string
  readonly name: string
  readonly source: string
}

/** `Hỗ trợ tổ, Ngân sách tỉnh` */
export const withSource = ({ name, source }: PayingLine): string => `${name}, ${source}`

/** The lines that somebody may mean: by name, by name and source where two have one name, or by id. */
export function findLinesMeant(lines: readonly PayingLine[], typed: string): string[] {
  const meant = fold(typed)
  const isMeant = (line: PayingLine) => [line.id, fold(line.name), fold(withSource(line))].includes(meant)
  return [...new Set(lines.filter(isMeant).map(({ id }) => id))]
}
