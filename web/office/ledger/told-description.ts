/** The books name a provision by its code, whose month stands beside it; what a reader needs of it is the month. */
export const toldDescription = (description: string): string =>
  description.replace(/,? [a-z0-9]+(?:-[a-z0-9]+)+(?= tháng \d)/, '')
