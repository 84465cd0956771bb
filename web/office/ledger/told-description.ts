const CODE = /[a-z0-9]+(?:-[a-z0-9]+)+(?=(?: tháng|, month) \d)/

/** What an entry says, with the policy by its title: the books name it by its code, the month after it. */
export const toldDescription = (description: string, nameOf: (code: string) => string): string =>
  description.replace(CODE, nameOf)

/** Whether an entry is of an award: its acts are its own. */
export const isOfAward = (kind: string): boolean => kind.startsWith('award-')
