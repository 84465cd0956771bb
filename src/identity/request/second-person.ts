/** A role of an administrator in force: whose, given by which human, and whether a second one confirmed it. */
export interface Administration {
  readonly human: string
  readonly madeBy: string
  readonly isByTwo: boolean
}

/**
 * Who may confirm what one administrator asks, among all who administer the place. Somebody whom the asker made an
 * administrator alone, or who made the asker so, counts only while there is nobody else: so the second administrator of
 * an empty system is a second hand until there is a third whom both made.
 */
export function whoMayConfirm(administrations: readonly Administration[], asker: string): readonly string[] {
  const others = [...new Set(administrations.map(({ human }) => human))].filter((human) => human !== asker)
  const isMadeAlone = (one: string, by: string): boolean =>
    administrations.filter(({ human }) => human === one).every(({ madeBy, isByTwo }) => madeBy === by && !isByTwo)
  const independent = others.filter((human) => !isMadeAlone(human, asker) && !isMadeAlone(asker, human))
  return independent.length > 0 ? independent : others
}
