import { formatCount } from '../../shared/i18n/format.ts'

/** A share of a thousand, as a percentage: 25 of a thousand are 2,5 %. */
export const tellPerMille = (perMille: number): string => `${formatCount(perMille / 10)} %`
